"""Which of our pages a site has: the national site all of them, a municipality's those for its families."""

import re
from collections.abc import Sequence
from typing import Any

from familiegroepsplan_site.pages.slots import mark

LIST = "gemeenten/index.md"
# What is about all municipalities together, or written for who works there.
NATIONAL = frozenset({"voor-gemeenten.md", "voor-gemeenten-voorbeelden.md", "onderzoek.md", LIST, "data.md"})
LINK = re.compile(r"\[([^\]\n]+)\]\(([^)\s#:]+\.md)(?:#[^)\s]*)?\)(?:\{[^}\n]*\})?")
LIST_LINK = re.compile(r'<a((?: class="[^"]*")?) href="(?:\.\./)*gemeenten/[^"]*">(.*?)</a>')


def localised(text: str, find: str) -> str:
    """Return one of our pages for the site of a municipality.

    Where it says `find` ("Zoek uw gemeente") it leads to how it goes in that municipality; of any other link to a
    page that such a site has not, only the words stay.
    """

    def here(found: re.Match[str]) -> str:
        return f'<a{found[1]} href="{mark("here")}">{mark("here_name")}</a>' if found[2] == find else found[2]

    return LIST_LINK.sub(here, LINK.sub(lambda found: found[1] if found[2] in NATIONAL else found[0], text))


def nav_of_families(nav: Sequence[Any]) -> list[Any]:
    """Return the navigation without the pages of the national site, and without groups that have none left."""
    kept: list[Any] = []
    for entry in nav:
        if isinstance(entry, dict):
            groups = {
                name: nav_of_families(part) if isinstance(part, list) else part for name, part in entry.items()
            }
            kept += [groups] if all(groups.values()) else []
        elif entry not in NATIONAL:
            kept.append(entry)
    return kept
