"""What all renderers of paper need to know: which way a text reads, what the footer says, how wide columns are."""

import unicodedata
from collections.abc import Iterable

from familiegroepsplan.model.bundle import Bundle
from familiegroepsplan.model.paper import Entry, Paper, Table

BRIEF = 900  # characters that are better kept on one page with their heading


def shares_in(paper: Paper) -> list[int]:
    """Return the widths, in percent, that the columns of all tables have: each needs a style."""
    tables = (block for part in paper.parts for block in part.blocks if isinstance(block, Table))
    return sorted({share for table in tables for share in table.shares})


def page_words(bundle: Bundle) -> tuple[str, str, str]:
    """Return what stands before, between and after the page number and the number of pages in the footer."""
    before, rest = bundle.word("document.page", page="\n", pages="\r").split("\n")
    between, after = rest.split("\r")
    return before, between, after


def reads_from_right(text: str) -> bool:
    """Whether the first letter with a direction is one of a script that is written from right to left."""
    for character in text:
        direction = unicodedata.bidirectional(character)
        if direction in ("L", "R", "AL"):
            return direction != "L"
    return False


def brief(entries: Iterable[Entry]) -> bool:
    """Whether these are short enough to keep on one page with their heading."""
    return sum(entry.size for entry in entries) <= BRIEF
