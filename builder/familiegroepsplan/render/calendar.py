"""The days of a plan as a calendar file (RFC 5545), with titles that tell a bystander nothing."""

from collections.abc import Iterator
from datetime import date

from familiegroepsplan.model.bundle import Bundle
from familiegroepsplan.model.outline import ListBlock, Outline
from familiegroepsplan.model.plan import ListItem, Plan

AGREEMENTS = ("agreements", "agreements")
REVIEW = ("review", "date")
MOST_OCTETS = 75


def make(outline: Outline, plan: Plan, bundle: Bundle, today: date) -> bytes:
    """Return a whole-day event for each agreement with a date, and for the day to look back.

    Only days that the outline shows: what is left out of the plan is not in the calendar either.
    """
    shown = {block.path: block for section in outline.sections for block in section.blocks}
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//familiegroepsplan//plan 1//NL", "CALSCALE:GREGORIAN"]
    if isinstance(shown.get(_path(AGREEMENTS)), ListBlock):
        for item in plan.answers[AGREEMENTS[0]][AGREEMENTS[1]]:
            if isinstance(item, ListItem) and (day := whole_day(item.values.get("date"))):
                lines += _event(item.id, day, bundle.word("document.calendar_agreement"), today)
    if _path(REVIEW) in shown and (day := whole_day(plan.answers[REVIEW[0]].get(REVIEW[1]))):
        lines += _event(f"{plan.id}-review", day, bundle.word("document.calendar_review"), today)
    return "".join(f"{folded}\r\n" for line in (*lines, "END:VCALENDAR") for folded in _fold(line)).encode()


def whole_day(value: object) -> date | None:
    """Return the day of an ISO date, or None for anything else."""
    try:
        day = date.fromisoformat(value) if isinstance(value, str) else None
    except ValueError:
        return None
    return day if day and day.isoformat() == value else None


def _path(place: tuple[str, str]) -> str:
    return f"answers.{place[0]}.{place[1]}"


def _event(id_: str, day: date, title: str, today: date) -> Iterator[str]:
    yield "BEGIN:VEVENT"
    yield f"UID:{_escape(id_)}@familiegroepsplan"
    yield f"DTSTAMP:{today:%Y%m%d}T000000Z"
    yield f"DTSTART;VALUE=DATE:{day:%Y%m%d}"
    yield f"SUMMARY:{_escape(title)}"
    yield "CLASS:PRIVATE"
    yield "TRANSP:TRANSPARENT"
    yield "END:VEVENT"


def _escape(text: str) -> str:
    for sign in ("\\", ";", ","):
        text = text.replace(sign, f"\\{sign}")
    return text.replace("\n", "\\n")


def _fold(line: str) -> Iterator[str]:
    """Yield the line in pieces of at most 75 octets, never cutting a character in two (RFC 5545, 3.1)."""
    piece = ""
    for character in line:
        if len((piece + character).encode()) > MOST_OCTETS:
            yield piece
            piece = " "
        piece += character
    yield piece
