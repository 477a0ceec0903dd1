"""What stands in the head of a page for machines."""

from collections.abc import Mapping

from familiegroepsplan_site.open_data.described import DescribedPage, DescribedSite, Owner
from familiegroepsplan_site.open_data.head import canonical, head
from familiegroepsplan_site.pages.slots import LOST, PLAN, Spot


def machine_head(site: DescribedSite, places: Mapping[str, Owner], spot: Spot) -> str:
    """Return the elements for this page; `places` are the municipalities that have a page, by its address."""
    if spot.path == LOST:  # it has no address
        return ""
    about = places.get(spot.url)
    page = DescribedPage(url=spot.url, title=spot.title, description=spot.description, about=about)
    if spot.path == PLAN:
        # Its title is neutral on purpose, and its policy lets it fetch no manifest.
        return "".join(f"\n{line}" for line in canonical(page, site))
    return f"\n{head(page, site)}"
