"""How far a command is, for who waits for it."""

import os
import shutil
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import click

Told = Callable[[int, int], None]  # how many steps are done, of how many
WIDEST = 36  # signs of the bar itself
AROUND = len("  [") + len("]  100%") + 1  # a sign in the last column would begin a new line


def untold(_done: int, _all: int) -> None:
    """Tell nobody."""


@contextmanager
def progress(label: Callable[[], str]) -> Iterator[Told]:
    """Show a bar with this label while something is made; nothing when no one looks on at a terminal."""
    if not _looked_at():
        yield untold
        return
    said = label()
    # No time that remains: the first step of a build takes as long as many others.
    with click.progressbar(length=1, label=said, width=_room(said), show_eta=False, file=sys.stderr) as bar:

        def told(done: int, steps: int) -> None:
            bar.length = steps
            bar.update(done - bar.pos)

        yield told


def _looked_at() -> bool:
    """Whether somebody looks on at a terminal that can write over what it wrote."""
    return sys.stderr.isatty() and os.environ.get("TERM") != "dumb" and not os.environ.get("CI")


def _room(label: str) -> int:
    """Return how wide the bar may be for all of it to stay on one line."""
    return max(1, min(WIDEST, shutil.get_terminal_size().columns - len(label) - AROUND))
