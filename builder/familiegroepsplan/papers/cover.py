"""What stands at the top of a paper."""

from familiegroepsplan.model.bundle import Bundle
from familiegroepsplan.model.outline import Outline
from familiegroepsplan.model.paper import Letterhead, Look

LOGO_HEIGHT: dict[Look, float] = {"plan": 15, "page": 10, "child": 10, "letter": 12}  # millimetres at most
LOGO_WIDTH = 5  # times that height at most: a long word, not half of the page


def letterhead(bundle: Bundle, look: Look) -> Letterhead | None:
    """Return whose form this is, None on the national site; the logo as large as there is room for."""
    brand = bundle.brand
    if brand is None:
        return None
    if brand.logo is None:
        return Letterhead(name=brand.maker, colours=brand.colours)
    room = LOGO_HEIGHT[look]
    height = min(room, room * LOGO_WIDTH * brand.logo.height / brand.logo.width)
    width = height * brand.logo.width / brand.logo.height
    return Letterhead(
        name=brand.maker,
        logo=brand.logo,
        width=round(width, 2),
        height=round(height, 2),
        colours=brand.colours,
    )


def about_line(outline: Outline, bundle: Bundle) -> str:
    """Return whom the plan is about, "" when it does not say."""
    return bundle.word("document.about", names=outline.about) if outline.about else ""


def made_line(outline: Outline, bundle: Bundle) -> str:
    """Return the day the paper was made, and which version of the plan it is from the second on."""
    if outline.round > 1:
        return bundle.word("document.made_round", date=outline.made, round=outline.round)
    return bundle.word("document.made", date=outline.made)
