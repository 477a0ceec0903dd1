"""The press: makes the pages that all sites of a kind have, once, with marks in their slots."""

import json
import shutil
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from familiegroepsplan_site.pages.compact import compact_text
from familiegroepsplan_site.pages.mkdocs_build import build_with_mkdocs
from familiegroepsplan_site.pages.slots import with_assets_marked
from familiegroepsplan_site.pages.tree import write_tree
from familiegroepsplan_site.sources.project import Project
from familiegroepsplan_site.sources.read import Sources

CONFIG = "mkdocs.yml"
PAGES = "pages.json"


@dataclass(frozen=True, kw_only=True, slots=True)
class Press:
    """Pages by their file in the site, and the tree in which a site's own pages are made."""

    config: Path
    pages: Mapping[str, str]

    @property
    def home(self) -> str:
        """The first page as Markdown, of which a site may make its own."""
        return (self.config.parent / "docs" / "index.md").read_text(encoding="utf-8")


def press_pages(
    project: Project, sources: Sources, municipal: bool, made: Mapping[str, str], folder: Path
) -> None:
    """Press the pages into this folder, where `pressed` finds them; `made` is more pages as Markdown."""
    build_with_mkdocs(write_tree(project, sources, municipal, made, folder))
    site = folder / "site"
    pages = {
        name: compact_text(with_assets_marked(path.read_text(encoding="utf-8"), name))
        for path in sorted(site.rglob("*.html"))
        for name in [path.relative_to(site).as_posix()]
    }
    shutil.rmtree(site)
    (folder / PAGES).write_text(json.dumps(pages, ensure_ascii=False), encoding="utf-8", newline="\n")


def pressed(folder: Path) -> Press:
    """Return what was pressed into this folder."""
    return Press(config=folder / CONFIG, pages=json.loads((folder / PAGES).read_text(encoding="utf-8")))
