"""The plan as a Word document: Jinja2 fills the parts, zipfile packs them."""

import re
from collections.abc import Iterator
from datetime import date

from familiegroepsplan.model.bundle import Bundle
from familiegroepsplan.model.outline import Outline
from familiegroepsplan.model.plan import Plan

from .archive import archive
from .arrangement import arrange, page_words, reads_from_right

PARTS = {
    "[Content_Types].xml": "docx/content-types.xml",
    "_rels/.rels": "docx/package-rels.xml",
    "docProps/core.xml": "docx/core.xml",
    "word/document.xml": "docx/document.xml",
    "word/styles.xml": "docx/styles.xml",
    "word/settings.xml": "docx/settings.xml",
    "word/fontTable.xml": "docx/fonts.xml",
    "word/footer1.xml": "docx/footer.xml",
    "word/_rels/document.xml.rels": "docx/document-rels.xml",
}
# Word orders the words of a run by its `rtl` flag: Arabic inside a Dutch sentence is a run of its own.
FROM_RIGHT = "\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff"
FROM_RIGHT_WORDS = re.compile(f"([{FROM_RIGHT}](?:[{FROM_RIGHT}\\s]*[{FROM_RIGHT}])?)")


def make(outline: Outline, _plan: Plan, bundle: Bundle, today: date) -> bytes:
    """Return the document as the bytes of a .docx file."""
    context = {
        "outline": outline,
        "parts": arrange(outline, bundle),
        "page_words": page_words(bundle),
        "made": today.isoformat(),
        "rtl": reads_from_right,
        "runs": runs,
        "tabs": tabs,
    }
    return archive((name, bundle.render(template, **context)) for name, template in PARTS.items())


def runs(text: str) -> Iterator[tuple[str, bool]]:
    """Yield the text in pieces, each with whether it reads from the right."""
    whole = reads_from_right(text)
    for place, piece in enumerate(FROM_RIGHT_WORDS.split(text)):
        if piece:
            yield piece, whole or place % 2 == 1


def tabs(text: str) -> list[str]:
    """Return the text cut at its tabs, with the tabs as pieces of their own."""
    return [piece for piece in re.split("(\t)", text) if piece]
