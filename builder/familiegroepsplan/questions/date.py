"""A day. What is no whole date stays as it was typed: documents show it, the calendar skips it."""

import re
from datetime import date

from familiegroepsplan.model.bundle import Bundle
from familiegroepsplan.model.plan import Value

from .found import Asked
from .kind import Showing, text_of
from .line import Line

ISO = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


def whole_date(text: str) -> date | None:
    """Return the day of an ISO date that exists, or None."""
    if not ISO.fullmatch(text):
        return None
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def in_words(day: date, bundle: Bundle) -> str:
    """Return a date as one reads it: 23 november 2026."""
    return f"{day.day} {bundle.word('dates.months').split()[day.month - 1]} {day.year}"


class Date(Line):
    """Answered with an ISO date, or with what was typed; shown in words."""

    def lines(self, value: Value, asked: Asked, showing: Showing) -> tuple[str, ...]:
        """Return the date in words, or the text line by line."""
        day = whole_date(text_of(value))
        return (in_words(day, showing.bundle),) if day else super().lines(value, asked, showing)
