"""What the engine drew on each page: the text of each marked piece of it, and where it starts.

Only the few operators that the engine writes are known here (ISO 32000-1, 9.4 and 14.6).
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from .objects import Objects, found, packed, reference

TOKEN = re.compile(
    rb"/\w+ <</MCID (?P<mark>\d+)>> BDC|/ActualText <FEFF(?P<actual>[0-9A-F]*)> >> BDC"
    rb"|(?P<other>BMC|BDC)|(?P<end>EMC)"
    rb"|/(?P<font>F\d+) [\d.]+ Tf|(?P<x>-?[\d.]+) (?P<y>-?[\d.]+) Td|(?P<glyphs>\[[^\]]*\] TJ|<[0-9A-F]*> Tj)"
)
GLYPHS = re.compile(rb"<([0-9A-F]+)>")
LETTERS = re.compile(rb"<([0-9A-F]{4})> <([0-9A-F]+)>")
MARKED = re.compile(rb"/\w+ <</MCID (\d+)>> BDC")
NO_PICTURE = b"0.9 0.9 0.9 rg\n"  # the grey box that the engine draws for a picture it cannot read


@dataclass(frozen=True, kw_only=True, slots=True)
class Drawn:
    """The text of one marked piece of a page, and how far from the left and the bottom its first letter stands."""

    text: str
    x: float = 0
    y: float = 0


class Page:
    """One page; `number` is that of its object, `key` is its place in the structure's table of parents."""

    def __init__(self, objects: Objects, number: int) -> None:
        self._objects = objects
        self.number = number
        body = objects[number]
        self.key = int(found(rb"/StructParents (\d+)", body))
        self.width, self.height = map(float, found(rb"/MediaBox \[0 0 ([\d. ]+)\]", body).split())
        self._stream = reference(body, "Contents")
        self.content = objects.stream(self._stream)
        self._fonts = re.findall(rb"/(F\d+) (\d+) 0 R", body)

    @cached_property
    def drawn(self) -> Mapping[int, Drawn]:
        """What each mark draws, in the order of drawing."""
        letters = {name: _letters(self._objects, int(font)) for name, font in self._fonts}
        pieces: dict[int, list[str]] = {}
        places: dict[int, tuple[float, float]] = {}
        open_: list[tuple[int, bool]] = []
        silent, mark = False, -1
        font: Mapping[bytes, str] = {}
        for token in TOKEN.finditer(self.content):
            kind = token.lastgroup
            if kind == "glyphs":
                if mark >= 0 and not silent:
                    codes = b"".join(GLYPHS.findall(token["glyphs"]))
                    pieces[mark] += [font.get(codes[at : at + 4], "") for at in range(0, len(codes), 4)]
            elif kind == "font":
                font = letters[token["font"]]
            elif kind == "y":
                places.setdefault(mark, (float(token["x"]), float(token["y"])))
            elif kind == "end":
                mark, silent = open_.pop()
            else:
                open_.append((mark, silent))
                if kind == "mark":
                    mark = int(token["mark"])
                    pieces[mark] = []
                elif kind == "actual":
                    silent = True
                    pieces[mark].append(bytes.fromhex(token["actual"].decode("ascii")).decode("utf-16-be"))
        return {
            mark: Drawn(text="".join(found_), **dict(zip(("x", "y"), places.get(mark, ()), strict=False)))
            for mark, found_ in pieces.items()
        }

    @property
    def loses(self) -> bool:
        """Whether something was drawn beside the page, or a picture not at all."""
        beside = any(
            piece.text and not (0 <= piece.x < self.width and 0 < piece.y < self.height)
            for piece in self.drawn.values()
        )
        return beside or NO_PICTURE in self.content

    def make_artifacts(self, tags: Mapping[int, bytes]) -> None:
        """Tag these marks as decoration of the page, which is not read aloud."""

        def tagged(match: re.Match[bytes]) -> bytes:
            return tags.get(int(match[1]), match[0])

        self.content = MARKED.sub(tagged, self.content)
        self._objects[self._stream] = packed(self.content)


def pages(objects: Objects) -> list[Page]:
    """Return the pages of a document, in order."""
    kids = found(rb"/Kids \[([^\]]*)\]", objects[reference(objects[objects.root], "Pages")])
    return [Page(objects, int(number)) for number in re.findall(rb"(\d+) 0 R", kids)]


def _letters(objects: Objects, font: int) -> Mapping[bytes, str]:
    """Return the letters that each glyph of a font stands for."""
    table = objects.stream(reference(objects[font], "ToUnicode"))
    return {
        glyph: bytes.fromhex(letters.decode("ascii")).decode("utf-16-be")
        for rows in re.findall(rb"beginbfchar(.*?)endbfchar", table, re.DOTALL)
        for glyph, letters in LETTERS.findall(rows)
    }
