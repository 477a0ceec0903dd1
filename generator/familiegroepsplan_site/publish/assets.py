"""Copies what the pages ask for to where they ask for it, and takes away what no page asks for."""

import shutil
from collections.abc import Iterable
from pathlib import Path

from familiegroepsplan_site.sources.project import Project

WEB = (".mjs", ".css")
FONTS = {
    "atkinson-hyperlegible-next-latin-wght-normal.woff2": "atkinson-hyperlegible-next-latin.woff2",
    "atkinson-hyperlegible-next-latin-ext-wght-normal.woff2": "atkinson-hyperlegible-next-latin-ext.woff2",
}
LICENCE = "LICENSE"  # the letters may be passed on only together with this text
# Material's own, which no page loads; and a map of the site that stays empty, as the site has no fixed address.
UNUSED = ("assets/javascripts", "assets/stylesheets", "assets/images", "sitemap.xml", "sitemap.xml.gz")


def remove_unused(site: Path) -> None:
    """Take away what MkDocs and Material put in every site and no page of ours uses."""
    for path in (site / name for name in UNUSED):
        if path.is_dir():
            shutil.rmtree(path)
        else:
            path.unlink(missing_ok=True)


def copy_assets(project: Project, utrecht: Iterable[str], site: Path) -> None:
    """Copy browser modules, styles of the form parts, letters and the schema of the plan file."""
    builder = site / "assets" / "builder"
    for path in sorted(project.web.rglob("*")):
        if path.is_file() and path.suffix in WEB:
            _copy(path, builder / path.relative_to(project.web))
    for name in utrecht:
        source = project.node_modules / "@utrecht" / name / "dist" / "index.css"
        _copy(source, builder / "utrecht" / f"{name}.css")
    letters = project.node_modules / "@fontsource-variable" / "atkinson-hyperlegible-next"
    for name, published in FONTS.items():
        _copy(letters / "files" / name, site / "assets" / "fonts" / published)
    _copy(letters / LICENCE, site / "assets" / "fonts" / f"{LICENCE}.txt")
    _copy(project.schema, site / "schema" / "plan-1.json")


def _copy(source: Path, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(source, target)
