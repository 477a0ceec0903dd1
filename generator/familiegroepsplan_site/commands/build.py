"""Builds the whole site beside the old one, and puts it in its place only when all is well."""

from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from pathlib import Path

from jinja2 import TemplateError

from familiegroepsplan_site.commands.own_links import dead_links
from familiegroepsplan_site.commands.stamp import Stamp
from familiegroepsplan_site.commands.stock import Basis, Stock, make_stock
from familiegroepsplan_site.pages.fillers import base_of
from familiegroepsplan_site.pages.mkdocs_build import MkDocsError
from familiegroepsplan_site.pages.plan_page import UTRECHT_CSS
from familiegroepsplan_site.pages.template_message import template_message
from familiegroepsplan_site.publish.assets import missing
from familiegroepsplan_site.publish.check import check_site
from familiegroepsplan_site.publish.kept import kept
from familiegroepsplan_site.publish.publish import alone, copy_shared
from familiegroepsplan_site.publish.runtime import find_runtime
from familiegroepsplan_site.publish.take_along import EXAMPLE, EXAMPLE_FORMATS
from familiegroepsplan_site.publish.workplace import OLD, clear_killed_builds, swap, workplace
from familiegroepsplan_site.sources.bundle import BundleTexts, national_part, part_of
from familiegroepsplan_site.sources.fault import Fault
from familiegroepsplan_site.sources.own_site import read_folder
from familiegroepsplan_site.sources.own_trial import try_own_templates
from familiegroepsplan_site.sources.project import Project
from familiegroepsplan_site.sources.report import counted, report
from familiegroepsplan_site.sources.site import Site
from familiegroepsplan_site.sources.site_folder import SiteFolder
from familiegroepsplan_site.sources.words import Words, WordsError

EXAMPLES = {f"assets/{EXAMPLE}/{EXAMPLE}.{format_}" for format_ in EXAMPLE_FORMATS}


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
    reading, site, more = read_folder(project, folder, today)
    runtime = find_runtime(project)
    more += dead_links(site, project) if site else []
    faults = [*reading.faults, *more, *missing(project, UTRECHT_CSS)]
    faults += [runtime] if isinstance(runtime, Fault) else []
    if faults or reading.sources is None or isinstance(runtime, Fault):
        return Built(pages=0, report=report(faults, reading.words), words=reading.words)
    folder.site.parent.mkdir(parents=True, exist_ok=True)
    clear_killed_builds(folder.workshop, folder.site)
    with workplace(folder.workshop) as place:
        try:
            basis = Basis(
                project=project,
                sources=reading.sources,
                runtime=runtime,
                today=today,
                municipal=site is not None,
            )
            stock = make_stock(basis, folder.workshop)
            faults = _tried(stock, site, folder.workshop) or _write(stock, site, place / "site")
        except MkDocsError as error:
            faults = [_fault(project, project.mkdocs, "page.mkdocs", message) for message in error.messages]
        except TemplateError as error:
            faults = [_fault(project, project.templates, "page.template", template_message(error))]
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


def _tried(stock: Stock, site: Site | None, workshop: Path) -> list[Fault]:
    """Return what keeps a Word template from giving whole documents; one that was good is tried once."""
    sources = stock.basis.sources
    part = part_of(site, sources) if site else national_part(sources)
    state = sha256(f"{stock.state} {part}".encode()).hexdigest()[:16]
    good = workshop / "tried" / state
    if good.is_dir():
        return []
    texts = BundleTexts(shared=stock.bundle, part=part)
    faults = try_own_templates(texts, site.templates if site else sources.own_templates)
    if not faults:
        kept(good, lambda _: None)
    return faults


def _write(stock: Stock, site: Site | None, out: Path) -> list[Fault]:
    layout = alone(stock.basis.runtime)
    documents = Stamp(stock).make(site, layout, out).documents
    copy_shared(stock.shared, stock.basis.runtime, layout, out)
    base = base_of(site, stock.basis.sources, layout.folder)
    return check_site(out, base, {*documents, *EXAMPLES})


def _fault(project: Project, path: Path, code: str, message: str) -> Fault:
    return Fault(file=project.name_of(path), line=0, path="", code=code, facts={"message": message})
