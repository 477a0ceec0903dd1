"""Text of any length, on as many lines as the family likes."""

from typing import Any

from familiegroepsplan.model.clean import clean
from familiegroepsplan.model.outline import Answer, Block
from familiegroepsplan.model.plan import Value

from .found import Asked, Found
from .kind import Showing, text_of


class Text:
    """Answered with text; shown line by line."""

    nothing: Value = ""

    def read(self, raw: Any, asked: Asked, found: Found) -> Value:
        """Return the cleaned text."""
        if isinstance(raw, str):
            return found.text(raw, asked.where, asked.key)
        found.keep(raw, asked.where)
        return self.nothing

    def lines(self, value: Value, asked: Asked, showing: Showing) -> tuple[str, ...]:
        """Return each line of the text."""
        text = text_of(value)
        return tuple(text.split("\n")) if text else ()

    def typed(self, lines: tuple[str, ...], asked: Asked, showing: Showing) -> Value | None:
        """Return the lines as one text."""
        return clean("\n".join(lines))[0].strip("\n")

    def block(self, value: Value, marks: tuple[str, ...], asked: Asked, showing: Showing) -> Block | None:
        """Return the heading with the lines and the marks under it."""
        lines = self.lines(value, asked, showing)
        if not lines and not marks:
            return None
        return Answer(
            path=asked.where,
            heading=showing.bundle.word(f"{asked.key}.heading"),
            paragraphs=lines,
            marks=showing.sentences(marks),
        )
