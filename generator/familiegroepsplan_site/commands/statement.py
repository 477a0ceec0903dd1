"""What is wrong with the accessibility statement of a site: missing, old, or not as its status asks."""

from collections.abc import Iterator
from datetime import date, timedelta

from familiegroepsplan_site.sources.accessibility import Accessibility
from familiegroepsplan_site.sources.fault import Fault
from familiegroepsplan_site.sources.yaml_file import YamlFile

KEY = "toegankelijkheid"
AUDIT = (KEY, "onderzoek")
PLANNED = (KEY, "onderzoek-gepland")
YEAR = timedelta(days=366)  # the statement is looked at anew each year
AUDITED = timedelta(days=3 * 366)  # an examination of the whole site is good for 36 months
PLANNING = timedelta(days=184)  # with status C it is done within six months


def check_statement(file: YamlFile, told: Accessibility | None, today: date) -> Iterator[Fault]:
    """Yield what should be mended in `toegankelijkheid`."""
    if told is None:
        yield Fault(file=file.file, line=0, path="", code="statement.missing")
    elif told.status == "E":
        yield file.fault((KEY, "status"), "statement.none")
    else:
        yield from _dates(file, told, today)
        yield from _status(file, told, today)
        yield from _deviations(file, told, today)
        if not told.register:
            yield file.fault((KEY,), "statement.register")
        if not (told.email or told.phone):
            yield file.fault((KEY,), "statement.contact")


def _dates(file: YamlFile, told: Accessibility, today: date) -> Iterator[Fault]:
    if told.day is None:
        yield file.fault((KEY,), "statement.date")
    elif today - told.day > YEAR:
        yield file.fault((KEY, "datum"), "statement.old", found=told.day.isoformat())
    if told.day and told.audit and told.audit.day > told.day:
        yield file.fault((*AUDIT, "datum"), "statement.audit_later", found=told.audit.day.isoformat())


def _status(file: YamlFile, told: Accessibility, today: date) -> Iterator[Fault]:
    where = (KEY, "status")
    if told.status in "AB" and told.audit is None:
        yield file.fault(where, "statement.no_audit", found=told.status)
    elif told.status in "AB" and told.audit and today - told.audit.day > AUDITED:
        yield file.fault((*AUDIT, "datum"), "statement.audit_old", found=told.audit.day.isoformat())
    if told.status == "A" and told.deviations:
        yield file.fault((KEY, "afwijkingen"), "statement.all_well")
    if told.status == "B" and not told.deviations:
        yield file.fault(where, "statement.no_deviations")
    if told.status == "C" and told.planned is None:
        yield file.fault(where, "statement.not_planned")
    elif told.status == "C" and told.planned and told.planned < today:
        yield file.fault(PLANNED, "statement.planned_past", found=told.planned.isoformat())
    elif told.status == "C" and told.planned and told.day and told.planned - told.day > PLANNING:
        yield file.fault(PLANNED, "statement.planned_late", found=told.planned.isoformat())


def _deviations(file: YamlFile, told: Accessibility, today: date) -> Iterator[Fault]:
    for at, one in enumerate(told.deviations):
        where = (KEY, "afwijkingen", at)
        if one.measure is None:
            yield file.fault(where, "statement.measure", found=one.what)
        # A year or a month has passed when the day of today lies after it, written in the same length.
        if one.ready and one.ready < today.isoformat()[: len(one.ready)]:
            yield file.fault((*where, "klaar"), "statement.ready_past", found=one.ready)
