"""A folder in which a build works, and the swap with which its result comes in its place: whole, or not at all."""

import shutil
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from uuid import uuid4

WORKPLACE = "site-"  # how the name of a folder begins in which a build is at work
LOCK = ".lock"  # how the name of its lock ends; it stands beside it, as Windows keeps a folder with a lock in it
OLD = "old"
WAITS = (0.1, 0.2, 0.4, 0.8)  # seconds


@contextmanager
def workplace(workshop: Path) -> Iterator[Path]:
    """Give a folder to build in, that goes at the end; while it is in use, it is locked.

    Beside the site and not in /tmp, so that the swap at the end is a rename and not a copy.
    """
    workshop.mkdir(parents=True, exist_ok=True)
    place = workshop / f"{WORKPLACE}{uuid4().hex[:8]}"
    with _locked(_lock_of(place), wait=True):
        place.mkdir()
        try:
            yield place
        finally:
            _taken_away(place)


@contextmanager
def alone_in(workshop: Path, wait: bool) -> Iterator[bool]:
    """Keep other builds out of what this one does here; without `wait` tell whether no other is at it."""
    with _locked(workshop / LOCK, wait=wait) as alone:
        yield alone


@contextmanager
def _locked(file: Path, wait: bool) -> Iterator[bool]:
    """Hold a lock that dies with this process, on every system; tell whether it could be had."""
    from filelock import FileLock, Timeout  # noqa: PLC0415 - takes a tenth of a second to load; only builds need it

    lock = FileLock(file, timeout=-1 if wait else 0)
    try:
        lock.acquire()
    except Timeout:
        yield False
        return
    try:
        yield True
    finally:
        lock.release()


def _lock_of(place: Path) -> Path:
    return place.with_name(place.name + LOCK)


def clear_killed_builds(workshop: Path, place: Path) -> None:
    """Take away what killed builds of this site left.

    One that was killed between the two renames of the swap has the only whole site: that goes back.
    """
    for folder in _left(workshop):
        _put_back(folder / OLD, place)
        _taken_away(folder)


def clear_killed_host(workshop: Path, out: Path) -> None:
    """Do the same for a build of many sites, each in a folder of its own in `out`."""
    for folder in _left(workshop):
        for old in (folder / OLD).glob("*"):
            _put_back(old, out / old.name)
        _taken_away(folder)


def _left(workshop: Path) -> Iterator[Path]:
    """Yield each workplace of a killed build: a lock dies with its build, so one still locked is in use."""
    names = {path.name.removesuffix(LOCK) for path in workshop.glob(f"{WORKPLACE}*")}
    for folder in sorted(workshop / name for name in names):
        with _locked(_lock_of(folder), wait=False) as free:
            if free:
                yield folder


def _taken_away(place: Path) -> None:
    """Take away a workplace and its lock; what another program holds on to goes the next time."""
    shutil.rmtree(place, ignore_errors=True)
    if not place.exists():
        # Windows takes no file away that is open, as a lock is: there the one who lets go of it does.
        with suppress(PermissionError):
            _lock_of(place).unlink(missing_ok=True)


def _put_back(old: Path, place: Path) -> None:
    if old.is_dir() and not place.exists():
        moved(old, place)


def swap(new: Path, place: Path, old: Path) -> None:
    """Put the new site in its place: two renames, and the old one back when the second fails."""
    if not place.exists():
        moved(new, place)
        return
    old.parent.mkdir(exist_ok=True)
    moved(place, old)
    try:
        moved(new, place)
    except OSError:
        moved(old, place)
        raise
    shutil.rmtree(old, ignore_errors=True)


def moved(folder: Path, target: Path) -> None:
    """Rename a folder; on Windows one waits for who reads a file in it just now, a browser or a virus scanner."""
    for wait in WAITS:
        try:
            folder.rename(target)
        except PermissionError:
            time.sleep(wait)
        else:
            return
    folder.rename(target)
