"""A folder in which a build works, and the swap with which its result comes in its place: whole, or not at all."""

import fcntl
import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

WORKPLACE = "site-"  # how the name of a folder begins in which a build is at work
OLD = "old"


@contextmanager
def workplace(workshop: Path) -> Iterator[Path]:
    """Give a folder to build in, that goes at the end; while it is in use, it is locked.

    Beside the site and not in /tmp, so that the swap at the end is a rename and not a copy.
    """
    workshop.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=workshop, prefix=WORKPLACE) as name:
        lock = os.open(name, os.O_RDONLY)
        try:
            fcntl.flock(lock, fcntl.LOCK_EX)
            yield Path(name)
        finally:
            os.close(lock)


@contextmanager
def alone_in(workshop: Path, wait: bool) -> Iterator[bool]:
    """Keep other builds out of what this one does here; without `wait` tell whether no other is at it."""
    lock = os.open(workshop, os.O_RDONLY)
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | (0 if wait else fcntl.LOCK_NB))
    except BlockingIOError:
        yield False
    else:
        yield True
    finally:
        os.close(lock)


def clear_killed_builds(workshop: Path, place: Path) -> None:
    """Take away what killed builds of this site left.

    One that was killed between the two renames of the swap has the only whole site: that goes back.
    """
    for folder in _left(workshop):
        _put_back(folder / OLD, place)
        shutil.rmtree(folder)


def clear_killed_host(workshop: Path, out: Path) -> None:
    """Do the same for a build of many sites, each in a folder of its own in `out`."""
    for folder in _left(workshop):
        for old in (folder / OLD).glob("*"):
            _put_back(old, out / old.name)
        shutil.rmtree(folder)


def _left(workshop: Path) -> Iterator[Path]:
    """Yield each workplace of a killed build: a lock dies with its build, so one still locked is in use."""
    for folder in workshop.glob(f"{WORKPLACE}*"):
        lock = os.open(folder, os.O_RDONLY)
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            continue
        else:
            yield folder
        finally:
            os.close(lock)


def _put_back(old: Path, place: Path) -> None:
    if old.is_dir() and not place.exists():
        old.rename(place)


def swap(new: Path, place: Path, old: Path) -> None:
    """Put the new site in its place: two renames, and the old one back when the second fails."""
    if not place.exists():
        new.rename(place)
        return
    old.parent.mkdir(exist_ok=True)
    place.rename(old)
    try:
        new.rename(place)
    except OSError:
        old.rename(place)
        raise
    shutil.rmtree(old)
