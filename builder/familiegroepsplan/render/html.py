"""A paper as one web page: opens everywhere, prints well, asks nothing of any host."""

from datetime import date

from familiegroepsplan.model.bundle import Bundle
from familiegroepsplan.model.paper import Paper

from .letterhead import address, any_logo
from .setting import reads_from_right, shares_in
from .svg import to_svg


def make(paper: Paper, bundle: Bundle, _today: date) -> bytes:
    """Return the document as one self-contained HTML file."""
    return bundle.render(
        "document.html",
        paper=paper,
        colours=paper.colours,
        shares=shares_in(paper),
        rtl=reads_from_right,
        logo=any_logo(paper),
        address=address,
        svg=lambda block: to_svg(block.drawing, bundle, width=block.width),
    ).encode()
