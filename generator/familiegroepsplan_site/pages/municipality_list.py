"""The page with all municipalities, by letter, and the finder on top of it."""

import unicodedata
from collections.abc import Sequence
from html import escape
from itertools import groupby

from familiegroepsplan_site.pages.front_matter import front_matter
from familiegroepsplan_site.pages.licence import licence_link
from familiegroepsplan_site.pages.markdown_text import escaped, link
from familiegroepsplan_site.sources.country import Country, Listing
from familiegroepsplan_site.sources.facts import Municipality
from familiegroepsplan_site.sources.words import Words


def municipality_list(places: Sequence[Municipality], country: Country, words: Words) -> str:
    """Return the Markdown of `gemeenten/index.md`."""
    groups = {
        letter: list(group)
        for letter, group in groupby(sorted(places, key=_sort_key), key=lambda p: _sort_key(p)[0])
    }
    parts = [
        front_matter(
            title=words["municipality.list.title"],
            description=words["municipality.list.description"],
            menu=words["municipality.list.menu"],
            finder=True,
        ),
        f"# {words['municipality.list.title']}",
        words["municipality.list.intro"],
        f"## {words['municipality.list.all']}",
        _letters(list(groups), words),
        '<div class="letters" markdown="1">',
        *(_letter(letter, group) for letter, group in groups.items()),
        "</div>",
        _credit(country.listings["postcodes"], words) + "\n{: .bron }",
    ]
    return "\n\n".join(parts) + "\n"


def _credit(postcodes: Listing, words: Words) -> str:
    source = postcodes.source
    shown = link(source.title, source.url) if source.url else escaped(source.title)
    return words.filled("municipality.list.credit", source=shown, licence=licence_link(postcodes.licence))


def _letters(letters: Sequence[str], words: Words) -> str:
    links = " ".join(f'<a href="#letter-{letter}">{letter.upper()}</a>' for letter in letters)
    return f'<nav class="alphabet" aria-label="{escape(words["municipality.list.letters"])}">{links}</nav>'


def _letter(letter: str, places: Sequence[Municipality]) -> str:
    lines = [f"-   [{escaped(place.name)}]({place.slug}.md)" for place in places]
    return f"### {letter.upper()} {{: #letter-{letter} }}\n\n" + "\n".join(lines)


def _sort_key(place: Municipality) -> str:
    """Return the name as one looks for it: without accents, and 's-Hertogenbosch under the S."""
    plain = unicodedata.normalize("NFKD", place.name.casefold())
    return "".join(char for char in plain if char.isalnum() or char == " ")
