"""How large each look sets its letters, in points; the style sheets of all forms take their sizes from here."""

from dataclasses import dataclass

from familiegroepsplan.model.paper import Look


@dataclass(frozen=True, kw_only=True, slots=True)
class Sizes:
    """The letters of one look: `part`, `block` and `card` are its headings, `air` is the room above a part."""

    title: float
    about: float
    part: float
    block: float
    card: float
    body: float
    table: float
    small: float
    air: float
    margin: int  # millimetres at the sides of the page


SIZES: dict[Look, Sizes] = {
    "plan": Sizes(
        title=30, about=15, part=18, block=12.5, card=11.5, body=11.5, table=10.5, small=9, air=24, margin=23
    ),
    "page": Sizes(
        title=26, about=14, part=13.5, block=11.5, card=11, body=11, table=10.5, small=9.5, air=11, margin=18
    ),
    "child": Sizes(title=36, about=20, part=24, block=17, card=16, body=16, table=15, small=12, air=26, margin=24),
    "letter": Sizes(
        title=18, about=12, part=13, block=11.5, card=11.5, body=11.5, table=10.5, small=9, air=14, margin=25
    ),
}
