"""The outline: the one document model that the overview and all forms of document show."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

from .circle import Circle
from .plan_model import FAMILY_PLAN
from .problem import Fact


@dataclass(frozen=True, kw_only=True, slots=True)
class Notice:
    """Something the family must know about its document, as code and facts and as a sentence."""

    code: str
    where: str
    facts: Mapping[str, Fact]
    sentence: str

    def to_dict(self) -> dict[str, Any]:
        """Return the notice as JSON data."""
        return {"code": self.code, "where": self.where, "facts": dict(self.facts), "sentence": self.sentence}


@dataclass(frozen=True, kw_only=True, slots=True)
class Field:
    """One field of an item in a list: each paragraph is one line of the answer, verbatim."""

    path: str
    heading: str
    paragraphs: tuple[str, ...]
    marks: tuple[str, ...]

    def to_dict(self) -> dict[str, Any]:
        """Return the field as JSON data."""
        return {
            "path": self.path,
            "heading": self.heading,
            "paragraphs": list(self.paragraphs),
            "marks": list(self.marks),
        }


@dataclass(frozen=True, kw_only=True, slots=True)
class Item:
    """One goal, person or agreement in a list, with the fields that are answered or marked."""

    title: str
    path: str
    fields: tuple[Field, ...]

    def to_dict(self) -> dict[str, Any]:
        """Return the item as JSON data."""
        return {"title": self.title, "path": self.path, "fields": [field.to_dict() for field in self.fields]}


@dataclass(frozen=True, kw_only=True, slots=True)
class Answer:
    """The block of one question: its heading, the lines of its answer, and the sentences of its marks.

    `local` is the sentence that tells who asks it, "" for a question of all sites; so it is in the other blocks.
    """

    path: str
    heading: str
    paragraphs: tuple[str, ...]
    marks: tuple[str, ...]
    local: str = ""
    kind: Literal["answer"] = "answer"

    def to_dict(self) -> dict[str, Any]:
        """Return the block as JSON data."""
        return {
            "kind": self.kind,
            "path": self.path,
            "heading": self.heading,
            "paragraphs": list(self.paragraphs),
            "marks": list(self.marks),
            **_local(self),
        }


@dataclass(frozen=True, kw_only=True, slots=True)
class ListBlock:
    """The block of a list question: one item for each thing that was added."""

    path: str
    heading: str
    marks: tuple[str, ...]
    items: tuple[Item, ...]
    local: str = ""
    kind: Literal["list"] = "list"

    def to_dict(self) -> dict[str, Any]:
        """Return the block as JSON data."""
        return {
            "kind": self.kind,
            "path": self.path,
            "heading": self.heading,
            "marks": list(self.marks),
            "items": [item.to_dict() for item in self.items],
            **_local(self),
        }


@dataclass(frozen=True, kw_only=True, slots=True)
class Signatures:
    """The block of the signatures: each name gets a line to sign on."""

    path: str
    heading: str
    names: tuple[str, ...]
    marks: tuple[str, ...]
    local: str = ""
    kind: Literal["signatures"] = "signatures"

    def to_dict(self) -> dict[str, Any]:
        """Return the block as JSON data."""
        return {
            "kind": self.kind,
            "path": self.path,
            "heading": self.heading,
            "names": list(self.names),
            "marks": list(self.marks),
            **_local(self),
        }


Block = Answer | ListBlock | Signatures


def _local(block: Block) -> dict[str, str]:
    return {"local": block.local} if block.local else {}


@dataclass(frozen=True, kw_only=True, slots=True)
class Section:
    """One part of the plan; without blocks when nothing in it is answered (documents skip it then).

    `part` is the part of the plan model that it belongs to, "" in a model without parts; `local` says that it is
    one that each municipality fills in or leaves out.
    """

    id: str
    title: str
    blocks: tuple[Block, ...]
    part: str = ""
    local: bool = False

    def to_dict(self) -> dict[str, Any]:
        """Return the section as JSON data."""
        raw = {"id": self.id, "title": self.title, "blocks": [block.to_dict() for block in self.blocks]}
        return raw | ({"part": self.part, "local": self.local} if self.part else {})


@dataclass(frozen=True, kw_only=True, slots=True)
class Outline:
    """A plan as its reader sees it, in reading order; `about` is the line under the title, "" when not known.

    `circle` is what the picture of the circle shows, None where the plan shows nobody.
    """

    title: str
    about: str
    length: str
    made: str
    sections: tuple[Section, ...]
    notices: tuple[Notice, ...]
    round: int = 1
    circle: Circle | None = None
    model: str = FAMILY_PLAN

    def to_dict(self) -> dict[str, Any]:
        """Return the outline as JSON data, as the overview in the browser gets it."""
        model = {"model": self.model} if self.model != FAMILY_PLAN else {}
        return model | {
            "title": self.title,
            "about": self.about,
            "length": self.length,
            "made": self.made,
            "round": self.round,
            "sections": [section.to_dict() for section in self.sections],
            "notices": [notice.to_dict() for notice in self.notices],
        }
