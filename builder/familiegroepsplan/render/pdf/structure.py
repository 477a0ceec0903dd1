"""The tree of tags: what a screen reader reads, in order (ISO 32000-1, 14.7 and 14.8)."""

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import NamedTuple

from .objects import Objects, found, reference

ELEMENT = re.compile(rb"<< /Type /StructElem /S /(\w+) /P (\d+) 0 R(?: /K \[([^\]]*)\])?(.*)>>", re.DOTALL)
KID = re.compile(
    rb"<< /Type /MCR /Pg (?P<page>\d+) 0 R /MCID (?P<mark>\d+) >>"
    rb"|(?P<other><< /Type /OBJR .*?>>)|(?P<element>\d+) 0 R"
)
INLINE = ("Span", "Link")
ROW_SCOPE = b"/A << /O /Table /Scope /Row >> "


class Mark(NamedTuple):
    """One marked piece of a page: the number of the page's object, and the piece's number on it."""

    page: int
    id: int


@dataclass(frozen=True, kw_only=True, slots=True)
class Element:
    """One tag. A kid is the number of another element, a mark, or the raw words for a link's annotation."""

    tag: str
    parent: int
    kids: tuple[int | Mark | bytes, ...]
    rest: bytes

    def written(self) -> bytes:
        """Return the element as the body of its object."""
        kids = b" ".join(map(_kid, self.kids))
        return b"<< /Type /StructElem /S /%s /P %d 0 R /K [%s]%s>>" % (
            self.tag.encode("ascii"),
            self.parent,
            kids,
            self.rest,
        )


class Structure:
    """The tree of one PDF; each change is kept here until `write`."""

    def __init__(self, objects: Objects) -> None:
        self._objects = objects
        self.root = reference(objects[objects.root], "StructTreeRoot")
        self._top = _kids(found(rb"/K \[([^\]]*)\]", objects[self.root]))
        self.elements = {
            number: element for number, body in objects.bodies.items() if (element := _element(body)) is not None
        }
        self.gone: set[int] = set()

    def kids(self, number: int) -> tuple[int | Mark | bytes, ...]:
        """Return what stands in an element, or in the root."""
        return self._top if number == self.root else self.elements[number].kids

    def inside(self, number: int) -> Iterator[int]:
        """Yield the numbers of an element and of all in it, in reading order; of the root, those in it."""
        waiting = [number]
        while waiting:
            next_ = waiting.pop()
            if next_ != self.root:
                yield next_
            waiting += [kid for kid in reversed(self.kids(next_)) if type(kid) is int]

    def blocks(self) -> Iterator[int]:
        """Yield the elements that hold text themselves, in reading order: headings, paragraphs, cells."""
        for number in self.inside(self.root):
            if self.elements[number].tag not in INLINE and self.holds_text(number):
                yield number

    def marks(self, number: int) -> Iterator[Mark]:
        """Yield the marks in an element, in reading order."""
        for kid in self.kids(number):
            if isinstance(kid, Mark):
                yield kid
            elif type(kid) is int:
                yield from self.marks(kid)

    def replace_kids(self, number: int, kids: tuple[int | Mark | bytes, ...]) -> None:
        """Give an element other kids, and the kids that element as their parent."""
        if number == self.root:
            self._top = kids
        else:
            self.elements[number] = replace(self.elements[number], kids=kids)
        for kid in kids:
            if type(kid) is int:
                self.elements[kid] = replace(self.elements[kid], parent=number)

    def remove(self, number: int) -> None:
        """Take out an element, and each one around it that has nothing else in it."""
        parent = self.elements[number].parent
        self.gone.update(self.inside(number))
        self.replace_kids(parent, tuple(kid for kid in self.kids(parent) if kid != number))
        if parent != self.root and not self.kids(parent):
            self.remove(parent)

    def add(self, number: int, entries: bytes) -> None:
        """Add entries to an element."""
        element = self.elements[number]
        self.elements[number] = replace(element, rest=element.rest + entries)

    def head_row(self, number: int) -> None:
        """Make the cell that a text stands in the heading of its row: the engine knows none of rows."""
        while self.elements[number].tag != "TD":
            number = self.elements[number].parent
        self.elements[number] = replace(self.elements[number], tag="TH")
        self.add(number, ROW_SCOPE)

    def write(self, taken: Mapping[int, Collection[int]]) -> None:
        """Put the tree back among the objects, below one Document tag.

        `taken` are the marks that no tag has any more, by the key of their page.
        """
        self._forget(taken)
        document = self._objects.add(b"")
        self.elements[document] = Element(tag="Document", parent=self.root, kids=(), rest=b" ")
        self.replace_kids(document, self._top)
        self.replace_kids(self.root, (document,))
        root = self._objects[self.root]
        self._objects[self.root] = re.sub(rb"/K \[[^\]]*\]", b"/K [%d 0 R]" % document, root, count=1)
        for number, element in self.elements.items():
            if number in self.gone:
                del self._objects.bodies[number]
            else:
                self._objects[number] = element.written()

    def holds_text(self, number: int) -> bool:
        """Whether there is text in an element itself, not in a block within it."""
        return any(
            isinstance(kid, Mark) or (type(kid) is int and self.elements[kid].tag in INLINE)
            for kid in self.kids(number)
        )

    def _forget(self, taken: Mapping[int, Collection[int]]) -> None:
        """Name no parent for these marks any more."""
        table = reference(self._objects[self.root], "ParentTree")

        def without(match: re.Match[bytes]) -> bytes:
            parents = re.findall(rb"\d+ 0 R|null", match[2])
            for mark in taken.get(int(match[1]), ()):
                parents[mark] = b"null"
            return b"%s [%s]" % (match[1], b" ".join(parents))

        self._objects[table] = re.sub(rb"(\d+) \[([^\]]*)\]", without, self._objects[table])


def _element(body: bytes) -> Element | None:
    match = ELEMENT.fullmatch(body)
    if match is None:
        return None
    tag, parent, kids, rest = match.groups()
    return Element(tag=tag.decode("ascii"), parent=int(parent), kids=_kids(kids or b""), rest=rest or b" ")


def _kids(raw: bytes) -> tuple[int | Mark | bytes, ...]:
    found_: list[int | Mark | bytes] = []
    for kid in KID.finditer(raw):
        if kid["mark"]:
            found_.append(Mark(page=int(kid["page"]), id=int(kid["mark"])))
        else:
            found_.append(kid["other"] or int(kid["element"]))
    return tuple(found_)


def _kid(kid: int | Mark | bytes) -> bytes:
    if isinstance(kid, Mark):
        return b"<< /Type /MCR /Pg %d 0 R /MCID %d >>" % kid
    return kid if isinstance(kid, bytes) else b"%d 0 R" % kid
