"""The days of a plan as a calendar file (RFC 5545), with titles that tell a bystander nothing."""

from collections.abc import Iterator
from datetime import date

from familiegroepsplan.model.bundle import Bundle
from familiegroepsplan.model.outline import Outline
from familiegroepsplan.model.plan import ListItem, Plan
from familiegroepsplan.model.problem import Problem

AGREEMENTS = ("agreements", "agreements")
REVIEW = ("review", "date")
MOST_OCTETS = 75


def make(outline: Outline, plan: Plan, bundle: Bundle, today: date) -> bytes:
    """Return a whole-day event for each agreement with a date, and for the day to look back."""
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//familiegroepsplan//plan 1//NL", "CALSCALE:GREGORIAN"]
    for id_, day, title in _days(outline, plan):
        lines += _event(id_, day, bundle.word(title), today)
    return "".join(f"{folded}\r\n" for line in (*lines, "END:VCALENDAR") for folded in _fold(line)).encode()


def problems(outline: Outline, plan: Plan) -> tuple[Problem, ...]:
    """Return that the calendar is empty, when no day in the plan is a whole date."""
    return () if any(_days(outline, plan)) else (Problem(code="calendar.empty"),)


def _days(outline: Outline, plan: Plan) -> Iterator[tuple[str, date, str]]:
    """Yield the id, day and title of each event that the outline shows: a calendar is a document too."""
    shown = {block.path for section in outline.sections for block in section.blocks}
    if _path(AGREEMENTS) in shown:
        for item in plan.answers.get(AGREEMENTS[0], {}).get(AGREEMENTS[1], ()):
            if isinstance(item, ListItem) and (day := _whole_day(item.values.get("date"))):
                yield item.id, day, "document.calendar_agreement"
    if _path(REVIEW) in shown and (day := _whole_day(plan.answers.get(REVIEW[0], {}).get(REVIEW[1]))):
        yield f"{plan.id}-review", day, "document.calendar_review"


def _whole_day(value: object) -> date | None:
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
    yield f"DTSTAMP:{_basic(today)}T000000Z"
    yield f"DTSTART;VALUE=DATE:{_basic(day)}"
    yield f"SUMMARY:{_escape(title)}"
    yield "CLASS:PRIVATE"
    yield "TRANSP:TRANSPARENT"
    yield "END:VEVENT"


def _basic(day: date) -> str:
    """Return YYYYMMDD; strftime pads a year before 1000 on one system and not on the other."""
    return day.isoformat().replace("-", "")


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
