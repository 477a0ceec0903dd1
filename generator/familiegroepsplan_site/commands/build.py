"""Builds the whole site beside the old one, and puts it in its place only when all is well."""

import json
import shutil
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from familiegroepsplan_site.pages.mkdocs_build import build_with_mkdocs
from familiegroepsplan_site.pages.plan_page import UTRECHT_CSS, PlanAssets, PlanSite, plan_page
from familiegroepsplan_site.pages.tree import write_tree
from familiegroepsplan_site.publish.check import check_site
from familiegroepsplan_site.publish.publish import Parts, bundle_address, publish
from familiegroepsplan_site.publish.runtime import Runtime, find_runtime
from familiegroepsplan_site.sources.bundle import make_bundle
from familiegroepsplan_site.sources.fault import Fault, counted, report
from familiegroepsplan_site.sources.project import Project
from familiegroepsplan_site.sources.read import Sources, read_sources


@dataclass(frozen=True, kw_only=True, slots=True)
class Built:
    """How a build ended: the number of pages, or a report of what kept it from being made."""

    pages: int
    report: str
    words: Mapping[str, str]

    @property
    def well(self) -> bool:
        """Whether the new site stands in its place."""
        return not self.report


def build(project: Project, out: Path, today: date) -> Built:
    """Build the site into `out`; on any fault the old site stays as it was."""
    reading = read_sources(project, today)
    runtime = find_runtime(project)
    faults = [*reading.faults, *([runtime] if isinstance(runtime, Fault) else [])]
    if faults or reading.sources is None or isinstance(runtime, Fault):
        return Built(pages=0, report=report(faults, reading.words), words=reading.words)
    out.parent.mkdir(parents=True, exist_ok=True)
    # Beside the site and not in /tmp, so that the swap at the end is a rename and not a copy.
    with tempfile.TemporaryDirectory(dir=project.build, prefix="site-") as folder:
        site = Path(folder) / "site"
        faults = _write(project, reading.sources, runtime, Path(folder))
        if faults:
            return Built(pages=0, report=report(faults, reading.words), words=reading.words)
        pages = sum(1 for _ in site.rglob("*.html"))
        _swap(site, out, Path(folder) / "old")
    return Built(pages=pages, report="", words=reading.words)


def built_sentence(built: Built, seconds: float, folder: str) -> str:
    """Return what to tell an editor when a build went well."""
    pages = counted(built.pages, "editor.count.page", built.words)
    text = built.words["editor.built"]
    return text.format(pages=pages, seconds=f"{seconds:.1f}".replace(".", ","), folder=folder)


def _write(project: Project, sources: Sources, runtime: Runtime, folder: Path) -> list[Fault]:
    bundle = make_bundle(project, sources, runtime.glyphs)
    assets = PlanAssets(
        base="../assets/", runtime=f"../assets/runtime/{runtime.name}/", bundle=f"../{bundle_address(bundle)}"
    )
    # The page is drawn with all words; the bundle carries only those that are needed in the browser.
    page = plan_page(json.loads(bundle) | {"words": sources.words}, PlanSite(), assets)
    config = write_tree(project, sources, page, folder)
    if messages := build_with_mkdocs(config):
        return [
            Fault(
                file=project.name_of(project.mkdocs),
                line=0,
                path="",
                code="page.mkdocs",
                facts={"message": text},
            )
            for text in messages
        ]
    site = folder / "site"
    publish(project, Parts(sources=sources, bundle=bundle, runtime=runtime, utrecht=UTRECHT_CSS), site)
    return check_site(site)


def _swap(new: Path, place: Path, old: Path) -> None:
    """Put the new site in its place: two renames, and the old one back when the second fails."""
    if not place.exists():
        new.rename(place)
        return
    place.rename(old)
    try:
        new.rename(place)
    except OSError:
        old.rename(place)
        raise
    shutil.rmtree(old)
