"""The plan builder as one complete static page: every question of the bundle, with every word in place."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from familiegroepsplan_site.pages.slots import mark, marks

# From node_modules/@utrecht/<name>/dist/index.css to assets/builder/utrecht/<name>.css.
UTRECHT_CSS = (
    "alert-css",
    "button-css",
    "checkbox-css",
    "form-field-css",
    "form-field-description-css",
    "form-fieldset-css",
    "form-label-css",
    "radio-button-css",
    "textarea-css",
    "textbox-css",
)

# Words that the scripts need; all others are in the page already. Most are for the twin of the outline.
SCRIPT_WORDS = (
    "form.live.",
    "form.failure.",
    "problems.",
    "marks.",
    "sections.",
    "questions.",
    "dates.",
    "document.",
)


@dataclass(frozen=True, kw_only=True, slots=True)
class PlanSite:
    """Where the page stands: `root` is the relative way from it to the start of the site."""

    root: str = "../"


@dataclass(frozen=True, kw_only=True, slots=True)
class PlanAssets:
    """Relative URLs, seen from the page: `base` and `runtime` end in a slash, `bundle` and `part` are files.

    They differ by site, so there are marks of slots for them.
    """

    base: str = mark("assets")
    runtime: str = mark("runtime")
    bundle: str = mark("bundle")
    part: str = mark("part")

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
class FormField:
    """One question, or one field of an item, as its template needs it.

    `path` is the control's name and id; `item` says of which item it is a part ("Doel 1"), "" outside a list.
    `local` says who asks it, "" for a question of all sites.
    A list has `fields`, the word for one of its items and the words of the button that adds one.
    """

    type: str
    path: str
    marks_path: str
    label: str
    hint: str
    small: bool
    marks: tuple[tuple[str, str], ...]
    options: tuple[tuple[str, str], ...]
    item: str = ""
    fields: tuple["FormField", ...] = ()
    item_word: str = ""
    add: str = ""
    local: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class Step:
    """One section of the form; `count` says where it stands among the others."""

    id: str
    title: str
    short: str
    intro: str
    count: str
    small: bool
    questions: tuple[FormField, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class OwnForm:
    """A municipality's or region's form to save the plan in; `more` says what it is and for whom."""

    id: str
    name: str
    more: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Counts:
    """How many sections each length of the plan has."""

    small: int
    full: int


@dataclass(frozen=True, kw_only=True, slots=True)
class PlanPage:
    """All that `page.html` is given."""

    language: str
    words: Mapping[str, str]
    site: PlanSite
    assets: PlanAssets
    steps: tuple[Step, ...]
    counts: Counts
    own_forms: tuple[OwnForm, ...]
    script_data: Mapping[str, Any]
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
    sections = bundle["sections"]
    small = [section for section in sections if _is_small(section)]
    return PlanPage(
        language=bundle["language"],
        words=words,
        site=site,
        assets=assets,
        steps=tuple(
            _step(section, words, number, len(sections)) for number, section in enumerate(sections, start=1)
        ),
        counts=Counts(small=len(small), full=len(sections)),
        own_forms=tuple(_own_form(id_, own, words) for id_, own in bundle["own"].items()),
        script_data={
            "language": bundle["language"],
            "sections": sections,
            "brand": bundle.get("brand", {}).get("name", ""),
            "words": {key: value for key, value in words.items() if key.startswith(SCRIPT_WORDS)},
        },
        slots=marks(),
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
        questions=tuple(_question(id_, question, words) for question in section["questions"]),
    )


def _question(section: str, question: Mapping[str, Any], words: Mapping[str, str]) -> FormField:
    key = f"questions.{section}.{question['id']}"
    path = f"answers.{section}.{question['id']}"
    field = _field(question, words, key, path, f"marks.{section}.{question['id']}")
    if question["type"] != "list":
        return field
    item_word = words[f"{key}.item"]
    parts = (
        replace(
            _field(
                part,
                words,
                f"{key}.fields.{part['id']}",
                f"{path}.0.{part['id']}",
                f"{path}.0.marks.{part['id']}",
            ),
            item=f"{item_word} 1",
        )
        for part in question["fields"]
    )
    return replace(field, fields=tuple(parts), item_word=item_word, add=words[f"{key}.add"])


def _field(
    question: Mapping[str, Any], words: Mapping[str, str], key: str, path: str, marks_path: str
) -> FormField:
    return FormField(
        type=question["type"],
        path=path,
        marks_path=marks_path,
        label=words[f"{key}.label"],
        hint=words[f"{key}.hint"] if question.get("hint") else "",
        small=bool(question.get("small")),
        marks=tuple((mark, words[f"marks.{mark}.label"]) for mark in ("unknown", "discuss", "private")),
        options=tuple((option, words[f"{key}.options.{option}"]) for option in question.get("options", ())),
        local=words["document.local"].replace("{who}", question["local"]) if "local" in question else "",
    )


def _without_blank_lines(page: str) -> Iterator[str]:
    """Yield the lines that hold something: macros leave many empty ones."""
    for line in page.splitlines(keepends=True):
        if line.strip():
            yield line
