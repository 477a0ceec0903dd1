"""Builds the whole site beside the old one, and puts it in its place only when all is well."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from familiegroepsplan_site.commands.faulted import faults_writing
from familiegroepsplan_site.commands.own_links import dead_links
from familiegroepsplan_site.commands.progress import Told, untold
from familiegroepsplan_site.commands.stamp import Stamp
from familiegroepsplan_site.commands.stock import Basis, make_stock, tried
from familiegroepsplan_site.pages.fillers import base_of
from familiegroepsplan_site.pages.plan_page import UTRECHT_CSS
from familiegroepsplan_site.publish.assets import missing
from familiegroepsplan_site.publish.check import check_site
from familiegroepsplan_site.publish.ours import marked, taken
from familiegroepsplan_site.publish.publish import alone, copy_shared
from familiegroepsplan_site.publish.runtime import find_runtime
from familiegroepsplan_site.publish.take_along import EXAMPLES
from familiegroepsplan_site.publish.workplace import OLD, alone_in, clear_killed_builds, swap, workplace
from familiegroepsplan_site.sources.fault import Fault
from familiegroepsplan_site.sources.own_site import read_folder
from familiegroepsplan_site.sources.project import Project
from familiegroepsplan_site.sources.report import counted, report
from familiegroepsplan_site.sources.site import Site
from familiegroepsplan_site.sources.site_folder import SiteFolder
from familiegroepsplan_site.sources.words import Words, WordsError

STEPS = 4


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


def build(project: Project, folder: SiteFolder, today: date, told: Told = untold) -> Built:
    """Build the site of this folder; on any fault the old site stays as it was. `told` hears after each step."""
    try:
        return _build(project, folder, today, told)
    except WordsError as error:
        return Built(pages=0, report=str(error), words=Words())


def _build(project: Project, folder: SiteFolder, today: date, told: Told) -> Built:
    told(0, STEPS)
    reading, site, more = read_folder(project, folder, today)
    runtime = find_runtime(project)
    more += dead_links(site, project) if site else []
    faults = [*reading.faults, *more, *missing(project, UTRECHT_CSS), *taken(folder.site)]
    faults += [runtime] if isinstance(runtime, Fault) else []
    if faults or reading.sources is None or isinstance(runtime, Fault):
        return Built(pages=0, report=report(faults, reading.words), words=reading.words)
    basis = Basis(
        project=project, sources=reading.sources, runtime=runtime, today=today, municipal=site is not None
    )
    faults = faults_writing(lambda: _made(basis, site, folder, told), folder.site)
    if faults:
        return Built(pages=0, report=report(faults, reading.words), words=reading.words)
    told(STEPS, STEPS)
    return Built(pages=sum(1 for _ in folder.site.rglob("*.html")), report="", words=reading.words)


def built_sentence(built: Built, seconds: float, folder: str) -> str:
    """Return what to tell an editor when a build went well."""
    pages = counted(built.pages, "editor.count.page", built.words)
    return built.words.filled("editor.built", pages=pages, seconds=round(seconds, 1), folder=folder)


def _made(basis: Basis, site: Site | None, folder: SiteFolder, told: Told) -> list[Fault]:
    """Make the site, and put it in its place when there is nothing wrong with it."""
    folder.site.parent.mkdir(parents=True, exist_ok=True)
    clear_killed_builds(folder.workshop, folder.site)
    with workplace(folder.workshop) as place:
        new = place / "site"
        if faults := _write(basis, site, folder.workshop, new, told):
            return faults
        marked(new)
        with alone_in(folder.workshop, wait=True):
            swap(new, folder.site, place / OLD)
    return []


def _write(basis: Basis, site: Site | None, workshop: Path, out: Path, told: Told) -> list[Fault]:
    told(1, STEPS)
    stock = make_stock(basis, workshop)
    if faults := tried(stock, site, workshop):
        return faults
    told(2, STEPS)
    layout = alone(basis.runtime)
    documents = Stamp(stock, workshop / "letters").make(site, layout, out).documents
    copy_shared(stock.shared, basis.runtime, layout, out)
    told(3, STEPS)
    base = base_of(site, basis.sources, layout.folder)
    return check_site(out, base, {*documents, *(layout.shared + name for name in EXAMPLES)})
