"""The lines of text that a document shows, from the top, whatever kind of document it is."""

from dataclasses import dataclass, field

MOST_LINES = 40_000  # more is no plan; a bound on memory and on comparing
SOFT = str.maketrans("", "", "\u00ad\ufeff\u200b")  # marks where a word may break: programs add and drop them


@dataclass(frozen=True, slots=True)
class Line:
    """One line; `cell` is the number of the table cell that it stands in, 0 outside of tables."""

    text: str
    cell: int = 0


class TooManyLinesError(Exception):
    """A document with so many lines that it is no plan."""


@dataclass(kw_only=True, slots=True)
class Lines:
    """Gathers lines while a document is read from its beginning to its end."""

    found: list[Line] = field(default_factory=list)
    _open: list[list[str]] = field(default_factory=lambda: [[]])
    _cells: list[int] = field(default_factory=lambda: [0])
    _last: int = 0

    def add(self, text: str) -> None:
        """Add text to the line that is being read."""
        self._open[-1].append(text)

    def end(self) -> None:
        """End the line; one without a letter is no line."""
        text = "".join(self._open[-1])
        self._open[-1].clear()
        if text and not text.isspace() and same(text):  # most ends of elements end nothing
            self.found.append(Line(text, self._cells[-1]))
            if len(self.found) > MOST_LINES:
                raise TooManyLinesError

    def enter(self) -> None:
        """Begin a paragraph, perhaps inside another one: a text box hangs in a paragraph."""
        self._open.append([])

    def leave(self) -> None:
        """End that paragraph, back to the one around it."""
        self.end()
        if len(self._open) > 1:
            self._open.pop()

    def enter_cell(self) -> None:
        """Begin a cell of a table, perhaps inside another one."""
        self.end()
        self._last += 1
        self._cells.append(self._last)

    def leave_cell(self) -> None:
        """End that cell."""
        self.end()
        if len(self._cells) > 1:
            self._cells.pop()


def same(text: str) -> str:
    """Return what two programs leave the same of a text: its words, with one space between them."""
    if not text.isascii():
        text = text.translate(SOFT).replace("\u2011", "-")
    return " ".join(text.split())
