"""MkDocs is no longer maintained; the tree that we write must build with its successor too."""

import os
import subprocess
import sys
from datetime import date
from pathlib import Path

from bs4 import BeautifulSoup
from familiegroepsplan_site.pages.mkdocs_build import build_with_mkdocs
from familiegroepsplan_site.pages.tree import write_tree
from familiegroepsplan_site.sources.project import Project
from familiegroepsplan_site.sources.read import read_sources

MADE = {
    "voorbeeldplan/index.md": "---\ntitle: Een voorbeeld\n---\n\n# Een voorbeeld\n\nHet plan van Sam.\n",
    "brieven/index.md": "---\ntitle: Brieven\n---\n\n# Brieven\n\nOm mee te nemen.\n",
}


def texts_of(site: Path) -> dict[str, list[str]]:
    """Return the lines that a reader sees, by page."""
    return {
        path.relative_to(site).as_posix(): list(
            BeautifulSoup(path.read_text("utf-8"), "html.parser").stripped_strings
        )
        for path in sorted(site.rglob("*.html"))
    }


def test_properdocs_builds_the_same_pages_from_the_same_tree(
    small_project: Project, today: date, tmp_path: Path
) -> None:
    """The same list of pages, with the same words on each."""
    sources = read_sources(small_project, today).sources
    assert sources is not None
    folder = tmp_path / "tree"
    folder.mkdir()
    config = write_tree(small_project, sources, False, MADE, folder)

    build_with_mkdocs(config)
    other = tmp_path / "properdocs"
    command = [sys.executable, "-m", "properdocs", "build", "--quiet", "-f", config, "-d", other]
    done = subprocess.run(
        command, capture_output=True, text=True, check=False, env=os.environ | {"NO_MKDOCS_2_WARNING": "1"}
    )

    assert done.returncode == 0, done.stderr
    assert texts_of(other) == texts_of(folder / "site")
