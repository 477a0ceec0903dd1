"""A paper: what lies on the table, in reading order. Every form of document shows one, with the same words."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from .brand import OURS, Colours, Logo
from .drawing import Drawing

Look = Literal["plan", "page", "child", "letter"]
"""How large and how close a paper is set; the names of the style sheets' choices."""

Tone = Literal["plain", "child", "open", "chapter", "municipal"]
"""What a part is: plain, the child's own words (set apart), what is still open, the beginning of a part of a plan
model, or a section that is local: each municipality fills it in or leaves it out (set apart).
"""

Role = Literal["answer", "lead", "note", "address", "dateline", "local", "origin", "below"]
"""What a text is: something said, an opening line, a remark of ours, an address block, place and date, who asks a
question of its own, where a letter was found, or what stands below lines to write on."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Entry:
    """What was said in one place: each line verbatim, then the sentences of its marks.

    `path` is where the answer stands in the plan file, "" for words that are ours; `label` stands before it.
    """

    lines: tuple[str, ...] = ()
    marks: tuple[str, ...] = ()
    label: str = ""
    path: str = ""

    @property
    def size(self) -> int:
        """How much room this takes: its characters, and forty for each line, which takes that away at least."""
        return sum(len(text) + 40 for text in (*self.lines, *self.marks))

    @property
    def paragraphs(self) -> tuple[tuple[str, str, bool], ...]:
        """The paragraphs as (label, text, whether it is a mark); only the first one carries the label."""
        texts = [(text, False) for text in self.lines] + [(text, True) for text in self.marks]
        labels = (self.label, *("" for _ in texts))
        return tuple((label, text, marked) for label, (text, marked) in zip(labels, texts, strict=False))


@dataclass(frozen=True, kw_only=True, slots=True)
class Text:
    """Paragraphs of one entry, with or without a heading above them."""

    entry: Entry
    heading: str = ""
    role: Role = "answer"
    kind: Literal["text"] = "text"


@dataclass(frozen=True, kw_only=True, slots=True)
class Bullets:
    """A list, with dots or with numbers; the label of an entry, if any, is its first words."""

    entries: tuple[Entry, ...]
    heading: str = ""
    numbered: bool = False
    kind: Literal["bullets"] = "bullets"


Cell = tuple[Entry, ...]
"""What stands in one cell of a table; nothing in an empty one."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Table:
    """Rows under a header row that is repeated on each page; `shares` are the widths of the columns in percent.

    `name` says what the table holds, for who cannot see it; `together` keeps it on one page.
    """

    name: str
    columns: tuple[str, ...]
    shares: tuple[int, ...]
    rows: tuple[tuple[Cell, ...], ...]
    heading: str = ""
    marks: tuple[str, ...] = ()
    together: bool = True
    kind: Literal["table"] = "table"


@dataclass(frozen=True, kw_only=True, slots=True)
class Card:
    """One goal, person or agreement; `wide` when an answer is too long to stand beside its label."""

    title: str
    entries: tuple[Entry, ...]
    wide: bool
    together: bool


@dataclass(frozen=True, kw_only=True, slots=True)
class Cards:
    """A list as a card for each item."""

    cards: tuple[Card, ...]
    heading: str = ""
    marks: tuple[str, ...] = ()
    kind: Literal["cards"] = "cards"


@dataclass(frozen=True, kw_only=True, slots=True)
class Signing:
    """A line to sign on for each name; `wide` when a name is too long to stand beside it."""

    name: str
    people: Entry
    heading: str = ""
    wide: bool = False
    together: bool = True
    kind: Literal["signing"] = "signing"


@dataclass(frozen=True, kw_only=True, slots=True)
class Picture:
    """A drawing, so many millimetres wide; `alt` says what one sees, `items` the same as it in words, below it."""

    drawing: Drawing
    alt: str
    width: int
    heading: str = ""
    items: tuple[Entry, ...] = ()
    kind: Literal["picture"] = "picture"

    @property
    def height(self) -> int:
        """How high it is, in millimetres."""
        return round(self.width * self.drawing.height / self.drawing.width)


@dataclass(frozen=True, kw_only=True, slots=True)
class Room:
    """Room to write by hand: so many ruled lines, or one open field to draw in."""

    lines: int
    heading: str = ""
    ruled: bool = True
    kind: Literal["room"] = "room"


@dataclass(frozen=True, kw_only=True, slots=True)
class PageBreak:
    """What follows starts on a new page."""

    heading: Literal[""] = ""
    kind: Literal["break"] = "break"


Block = Text | Bullets | Table | Cards | Signing | Picture | Room | PageBreak


@dataclass(frozen=True, kw_only=True, slots=True)
class Part:
    """Blocks under one heading; without a title they simply follow."""

    blocks: tuple[Block, ...]
    title: str = ""
    tone: Tone = "plain"


@dataclass(frozen=True, kw_only=True, slots=True)
class Letterhead:
    """Whose form this is: a name at the top of the first page, with a logo of this size in millimetres, if any.

    The whole paper has its `colours`.
    """

    name: str
    logo: Logo | None = None
    width: float = 0
    height: float = 0
    colours: Colours = OURS


@dataclass(frozen=True, kw_only=True, slots=True)
class Paper:
    """A whole paper: letterhead, title, the line under it, the line about date and version, and the parts."""

    title: str
    parts: tuple[Part, ...]
    about: str = ""
    made: str = ""
    look: Look = "plan"
    numbered: bool = True
    """Whether each page says which of how many it is."""
    letterhead: Letterhead | None = None

    @property
    def colours(self) -> Colours:
        """The colours of whose form this is, else ours."""
        return self.letterhead.colours if self.letterhead else OURS


def pictures(paper: Paper) -> tuple[Picture, ...]:
    """Return the pictures in a paper, in reading order."""
    return tuple(block for part in paper.parts for block in part.blocks if isinstance(block, Picture))


def entries(paper: Paper) -> Iterator[Entry]:
    """Yield everything said in a paper, in reading order, as every form shows it."""
    for part in paper.parts:
        for block in part.blocks:
            yield from entries_in(block)


def entries_in(block: Block) -> Iterator[Entry]:
    """Yield what one block says, in reading order."""
    match block:
        case Text(entry=entry):
            yield entry
        case Bullets(entries=listed) | Picture(items=listed):
            yield from listed
        case Table(rows=rows):
            yield Entry(marks=block.marks)
            for row in rows:
                for cell in row:
                    yield from cell
        case Cards(cards=cards):
            yield Entry(marks=block.marks)
            for card in cards:
                yield from card.entries
        case Signing(people=people):
            yield Entry(marks=people.marks)
            yield Entry(lines=people.lines, path=people.path)
