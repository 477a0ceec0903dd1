"""Checks the facts of `gemeenten/`: each file by itself, and all of them side by side."""

from collections.abc import Iterator
from datetime import date
from pathlib import PurePosixPath
from typing import Any

from familiegroepsplan_site.sources.fault import Fault
from familiegroepsplan_site.sources.schema import unknown
from familiegroepsplan_site.sources.yaml_file import Where, YamlFile

# A date of a source may be a year or a month: it lies in the future when its first day does.
FIRST_DAYS = {4: "-01-01", 7: "-01", 10: ""}


def check_dates(file: YamlFile, today: date) -> list[Fault]:
    """Return a fault for each date of a fact or source that has not come yet."""
    return [
        file.fault(where, "date.future", found=str(value), today=today.isoformat())
        for where, value in _leaves(file.data, ())
        if where and where[-1] in ("gezien", "datum") and _first_day(value) > today
    ]


def check_municipalities(municipalities: list[YamlFile], country: YamlFile | None) -> list[Fault]:
    """Return what is wrong between files: names of regions, addresses and codes used twice."""
    faults = [fault for file in municipalities for fault in _own_address(file)]
    faults += _twice(municipalities, "slug") + _twice(municipalities, "code")
    if country is not None:
        faults += [fault for file in municipalities for fault in _places(file, country.data)]
    return faults


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


def _places(file: YamlFile, country: Any) -> Iterator[Fault]:
    if not isinstance(country, dict):
        return
    regions = country.get("jeugdregios")
    known = {
        "provincie": country.get("provincies"),
        "jeugdregio": regions.get("namen") if isinstance(regions, dict) else None,
    }
    for key, names in known.items():
        typed = _text(file, key)
        if typed is None or not isinstance(names, list) or typed in names:
            continue
        code, facts = unknown(typed, [str(name) for name in names], key)
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


def _first_day(value: Any) -> date:
    """Return the first day of a year, month or day; what is no date is the schema's fault to report."""
    text = str(value)
    try:
        return date.fromisoformat(text + FIRST_DAYS.get(len(text), ""))
    except ValueError:
        return date.min
