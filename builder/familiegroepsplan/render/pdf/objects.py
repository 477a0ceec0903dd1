"""A PDF of our engine as its numbered objects: taken apart, and written anew with what we changed.

The engine's file has a plain table of its objects and no compressed ones (ISO 32000-1, 7.5.4), so we need no
general reader of PDF: `Objects.read` raises on a file that is made otherwise.
"""

import re
import zlib
from collections.abc import Mapping
from itertools import accumulate

Body = bytes
METADATA = b"/Type /Metadata /Subtype /XML "


class Objects:
    """The objects of one PDF by number, each as what stands between `obj` and `endobj`; change them at will."""

    def __init__(self, head: bytes, bodies: Mapping[int, Body], root: int, id_: bytes) -> None:
        self.head = head
        self.bodies = dict(bodies)
        self.root = root
        self.id = id_

    @classmethod
    def read(cls, pdf: bytes) -> "Objects":
        """Return the objects of the engine's PDF."""
        table = int(pdf[pdf.rindex(b"startxref") :].split()[1])
        lines = pdf[table:].split(b"\n")
        size = int(lines[1].split()[1])
        starts = {number: int(lines[2 + number][:10]) for number in range(1, size)}
        ends = sorted((*starts.values(), table))[1:]
        order = sorted(starts, key=starts.__getitem__)
        bodies = {number: _body(pdf[starts[number] : end]) for number, end in zip(order, ends, strict=True)}
        trailer = pdf[pdf.rindex(b"trailer") :]
        head = pdf[: min(starts.values())]
        return cls(head, bodies, reference(trailer, "Root"), found(rb"/ID (\[[^\]]*\])", trailer))

    def __getitem__(self, number: int) -> Body:
        return self.bodies[number]

    def __setitem__(self, number: int, body: Body) -> None:
        self.bodies[number] = body

    def add(self, body: Body) -> int:
        """Add an object and return its number."""
        number = max(self.bodies) + 1
        self.bodies[number] = body
        return number

    def stream(self, number: int) -> bytes:
        """Return what a packed stream holds."""
        body = self.bodies[number]
        packed = body[body.index(b"stream\n") + len(b"stream\n") : body.rindex(b"endstream")]
        return zlib.decompressobj().decompress(packed)

    def write(self, info: int) -> bytes:
        """Return the whole PDF; `info` is the object with the document's title."""
        parts, at, places = [self.head], len(self.head), {}
        for number, body in sorted(self.bodies.items()):
            places[number] = at
            parts.append(b"%d 0 obj\n%s\nendobj\n" % (number, body))
            at += len(parts[-1])
        size = max(places) + 1
        gap = b"0000000000 65535 f \n"  # of an object that is no longer there
        rows = (b"%010d 00000 n \n" % places[number] if number in places else gap for number in range(size))
        parts += (b"xref\n0 %d\n" % size, *rows)
        parts.append(
            b"trailer\n<< /Size %d /Root %d 0 R /Info %d 0 R /ID %s >>\n" % (size, self.root, info, self.id)
        )
        parts.append(b"startxref\n%d\n%%%%EOF\n" % at)
        return b"".join(parts)

    def write_small(self, info: int) -> bytes:
        """Return the same PDF with all that is no stream packed in one (ISO 32000-1, 7.5.7 and 7.5.8).

        For papers that carry no plan file: the text of such a file must be found without a reader of PDF.
        """
        loose = [(number, body) for number, body in sorted(self.bodies.items()) if b"stream\n" not in body]
        starts = accumulate((len(body) + 1 for _, body in loose), initial=0)
        index = b" ".join(b"%d %d" % (number, start) for (number, _), start in zip(loose, starts, strict=False))
        texts = b"\n".join(body for _, body in loose)
        entries = b"/Type /ObjStm /N %d /First %d " % (len(loose), len(index) + 1)
        holder, table = max(self.bodies) + 1, max(self.bodies) + 2
        streams = {number: body for number, body in self.bodies.items() if b"stream\n" in body}
        streams[holder] = packed(index + b"\n" + texts, entries)
        streams |= {number: _packed_metadata(body) for number, body in streams.items() if METADATA in body}
        parts, at, rows = [self.head], len(self.head), {0: (0, 0, 65535)}
        for number, body in sorted(streams.items()):
            rows[number] = (1, at, 0)
            parts.append(b"%d 0 obj\n%s\nendobj\n" % (number, body))
            at += len(parts[-1])
        rows |= {number: (2, holder, place) for place, (number, _) in enumerate(loose)} | {table: (1, at, 0)}
        gap = (0, 0, 65535)  # of an object that is no longer there
        lines = b"".join(
            kind.to_bytes(1) + place.to_bytes(4) + more.to_bytes(2)
            for kind, place, more in (rows.get(number, gap) for number in range(table + 1))
        )
        trailer = b"/Type /XRef /Size %d /W [1 4 2] /Root %d 0 R /Info %d 0 R /ID %s "
        end = packed(lines, trailer % (table + 1, self.root, info, self.id))
        parts.append(b"%d 0 obj\n%s\nendobj\nstartxref\n%d\n%%%%EOF\n" % (table, end, at))
        return b"".join(parts)


def _packed_metadata(body: Body) -> Body:
    """Return the metadata packed: what PDF/A-1 forbade is allowed since PDF/A-2."""
    content = body[body.index(b"stream\n") + len(b"stream\n") : body.rindex(b"\nendstream")]
    return packed(content, METADATA)


def packed(content: bytes, entries: bytes = b"") -> Body:
    """Return the body of a packed stream, with these entries in its dictionary."""
    small = zlib.compress(content)
    return b"<< %s/Length %d /Filter /FlateDecode >>\nstream\n%s\nendstream" % (entries, len(small), small)


def text(words: str) -> bytes:
    """Return words as a text string of PDF."""
    return b"<" + ("\ufeff" + words).encode("utf-16-be").hex().upper().encode("ascii") + b">"


def with_entries(dictionary: Body, entries: bytes) -> Body:
    """Return the dictionary with these entries at its end."""
    return dictionary.rstrip().removesuffix(b">>") + entries + b" >>"


def reference(dictionary: Body, key: str) -> int:
    """Return the number of the object that a dictionary names under this key."""
    return int(found(rb"/%s (\d+) 0 R" % key.encode("ascii"), dictionary))


def found(pattern: bytes, where: bytes) -> bytes:
    """Return the first group of a pattern that has to be there."""
    match = re.search(pattern, where, re.DOTALL)
    if match is None:
        raise ValueError(f"render.pdf: no {pattern!r} in {where[:80]!r}: is this a PDF of our engine?")
    return match[1]


def _body(part: bytes) -> Body:
    return part[part.index(b"obj") + len(b"obj") : part.rindex(b"endobj")].strip()
