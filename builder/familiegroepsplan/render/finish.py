"""What a PDF must say about itself and its engine cannot: title, bookmarks, and one root for its structure.

The engine's PDF has a plain table of its objects and no compressed ones, so we add a second edition at its
end (ISO 32000-1, 7.5.6): every byte that the engine wrote stays as it is.
"""

import re
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from markupsafe import escape

from familiegroepsplan.model.paper import Paper

METADATA = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
<dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>
<pdfuaid:part>1</pdfuaid:part>
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="w"?>"""


@dataclass(frozen=True, kw_only=True, slots=True)
class Place:
    """Where a heading stands: the number of its page's object, and how high on it its letters start."""

    page: int
    height: float


def finish(pdf: bytes, paper: Paper) -> bytes:
    """Return the engine's PDF with the paper's title, a bookmark for each part, and one Document tag."""
    old = _Edition(pdf)
    titles = [part.title for part in paper.parts if part.title]
    catalog = old.object(old.root)
    tree, metadata, info = _reference(catalog, "StructTreeRoot"), _reference(catalog, "Metadata"), old.size
    changed: dict[int, bytes] = {
        tree: _as_document(old.object(tree), parent=old.size + 1),
        old.size + 1: _tree_root(old.object(tree), document=tree),
        info: b"<< /Title " + _text(paper.title) + b" >>",
        metadata: _stream(METADATA.format(title=escape(paper.title), language=_language(catalog))),
    }
    catalog = catalog.replace(b"/StructTreeRoot %d 0 R" % tree, b"/StructTreeRoot %d 0 R" % (old.size + 1))
    places = list(old.headings())
    # A heading that the engine cut in two would shift the bookmarks after it: better none than wrong ones.
    if titles and len(places) == len(titles):
        changed |= _bookmarks(old.size + 2, titles, places)
        catalog = catalog.removesuffix(b">>") + b"/Outlines %d 0 R /PageMode /UseOutlines >>" % (old.size + 2)
    changed[old.root] = catalog
    return old.with_changes(changed, info)


class _Edition:
    """The PDF as the engine wrote it, object by object."""

    def __init__(self, pdf: bytes) -> None:
        self.pdf = pdf
        self.table = int(pdf[pdf.rindex(b"startxref") :].split()[1])
        lines = pdf[self.table :].split(b"\n")
        self.size = int(lines[1].split()[1])
        self.offsets = [int(line[:10]) for line in lines[2 : 2 + self.size]]
        self.trailer = pdf[pdf.rindex(b"trailer") :]
        self.root = _reference(self.trailer, "Root")

    def object(self, number: int) -> bytes:
        """Return what stands between `obj` and `endobj`."""
        start = self.pdf.index(b"obj", self.offsets[number]) + len(b"obj")
        return self.pdf[start : self.pdf.index(b"endobj", start)].strip()

    def headings(self) -> Iterator[Place]:
        """Yield where each heading of a section stands, in reading order."""
        for number in range(1, self.size):
            content = self.object(number)
            if b"/S /H2 " in content:
                while b"/MCR" not in content:
                    content = self.object(_first_child(content))
                page = _reference(content, "Pg")
                yield Place(page=page, height=self._height(page, int(_found(rb"/MCID (\d+)", content))))

    def _height(self, page: int, mark: int) -> float:
        content = self.object(_reference(self.object(page), "Contents"))
        packed = content[content.index(b"stream\n") + len(b"stream\n") : content.rindex(b"endstream")]
        drawn = zlib.decompressobj().decompress(packed)
        return float(_found(rb"/MCID %d>> BDC\nBT\n.*?[\d.]+ ([\d.]+) Td" % mark, drawn))

    def with_changes(self, changed: Mapping[int, bytes], info: int) -> bytes:
        """Return the PDF with these objects added or replaced."""
        parts, places, at = [self.pdf], {}, len(self.pdf)
        for number, content in sorted(changed.items()):
            places[number] = at
            parts.append(b"%d 0 obj\n%s\nendobj\n" % (number, content))
            at += len(parts[-1])
        rows = b"".join(b"%d 1\n%010d 00000 n \n" % (number, place) for number, place in places.items())
        kept = self.trailer[: self.trailer.index(b">>")].removeprefix(b"trailer").strip().removeprefix(b"<<")
        kept = re.sub(rb"/Size \d+", b"/Size %d" % (max(changed) + 1), kept)
        parts.append(b"xref\n0 1\n0000000000 65535 f \n" + rows)
        parts.append(
            b"trailer\n<<%s/Info %d 0 R /Prev %d >>\nstartxref\n%d\n%%%%EOF\n" % (kept, info, self.table, at)
        )
        return b"".join(parts)


def _bookmarks(first: int, titles: list[str], places: list[Place]) -> dict[int, bytes]:
    last = first + len(titles)
    found = {first: b"<< /Type /Outlines /First %d 0 R /Last %d 0 R /Count %d >>" % (first + 1, last, len(titles))}
    for number, (title, place) in enumerate(zip(titles, places, strict=True), start=first + 1):
        before = b"/Prev %d 0 R " % (number - 1) if number > first + 1 else b""
        after = b"/Next %d 0 R " % (number + 1) if number < last else b""
        top = place.height + 24  # a little above the letters
        dest = b"/Dest [%d 0 R /XYZ null %.2f null]" % (place.page, top)
        found[number] = b"<< /Title %s /Parent %d 0 R %s%s%s >>" % (_text(title), first, before, after, dest)
    return found


def _as_document(tree: bytes, parent: int) -> bytes:
    """Return the tree's root as a Document element: its children go on naming this object as their parent."""
    children = _found(rb"/K (\[[^]]*\])", tree)
    return b"<< /Type /StructElem /S /Document /P %d 0 R /K %s >>" % (parent, children)


def _tree_root(tree: bytes, document: int) -> bytes:
    return re.sub(rb"/K \[[^]]*\]", b"/K [%d 0 R]" % document, tree, count=1)


def _stream(text: str) -> bytes:
    content = text.encode("utf-8")
    return b"<< /Type /Metadata /Subtype /XML /Length %d >>\nstream\n%s\nendstream" % (len(content), content)


def _text(text: str) -> bytes:
    return b"<" + ("\ufeff" + text).encode("utf-16-be").hex().upper().encode("ascii") + b">"


def _language(catalog: bytes) -> str:
    return _found(rb"/Lang \(([^)]*)\)", catalog).decode("ascii")


def _first_child(element: bytes) -> int:
    return int(_found(rb"/K \[(\d+) 0 R", element))


def _reference(dictionary: bytes, key: str) -> int:
    return int(_found(rb"/%s (\d+) 0 R" % key.encode("ascii"), dictionary))


def _found(pattern: bytes, where: bytes) -> bytes:
    match = re.search(pattern, where, re.DOTALL)
    if match is None:
        raise ValueError(f"render.finish: no {pattern!r} in {where[:80]!r}: is this a PDF of our engine?")
    return match[1]
