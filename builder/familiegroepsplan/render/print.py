"""The plan as print HTML, of which the PDF engine makes a tagged PDF."""

from datetime import date

from familiegroepsplan.model.bundle import Bundle
from familiegroepsplan.model.glyphs import drawable
from familiegroepsplan.model.outline import Outline
from familiegroepsplan.model.plan import Plan

from .arrangement import arrange, brief, page_words, reads_from_right, shares_in

WORD_JOINER = "\u2060"
ENGINE_PLACEHOLDERS = ("{{pageNumber}}", "{{totalPages}}")


def make(outline: Outline, _plan: Plan, bundle: Bundle, _today: date) -> bytes:
    """Return the print HTML; characters that no font of the PDF has are empty squares in it."""

    def shown(text: str) -> str:
        return _literal(drawable(text, bundle.glyphs)[0])

    parts = arrange(outline, bundle)
    html = bundle.render(
        "print.html",
        outline=outline,
        parts=parts,
        shares=shares_in(parts),
        page_words=page_words(bundle),
        brief=brief,
        rtl=reads_from_right,
        shown=shown,
    )
    return html.encode("utf-8")


def _literal(text: str) -> str:
    """Return the text so that the engine does not take it for one of its own placeholders."""
    for placeholder in ENGINE_PLACEHOLDERS:
        text = text.replace(placeholder, placeholder.replace("{{", "{" + WORD_JOINER + "{"))
    return text
