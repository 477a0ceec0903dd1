"""Writes the whole tree that MkDocs builds: hand-written pages, municipalities, the plan page, one config."""

import json
import shutil
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from familiegroepsplan_site.pages.fact_text import SOURCES_PAGE, with_facts
from familiegroepsplan_site.pages.municipality_list import municipality_list
from familiegroepsplan_site.pages.municipality_page import municipality_page
from familiegroepsplan_site.pages.sources_page import sources_page
from familiegroepsplan_site.pages.take_along import EXAMPLE_PAGE, LETTERS_PAGE
from familiegroepsplan_site.pages.terms import known_terms
from familiegroepsplan_site.pages.variant import NATIONAL, nav_without, without_links
from familiegroepsplan_site.sources.project import Project
from familiegroepsplan_site.sources.read import Sources
from familiegroepsplan_site.sources.site import Site

LIST = "gemeenten/index.md"
# The list comes right before this page in the navigation: who helps you, your municipality, then the rest.
AFTER = "wie-helpt-u.md"
FRAME_WORDS = ("site.", "dates.")  # what the templates of the pages ask for
SOURCES_AFTER = "niemand-kijkt-mee.md"
PLAN_AFTER = "zo-maakt-u-een-plan.md"
ADDED = {AFTER: [LIST], SOURCES_AFTER: [SOURCES_PAGE], PLAN_AFTER: [EXAMPLE_PAGE, LETTERS_PAGE]}


def write_tree(
    project: Project, sources: Sources, site: Site | None, made: Mapping[str, str], folder: Path
) -> Path:
    """Write the tree below the folder and return its `mkdocs.yml`; the site will come in `folder/site`.

    `made` is more pages by path: their Markdown, or whole HTML.
    """
    docs = folder / "docs"
    away = frozenset() if site is None else NATIONAL
    shutil.copytree(project.docs, docs, ignore=shutil.ignore_patterns(*away))
    for path in docs.rglob("*.md"):
        name = path.relative_to(docs).as_posix()
        text = path.read_text(encoding="utf-8-sig")
        _write(path, with_facts(without_links(text, away), name, sources.country, sources.words))
    places = sources.municipalities if site is None else [site.municipality]
    _write(docs / SOURCES_PAGE, sources_page(sources.country, places, sources.words))
    if site is None:
        _write(docs / LIST, municipality_list(places, sources.words))
    for place in places:
        page = municipality_page(site or sources.sites[place.slug], sources.words)
        _write(
            docs / "gemeenten" / f"{place.slug}.md",
            without_links(page.replace("](index.md)", "](gemeenten/index.md)") if away else page, away),
        )
    for address, text in made.items():
        _write(docs / address, text)
    config = folder / "mkdocs.yml"
    _write(config, json.dumps(_config(project, sources, away, folder), ensure_ascii=False, indent=2) + "\n")
    return config


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def _config(project: Project, sources: Sources, away: frozenset[str], folder: Path) -> dict[str, Any]:
    """Return the config as data: JSON is YAML, so no word can ever break it."""
    return {
        "INHERIT": str(project.mkdocs),
        "docs_dir": str(folder / "docs"),
        "site_dir": str(folder / "site"),
        "theme": {"custom_dir": str(project.templates / "theme")},
        "nav": nav_without(_nav(sources.nav), away),
        "not_in_nav": "gemeenten/*\nbrieven/*",
        "extra": {
            "words": {key: word for key, word in sources.words.items() if key.startswith(FRAME_WORDS)},
            "find": not away,
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
