"""One of a few choices."""

from typing import Any

from familiegroepsplan.model.plan import Value

from .found import Asked, Found
from .kind import Showing, text_of
from .text import Text


class Choice(Text):
    """Answered with the key of a choice; shown with its words."""

    def read(self, raw: Any, asked: Asked, found: Found) -> Value:
        """Return the key of a choice that the question has."""
        if isinstance(raw, str) and raw in asked.question.options:
            return raw
        found.keep(raw, asked.where)
        return self.nothing

    def lines(self, value: Value, asked: Asked, showing: Showing) -> tuple[str, ...]:
        """Return the words of the choice."""
        choice = text_of(value)
        return (showing.bundle.word(f"{asked.key}.options.{choice}"),) if choice else ()

    def typed(self, lines: tuple[str, ...], asked: Asked, showing: Showing) -> Value | None:
        """Return the key of the choice with these words."""
        words = " ".join(" ".join(lines).split())
        if not words:
            return self.nothing
        found = (option for option in asked.question.options if self.lines(option, asked, showing) == (words,))
        return next(found, None)
