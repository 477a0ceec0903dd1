"""How the lists of an outline lie on paper: as a table where that reads well, else as a card for each item."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from familiegroepsplan.model.bundle import Bundle
from familiegroepsplan.model.outline import Answer, Field, Item, ListBlock
from familiegroepsplan.model.paper import Card, Cards, Cell, Entry, Table

PEOPLE = "answers.circle.people"
AGREEMENTS = "answers.agreements.agreements"
SHORT_CELL = 160  # characters that still read well in a column of a quarter of the page
SHORT_NARROW_CELL = 130  # and in a column of a fifth
LONGEST_WORD = 22  # letters that a narrow column holds without breaking a word
SHORT_FIELD = 900  # characters beside a label that stay well within one page: a PDF's table row never breaks
SHORT_CARD = 1600  # characters in an item that is better kept on one page
SHORT_TABLE = 12  # rows of a table that is better kept on one page
WIDTHS = {  # of lists that lie in columns: how wide these are, side by side
    PEOPLE: {"name": 5, "tie": 7, "ring": 6, "contact": 7},
    "answers.members.members": {"who": 5, "question": 10, "support": 10},
    "answers.roles.roles": {"role": 12, "who": 8},
}
AGREEMENT_WIDTHS = {"who": 16, "what": 26, "when": 22, "check": 15, "fallback": 21}
NUMBER_WIDTH = 7  # percent


def listed(block: ListBlock, bundle: Bundle) -> Table | Cards:
    """Return people, roles and agreements as a table when all of them are short enough, other lists as cards."""
    if block.path in WIDTHS and _fits(block.items, SHORT_CELL, SHORT_CELL):
        return _numbered_table(block, WIDTHS[block.path], bundle)
    if block.path == AGREEMENTS and _fits(block.items, SHORT_NARROW_CELL, LONGEST_WORD):
        return _agreements(block, bundle)
    return Cards(heading=block.heading, marks=block.marks, cards=tuple(card_of(item) for item in block.items))


def columns_of(block: ListBlock, columns: Sequence[str], bundle: Bundle, items: Sequence[Item] = ()) -> Table:
    """Return a table of these columns of the agreements, of all items or of these; the first day is under when."""
    shown = items or block.items
    return Table(
        name=block.heading,
        columns=tuple(bundle.word(f"questions.agreements.agreements.fields.{name}.heading") for name in columns),
        shares=shares_of([AGREEMENT_WIDTHS[name] for name in columns]),
        together=len(shown) <= SHORT_TABLE // 2,
        rows=tuple(tuple(_cells(item, columns)) for item in shown),
    )


def entry_of(field: Field | Answer, label: str = "") -> Entry:
    """Return what was said in one field, with this label before it."""
    return Entry(lines=field.paragraphs, marks=field.marks, label=label, path=field.path)


def name_of(field: Field) -> str:
    """Return the id of the field: the last part of its path."""
    return field.path.rpartition(".")[2]


def shares_of(weights: Sequence[int], whole: int = 100) -> tuple[int, ...]:
    """Return widths in percent that fill the whole, in proportion to these weights."""
    shares = [whole * weight // sum(weights) for weight in weights]
    return (*shares[:-1], whole - sum(shares[:-1]))


def _numbered_table(block: ListBlock, widths: Mapping[str, int], bundle: Bundle) -> Table:
    """Return a row for each; people have their numbers, as in a picture of the circle that cannot write names."""
    headings = _headings(block)
    columns = [name for name in widths if name in headings]
    return Table(
        heading=block.heading,
        name=block.heading,
        marks=block.marks,
        columns=(bundle.word("document.number"), *(headings[name] for name in columns)),
        shares=(NUMBER_WIDTH, *shares_of([widths[name] for name in columns], 100 - NUMBER_WIDTH)),
        together=len(block.items) <= SHORT_TABLE,
        rows=_numbered(block.items, columns),
    )


def _agreements(block: ListBlock, bundle: Bundle) -> Table:
    """Return who, what, when, who checks, and what if it fails; the first day stands under when."""
    headings = _headings(block)
    if "date" in headings:
        headings.setdefault("when", bundle.word("questions.agreements.agreements.fields.when.heading"))
    columns = [name for name in AGREEMENT_WIDTHS if name in headings]
    return Table(
        heading=block.heading,
        name=block.heading,
        marks=block.marks,
        columns=(bundle.word("document.number"), *(headings[name] for name in columns)),
        shares=(NUMBER_WIDTH, *shares_of([AGREEMENT_WIDTHS[name] for name in columns], 100 - NUMBER_WIDTH)),
        together=len(block.items) <= SHORT_TABLE // 2,
        rows=_numbered(block.items, columns),
    )


def _numbered(items: Iterable[Item], columns: Sequence[str]) -> tuple[tuple[Cell, ...], ...]:
    return tuple(
        ((Entry(lines=(str(number),)),), *_cells(item, columns)) for number, item in enumerate(items, start=1)
    )


def _headings(block: ListBlock) -> dict[str, str]:
    return {name_of(field): field.heading for item in block.items for field in item.fields}


def _cells(item: Item, columns: Iterable[str]) -> Iterator[Cell]:
    """Yield what each column holds."""
    fields = {name_of(field): field for field in item.fields}
    for name in columns:
        cell = (entry_of(fields[name]),) if name in fields else ()
        if name == "when" and (first_day := fields.get("date")):
            cell = (*cell, entry_of(first_day, label=first_day.heading))
        yield cell


def _fits(items: Iterable[Item], most: int, longest_word: int) -> bool:
    """Whether there are items, and all that is in them reads well in columns."""
    return any(True for _ in items) and all(
        item.fields and all(reads_in_a_column(entry_of(field), most, longest_word) for field in item.fields)
        for item in items
    )


def reads_in_a_column(entry: Entry, most: int, longest_word: int) -> bool:
    """Whether this is short enough for a column of `most` characters, and has no word that would break in it."""
    words = (word for text in entry.lines for word in text.split())
    return entry.size <= most and all(len(word) <= longest_word for word in words)


def card_of(item: Item) -> Card:
    """Return one thing of a list as a card."""
    entries = tuple(entry_of(field, label=field.heading) for field in item.fields)
    return Card(
        title=item.title,
        entries=entries,
        wide=any(entry.size > SHORT_FIELD for entry in entries),
        together=sum(entry.size for entry in entries) <= SHORT_CARD,
    )
