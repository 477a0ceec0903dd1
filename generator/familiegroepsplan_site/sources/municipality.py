"""Checks the facts of `gemeenten/`: each file by itself, and all of them side by side."""

import re
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import PurePosixPath
from typing import Any

from familiegroepsplan_site.sources.fault import Fault
from familiegroepsplan_site.sources.schema import unknown
from familiegroepsplan_site.sources.yaml_file import Where, YamlFile

# A date of a source may be a year or a month: it lies in the future when its first day does.
FIRST_DAYS = {4: "-01-01", 7: "-01", 10: ""}
PLACES = {"provincie": "provincie", "jeugdregio": "jeugdregio"}  # key of a municipality, and what it is
# The schema lets a source's date be less than a day, and so cannot see that 31 February is none.
WHOLE = ("toegankelijkheid",)  # here a date is always a day, which the schema sees
WHOLE_DATE = re.compile(r"\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])")


def check_dates(file: YamlFile, today: date) -> list[Fault]:
    """Return a fault for each date of a fact or source that has not come yet, or never will."""
    faults = []
    for where, value in _leaves(file.data, ()):
        if not where or where[-1] not in ("gezien", "datum"):
            continue
        day = _first_day(str(value))
        if day is None and where[-1] == "datum" and where[0] not in WHOLE and WHOLE_DATE.fullmatch(str(value)):
            faults.append(file.fault(where, "date.not_real", found=str(value)))
        elif day is not None and day > today:
            faults.append(file.fault(where, "date.future", found=str(value), today=today.isoformat()))
    return faults


def check_municipalities(municipalities: list[YamlFile], country: YamlFile | None) -> list[Fault]:
    """Return what is wrong between files: names of regions, addresses and codes used twice."""
    faults = [fault for file in municipalities for fault in _own_address(file)]
    faults += _twice(municipalities, "slug") + _twice(municipalities, "code")
    faults += [fault for file in municipalities for fault in check_questions(file)]
    if country is not None:
        faults += [fault for file in municipalities for fault in check_places(file, country.data)]
    return faults


def check_questions(file: YamlFile) -> Iterator[Fault]:
    """Yield a fault for each question of its own that has the key of another: answers are found by it."""
    questions = file.data.get("vragen") if isinstance(file.data, dict) else None
    first: dict[str, str] = {}
    for at, question in enumerate(questions if isinstance(questions, list) else []):
        key = question.get("sleutel") if isinstance(question, dict) else None
        where = ("vragen", at, "sleutel")
        if isinstance(key, str) and key in first:
            yield file.fault(where, "own_question.twice", key=key, first=first[key])
        elif isinstance(key, str):
            first[key] = str(file.line(where))


def check_regions(regions: list[YamlFile], country: YamlFile | None) -> list[Fault]:
    """Return a fault for each region that has another name than the country's file gives it."""
    if country is None:
        return []
    return [fault for file in regions for fault in check_places(file, country.data, {"naam": "jeugdregio"})]


def _own_address(file: YamlFile) -> list[Fault]:
    slug, stem = _text(file, "slug"), PurePosixPath(file.file).stem
    if slug is None or slug == stem:
        return []
    return [file.fault(("slug",), "slug.file", found=slug, file=f"{slug}.yaml")]


def _twice(files: list[YamlFile], key: str) -> list[Fault]:
    first: dict[str, str] = {}
    faults = []
    for file in files:
        value = _text(file, key)
        if value is None:
            continue
        if value in first:
            faults.append(file.fault((key,), f"{key}.twice", found=value, other=first[value]))
        first.setdefault(value, file.file)
    return faults


def check_places(file: YamlFile, country: Any, keys: Mapping[str, str] = PLACES) -> Iterator[Fault]:
    """Yield a fault for each of these keys whose value is no place of its kind."""
    if not isinstance(country, dict):
        return
    regions = country.get("jeugdregios")
    known = {
        "provincie": country.get("provincies"),
        "jeugdregio": regions.get("namen") if isinstance(regions, dict) else None,
    }
    for key, kind in keys.items():
        typed, names = _text(file, key), known[kind]
        if typed is None or not isinstance(names, list) or typed in names:
            continue
        code, facts = unknown(typed, [str(name) for name in names], kind)
        yield file.fault((key,), code, **facts)


def _text(file: YamlFile, key: str) -> str | None:
    value = file.data.get(key) if isinstance(file.data, dict) else None
    return value if isinstance(value, str) else None


def _leaves(value: Any, where: Where) -> Iterator[tuple[Where, Any]]:
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from _leaves(inner, (*where, key))
    elif isinstance(value, list):
        for at, inner in enumerate(value):
            yield from _leaves(inner, (*where, at))
    else:
        yield where, value


def _first_day(text: str) -> date | None:
    """Return the first day of a year, month or day; None for what the schema tells of already."""
    try:
        return date.fromisoformat(text + FIRST_DAYS[len(text)])
    except (KeyError, ValueError):
        return None
