"""One web page that holds all of a plan: opens everywhere, prints well, asks nothing of any host."""

from datetime import date

from familiegroepsplan.model.bundle import Bundle
from familiegroepsplan.model.outline import Outline
from familiegroepsplan.model.plan import Plan

from .arrangement import arrange, reads_from_right


def make(outline: Outline, _plan: Plan, bundle: Bundle, _today: date) -> bytes:
    """Return the document as one self-contained HTML file."""
    parts = arrange(outline, bundle)
    return bundle.render("document.html", outline=outline, parts=parts, rtl=reads_from_right).encode()
