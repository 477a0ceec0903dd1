"""The mark in each folder that we made: what has it may be replaced, anything else stays as it is."""

import json
from collections.abc import Mapping, Sequence
from pathlib import Path

from familiegroepsplan_site.sources.fault import Fault

MARK = ".familiegroepsplan"
BUILDER = Path("plan", "index.html")
MOST = 5  # names that are told


def marked(folder: Path, **told: str) -> None:
    """Put the mark in a folder, with what the next build must know of it."""
    (folder / MARK).write_text(json.dumps(told), encoding="utf-8", newline="\n")


def mark_of(folder: Path) -> Mapping[str, str] | None:
    """Return what the mark of this folder tells, or None when it has none."""
    try:
        told = json.loads((folder / MARK).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return None
    return told if isinstance(told, dict) else None


def taken(place: Path) -> list[Fault]:
    """Return a fault when a site may not come here: only where nothing is, or a site that we made."""
    if not place.exists() or mark_of(place) is not None or _before_marks(place):
        return []
    return in_the_way(place, [path.name for path in sorted(place.iterdir())] if place.is_dir() else [place.name])


def in_the_way(place: Path, names: Sequence[str]) -> list[Fault]:
    """Return the fault that a folder holds these things that we did not make, when there are any."""
    facts = {"found": ", ".join(names[:MOST]), "count": str(len(names))}
    return [Fault(file=str(place), line=0, path="", code="out.taken", facts=facts)] if names else []


def _before_marks(place: Path) -> bool:
    """Whether this is a site that an older version of this program made."""
    builder = place / BUILDER
    return builder.is_file() and 'data-builder="form"' in builder.read_text(encoding="utf-8", errors="replace")
