"""Completes what somebody types at a question, where the terminal can."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager

try:
    import readline
except ImportError:  # Windows has none
    readline = None  # type: ignore[assignment]


@contextmanager
def completing(choices: Sequence[str]) -> Iterator[None]:
    """Let the Tab key complete to one of these, capitals or not, as long as this lasts."""
    if readline is None:
        yield
        return
    before, signs = readline.get_completer(), readline.get_completer_delims()
    readline.set_completer(lambda text, number: _nth(text, number, choices))
    readline.set_completer_delims("")  # names have spaces and dashes in them
    readline.parse_and_bind("tab: complete")
    try:
        yield
    finally:
        readline.set_completer(before)
        readline.set_completer_delims(signs)


def _nth(text: str, number: int, choices: Sequence[str]) -> str | None:
    """Return the choice with this number that begins so; None when there are no more."""
    found = [choice for choice in choices if choice.casefold().startswith(text.casefold())]
    return found[number] if number < len(found) else None
