"""The mark in each folder that we made: what has it may be replaced, anything else stays as it is."""

import json
from collections.abc import Mapping
from pathlib import Path

MARK = ".familiegroepsplan"
BUILDER = Path("plan/index.html")  # of a site that an older version of this program made


def marked(folder: Path, **told: str) -> None:
    """Put the mark in a folder, with what the next build must know of it."""
    (folder / MARK).write_text(json.dumps(told), encoding="utf-8")


def mark_of(folder: Path) -> Mapping[str, str] | None:
    """Return what the mark of this folder tells, or None when it has none."""
    try:
        told = json.loads((folder / MARK).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return None
    return told if isinstance(told, dict) else None


def is_free(place: Path) -> bool:
    """Whether a site may come here: nothing is there, or an empty folder, or a site that we made."""
    if not place.exists():
        return True
    if not place.is_dir():
        return False
    if mark_of(place) is not None or not any(place.iterdir()):
        return True
    builder = place / BUILDER
    return builder.is_file() and 'data-builder="form"' in builder.read_text(encoding="utf-8", errors="replace")
