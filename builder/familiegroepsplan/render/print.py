"""A paper as print HTML, of which the PDF engine makes a tagged PDF."""

from datetime import date

from familiegroepsplan.model.bundle import Bundle
from familiegroepsplan.model.glyphs import drawable
from familiegroepsplan.model.paper import Paper, pictures

from .letterhead import png_address, png_logo
from .look import SIZES
from .pdf.pictures import operators, place_holder
from .setting import brief, page_words, reads_from_right, shares_in

WORD_JOINER = "\u2060"
ENGINE_PLACEHOLDERS = ("{{pageNumber}}", "{{totalPages}}")


def make(paper: Paper, bundle: Bundle, _today: date) -> bytes:
    """Return the print HTML; characters that no font of the PDF has are empty squares in it."""

    def shown(text: str) -> str:
        return _literal(drawable(text, bundle.glyphs)[0])

    found = pictures(paper)
    html = bundle.render(
        "print.html",
        paper=paper,
        colours=paper.colours,
        sizes=SIZES[paper.look],
        edge=13 if paper.look == "page" else 22,
        shares=shares_in(paper),
        page_words=page_words(bundle),
        brief=brief,
        rtl=reads_from_right,
        shown=shown,
        place_holder=lambda block: place_holder(found.index(block) + 1),
        operators=operators,
        logo=png_logo(paper),
        address=png_address,
    )
    return html.encode("utf-8")


def _literal(text: str) -> str:
    """Return the text so that the engine does not take it for one of its own placeholders."""
    for placeholder in ENGINE_PLACEHOLDERS:
        text = text.replace(placeholder, placeholder.replace("{{", "{" + WORD_JOINER + "{"))
    return text
