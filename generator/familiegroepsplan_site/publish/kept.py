"""Folders that are made once for one state of their sources, and kept for the next build."""

import shutil
import tempfile
from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any

from familiegroepsplan_site.publish.workplace import moved

KEPT = 4  # of before a change that may be taken back, and of both kinds of site
PASSED_OVER = (".pyc",)


def state_of(*places: Path, more: str = "") -> str:
    """Return a name for what stands in these files and folders now: another one for each other state."""
    told = sha256(more.encode())
    for place in places:
        for path in sorted(place.rglob("*")) if place.is_dir() else [place]:
            if path.is_file() and path.suffix not in PASSED_OVER:
                data = path.read_bytes()
                told.update(f"{path}\0{len(data)}\0".encode() + data)
    return told.hexdigest()[:16]


def spelled(value: Any) -> str:
    """Return a text for a value of sources: the same one in each run, and another for each other value."""
    if is_dataclass(value):
        return spelled({field.name: getattr(value, field.name) for field in fields(value)})
    if isinstance(value, Mapping):
        return f"{{{','.join(sorted(f'{key!r}:{spelled(inner)}' for key, inner in value.items()))}}}"
    if isinstance(value, set | frozenset):
        return spelled(sorted(value))
    return f"[{','.join(map(spelled, value))}]" if isinstance(value, list | tuple) else repr(value)


def content_of(folder: Path) -> str:
    """Return a name for what this folder holds, wherever it stands."""
    told = sha256()
    for path in sorted(path for path in folder.rglob("*") if path.is_file()):
        data = path.read_bytes()
        told.update(f"{path.relative_to(folder).as_posix()}\0{len(data)}\0".encode() + data)
    return told.hexdigest()[:16]


def kept(folder: Path, make: Callable[[Path], object]) -> Path:
    """Return the folder, made first when it is not there; it comes in its place whole, or not at all."""
    if not folder.is_dir():
        folder.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=folder.parent, prefix=".") as name:
            made = Path(name) / folder.name
            made.mkdir()
            make(made)
            try:
                moved(made, folder)
            except OSError:
                if not folder.is_dir():  # else another build made the same, meanwhile
                    raise
        _clear(folder.parent)
    return folder


def _clear(place: Path) -> None:
    """Take away the oldest of what was kept here."""
    folders = [path for path in place.iterdir() if not path.name.startswith(".")]
    for path in sorted(folders, key=lambda path: path.stat().st_mtime, reverse=True)[KEPT:]:
        shutil.rmtree(path, ignore_errors=True)
