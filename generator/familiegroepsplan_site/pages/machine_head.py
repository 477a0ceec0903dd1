"""What stands in the head of a page for machines."""

from familiegroepsplan_site.open_data.described import Described
from familiegroepsplan_site.open_data.head import canonical, head
from familiegroepsplan_site.pages.slots import LOST, PLAN, Spot


def machine_head(told: Described, spot: Spot) -> str:
    """Return the elements for this page."""
    if spot.path == LOST:  # it has no address
        return ""
    page = told.page(spot.url, spot.title, spot.description)
    if spot.path == PLAN:
        # Its title is neutral on purpose, and its policy lets it fetch no manifest.
        return "".join(f"\n{line}" for line in canonical(page, told.site))
    return f"\n{head(page, told.site)}"
