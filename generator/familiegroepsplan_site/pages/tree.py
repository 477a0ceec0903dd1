"""Writes the tree of the pages that all sites of a kind have, with one config, for MkDocs to build."""

import json
import shutil
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from familiegroepsplan_site.pages.cited import keys_in, only_cited
from familiegroepsplan_site.pages.data_page import DATA_PAGE, data_page
from familiegroepsplan_site.pages.fact_text import SOURCES_PAGE, with_facts
from familiegroepsplan_site.pages.municipality_list import municipality_list
from familiegroepsplan_site.pages.municipality_page import municipality_page
from familiegroepsplan_site.pages.slots import mark, marks
from familiegroepsplan_site.pages.sources_page import sources_page
from familiegroepsplan_site.pages.take_along import EXAMPLE_PAGE, LETTERS_PAGE
from familiegroepsplan_site.pages.terms import known_terms
from familiegroepsplan_site.pages.variant import LIST, NATIONAL, localised, nav_of_families
from familiegroepsplan_site.sources.project import Project
from familiegroepsplan_site.sources.read import Sources

# The list comes right before this page in the navigation: who helps you, your municipality, then the rest.
AFTER = "wie-helpt-u.md"
FRAME_WORDS = ("site.", "dates.")  # what the templates of the pages ask for
SOURCES_AFTER = "niemand-kijkt-mee.md"
PLAN_AFTER = "zo-maakt-u-een-plan.md"
ADDED = {AFTER: [LIST], SOURCES_AFTER: [SOURCES_PAGE, DATA_PAGE], PLAN_AFTER: [EXAMPLE_PAGE, LETTERS_PAGE]}


def write_tree(project: Project, sources: Sources, municipal: bool, made: Mapping[str, str], folder: Path) -> Path:
    """Write the pages that all sites of this kind have below the folder, and return their `mkdocs.yml`.

    `made` is more pages by path, as Markdown. MkDocs puts the site in `folder/site`.
    """
    docs = folder / "docs"
    shutil.copytree(project.docs, docs, ignore=shutil.ignore_patterns(*NATIONAL) if municipal else None)
    texts = {path: path.read_text(encoding="utf-8-sig") for path in docs.rglob("*.md")}
    find = sources.words["municipality.list.title"]
    for path, text in texts.items():
        name = path.relative_to(docs).as_posix()
        shown = localised(text, find) if municipal else text
        _write(path, with_facts(shown, name, sources.country, sources.words))
    places = () if municipal else sources.municipalities
    country = only_cited(sources.country, keys_in(texts.values())) if municipal else sources.country
    _write(docs / SOURCES_PAGE, sources_page(country, places, sources.words))
    if not municipal:
        _write(docs / LIST, municipality_list(places, sources.country, sources.words))
        _write(docs / DATA_PAGE, data_page(sources.country, sources.words))
    for place in places:
        page = municipality_page(sources.sites[place.slug], sources.words)
        _write(docs / "gemeenten" / f"{place.slug}.md", page)
    for address, text in made.items():
        _write(docs / address, text)
    config = folder / "mkdocs.yml"
    _write(config, json.dumps(_config(project, sources, municipal), ensure_ascii=False, indent=2) + "\n")
    return config


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8", newline="\n")


def _config(project: Project, sources: Sources, municipal: bool) -> dict[str, Any]:
    """Return the config as data: JSON is YAML, so no word can ever break it."""
    return {
        "INHERIT": str(project.mkdocs),
        "docs_dir": "docs",
        "site_dir": "site",
        "theme": {"custom_dir": str(project.templates / "theme")},
        "site_name": mark("site"),
        "site_url": None,  # pages are made without an address; each site fills in its own
        "nav": nav_of_families(_nav(sources.nav)) if municipal else _nav(sources.nav),
        "not_in_nav": "gemeenten/*\nbrieven/*",
        "extra": {
            "words": {key: word for key, word in sources.words.items() if key.startswith(FRAME_WORDS)},
            "slots": marks(),
            "find": not municipal,
            "terms": known_terms(sources.country),
        },
    }


def _nav(nav: Sequence[Any]) -> list[Any]:
    """Return the navigation with the pages that are made, each in the group of the page before it."""
    placed = _placed(nav)
    text = json.dumps(placed)
    return [*placed, *(page for pages in ADDED.values() for page in pages if json.dumps(page) not in text)]


def _placed(entries: Sequence[Any]) -> list[Any]:
    placed: list[Any] = []
    for entry in entries:
        if isinstance(entry, dict):
            placed.append(
                {name: _placed(part) if isinstance(part, list) else part for name, part in entry.items()}
            )
        else:
            placed += [entry, *ADDED.get(entry, ())]
    return placed
