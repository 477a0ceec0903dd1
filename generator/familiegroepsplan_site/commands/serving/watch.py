"""Tells what changed in the files that a site is made of, in whatever way an editor saves them."""

import os
import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path

PAUSE = 0.2  # seconds between two looks; a look at a whole checkout takes a few milliseconds
QUIET = 0.1  # seconds without a change that end a row of saves
MOST = 20  # times that such a row is waited for
# What editors and systems leave beside a file while it is open: never part of a site.
PASSING = ("~", ".swp", ".swx", ".tmp", ".bak", ".pyc")

State = Mapping[Path, tuple[int, int, int]]


def changes(
    places: Iterable[Path], but: Iterable[Path] = (), sleep: Callable[[float], None] = time.sleep
) -> Iterator[frozenset[Path]]:
    """Yield all files at once, and then without end those that were made, changed or taken away since.

    A file has changed when its time, size or number on disk did: many editors save a new file and rename it.
    """
    places, but = tuple(places), frozenset(but)
    seen: State = {}
    while True:
        now = state(places, but)
        if seen and now != seen:
            now = _quiet(now, lambda: state(places, but), sleep)
        changed = frozenset(path for path in seen.keys() | now.keys() if seen.get(path) != now.get(path))
        seen = now
        if changed:
            yield changed
        sleep(PAUSE)


def _quiet(now: State, look: Callable[[], State], sleep: Callable[[float], None]) -> State:
    """Return what is there once a row of saves is over."""
    for _ in range(MOST):
        sleep(QUIET)
        before, now = now, look()
        if now == before:
            break
    return now


def state(places: Iterable[Path], but: frozenset[Path] = frozenset()) -> State:
    """Return each file that is there now; folders that are hidden, or named in `but`, are passed over."""
    found: dict[Path, tuple[int, int, int]] = {}
    folders = []
    for place in places:
        if place.is_dir():
            folders.append(place)
        elif place.is_file():
            found[place] = _mark(place.stat())
    while folders:
        try:
            entries = list(os.scandir(folders.pop()))
        except OSError:  # taken away since it was seen
            continue
        for entry in entries:
            path = Path(entry.path)
            if entry.name.startswith(".") or entry.name.endswith(PASSING) or path in but:
                continue
            try:
                if entry.is_dir(follow_symlinks=False):  # a link may lead back to where we came from
                    folders.append(path)
                else:
                    found[path] = _mark(entry.stat())
            except OSError:
                continue
    return found


def _mark(status: os.stat_result) -> tuple[int, int, int]:
    return status.st_mtime_ns, status.st_size, status.st_ino
