"""Folders that are made once for one state of their sources, and kept for the next build."""

import shutil
import tempfile
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

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


def kept(folder: Path, make: Callable[[Path], None]) -> Path:
    """Return the folder, made first when it is not there; it comes in its place whole, or not at all."""
    if not folder.is_dir():
        folder.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=folder.parent, prefix=".") as name:
            made = Path(name) / folder.name
            made.mkdir()
            make(made)
            made.rename(folder)
        _clear(folder.parent)
    return folder


def _clear(place: Path) -> None:
    """Take away the oldest of what was kept here."""
    folders = [path for path in place.iterdir() if not path.name.startswith(".")]
    for path in sorted(folders, key=lambda path: path.stat().st_mtime, reverse=True)[KEPT:]:
        shutil.rmtree(path, ignore_errors=True)
