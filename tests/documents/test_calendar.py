"""The calendar file, opened by two readers of others: icalendar, and ics, which has a grammar of its own."""

import json
from datetime import date
from pathlib import Path

import ics
import pytest
from familiegroepsplan import api
from familiegroepsplan.model.bundle import Bundle
from icalendar import Calendar

TODAY = date(2026, 11, 23)
EXAMPLE = json.loads((Path(__file__).parents[2] / "builder/example-plan.json").read_text(encoding="utf-8"))
DAYS = [
    (date(2026, 12, 1), "Afspraak"),
    (date(2026, 12, 1), "Afspraak"),
    (date(2027, 2, 1), "Terugkijken"),
    (date(2026, 12, 21), "Even bellen"),
]


@pytest.fixture
def calendar(bundle: Bundle) -> bytes:
    """Return the calendar of the example plan."""
    return api.document(bundle, EXAMPLE, "ics", TODAY).data


def test_icalendar_reads_whole_days_with_neutral_titles(calendar: bytes) -> None:
    """A whole day is a date without a time, so no clock that goes forward can move it."""
    read = Calendar.from_ical(calendar)
    assert read.errors == []
    assert (read["VERSION"], bool(read["PRODID"])) == ("2.0", True)
    assert all(event.errors == [] for event in read.events)
    assert [(event["DTSTART"].dt, str(event["SUMMARY"])) for event in read.events] == DAYS
    assert all(type(event["DTSTART"].dt) is date for event in read.events)


def test_ics_reads_the_same_days(calendar: bytes) -> None:
    """Two readers, one answer."""
    found = [(event.begin.date(), event.name, event.all_day) for event in ics.Calendar(calendar.decode()).events]
    assert sorted(found) == sorted((day, title, True) for day, title in DAYS)


def test_each_event_has_an_id_that_stays_when_the_plan_is_saved_again(bundle: Bundle, calendar: bytes) -> None:
    """A calendar that gets the file twice moves the event; it does not double it."""
    later = api.document(bundle, EXAMPLE, "ics", date(2026, 11, 30)).data
    ids = [str(event["UID"]) for event in Calendar.from_ical(calendar).events]
    assert len(set(ids)) == len(ids)
    assert [str(event["UID"]) for event in Calendar.from_ical(later).events] == ids


def test_no_word_of_the_family_is_in_it(calendar: bytes) -> None:
    """A calendar is shared with a whole office, and shows on a locked telephone."""
    lines = calendar.decode().replace("\r\n ", "").split("\r\n")
    words = {word for line in lines if not line.startswith("SUMMARY:") for word in line.split()}
    typed = {word for word in json.dumps(EXAMPLE["plan"]["answers"], ensure_ascii=False).split() if len(word) > 3}
    assert words & typed == set()
