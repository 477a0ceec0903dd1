"""Copies what the pages ask for to where they ask for it."""

import shutil
from collections.abc import Mapping
from pathlib import Path

from familiegroepsplan_site.sources.fault import Fault
from familiegroepsplan_site.sources.project import Project
from familiegroepsplan_site.sources.schema import schema_text

WEB = (".mjs", ".css")
FONTS = {
    "atkinson-hyperlegible-next-latin-wght-normal.woff2": "atkinson-hyperlegible-next-latin.woff2",
    "atkinson-hyperlegible-next-latin-ext-wght-normal.woff2": "atkinson-hyperlegible-next-latin-ext.woff2",
}
# The programs that search the site, and the licences that must go along.
SEARCH = {
    "minisearch.js": "minisearch/dist/es/index.js",
    "minisearch-licentie.txt": "minisearch/LICENSE.txt",
    "dutch-stemmer.js": "@orama/stemmers/dist/nl.js",
    "dutch-stemmer-licentie.txt": "@orama/stemmers/LICENSE.md",
}
LICENCE = "LICENSE"  # the letters may be passed on only together with this text
# Without these there is no page, no form or no document at all.
TEMPLATES = ("theme/main.html", "form/page.html", "document/document.html")


def copy_assets(project: Project, utrecht: Mapping[str, str], folder: Path) -> None:
    """Copy styles, pictures, browser modules, styles of the form parts and letters into this folder."""
    theme = project.templates / "theme" / "assets"
    for path in sorted(theme.rglob("*")):
        if path.is_file():
            _copy(path, folder / path.relative_to(theme))
    for path in sorted(project.web.rglob("*")):
        if path.is_file() and path.suffix in WEB:
            _copy(path, folder / "builder" / path.relative_to(project.web))
    for published, source in packaged(project, utrecht).items():
        _copy(source, folder / published)


def copy_schema(project: Project, site: Path) -> None:
    """Copy the schema of the plan file to the address that it names itself."""
    _copy(project.schema, site / "schema" / "plan-1.json")


def write_municipality_schema(site: Path) -> None:
    """Write the schema of what a municipality can set: for who makes a site, so on the national site alone."""
    (site / "schema" / "gemeente-1.json").write_text(schema_text("gemeente"), encoding="utf-8", newline="\n")


def missing(project: Project, utrecht: Mapping[str, str]) -> list[Fault]:
    """Return a fault for each part of the site that is not there: npm's packages together, the rest one by one."""
    own = [project.schema, project.web / "form" / "plan-form.mjs"]
    own += [project.templates / name for name in TEMPLATES]
    faults = [
        Fault(file=project.name_of(path), line=0, path="", code="file.missing")
        for path in own
        if not path.is_file()
    ]
    not_installed = [path for path in packaged(project, utrecht).values() if not path.is_file()]
    if not_installed:
        name = project.name_of(not_installed[0])
        faults.append(Fault(file=name, line=0, path="", code="file.package"))
    return faults


def packaged(project: Project, utrecht: Mapping[str, str]) -> dict[str, Path]:
    """Return what npm installed and the site gives on, by its address below `assets/`."""
    styles = project.node_modules / "@utrecht"
    letters = project.node_modules / "@fontsource-variable" / "atkinson-hyperlegible-next"
    return {
        **{
            f"builder/utrecht/{name}.css": styles / f"{name}-css" / "dist" / path for name, path in utrecht.items()
        },
        **{f"fonts/{published}": letters / "files" / name for name, published in FONTS.items()},
        f"fonts/{LICENCE}.txt": letters / LICENCE,
        **{f"zoeken/{name}": project.node_modules / source for name, source in SEARCH.items()},
    }


def _copy(source: Path, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(source, target)
