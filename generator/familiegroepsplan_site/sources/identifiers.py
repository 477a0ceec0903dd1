"""The table of what government standards call each municipality, and what is wrong in it."""

import csv
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from familiegroepsplan_site.sources.fault import Fault
from familiegroepsplan_site.sources.yaml_file import read_text

COLUMNS = ("gm_code", "tooi", "owms", "owms_naam")
CODE = re.compile(r"GM[0-9]{4}")
TOOI = "https://identifier.overheid.nl/tooi/id/gemeente/"
OWMS = re.compile(r"http://standaarden\.overheid\.nl/owms/terms/\S+")


@dataclass(frozen=True, kw_only=True, slots=True)
class Identifiers:
    """The addresses that stand for a municipality in TOOI and in OWMS, and its name in OWMS."""

    tooi: str
    owms: str
    label: str


def read_identifiers(path: Path, name: str) -> tuple[Mapping[str, Identifiers], list[Fault]]:
    """Return the rows of the table by code, and the faults in it."""
    text, faults = read_text(path, name)
    if text is None:
        return {}, faults
    rows = csv.reader(text.splitlines())
    head = next(rows, [])
    if tuple(head) != COLUMNS:
        return {}, [_fault(name, 1, "table.head", found=",".join(head), expected=",".join(COLUMNS))]
    found: dict[str, Identifiers] = {}
    lines: dict[str, int] = {}
    for row in rows:
        line = rows.line_num
        if not _good(row):
            faults.append(_fault(name, line, "table.identifier", found=",".join(row)))
        elif row[0] in found:
            faults.append(_fault(name, line, "table.identifier_twice", found=row[0], first=str(lines[row[0]])))
        else:
            lines[row[0]] = line
            found[row[0]] = Identifiers(tooi=row[1], owms=row[2], label=row[3])
    return found, faults


def _good(row: list[str]) -> bool:
    if len(row) != len(COLUMNS) or not CODE.fullmatch(row[0]):
        return False
    return row[1] == TOOI + row[0].lower() and bool(OWMS.fullmatch(row[2])) and bool(row[3].strip())


def _fault(name: str, line: int, code: str, **facts: str) -> Fault:
    return Fault(file=name, line=line, path="", code=code, facts=facts)
