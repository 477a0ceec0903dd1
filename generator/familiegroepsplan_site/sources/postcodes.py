"""The table of four-digit postcodes, and what is wrong in it."""

import csv
import re
from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path

from familiegroepsplan_site.sources.fault import Fault
from familiegroepsplan_site.sources.yaml_file import read_text

COLUMNS = ("pc4", "gm_code", "plaats")
CODE = re.compile(r"[1-9][0-9]{3}")


@dataclass(frozen=True, kw_only=True, slots=True)
class Postcode:
    """A four-digit postcode, the municipality it lies in, and its town."""

    code: int
    municipality: str
    town: str


def read_postcodes(
    path: Path, name: str, codes: Collection[str] | None
) -> tuple[tuple[Postcode, ...], list[Fault]]:
    """Return the rows of the table and the faults in it.

    `codes` are those of the municipalities; None when not all of those could be read.
    """
    text, faults = read_text(path, name)
    if text is None:
        return (), faults
    rows = csv.reader(text.splitlines())
    head = next(rows, [])
    if tuple(head) != COLUMNS:
        return (), [_fault(name, 1, "table.head", found=",".join(head), expected=",".join(COLUMNS))]
    found: dict[str, tuple[int, Postcode]] = {}
    strange: set[str] = set()
    for row in rows:
        line = rows.line_num
        if len(row) != len(COLUMNS) or not CODE.fullmatch(row[0]) or not row[2].strip():
            faults.append(_fault(name, line, "table.row", found=",".join(row)))
        elif codes is not None and row[1] not in codes:
            if row[1] not in strange:  # a municipality has many postcodes: one line is enough
                faults.append(_fault(name, line, "table.municipality", found=row[1]))
            strange.add(row[1])
        elif row[0] in found:
            faults.append(_fault(name, line, "table.twice", found=row[0], first=str(found[row[0]][0])))
        else:
            found[row[0]] = (line, Postcode(code=int(row[0]), municipality=row[1], town=row[2]))
    return tuple(postcode for _, postcode in found.values()), faults


def _fault(name: str, line: int, code: str, **facts: str) -> Fault:
    return Fault(file=name, line=line, path="", code=code, facts=facts)
