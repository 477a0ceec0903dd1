"""Which of our pages a site has: the national site all of them, a municipality's those for its families."""

import re

# What is about all municipalities together, or written for who works there.
NATIONAL = frozenset({"voor-gemeenten.md", "voor-gemeenten-voorbeelden.md", "onderzoek.md", "gemeenten/index.md"})
LINK = re.compile(r"\[([^\]\n]+)\]\(([^)\s#:]+\.md)(?:#[^)\s]*)?\)(?:\{[^}\n]*\})?")
LIST_LINK = re.compile(r'<a(?: class="[^"]*")? href="(?:\.\./)*gemeenten/[^"]*">(.*?)</a>')


def without_links(text: str, away: frozenset[str]) -> str:
    """Return a page for a site that has not the pages that are away: each link there is its words alone."""
    if not away:
        return text
    text = LINK.sub(lambda found: found[1] if found[2] in away else found[0], text)
    return LIST_LINK.sub(r"\1", text)


def nav_without(nav: list[object], away: frozenset[str]) -> list[object]:
    """Return the navigation without these pages, and without groups that have none left."""
    kept: list[object] = []
    for entry in nav:
        if isinstance(entry, dict):
            groups = {
                name: nav_without(part, away) if isinstance(part, list) else part for name, part in entry.items()
            }
            kept += [groups] if all(groups.values()) else []
        elif entry not in away:
            kept.append(entry)
    return kept
