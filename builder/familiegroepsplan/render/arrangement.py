"""How the outline lies on paper: which list is a table, what stays together, what reads from the right."""

import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from familiegroepsplan.model.bundle import Bundle
from familiegroepsplan.model.outline import Answer, Block, Field, Item, ListBlock, Outline, Signatures

PEOPLE = "answers.circle.people"
SHORT_CELL = 160  # characters that still read well in a column of a quarter of the page
SHORT_FIELD = 900  # characters beside a label that stay well within one page: a PDF's table row never breaks
SHORT_CARD = 1600  # characters in an item that is better kept on one page
SHORT_TABLE = 12  # rows of a table that is better kept on one page
SHARES = {"name": 5, "tie": 7, "ring": 6, "contact": 7}  # how wide the columns of people are, side by side


@dataclass(frozen=True, kw_only=True, slots=True)
class Cell:
    """What stands in one cell of a table: the lines of the answer and the sentences of its marks."""

    paragraphs: tuple[str, ...] = ()
    marks: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class Table:
    """People as a table: a column for each field that somebody filled in, a row for each person.

    `shares` tell how wide the columns are, in percent.
    """

    heading: str
    marks: tuple[str, ...]
    columns: tuple[str, ...]
    shares: tuple[int, ...]
    rows: tuple[tuple[Cell, ...], ...]
    together: bool
    kind: Literal["table"] = "table"


@dataclass(frozen=True, kw_only=True, slots=True)
class Card:
    """One goal, person or agreement; `wide` when an answer is too long to stand beside its label."""

    title: str
    fields: tuple[Field, ...]
    wide: bool
    together: bool


@dataclass(frozen=True, kw_only=True, slots=True)
class Cards:
    """A list as a card for each item."""

    heading: str
    marks: tuple[str, ...]
    cards: tuple[Card, ...]
    kind: Literal["cards"] = "cards"


@dataclass(frozen=True, kw_only=True, slots=True)
class Signing:
    """A line to sign on for each name; `wide` when a name is too long to stand beside it."""

    heading: str
    marks: tuple[str, ...]
    names: tuple[str, ...]
    wide: bool
    together: bool
    kind: Literal["signing"] = "signing"


Shape = Answer | Table | Cards | Signing


@dataclass(frozen=True, kw_only=True, slots=True)
class Part:
    """A section that says something."""

    title: str
    blocks: tuple[Shape, ...]


def arrange(outline: Outline, bundle: Bundle) -> tuple[Part, ...]:
    """Return the sections that have blocks, each block in the shape in which it is laid out."""
    return tuple(
        Part(title=section.title, blocks=tuple(_laid_out(block, bundle) for block in section.blocks))
        for section in outline.sections
        if section.blocks
    )


def shares_in(parts: Iterable[Part]) -> list[int]:
    """Return the widths, in percent, that the columns of all tables have: each needs a style."""
    tables = (block for part in parts for block in part.blocks if isinstance(block, Table))
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


def brief(paragraphs: Iterable[str], marks: Iterable[str] = ()) -> bool:
    """Whether this is short enough to keep on one page with its heading."""
    return _length((*paragraphs, *marks)) <= SHORT_FIELD


def _laid_out(block: Block, bundle: Bundle) -> Shape:
    if isinstance(block, Answer):
        return block
    if isinstance(block, Signatures):
        wide = any(len(name) > SHORT_CELL for name in block.names)
        together = not wide and len(block.names) <= SHORT_TABLE
        return Signing(heading=block.heading, marks=block.marks, names=block.names, wide=wide, together=together)
    if block.path == PEOPLE and block.items and all(map(_fits_a_row, block.items)):
        return _people(block, bundle)
    return Cards(heading=block.heading, marks=block.marks, cards=tuple(_card(item) for item in block.items))


def _people(block: ListBlock, bundle: Bundle) -> Table:
    headings = {_name(field): field.heading for item in block.items for field in item.fields}
    columns = [name for name in _fields_in_order(bundle) if name in headings]
    return Table(
        heading=block.heading,
        marks=block.marks,
        columns=tuple(headings[name] for name in columns),
        shares=_shares(columns),
        together=len(block.items) <= SHORT_TABLE,
        rows=tuple(tuple(_row(item, columns)) for item in block.items),
    )


def _shares(columns: Iterable[str]) -> tuple[int, ...]:
    weights = [SHARES.get(name, 5) for name in columns]
    shares = [100 * weight // sum(weights) for weight in weights]
    return (*shares[:-1], 100 - sum(shares[:-1]))


def _row(item: Item, columns: Iterable[str]) -> Iterator[Cell]:
    cells = {_name(field): Cell(paragraphs=field.paragraphs, marks=field.marks) for field in item.fields}
    return (cells.get(name, Cell()) for name in columns)


def _fields_in_order(bundle: Bundle) -> Iterator[str]:
    for section in bundle.sections:
        for question in section.questions:
            if f"answers.{section.id}.{question.id}" == PEOPLE:
                yield from (field.id for field in question.fields)


def _name(field: Field) -> str:
    return field.path.rpartition(".")[2]


def _card(item: Item) -> Card:
    lengths = [_length((*field.paragraphs, *field.marks)) for field in item.fields]
    return Card(
        title=item.title,
        fields=item.fields,
        wide=any(length > SHORT_FIELD for length in lengths),
        together=sum(lengths) <= SHORT_CARD,
    )


def _fits_a_row(item: Item) -> bool:
    return bool(item.fields) and all(
        _length((*field.paragraphs, *field.marks)) <= SHORT_CELL for field in item.fields
    )


def _length(texts: Iterable[str]) -> int:
    """Characters, with each new line counted as the forty that it takes away at least."""
    return sum(len(text) + 40 for text in texts)
