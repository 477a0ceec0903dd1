"""The days of a plan as a calendar file (RFC 5545), with titles that tell a bystander nothing."""

from collections.abc import Iterator
from datetime import date, timedelta

from familiegroepsplan.model.bundle import Bundle
from familiegroepsplan.model.outline import ListBlock, Outline
from familiegroepsplan.model.plan import ListItem, Plan
from familiegroepsplan.model.problem import Problem

AGREEMENTS = ("agreements", "agreements")
REVIEW = ("review", "date")
CALL = ("review", "call")
NO_CALL = "no_thanks"
FOUR_WEEKS = timedelta(weeks=4)
MOST_OCTETS = 75


def make(outline: Outline, plan: Plan, bundle: Bundle, today: date) -> bytes:
    """Return a whole-day event for each agreement with a date, for the day to look back, and for a call.

    The call is four weeks after `today`, when there are agreements and nobody said that it need not be.
    """
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//familiegroepsplan//plan 1//NL", "CALSCALE:GREGORIAN"]
    for id_, day, title in (*_days(outline, plan), *_call(outline, plan, today)):
        lines += _event(id_, day, bundle.word(title), today)
    return "".join(f"{folded}\r\n" for line in (*lines, "END:VCALENDAR") for folded in _fold(line)).encode()


def problems(outline: Outline, plan: Plan) -> tuple[Problem, ...]:
    """Return that the calendar is empty, when no day in the plan is a whole date and nothing was agreed."""
    empty = not any(_days(outline, plan)) and not any(_call(outline, plan, date.min))
    return (Problem(code="calendar.empty"),) if empty else ()


def _days(outline: Outline, plan: Plan) -> Iterator[tuple[str, date, str]]:
    """Yield the id, day and title of each event that the outline shows: a calendar is a document too."""
    shown = {block.path for section in outline.sections for block in section.blocks}
    if _path(AGREEMENTS) in shown:
        items = _answer(plan, AGREEMENTS)
        for item in items if isinstance(items, tuple) else ():
            if isinstance(item, ListItem) and (day := _whole_day(item.values.get("date"))):
                yield item.id, day, "document.calendar_agreement"
    if _path(REVIEW) in shown and (day := _whole_day(_answer(plan, REVIEW))):
        yield f"{plan.id}-review", day, "document.calendar_review"


def _call(outline: Outline, plan: Plan, today: date) -> Iterator[tuple[str, date, str]]:
    """Yield the day to ask how it goes: a plan that nobody comes back to is easily forgotten."""
    looked_back_on = any(section.id == REVIEW[0] for section in outline.sections)
    agreed = any(
        isinstance(block, ListBlock) and block.path == _path(AGREEMENTS) and block.items
        for section in outline.sections
        for block in section.blocks
    )
    if agreed and looked_back_on and _answer(plan, CALL) != NO_CALL:
        yield f"{plan.id}-call", today + FOUR_WEEKS, "document.calendar_call"


def _answer(plan: Plan, place: tuple[str, str]) -> object:
    return plan.answers.get(place[0], {}).get(place[1])


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
