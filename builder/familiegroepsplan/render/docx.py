"""A paper as a Word document: Jinja2 fills the parts, zipfile packs them."""

import re
from collections.abc import Iterable, Iterator
from datetime import date

from familiegroepsplan.model.bundle import Bundle
from familiegroepsplan.model.paper import Bullets, Paper, pictures

from .archive import archive
from .letterhead import logo_files, png_logo
from .look import SIZES
from .setting import page_words, reads_from_right
from .svg import picture_files

PARTS = {
    "[Content_Types].xml": "docx/content-types.xml",
    "_rels/.rels": "docx/package-rels.xml",
    "docProps/core.xml": "docx/core.xml",
    "word/document.xml": "docx/document.xml",
    "word/styles.xml": "docx/styles.xml",
    "word/settings.xml": "docx/settings.xml",
    "word/fontTable.xml": "docx/fonts.xml",
    "word/numbering.xml": "docx/numbering.xml",
    "word/footer1.xml": "docx/footer.xml",
    "word/_rels/document.xml.rels": "docx/document-rels.xml",
}
# Word orders the words of a run by its `rtl` flag: Arabic inside a Dutch sentence is a run of its own.
FROM_RIGHT = "\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff"
FROM_RIGHT_WORDS = re.compile(f"([{FROM_RIGHT}](?:[{FROM_RIGHT}\\s]*[{FROM_RIGHT}])?)")
PAGE_WIDTH = 11906  # A4, in twentieths of a point, as all measures of Word
MILLIMETRE = 56.7
FIRST_NUMBERED = 2  # the list with dots is number 1


def make(paper: Paper, bundle: Bundle, today: date) -> bytes:
    """Return the document as the bytes of a .docx file."""
    sizes = SIZES[paper.look]
    margin = round(sizes.margin * MILLIMETRE)
    numbered = [
        block for part in paper.parts for block in part.blocks if isinstance(block, Bullets) and block.numbered
    ]
    found, logo = pictures(paper), png_logo(paper)
    numbers = {id(block): number for number, block in enumerate(numbered, start=FIRST_NUMBERED)}

    def widths_of(shares: Iterable[int]) -> list[int]:
        return [(PAGE_WIDTH - 2 * margin) * share // 100 for share in shares]

    context = {
        "paper": paper,
        "colours": paper.colours,
        "sizes": sizes,
        "margin": margin,
        "edge": margin - 60 if paper.look != "page" else margin - 280,
        "widths_of": widths_of,
        "number_of": lambda block: numbers[id(block)],
        "pictures": found,
        "logo": logo,
        "picture_number": lambda block: found.index(block) + 1,
        "numbered_lists": list(numbers.values()),
        "page_words": page_words(bundle),
        "made": today.isoformat(),
        "rtl": reads_from_right,
        "runs": runs,
        "tabs": tabs,
    }
    parts: list[tuple[str, str | bytes]] = [
        (name, bundle.render(template, **context)) for name, template in PARTS.items()
    ]
    drawn = picture_files("word/media/picture", found, bundle)
    return archive((*parts, *drawn, *logo_files("word/media/logo", logo)))


def runs(text: str) -> Iterator[tuple[str, bool]]:
    """Yield the text in pieces, each with whether it reads from the right."""
    whole = reads_from_right(text)
    for place, piece in enumerate(FROM_RIGHT_WORDS.split(text)):
        if piece:
            yield piece, whole or place % 2 == 1


def tabs(text: str) -> list[str]:
    """Return the text cut at its tabs, with the tabs as pieces of their own."""
    return [piece for piece in re.split("(\t)", text) if piece]
