"""How far a command is, for who waits for it."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import click

Told = Callable[[int, int], None]  # how many steps are done, of how many


def untold(_done: int, _all: int) -> None:
    """Tell nobody."""


@contextmanager
def progress(label: Callable[[], str]) -> Iterator[Told]:
    """Show a bar with this label while something is made; nothing when no one looks on at a terminal."""
    if not sys.stderr.isatty():
        yield untold
        return
    with click.progressbar(length=1, label=label(), file=sys.stderr) as bar:

        def told(done: int, steps: int) -> None:
            bar.length = steps
            bar.update(done - bar.pos)

        yield told
