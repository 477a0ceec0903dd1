"""The pages that one site has of its own, as Markdown by path: for each kind of page a function of the site."""

from collections.abc import Callable, Mapping

from familiegroepsplan_site.pages.municipality_page import municipality_page
from familiegroepsplan_site.pages.variant import LIST, localised
from familiegroepsplan_site.sources.read import Sources
from familiegroepsplan_site.sources.site import Site

SiteTexts = Callable[[Site, Sources], Mapping[str, str]]


def _municipality(site: Site, sources: Sources) -> Mapping[str, str]:
    place = site.municipality
    page = municipality_page(place, site.country, sources.words, site.templates)
    page = localised(page.replace("](index.md)", f"]({LIST})"), "")
    return {f"gemeenten/{place.slug}.md": page}


# What stands later may make a page of before anew: a page is known by its path.
TEXTS: tuple[SiteTexts, ...] = (_municipality,)


def texts_of(site: Site, sources: Sources) -> dict[str, str]:
    """Return all pages of a municipality's site that other sites have not, or not so."""
    return {path: text for make in TEXTS for path, text in make(site, sources).items()}


def group_of(site: Site, sources: Sources) -> str:
    """Return the name that these pages have together in the navigation."""
    return sources.words.filled("site.here", name=site.municipality.name)
