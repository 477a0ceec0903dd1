"""The document as it is read aloud: each tag with the text that its marks draw, and what we mend in it."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from familiegroepsplan.render.setting import reads_from_right

from .drawn import Drawn, Page
from .objects import text
from .print_text import Said, letters, margins
from .structure import Mark, Structure

FOOTER = b"/Artifact <</Type /Pagination /Subtype /Footer>> BDC"
REPEATED = b"/Artifact BMC"
UNREAD = ("Lbl", "Figure")  # a list's own bullets, and pictures: their letters stand not in the HTML's text


@dataclass(frozen=True, kw_only=True, slots=True)
class Place:
    """Where a heading stands: the number of its page's object, and how high on it its letters start."""

    page: int
    height: float


class Reading:
    """The tags of a PDF and the pages that they point at; the mending methods change both."""

    def __init__(self, tree: Structure, pages: Sequence[Page]) -> None:
        self.tree = tree
        self._pages = {page.number: page for page in pages}
        self._taken: dict[int, dict[int, bytes]] = {}

    def text(self, number: int) -> str:
        """Return what the marks of an element draw, one white space for many."""
        return " ".join("".join(self._drawn(mark).text for mark in self.tree.marks(number)).split())

    def blocks(self) -> Iterator[tuple[int, str]]:
        """Yield the elements with a text of their own, in order, beside that text."""
        for number in self.tree.blocks():
            if self.tree.elements[number].tag not in UNREAD and (words := self.text(number)):
                yield number, words

    def drawn(self) -> str:
        """Return all that is drawn on the pages and is no decoration."""
        return "".join(
            piece.text
            for page in self._pages.values()
            for mark, piece in page.drawn.items()
            if mark not in self._taken.get(page.number, ())
        )

    def places(self, tag: str) -> list[Place]:
        """Return where each element of this tag starts."""
        firsts = (
            next(self.tree.marks(number))
            for number in self.tree.inside(self.tree.root)
            if self.tree.elements[number].tag == tag
        )
        return [Place(page=mark.page, height=self._drawn(mark).y) for mark in firsts]

    def take_footers(self, html: str) -> None:
        """Make the words in the margins decoration (ISO 14289-1, 7.8): the engine lets each be read."""
        owners = {mark: number for number in self.tree.blocks() for mark in self.tree.marks(number)}
        for at, page in enumerate(self._pages.values(), start=1):
            margins_here = [letters(words) for words in margins(html, at, len(self._pages))]
            for id_ in reversed(list(page.drawn)):
                if letters(page.drawn[id_].text) not in margins_here:
                    break
                self._take(owners[Mark(page=page.number, id=id_)], FOOTER)

    def join_tables(self) -> None:
        """Make a table that the engine cut at a page's end one table again, with its headings once."""
        before = None  # the last table, as long as no other text came after it
        for number in list(self.tree.inside(self.tree.root)):
            if number in self.tree.gone:
                continue
            if self.tree.elements[number].tag == "Table":
                if before is not None and self._goes_on(before, number):
                    repeated, *rows = self.tree.kids(number)
                    self.tree.replace_kids(before, (*self.tree.kids(before), *rows))
                    self.tree.replace_kids(number, (repeated,))
                    self._take(number, REPEATED)
                else:
                    before = number
            elif before is not None and not self._within(number, before) and self.tree.holds_text(number):
                before = None

    def join_paragraphs(self, expected: Iterable[Said]) -> Iterator[tuple[int, Said]]:
        """Yield each element beside its text in the HTML; one that the engine cut at a page's end is one again.

        `expected` are the texts of the HTML. Where they no longer stand beside the tags, this ends.
        """
        blocks = list(self.blocks())[::-1]
        for said in expected:
            if not blocks:
                return
            number, words = blocks.pop()
            if words != said.words:  # as it is when lines, pages or the other direction come between
                wanted = letters(said.words)
                while blocks and letters(words) < wanted and self._continues(number, blocks[-1][0]):
                    more, rest = blocks.pop()
                    words += rest
                    self._join(number, more)
                if letters(words) != wanted:
                    return
            yield number, said

    def say_from_right(self, number: int, words: str) -> None:
        """Give a text with words from right to left as it is read: on the page it stands as it is drawn."""
        if any(map(reads_from_right, words)):
            self.tree.add(number, b"/ActualText %s " % text(words))

    def write(self) -> None:
        """Put the pages and the tree back among the objects."""
        for page in self._pages.values():
            if taken := self._taken.get(page.number):
                page.make_artifacts(taken)
        keys = {self._pages[page].key: tuple(marks) for page, marks in self._taken.items()}
        self.tree.write(keys)

    def _take(self, number: int, tag: bytes) -> None:
        for mark in self.tree.marks(number):
            self._taken.setdefault(mark.page, {})[mark.id] = tag
        self.tree.remove(number)

    def _continues(self, number: int, more: int) -> bool:
        """Whether the second starts where the first may have been cut: on another page, with its tag."""
        *_, last = self.tree.marks(number)
        same = self.tree.elements[number].tag == self.tree.elements[more].tag
        return same and next(self.tree.marks(more)).page != last.page

    def _join(self, number: int, more: int) -> None:
        self.tree.replace_kids(number, (*self.tree.kids(number), *self.tree.kids(more)))
        self.tree.replace_kids(more, ())
        self.tree.remove(more)

    def _goes_on(self, table: int, other: int) -> bool:
        head, again = self.tree.kids(table)[0], self.tree.kids(other)[0]
        if not (isinstance(head, int) and isinstance(again, int)):
            return False
        tags = [self.tree.elements[cell].tag for cell in self.tree.kids(again) if isinstance(cell, int)]
        pages = [next(self.tree.marks(row)).page for row in (head, again)]
        return set(tags) == {"TH"} and pages[0] != pages[1] and self.text(head) == self.text(again)

    def _within(self, number: int, outer: int) -> bool:
        while number not in (outer, self.tree.root):
            number = self.tree.elements[number].parent
        return number == outer

    def _drawn(self, mark: Mark) -> Drawn:
        return self._pages[mark.page].drawn[mark.id]
