"""What a PDF must be and our engine does not make it: PDF/UA-1 and PDF/A-3a, with the plan file in it.

The engine gives tags, fonts, colours and the marks of both standards. Added here: title, bookmarks, one root for
the tags, headings of rows, words in the margin as decoration, a table over two pages as one, right-to-left text as
it is read, and the plan file. And each letter of the print HTML is counted in the PDF: the engine's own audit of
lost content writes warnings, which the form of the engine that we run has no way to hand over.
"""

from .bookmarks import bookmarks
from .drawn import pages
from .metadata import Attachment, attach, metadata
from .objects import Objects, reference, text, with_entries
from .pictures import put_drawings
from .print_text import headings, letters, texts, title
from .reading import Reading
from .structure import Structure

__all__ = ["Attachment", "LostContentError", "finish"]


class LostContentError(Exception):
    """The engine left out what the print HTML says: better no PDF than this one."""


def finish(pdf: bytes, print_html: bytes, attachment: Attachment | None) -> bytes:
    """Return the engine's PDF of this print HTML as PDF/UA-1 and PDF/A-3a; raise when not all of it is there."""
    html = print_html.decode("utf-8")
    objects = Objects.read(pdf)
    drawn = put_drawings(objects, html)
    sheets = pages(objects)
    reading = Reading(Structure(objects), sheets)
    reading.take_footers(html)
    reading.join_tables()
    expected = texts(html)
    wanted = letters("".join(said.words for said in expected))
    if not drawn or wanted - letters(reading.drawn()) or any(sheet.loses for sheet in sheets):
        raise LostContentError("render.pdf: not all of the print HTML is in the PDF")
    for number, said in reading.join_paragraphs(expected):
        reading.say_from_right(number, said.words)
        if said.heads_row:
            reading.tree.head_row(number)
    catalog = objects[objects.root]
    entries = bookmarks(objects, headings(html), reading.places("H2"))
    reading.write()
    if attachment is not None:
        entries += attach(objects, attachment)
    objects[reference(catalog, "Metadata")] = metadata(title(html), catalog)
    objects[objects.root] = with_entries(catalog, entries)
    info = objects.add(b"<< /Title " + text(title(html)) + b" >>")
    return objects.write(info) if attachment else objects.write_small(info)
