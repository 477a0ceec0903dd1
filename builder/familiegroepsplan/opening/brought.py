"""What a file turned out to hold, before anyone looks whether it is a plan."""

from dataclasses import dataclass

from familiegroepsplan.carry.lines import Line

MOST_COPIED = 1_000_000  # characters that a page can show at once, also on a cheap phone


@dataclass(frozen=True, kw_only=True, slots=True)
class Brought:
    """The JSON text of a plan file, or None; and the lines that it shows, None when there are none."""

    text: str | None
    lines: tuple[Line, ...] | None = None
