"""What stands at the top of each paper that is made of a plan."""

from familiegroepsplan.model.bundle import Bundle
from familiegroepsplan.model.outline import Outline


def about_line(outline: Outline, bundle: Bundle) -> str:
    """Return whom the plan is about, "" when it does not say."""
    return bundle.word("document.about", names=outline.about) if outline.about else ""


def made_line(outline: Outline, bundle: Bundle) -> str:
    """Return the day the paper was made, and which version of the plan it is from the second on."""
    if outline.round > 1:
        return bundle.word("document.made_round", date=outline.made, round=outline.round)
    return bundle.word("document.made", date=outline.made)
