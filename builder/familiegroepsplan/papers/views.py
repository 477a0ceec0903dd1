"""What several see of one area of life: side by side in a table where that reads well, else as cards."""

from collections.abc import Iterator
from dataclasses import replace

from familiegroepsplan.model.bundle import Bundle
from familiegroepsplan.model.outline import Field, Item, ListBlock
from familiegroepsplan.model.paper import Block, Cards, Cell, Entry, Table, Text

from .lists import LONGEST_WORD, card_of, entry_of, name_of, reads_in_a_column, shares_of

AREAS = "answers.areas."
WHO, RESULT = "who", "result"
PERSPECTIVES = ("child", "parents", "circle", "team")
LONGEST = 420  # characters that still read well in a column of a quarter of the page


def side_by_side(block: ListBlock, bundle: Bundle) -> Iterator[Block]:
    """Yield an area: for the family and for each person one row of perspectives, and below it what they want."""
    if not all(_reads_well(item) for item in block.items):
        # Numbered, as the items of other lists are: whom one is about is its first line.
        cards = tuple(
            replace(card_of(item), title=f"{block.heading} {number}") for number, item in enumerate(block.items, 1)
        )
        yield Cards(heading=block.heading, marks=block.marks, cards=cards)
        return
    if block.marks or not block.items:
        yield Text(heading=block.heading, entry=Entry(marks=block.marks))
    for place, item in enumerate(block.items):
        heading = block.heading if place == 0 and not block.marks else ""
        yield from _row(item, heading, bundle)


def _row(item: Item, heading: str, bundle: Bundle) -> Iterator[Block]:
    fields = {name_of(field): field for field in item.fields}
    if who := fields.get(WHO):
        yield Text(heading=heading, entry=entry_of(who, label=who.heading))
        heading = ""
    if any(name in fields for name in PERSPECTIVES):
        yield Table(
            heading=heading,
            name=item.title,
            columns=tuple(bundle.word(f"views.{name}.heading") for name in PERSPECTIVES),
            shares=shares_of([1] * len(PERSPECTIVES)),
            rows=(tuple(_cell(fields.get(name)) for name in PERSPECTIVES),),
        )
        heading = ""
    if result := fields.get(RESULT):
        yield Text(heading=heading, entry=entry_of(result, label=result.heading))


def _cell(field: Field | None) -> Cell:
    return (entry_of(field),) if field else ()


def _reads_well(item: Item) -> bool:
    return all(
        reads_in_a_column(entry_of(field), LONGEST, LONGEST_WORD)
        for field in item.fields
        if name_of(field) in PERSPECTIVES
    )
