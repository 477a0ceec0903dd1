"""Builds the whole site beside the old one, and puts it in its place only when all is well."""

import json
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from familiegroepsplan.api import merged
from jinja2 import TemplateError

from familiegroepsplan_site.pages.mkdocs_build import build_with_mkdocs
from familiegroepsplan_site.pages.plan_page import UTRECHT_CSS, PlanAssets, PlanSite, plan_page
from familiegroepsplan_site.pages.take_along import take_along_pages
from familiegroepsplan_site.pages.template_message import template_message
from familiegroepsplan_site.pages.tree import write_tree
from familiegroepsplan_site.publish.assets import missing
from familiegroepsplan_site.publish.check import check_site
from familiegroepsplan_site.publish.publish import Parts, bundle_address, part_address, publish
from familiegroepsplan_site.publish.runtime import Runtime, find_runtime
from familiegroepsplan_site.publish.take_along import example_paper, letter_papers, write_take_along
from familiegroepsplan_site.publish.workplace import OLD, clear_killed_builds, swap, workplace
from familiegroepsplan_site.sources.bundle import make_bundle
from familiegroepsplan_site.sources.fault import Fault
from familiegroepsplan_site.sources.own_site import read_own_site
from familiegroepsplan_site.sources.own_trial import try_own_templates
from familiegroepsplan_site.sources.project import Project
from familiegroepsplan_site.sources.read import Sources, read_sources
from familiegroepsplan_site.sources.report import counted, report
from familiegroepsplan_site.sources.site import Site
from familiegroepsplan_site.sources.site_folder import SiteFolder
from familiegroepsplan_site.sources.words import Words, WordsError


@dataclass(frozen=True, kw_only=True, slots=True)
class Built:
    """How a build ended: the number of pages, or a report of what kept it from being made."""

    pages: int
    report: str
    words: Words

    @property
    def well(self) -> bool:
        """Whether the new site stands in its place."""
        return not self.report


def build(project: Project, folder: SiteFolder, today: date) -> Built:
    """Build the site of this folder; on any fault the old site stays as it was."""
    try:
        return _build(project, folder, today)
    except WordsError as error:
        return Built(pages=0, report=str(error), words=Words())


def _build(project: Project, folder: SiteFolder, today: date) -> Built:
    reading = read_sources(project, today)
    runtime = find_runtime(project)
    site, more = read_own_site(folder, reading, today)
    faults = [*reading.faults, *more, *missing(project, UTRECHT_CSS)]
    faults += [runtime] if isinstance(runtime, Fault) else []
    if faults or reading.sources is None or isinstance(runtime, Fault):
        return Built(pages=0, report=report(faults, reading.words), words=reading.words)
    ready = _Ready(sources=reading.sources, site=site, runtime=runtime)
    folder.site.parent.mkdir(parents=True, exist_ok=True)
    clear_killed_builds(folder.workshop, folder.site)
    with workplace(folder.workshop) as place:
        faults = _write(project, ready, today, place)
        if faults:
            return Built(pages=0, report=report(faults, reading.words), words=reading.words)
        pages = sum(1 for _ in (place / "site").rglob("*.html"))
        swap(place / "site", folder.site, place / OLD)
    return Built(pages=pages, report="", words=reading.words)


def built_sentence(built: Built, seconds: float, folder: str) -> str:
    """Return what to tell an editor when a build went well."""
    pages = counted(built.pages, "editor.count.page", built.words)
    spent = f"{seconds:.1f}".replace(".", ",")
    return built.words.filled("editor.built", pages=pages, seconds=spent, folder=folder)


@dataclass(frozen=True, kw_only=True, slots=True)
class _Ready:
    """All that a site is made from, without a fault; the national site is of no municipality."""

    sources: Sources
    site: Site | None
    runtime: Runtime


def _write(project: Project, ready: _Ready, today: date, folder: Path) -> list[Fault]:
    sources, runtime = ready.sources, ready.runtime
    bundle = make_bundle(project, sources, runtime.glyphs)
    assets = PlanAssets(
        base="../assets/",
        runtime=f"../assets/runtime/{runtime.name}/",
        bundle=f"../{bundle_address(bundle.shared)}",
        part=f"../{part_address(bundle.part)}",
    )
    if faults := try_own_templates(bundle, sources.own_templates):
        return faults
    # The page is drawn with all words; the bundle carries only those that are needed in the browser.
    form = merged(*map(json.loads, bundle)) | {"words": sources.words}
    try:
        page = plan_page(form, project.templates, PlanSite(), assets)
    except TemplateError as error:
        return [_fault(project, project.templates, "page.template", template_message(error))]
    pages = take_along_pages(letter_papers(bundle), example_paper(project, bundle, today), sources.words)
    config = write_tree(project, sources, ready.site, pages | {"plan/index.html": page}, folder)
    if messages := build_with_mkdocs(config):
        return [_fault(project, project.mkdocs, "page.mkdocs", message) for message in messages]
    out = folder / "site"
    publish(project, Parts(sources=sources, bundle=bundle, runtime=runtime, utrecht=UTRECHT_CSS), today, out)
    documents = write_take_along(project, bundle, today, out)
    return check_site(out, sources.base, documents)


def _fault(project: Project, path: Path, code: str, message: str) -> Fault:
    return Fault(file=project.name_of(path), line=0, path="", code=code, facts={"message": message})
