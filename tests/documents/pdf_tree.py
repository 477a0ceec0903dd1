"""A PDF read by pikepdf as a screen reader does: tag by tag, with the text that each tag's marks draw."""

from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO

import pikepdf
from pikepdf import Array, Dictionary, Object, Page, Pdf

DRAWING = {"Tj", "TJ", "'", '"', "f", "F", "f*", "S", "s", "B", "B*", "b", "b*", "Do", "sh"}
INLINE = {"/Span", "/Link"}
Mark = tuple[int, int]


@dataclass(frozen=True, kw_only=True, slots=True)
class Block:
    """A tag that holds text itself; `read` is what is read aloud, `around` the tags that it stands in."""

    tag: str
    read: str
    around: tuple[str, ...]


class TaggedPdf:
    """The structure and the content of one PDF."""

    def __init__(self, content: bytes) -> None:
        self.pdf: Pdf = pikepdf.open(BytesIO(content))
        self.root = self.pdf.Root.StructTreeRoot
        self.drawn: dict[Mark, str] = {}
        self.untagged: list[str] = []
        self.artifacts: list[str] = []
        for page in self.pdf.pages:
            self._draw(page)

    def elements(self) -> Iterator[Object]:
        """Yield every tag, in reading order."""
        yield from self._below(self.root)

    def blocks(self) -> list[Block]:
        """Return the tags with text, in reading order."""
        return list(self._blocks(self.root, ()))

    def marks(self) -> list[Mark]:
        """Return the marks that the tree names, in reading order."""
        return [mark for element in (self.root, *self.elements()) for mark in self._own_marks(element)]

    def parents(self) -> dict[Mark, Object]:
        """Return the tag of each mark, as the table of parents says."""
        numbers = list(self.root.ParentTree.Nums)
        table = dict(zip(numbers[::2], numbers[1::2], strict=True))
        return {
            (page.objgen[0], mark): parent
            for page in self.pdf.pages
            for mark, parent in enumerate(table[page.StructParents])
            if isinstance(parent, Object)
        }

    def _below(self, element: Object) -> Iterator[Object]:
        for kid in _kids(element):
            if "/S" in kid:
                yield kid
                yield from self._below(kid)

    def _blocks(self, element: Object, around: tuple[str, ...]) -> Iterator[Block]:
        for kid in _kids(element):
            if "/S" not in kid:
                continue
            inner = [str(child.S) for child in _kids(kid) if "/S" in child]
            if list(self._own_marks(kid)) or INLINE & set(inner):
                read = str(kid.ActualText) if "/ActualText" in kid else self._text(kid)
                yield Block(tag=str(kid.S), read=read, around=around)
            else:
                yield from self._blocks(kid, (*around, str(kid.S)))

    def _text(self, element: Object) -> str:
        return "".join(
            self._text(kid) if "/S" in kid else self.drawn.get((kid.Pg.objgen[0], kid.MCID), "")
            for kid in _kids(element)
            if "/S" in kid or "/MCID" in kid
        )

    def _own_marks(self, element: Object) -> Iterator[Mark]:
        return ((kid.Pg.objgen[0], int(kid.MCID)) for kid in _kids(element) if "/MCID" in kid)

    def _draw(self, page: Page) -> None:
        fonts = {name: _letters(font) for name, font in page.Resources.get("/Font", Dictionary()).items()}
        open_: list[tuple[str, int | None]] = []
        letters: dict[int, str] = {}
        for operands, operator in pikepdf.parse_content_stream(page):
            name = str(operator)
            if name in ("BDC", "BMC"):
                mark = operands[1].get("/MCID") if name == "BDC" else None
                open_.append((str(operands[0]), mark))
                if mark is not None:
                    self.drawn[(page.objgen[0], int(mark))] = ""
            elif name == "EMC":
                open_.pop()
            elif name == "Tf":
                letters = fonts[str(operands[0])]
            elif name in DRAWING:
                marks = [mark for _, mark in open_ if mark is not None]
                text = _shown(operands, letters) if name in ("Tj", "TJ") else ""
                if marks:
                    self.drawn[(page.objgen[0], int(marks[0]))] += text
                elif any(tag == "/Artifact" for tag, _ in open_):
                    self.artifacts.append(text)
                else:
                    self.untagged.append(name + text)


def glyphs_and_widths(font: Object) -> Iterator[tuple[int, float]]:
    """Yield each glyph of a font that the PDF uses, and the width that it says it has."""
    table = font.CIDToGIDMap
    map_ = table.read_bytes() if isinstance(table, pikepdf.Stream) else None
    entries = list(font.W)
    for first, widths in zip(entries[::2], entries[1::2], strict=True):
        for code, width in enumerate(widths, start=int(first)):
            if code:  # glyph 0 is never drawn
                yield (int.from_bytes(map_[2 * code : 2 * code + 2]) if map_ else code), float(width)


def _kids(element: Object) -> list[Object]:
    kids = element.get("/K", Array())
    return list(kids) if isinstance(kids, Array) else [kids]


def _shown(operands: list[Object], letters: dict[int, str]) -> str:
    strings = operands[0] if isinstance(operands[0], Array) else operands
    codes = b"".join(bytes(part) for part in strings if isinstance(part, pikepdf.String))
    return "".join(letters[int.from_bytes(codes[at : at + 2])] for at in range(0, len(codes), 2))


def _letters(font: Object) -> dict[int, str]:
    """Return the letters of each glyph, read as CMap operators by pikepdf's own reader."""
    found: dict[int, str] = {}
    for operands, operator in pikepdf.parse_content_stream(font.ToUnicode):
        if str(operator) == "endbfchar":
            pairs = [bytes(operand) for operand in operands]
            for code, text in zip(pairs[::2], pairs[1::2], strict=True):
                found[int.from_bytes(code)] = text.decode("utf-16-be")
    return found
