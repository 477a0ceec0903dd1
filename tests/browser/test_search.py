"""A family searches the site by the words it has itself."""

import json
from pathlib import Path

import pytest
from browser.visitor import Visitor
from playwright.sync_api import expect

QUERIES: list[tuple[str, list[str]]] = json.loads(
    (Path(__file__).parents[1] / "cases/search.json").read_text(encoding="utf-8")
)
# What the page itself does with the built files, without its pause while someone types.
SEARCH = """async (queries) => {
  const folder = new URL('../assets/', location.href)
  const [{ makeSiteSearch, together }, { default: MiniSearch }, { stemmer }, shared, own] = await Promise.all([
    import(new URL('builder/find/site-search.mjs', folder).href),
    import(new URL('zoeken/minisearch.js', folder).href),
    import(new URL('zoeken/dutch-stemmer.js', folder).href),
    fetch(new URL('zoeken/pages.json', folder)).then((response) => response.json()),
    fetch(new URL('zoeken/eigen.json', folder)).then((response) => response.json()),
  ])
  const find = makeSiteSearch({ ...shared, ...together(shared.pages, own) }, MiniSearch, stemmer)
  return queries.map((query) => find(query).slice(0, 3).map(({ url }) => url))
}"""


@pytest.fixture
def searcher(visitor: Visitor) -> Visitor:
    """Return a visitor at the page of all subjects."""
    visitor.visits("onderwerpen/")
    return visitor


def test_the_words_that_people_use_find_the_page_that_answers_them(searcher: Visitor) -> None:
    """Each query has a page that must be in the first three; a table, so that one can add a row."""
    first_three = searcher.page.evaluate(SEARCH, [query for query, _ in QUERIES])
    missed = [
        (query, found)
        for (query, pages), found in zip(QUERIES, first_three, strict=True)
        if not set(pages) & set(found)
    ]
    assert missed == []


def test_a_search_shows_its_pages_and_leaves_no_trace(searcher: Visitor) -> None:
    """The answer is said to who listens; what was typed is in no address and no history."""
    page = searcher.page
    address, entries = page.url, page.evaluate("history.length")
    page.get_by_role("searchbox", name="Zoek op deze site").fill("bezwaar")
    expect(page.get_by_role("status")).to_contain_text("gevonden")
    expect(page.locator(".find-results li").first.get_by_role("link")).to_be_visible()
    searcher.finds_it_accessible()
    assert (page.url, page.evaluate("history.length")) == (address, entries)
    page.get_by_role("searchbox").fill("xylofoon")
    expect(page.get_by_role("status")).to_contain_text("Wij vinden niets.")
    searcher.finds_it_accessible()


def test_a_municipality_is_found_by_its_name(searcher: Visitor) -> None:
    """People type what they look for in the first field they see."""
    assert searcher.page.evaluate(SEARCH, ["Amstelveen"])[0][0] == "gemeenten/amstelveen/"


def test_without_script_the_list_of_all_subjects_is_there_and_no_dead_field(new_visitor) -> None:
    """A field that does nothing is worse than none."""
    visitor = new_visitor(script=False)
    visitor.visits("onderwerpen/")
    expect(visitor.page.get_by_role("searchbox")).to_have_count(0)
    expect(visitor.page.get_by_role("main").get_by_role("link", name="Uw recht", exact=True)).to_be_visible()
