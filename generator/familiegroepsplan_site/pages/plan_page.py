"""The plan builder as one complete static page: every question of the bundle, with every word in place."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import Any

from familiegroepsplan.api import FAMILY_PLAN
from jinja2 import Environment, FileSystemLoader, StrictUndefined

from familiegroepsplan_site.pages.form_field import FormField, form_field
from familiegroepsplan_site.pages.slots import mark, marks

# From node_modules/@utrecht/<name>-css/dist/ to assets/builder/utrecht/<name>.css: the variant for HTML's own
# elements, so that no control needs a class; an alert has no element.
UTRECHT_CSS = {
    "alert": "index.css",
    "button": "html/index.css",
    "checkbox": "html/index.css",
    "form-fieldset": "html/index.css",
    "form-label": "html/index.css",
    "radio-button": "html/index.css",
    "textarea": "html/index.css",
    "textbox": "html/index.css",
}


@dataclass(frozen=True, kw_only=True, slots=True)
class PlanSite:
    """Where the page stands: `root` is the relative way from it to the start of the site.

    `model` is the plan that the region shares, which the page offers beside the family's own.
    """

    root: str = "../"
    model: str | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class PlanAssets:
    """Relative URLs, seen from the page: `base` and `runtime` end in a slash, the others are files.

    `bundle` is one for each of its layers, with spaces between; `words` are those that scripts need on every site.
    They differ by site, so there are marks of slots for them.
    """

    base: str = mark("assets")
    runtime: str = mark("runtime")
    bundle: str = mark("bundle")
    words: str = mark("words")

    @property
    def styles(self) -> tuple[str, ...]:
        """The style sheets, in the order in which they must come."""
        utrecht = tuple(f"{self.base}builder/utrecht/{name}.css" for name in UTRECHT_CSS)
        own = tuple(
            f"{self.base}builder/styles/{name}.css" for name in ("utrecht-tokens", "form", "plan", "print")
        )
        return (f"{self.base}styles/base.css", *utrecht, *own)

    @property
    def scripts(self) -> tuple[str, ...]:
        """The module scripts; the way out comes first."""
        return (f"{self.base}builder/safety/start.mjs", f"{self.base}builder/form/plan-form.mjs")


@dataclass(frozen=True, kw_only=True, slots=True)
class Step:
    """One section of the form; `count` says where it stands among the others.

    `only` is the one plan model that has it, "" when all have; a `local` one is filled in by each municipality,
    which may say something about it (`local_text`).
    """

    id: str
    title: str
    short: str
    intro: str
    count: str
    small: bool
    questions: tuple[FormField, ...]
    only: str = ""
    local: bool = False
    local_text: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class ModelChoice:
    """A plan model that one can choose; `more` says what it is."""

    id: str
    name: str
    more: str


@dataclass(frozen=True, kw_only=True, slots=True)
class OwnForm:
    """A municipality's or region's form to save the plan in; `more` says what it is and for whom."""

    id: str
    name: str
    more: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Counts:
    """How many sections each length of the family's own plan has."""

    small: int
    full: int


@dataclass(frozen=True, kw_only=True, slots=True)
class PlanPage:
    """All that `page.html` is given; without a choice there are no `models`."""

    language: str
    words: Mapping[str, str]
    site: PlanSite
    assets: PlanAssets
    steps: tuple[Step, ...]
    counts: Counts
    own_forms: tuple[OwnForm, ...]
    models: tuple[ModelChoice, ...]
    slots: Mapping[str, str]


def plan_page(bundle: Mapping[str, Any], templates: Path, site: PlanSite, assets: PlanAssets) -> str:
    """Return the HTML of the builder page, from the templates in this folder; a word that is missing raises."""
    context = _context(bundle, site, assets)
    page = (
        _environment(templates)
        .get_template("page.html")
        .render({name: getattr(context, name) for name in PlanPage.__slots__})
    )
    return "".join(_without_blank_lines(page))


@cache
def _environment(templates: Path) -> Environment:
    return Environment(
        loader=FileSystemLoader([templates / "form", templates / "theme"]),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )


def _context(bundle: Mapping[str, Any], site: PlanSite, assets: PlanAssets) -> PlanPage:
    words: Mapping[str, str] = bundle["words"]
    models: Mapping[str, Any] = bundle["models"]
    family, *_ = (part["sections"] for part in models[FAMILY_PLAN]["parts"])
    others = _others(models[site.model], family) if site.model else []
    known = {section["section"]: section for section in bundle["sections"]}
    steps = [_step(known[id_], words, number, len(family)) for number, id_ in enumerate(family, start=1)]
    return PlanPage(
        language=bundle["language"],
        words=words,
        site=site,
        assets=assets,
        steps=(*steps, *(_only_step(known[id_], words, site.model or "", models) for id_ in others)),
        counts=Counts(small=sum(step.small for step in steps), full=len(family)),
        own_forms=tuple(_own_form(id_, own, words) for id_, own in bundle["own"].items()),
        models=tuple(
            ModelChoice(id=id_, name=words[f"models.{id_}.name"], more=words[f"models.{id_}.more"])
            for id_ in ((FAMILY_PLAN, site.model) if site.model else ())
        ),
        slots=marks(),
    )


def _others(model: Mapping[str, Any], family: Collection[str]) -> list[str]:
    """Return the sections that a model has and the family's own plan has not."""
    return [id_ for part in model["parts"] for id_ in part["sections"] if id_ not in family]


def _only_step(
    section: Mapping[str, Any], words: Mapping[str, str], model: str, models: Mapping[str, Any]
) -> Step:
    """Return a section that only this model has; script says where it stands among the others."""
    part = next(part for part in models[model]["parts"] if section["section"] in part["sections"])
    step = _step(section, words, 1, 1)
    return replace(
        step,
        count=words[f"models.{model}.parts.{part['part']}.title"],
        only=model,
        local=step.id in models[model]["local"],
        local_text=words.get(f"models.{model}.local.{step.id}", ""),
    )


def _own_form(id_: str, own: Mapping[str, Any], words: Mapping[str, str]) -> OwnForm:
    places = f" {words['municipality.own.and']} ".join(own["places"])
    more = words["form.page.own.more"].replace("{places}", places)
    return OwnForm(id=id_, name=own["name"], more=f"{own['note']} {more}".strip())


def _is_small(section: Mapping[str, Any]) -> bool:
    return any(question.get("small") for question in section["questions"])


def _step(section: Mapping[str, Any], words: Mapping[str, str], number: int, total: int) -> Step:
    id_ = section["section"]
    count = words["form.live.count"].replace("{number}", str(number)).replace("{total}", str(total))
    return Step(
        id=id_,
        title=words[f"sections.{id_}.title"],
        short=words[f"sections.{id_}.short"],
        intro=words[f"sections.{id_}.intro"],
        count=count,
        small=_is_small(section),
        questions=tuple(form_field(id_, question, words) for question in section["questions"]),
    )


def _without_blank_lines(page: str) -> Iterator[str]:
    """Yield the lines that hold something: macros leave many empty ones."""
    for line in page.splitlines(keepends=True):
        if line.strip():
            yield line
