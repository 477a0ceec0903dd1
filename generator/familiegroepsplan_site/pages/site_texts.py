"""The pages that one site has of its own, as Markdown by path: for each kind of page a function of the site."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from familiegroepsplan_site.pages.cited import keys_in, only_cited
from familiegroepsplan_site.pages.fact_text import SOURCES_PAGE, with_facts
from familiegroepsplan_site.pages.front_matter import front_matter
from familiegroepsplan_site.pages.site_pages import site_pages
from familiegroepsplan_site.pages.sources_page import sources_page
from familiegroepsplan_site.sources.own_page import FOLDER
from familiegroepsplan_site.sources.read import Sources
from familiegroepsplan_site.sources.site import Site

# The plan builder is no page of MkDocs, but a link to it is written as one to any other page.
BUILDER_LINK = re.compile(r"\[([^\]\n]+)\]\(\.\./plan\.md\)")


@dataclass(frozen=True, kw_only=True, slots=True)
class Told:
    """What those pages are made from.

    `home` is the first page of the national site as Markdown, `cited` the keys of sources that our own pages cite;
    `forms` is the way from the start of the site to the empty forms of its region.
    """

    site: Site
    sources: Sources
    home: str
    cited: frozenset[str]
    forms: str


SiteTexts = Callable[[Told], Mapping[str, str]]


def _ours(told: Told) -> Mapping[str, str]:
    return site_pages(told.site, told.home, told.sources.words, told.forms)


def _written(told: Told) -> Mapping[str, str]:
    """Return the pages that the municipality wrote itself, with the facts that they name."""
    pages = {}
    for page in told.site.pages:
        path = f"{FOLDER}/{page.slug}.md"
        head = front_matter(
            title=page.title, description=page.description, menu=page.menu or "", footer=page.footer or ""
        )
        text = BUILDER_LINK.sub(r'<a href="../../plan/">\1</a>', page.text)
        pages[path] = with_facts(f"{head}\n\n{text}", path, told.sources.country, told.sources.words)
    return pages


def _sources(told: Told) -> Mapping[str, str]:
    """Return the page with sources when the municipality's own pages cite more than ours do."""
    more = keys_in(page.text for page in told.site.pages) - told.cited
    if not more:
        return {}
    country = only_cited(told.sources.country, told.cited | more)
    return {SOURCES_PAGE: sources_page(country, (), told.sources.words)}


# What stands later may make a page of before anew: a page is known by its path.
TEXTS: tuple[SiteTexts, ...] = (_ours, _written, _sources)


def texts_of(told: Told) -> dict[str, str]:
    """Return all pages of a municipality's site that other sites have not, or not so."""
    return {path: text for make in TEXTS for path, text in make(told).items()}


def group_of(told: Told) -> str:
    """Return the name that these pages have together in the navigation."""
    return told.site.owner
