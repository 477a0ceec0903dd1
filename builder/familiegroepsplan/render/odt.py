"""A paper as an OpenDocument text: Jinja2 fills the parts, zipfile packs them."""

import re
from collections.abc import Iterator
from datetime import date

from familiegroepsplan.model.bundle import Bundle
from familiegroepsplan.model.paper import Paper, pictures

from .archive import archive
from .letterhead import any_logo, logo_files
from .look import SIZES
from .setting import page_words, reads_from_right, shares_in
from .svg import picture_files

MEDIA_TYPE = "application/vnd.oasis.opendocument.text"
# The order counts: a reader knows the file by its first part, which may not be compressed.
PARTS = {
    "META-INF/manifest.xml": "odt/manifest.xml",
    "content.xml": "odt/content.xml",
    "styles.xml": "odt/styles.xml",
    "meta.xml": "odt/meta.xml",
}
# OpenDocument folds white space: two spaces or more, and those at the edge of a paragraph, are elements.
WHITE_SPACE = re.compile(r"(\t|^ +| {2,}| +$)")


PARAGRAPH_STYLES = (
    *("Title", "Subtitle", "Date", "Heading_20_1", "Heading_20_2", "Heading_20_2Child", "Heading_20_3"),
    *("Heading_20_1Chapter", "Heading_20_2Local", "Text_20_bodyLocal", "MarkLocal", "NoteChild", "NoteLocal"),
    *("Text_20_body", "Text_20_bodyChild", "List_20_Contents", "Label", "LabelKeep", "LongLabel", "SignHere"),
    *("Table_20_Contents", "Table_20_ContentsKeep", "Table_20_Heading", "Mark", "MarkKeep", "MarkChild"),
    *("TableMark", "TableMarkKeep"),
    *("Lead", "Note", "Below", "Address", "Dateline", "Caption", "Origin", "Picture"),
)
ALWAYS = {23, 31, 33, 46, 67, 69}  # the columns of cards and of lines to sign on
PAGE_WIDTH = 21.0  # centimetres


def make(paper: Paper, bundle: Bundle, today: date) -> bytes:
    """Return the document as the bytes of an .odt file."""
    sizes = SIZES[paper.look]
    found, logo = pictures(paper), any_logo(paper)
    context = {
        "pictures": found,
        "logo": logo,
        "picture_number": lambda block: found.index(block) + 1,
        "paper": paper,
        "colours": paper.colours,
        "sizes": sizes,
        "width": round(PAGE_WIDTH - 2 * sizes.margin / 10, 1),
        "edge": 1.3 if paper.look == "page" else 2.2,
        "paragraph_styles": PARAGRAPH_STYLES,
        "shares": sorted(ALWAYS.union(shares_in(paper))),
        "page_words": page_words(bundle),
        "made": today.isoformat(),
        "media_type": MEDIA_TYPE,
        "rtl": reads_from_right,
        "pieces": pieces,
    }
    files = ((name, bundle.render(template, **context)) for name, template in PARTS.items())
    drawn = picture_files("Pictures/picture", found, bundle)
    return archive(
        (("mimetype", MEDIA_TYPE), *files, *drawn, *logo_files("Pictures/logo", logo)),
        stored=frozenset({"mimetype"}),
    )


def pieces(text: str) -> Iterator[tuple[str, str]]:
    """Yield the text in pieces: ("text", words), ("tab", ""), and ("spaces", how many)."""
    for place, piece in enumerate(WHITE_SPACE.split(text)):
        if piece == "\t":
            yield "tab", ""
        elif place % 2:
            yield "spaces", str(len(piece))
        elif piece:
            yield "text", piece
