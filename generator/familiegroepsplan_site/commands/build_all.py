"""Builds the sites of all municipalities beside each other: only what changed, each whole or not at all."""

import multiprocessing
import shutil
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from jinja2 import TemplateError

from familiegroepsplan_site.commands.stamping import Task, begin, work
from familiegroepsplan_site.commands.stock import Basis, Stock, make_stock
from familiegroepsplan_site.pages.mkdocs_build import MkDocsError
from familiegroepsplan_site.pages.plan_page import UTRECHT_CSS
from familiegroepsplan_site.pages.template_message import template_message
from familiegroepsplan_site.publish.assets import missing
from familiegroepsplan_site.publish.kept import content_of, spelled, state_of
from familiegroepsplan_site.publish.ours import MARK, mark_of, marked
from familiegroepsplan_site.publish.publish import SHARED, Host
from familiegroepsplan_site.publish.runtime import find_runtime
from familiegroepsplan_site.publish.workplace import clear_killed_host, workplace
from familiegroepsplan_site.sources.fault import Fault
from familiegroepsplan_site.sources.project import Project
from familiegroepsplan_site.sources.read import read_sources
from familiegroepsplan_site.sources.report import report
from familiegroepsplan_site.sources.site import Site
from familiegroepsplan_site.sources.words import Words, WordsError

PROCESSES = 2
Told = Callable[[int, int], None]  # how many sites are done, of how many


@dataclass(frozen=True, kw_only=True, slots=True)
class BuiltAll:
    """How it ended: the sites that were made, those that had not changed, and what kept others from being made."""

    made: int
    same: int
    report: str
    words: Words


def build_all(project: Project, out: Path, today: date, told: Told = lambda _done, _all: None) -> BuiltAll:
    """Build into `out`, where nothing else may be; `told` hears after each site."""
    try:
        return _build_all(project, out, today, told)
    except WordsError as error:
        return BuiltAll(made=0, same=0, report=str(error), words=Words())


def _build_all(project: Project, out: Path, today: date, told: Told) -> BuiltAll:
    reading = read_sources(project, today)
    runtime = find_runtime(project)
    faults = [*reading.faults, *missing(project, UTRECHT_CSS)]
    faults += [runtime] if isinstance(runtime, Fault) else []
    faults += _not_ours(out, reading.sources.sites if reading.sources else {})
    if faults or reading.sources is None or isinstance(runtime, Fault):
        return BuiltAll(made=0, same=0, report=report(faults, reading.words), words=reading.words)
    basis = Basis(project=project, sources=reading.sources, runtime=runtime, today=today, municipal=True)
    workshop = out / MARK
    workshop.mkdir(parents=True, exist_ok=True)
    clear_killed_host(workshop, out)
    try:
        stock = make_stock(basis, workshop)
    except MkDocsError as error:
        faults = [_fault(project.name_of(project.mkdocs), "page.mkdocs", message) for message in error.messages]
    except TemplateError as error:
        faults = [_fault(project.name_of(project.templates), "page.template", template_message(error))]
    else:
        host = _host(stock, out)
        states = {slug: _state(site, stock, host) for slug, site in reading.sources.sites.items()}
        changed = [slug for slug, state in states.items() if (mark_of(out / slug) or {}).get("state") != state]
        tasks = [Task(slug=slug, state=states[slug], whole=slug == changed[0]) for slug in changed]
        with workplace(workshop) as place:
            results = _worked(stock, host, place, tasks)
            for done, more in enumerate(results, start=1):
                faults += more
                told(done, len(tasks))
        if not faults:
            _clear(out)
        failed = len({fault.file for fault in faults})
        return BuiltAll(
            made=len(tasks) - failed,
            same=len(states) - len(tasks),
            report=report(faults, reading.words) if faults else "",
            words=reading.words,
        )
    return BuiltAll(made=0, same=0, report=report(faults, reading.words), words=reading.words)


def _worked(stock: Stock, host: Host, place: Path, tasks: list[Task]) -> Iterator[list[Fault]]:
    """Yield the faults of each task, in their order; many tasks are for processes beside this one."""
    if len(tasks) <= PROCESSES:
        if tasks:
            begin(stock, host, place)
        yield from map(work, tasks)
        return
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(PROCESSES, context, begin, (stock, host, place)) as pool:
        yield from pool.map(work, tasks)


def _host(stock: Stock, out: Path) -> Host:
    """Put what is shared in its place, by its content, and return where that is."""
    host = Host(out=out, shared=content_of(stock.shared), runtime=stock.basis.runtime.name)
    (out / SHARED).mkdir(exist_ok=True)
    _put(stock.shared, out / SHARED / host.shared)
    _put(stock.basis.runtime.folder, out / SHARED / host.runtime)
    marked(out / SHARED)
    return host


def _put(source: Path, target: Path) -> None:
    """Copy a folder to a place that is named by its content; no site knows it before it is whole."""
    if not target.is_dir():
        new = target.with_name(f".{target.name}")
        shutil.rmtree(new, ignore_errors=True)
        shutil.copytree(source, new)
        new.rename(target)


def _state(site: Site, stock: Stock, host: Host) -> str:
    """Return a name for all that this site is made from; the country is in the state of the stock."""
    own = {name: getattr(site, name) for name in site.__slots__ if name != "country"}
    return state_of(more=f"{stock.state} {host.shared} {host.runtime} {spelled(own)}")


def _not_ours(out: Path, slugs: Iterable[str]) -> list[Fault]:
    """Return a fault when the folder holds something that we did not make."""
    if not out.exists():
        return []
    ours = {MARK, *slugs}
    others = (
        [
            path.name
            for path in sorted(out.iterdir())
            if path.name != MARK and (path.name not in {*ours, SHARED} or mark_of(path) is None)
        ]
        if out.is_dir()
        else [out.name]
    )
    if not others:
        return []
    facts = {"found": ", ".join(others[:5]), "count": str(len(others))}
    return [Fault(file=str(out), line=0, path="", code="out.taken", facts=facts)]


def _clear(out: Path) -> None:
    """Take away what was shared before and no site uses any more."""
    used = {str(value) for path in out.iterdir() for value in (mark_of(path) or {}).values()}
    for path in (out / SHARED).iterdir():
        if path.is_dir() and path.name not in used:
            shutil.rmtree(path)


def _fault(file: str, code: str, message: str) -> Fault:
    return Fault(file=file, line=0, path="", code=code, facts={"message": message})
