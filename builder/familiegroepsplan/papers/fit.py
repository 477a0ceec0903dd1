"""How much room text takes on one page of A4, without a layout engine: rather too much than too little."""

import textwrap
from collections.abc import Iterable

from familiegroepsplan.model.paper import Entry, Table

PAGE = 52  # lines of body text on a page of the look `page`, with its title
CHARACTERS = 74  # in a line over the whole width, of the widest of the fonts that a device may take
TITLE = 6  # lines for title, names and date
LETTERHEAD = 3  # lines for a logo and a name
HEADING = 2.2  # a heading with the air above it
PARAGRAPH = 0.3  # the room below each paragraph
ROW = 0.6  # the room above and below the text in a row of a table


def lines_in(texts: Iterable[str], share: int = 100) -> int:
    """Return how many lines these texts take in a column of this share of the page, in percent."""
    width = max(6, CHARACTERS * share // 100 - 2)
    return sum(max(1, len(textwrap.wrap(text, width))) for text in texts)


def room_of(entries: Iterable[Entry]) -> float:
    """Return the lines that entries take, one below the other."""
    return sum(lines_in([text]) + PARAGRAPH for entry in entries for text in _texts(entry))


def row_rooms(table: Table) -> list[float]:
    """Return the lines that each row of a table takes."""
    return [
        ROW
        + max(
            lines_in((text for entry in cell for text in _texts(entry)), share)
            for cell, share in zip(row, table.shares, strict=True)
        )
        for row in table.rows
    ]


def first_that_fit(rooms: Iterable[float], room: float) -> int:
    """Return how many of these, from the first, fit in this room."""
    count = 0
    for one in rooms:
        room -= one
        if room < 0:
            break
        count += 1
    return count


def _texts(entry: Entry) -> list[str]:
    return [f"{label} {text}".strip() for label, text, _ in entry.paragraphs]
