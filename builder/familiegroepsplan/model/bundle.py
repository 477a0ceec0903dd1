"""The bundle: form, words and templates of one language, as the generator made them."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from jinja2 import DictLoader, Environment, StrictUndefined
from jinja2.utils import Namespace

from .brand import Brand
from .compiled import COMPILED
from .own_template import OwnTemplate
from .plan_model import FAMILY_PLAN, PlanModel, models_of
from .problem import Fact

BY_KEY = ("words", "templates", "own")
"""What layers of a bundle put together by key."""

PLACEHOLDER = re.compile(r"\{([a-z_]+)\}")


def merged(shared: Mapping[str, Any], *layers: Mapping[str, Any]) -> dict[str, Any]:
    """Return the data of one site's bundle: what all sites share, with over it what fewer of them have.

    A section goes over the one of that name, words, templates and forms over those of their key; anything else
    takes the place of what was there whole.
    """
    whole = dict(shared)
    for layer in layers:
        by_key = {name: {**whole.get(name, {}), **layer.get(name, {})} for name in BY_KEY}
        own = {section["section"]: section for section in layer.get("sections", ())}
        sections = [own.get(section["section"], section) for section in whole["sections"]]
        whole = {**whole, **layer, **by_key, "sections": sections}
    return whole


@dataclass(frozen=True, kw_only=True, slots=True)
class Question:
    """One question of the form, or one field of a list question; `fields` and `options` keep their order.

    `local` says who asks it, when it is not a question of all sites; `field` is then its name in a Word template.
    """

    id: str
    type: str
    hint: bool = False
    small: bool = False
    fields: tuple["Question", ...] = ()
    options: tuple[str, ...] = ()
    local: str = ""
    field: str = ""

    @classmethod
    def from_dict(cls, raw: Mapping[str, Any]) -> "Question":
        """Return the question of one entry in the bundle."""
        return cls(
            id=raw["id"],
            type=raw["type"],
            hint=raw.get("hint", False),
            small=raw.get("small", False),
            fields=tuple(cls.from_dict(field) for field in raw.get("fields", ())),
            options=tuple(raw.get("options", ())),
            local=raw.get("local", ""),
            field=raw.get("field", ""),
        )


@dataclass(frozen=True, kw_only=True, slots=True)
class FormSection:
    """One section of the form with its questions, in order."""

    id: str
    questions: tuple[Question, ...]

    @property
    def small(self) -> bool:
        """Whether this section belongs to the small plan."""
        return any(question.small for question in self.questions)


@dataclass(frozen=True, kw_only=True, slots=True)
class Bundle:
    """All that the plan core needs to know, as one value; `glyphs` are code point ranges the PDF fonts draw.

    `own` holds the Word templates of municipalities and regions, by id; `brand` is None on the national site.
    `sections` are those of all `models`: a plan keeps the answers of each, whichever model shows it.
    """

    language: str
    sections: tuple[FormSection, ...] = field(repr=False)
    words: Mapping[str, str] = field(repr=False)
    glyphs: tuple[tuple[int, int], ...] = field(repr=False)
    environment: Environment = field(repr=False)
    own: Mapping[str, OwnTemplate] = field(repr=False)
    models: Mapping[str, PlanModel] = field(repr=False)
    brand: Brand | None = None

    @classmethod
    def from_dict(cls, raw: Mapping[str, Any]) -> "Bundle":
        """Return the bundle of its JSON data; the templates are ready to render."""
        words: Mapping[str, str] = dict(raw["words"])
        sections = tuple(
            FormSection(
                id=section["section"],
                questions=tuple(Question.from_dict(question) for question in section["questions"]),
            )
            for section in raw["sections"]
        )
        environment = Environment(
            loader=DictLoader(dict(raw["templates"])),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            keep_trailing_newline=True,
            auto_reload=False,
            bytecode_cache=COMPILED,
        )
        bundle = cls(
            language=raw["language"],
            sections=sections,
            words=words,
            glyphs=tuple((first, last) for first, last in raw["glyphs"]),
            environment=environment,
            own={id_: OwnTemplate.from_dict(template) for id_, template in raw.get("own", {}).items()},
            models=models_of(raw.get("models", {}), [section.id for section in sections]),
            brand=Brand.from_dict(raw["brand"]) if "brand" in raw else None,
        )
        environment.globals = {
            "word": bundle.word,
            "language": bundle.language,
            "range": range,
            "namespace": Namespace,
        }
        return bundle

    @property
    def family_plan(self) -> PlanModel:
        """The family's own plan, which every plan is when it does not name another model."""
        return self.models[FAMILY_PLAN]

    def sections_of(self, ids: Iterable[str]) -> tuple[FormSection, ...]:
        """Return the sections with these ids, in this order."""
        known = {section.id: section for section in self.sections}
        return tuple(known[id_] for id_ in ids)

    def heading(self, model: str, section: str) -> str:
        """Return what stands above a section; a municipality's own titles are not for the plan of its region."""
        own = f"models.{model}.sections.{section}.heading"
        return self.words.get(own) or self.word(f"sections.{section}.heading")

    def word(self, key: str, **facts: Fact) -> str:
        """Return the words of a key with its `{placeholders}` filled; an unknown key or fact raises KeyError."""
        if key not in self.words:
            raise KeyError(f"bundle.word: no words for key {key!r} in language {self.language!r}")
        return PLACEHOLDER.sub(lambda found: str(facts[found[1]]), self.words[key])

    def render(self, template: str, **context: object) -> str:
        """Return the text of a template; it escapes all data and raises on a name it was not given.

        In templates `word("key", name=fact)` gives words and `language` the language tag.
        """
        return self.environment.get_template(template).render(context)
