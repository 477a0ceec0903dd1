"""The page that says which files there are for machines, what is in them and what one may do with them."""

from html import escape

from familiegroepsplan_site.open_data.facts import LISTED, OLD, SEEN
from familiegroepsplan_site.open_data.tables import CSV, JSON, LICENCE, SCHEMA
from familiegroepsplan_site.pages.front_matter import front_matter
from familiegroepsplan_site.pages.licence import licence_link
from familiegroepsplan_site.pages.markdown_text import escaped
from familiegroepsplan_site.pages.source_line import seen_line
from familiegroepsplan_site.sources.country import Country
from familiegroepsplan_site.sources.words import Words

DATA_PAGE = "data.md"


def data_page(country: Country, words: Words) -> str:
    """Return the Markdown of `data.md`."""
    parts = [
        front_matter(
            title=words["data.title"], description=words["data.description"], keywords=words["data.keywords"]
        ),
        f"# {words['data.title']}",
        words["data.intro"],
        f"## {words['data.files.title']}",
        "\n".join(
            [
                f"-   {words.filled('data.files.json', file=_file(JSON), schema=_file(SCHEMA))}",
                f"-   {words.filled('data.files.csv', file=_file(CSV))}",
            ]
        ),
        f"## {words['data.facts.title']}",
        words["data.facts.text"],
        "\n".join(
            f"-   `{level}`: {words[key]}"
            for level, key in (
                (SEEN, "data.facts.seen"),
                (OLD, "data.facts.old"),
                (LISTED, "data.facts.listed"),
            )
        ),
        words["data.facts.keys"],
        f"## {words['data.table.title']}",
        words["data.table.text"],
        words["data.table.guard"],
        f"## {words['data.licence.title']}",
        words.filled("data.licence.text", licence=licence_link(LICENCE)),
        words["data.licence.others"],
        "\n".join(_listings(country, words)),
        f"## {words['data.pages.title']}",
        words["data.pages.text"],
    ]
    return "\n\n".join(parts) + "\n"


def _file(name: str) -> str:
    # Raw HTML: the file exists only in the built site, and MkDocs would warn about the link.
    return f'<a href="{escape(name)}" download>{escaped(name)}</a>'


def _listings(country: Country, words: Words) -> list[str]:
    """Return a line for each list: what it tells, where it is from and what its makers allow."""
    names = {
        "gemeenten": words["data.lists.municipalities"],
        "identificaties": words["data.lists.identifiers"],
        "postcodes": words["data.lists.postcodes"],
    }
    lines = [
        f"-   {names[key]}: {seen_line(one.source, words)} "
        + words.filled("data.lists.licence", licence=licence_link(one.licence))
        for key, one in country.listings.items()
    ]
    return [*lines, f"-   {words['data.lists.regions']}: {seen_line(country.regions_source, words)}"]
