"""The plan as its file holds it: frozen, cleaned, with everything that was in the file."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from .plan_model import FAMILY_PLAN

FORMAT = "familiegroepsplan"
VERSION = 1
LENGTHS = ("small", "full")
ROUNDS = range(1, 100)
MARKS = ("unknown", "discuss", "private")

Marks = Mapping[str, tuple[str, ...]]


@dataclass(frozen=True, kw_only=True, slots=True)
class ListItem:
    """One item of a list answer; values are text, or a tuple of person ids for a pick of people."""

    id: str
    values: Mapping[str, "Value"] = field(default_factory=dict)
    marks: Marks = field(default_factory=dict)

    def to_dict(self) -> dict[str, Any]:
        """Return the item as JSON data: `marks` only when there are any."""
        raw: dict[str, Any] = {"id": self.id, **{name: _plain(value) for name, value in self.values.items()}}
        if self.marks:
            raw["marks"] = {name: list(marks) for name, marks in self.marks.items()}
        return raw


Value = str | tuple[str, ...] | tuple[ListItem, ...]
Answers = Mapping[str, Mapping[str, Value]]


@dataclass(frozen=True, kw_only=True, slots=True)
class SectionView:
    """What the family changed about a section: another title, or left out of the documents."""

    title: str = ""
    left_out: bool = False

    def to_dict(self) -> dict[str, Any]:
        """Return the view as JSON data: only what was changed."""
        raw: dict[str, Any] = {}
        if self.title:
            raw["title"] = self.title
        if self.left_out:
            raw["left_out"] = True
        return raw


@dataclass(frozen=True, kw_only=True, slots=True)
class Leftover:
    """Text from a file that no question of this form holds; `path` is where it stood."""

    path: str
    text: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Plan:
    """A whole plan; `model`, `length` and `sections` are views, they never take away an answer."""

    id: str = ""
    saved: str = ""
    model: str = FAMILY_PLAN
    length: str = "small"
    round: int = 1
    """Which version of the plan this is: whoever looks back can begin the next one from this one."""
    sections: Mapping[str, SectionView] = field(default_factory=dict)
    answers: Answers = field(default_factory=dict)
    marks: Mapping[str, Marks] = field(default_factory=dict)
    leftovers: tuple[Leftover, ...] = ()

    def to_file(self) -> dict[str, Any]:
        """Return the plan file as JSON data, in the order of the form; what is empty is left out."""
        plan: dict[str, Any] = {"id": self.id, "saved": self.saved, "length": self.length}
        if self.model != FAMILY_PLAN:
            plan["model"] = self.model
        if self.round > 1:
            plan["round"] = self.round
        plan["sections"] = {id_: view.to_dict() for id_, view in self.sections.items()}
        plan["answers"] = {
            section: {question: _plain(value) for question, value in answers.items()}
            for section, answers in self.answers.items()
        }
        plan["marks"] = {
            section: {question: list(names) for question, names in marks.items()}
            for section, marks in self.marks.items()
        }
        plan["leftovers"] = [{"path": leftover.path, "text": leftover.text} for leftover in self.leftovers]
        return {
            "format": FORMAT,
            "version": VERSION,
            "plan": {name: value for name, value in plan.items() if value},
        }


def _plain(value: Value) -> Any:
    if isinstance(value, str):
        return value
    return [part if isinstance(part, str) else part.to_dict() for part in value]
