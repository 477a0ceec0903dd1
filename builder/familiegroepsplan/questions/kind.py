"""What every question type can do: read its answer from a file, and show it in the outline."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Protocol

from familiegroepsplan.model.bundle import Bundle
from familiegroepsplan.model.outline import Block
from familiegroepsplan.model.plan import ListItem, Value

from .found import Asked, Found


@dataclass(frozen=True, kw_only=True, slots=True)
class Showing:
    """What showing an answer needs to know: the words, and the name of each person by id."""

    bundle: Bundle
    names: Mapping[str, str]

    def sentences(self, marks: tuple[str, ...]) -> tuple[str, ...]:
        """Return the sentence of each mark."""
        return tuple(self.bundle.word(f"marks.{mark}.sentence") for mark in marks)


class Kind(Protocol):
    """A question type."""

    nothing: Value
    """The answer of a question that is not answered."""

    def read(self, raw: Any, asked: Asked, found: Found) -> Value:
        """Return the answer in `raw`, empty when there is none; what does not fit goes to `found`."""

    def lines(self, value: Value, asked: Asked, showing: Showing) -> tuple[str, ...]:
        """Return the answer as lines, verbatim."""

    def typed(self, lines: tuple[str, ...], asked: Asked, showing: Showing) -> Value | None:
        """Return the answer that reads like these lines, typed in a document; None when the question has none."""

    def block(self, value: Value, marks: tuple[str, ...], asked: Asked, showing: Showing) -> Block | None:
        """Return the block of the outline, or None when there is neither answer nor mark."""


def text_of(value: Value) -> str:
    """Return the value of a question that is answered with text."""
    if not isinstance(value, str):
        raise TypeError(f"questions.kind: expected text, got {type(value).__name__}")
    return value


def ids_of(value: Value) -> tuple[str, ...]:
    """Return the value of a question that is answered by picking people."""
    return tuple(part for part in value if isinstance(part, str)) if not isinstance(value, str) else ()


def items_of(value: Value) -> tuple[ListItem, ...]:
    """Return the value of a question that is answered with a list of items."""
    return tuple(part for part in value if isinstance(part, ListItem)) if not isinstance(value, str) else ()
