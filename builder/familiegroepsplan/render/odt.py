"""The plan as an OpenDocument text: Jinja2 fills the parts, zipfile packs them."""

import re
from collections.abc import Iterator
from datetime import date

from familiegroepsplan.model.bundle import Bundle
from familiegroepsplan.model.outline import Outline
from familiegroepsplan.model.plan import Plan

from .archive import archive
from .arrangement import arrange, page_words, reads_from_right, shares_in

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


def make(outline: Outline, _plan: Plan, bundle: Bundle, today: date) -> bytes:
    """Return the document as the bytes of an .odt file."""
    parts = arrange(outline, bundle)
    context = {
        "outline": outline,
        "parts": parts,
        "shares": shares_in(parts),
        "page_words": page_words(bundle),
        "made": today.isoformat(),
        "media_type": MEDIA_TYPE,
        "rtl": reads_from_right,
        "pieces": pieces,
    }
    files = ((name, bundle.render(template, **context)) for name, template in PARTS.items())
    return archive((("mimetype", MEDIA_TYPE), *files), stored=frozenset({"mimetype"}))


def pieces(text: str) -> Iterator[tuple[str, str]]:
    """Yield the text in pieces: ("text", words), ("tab", ""), and ("spaces", how many)."""
    for place, piece in enumerate(WHITE_SPACE.split(text)):
        if piece == "\t":
            yield "tab", ""
        elif place % 2:
            yield "spaces", str(len(piece))
        elif piece:
            yield "text", piece
