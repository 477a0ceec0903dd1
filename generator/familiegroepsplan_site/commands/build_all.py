"""Builds the sites of all municipalities beside each other: only what changed, each whole or not at all."""

import multiprocessing
import pickle
import shutil
import signal
from collections.abc import Collection, Iterator, Mapping
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from threading import Event

from familiegroepsplan_site.commands.faulted import faults_writing
from familiegroepsplan_site.commands.progress import Told, untold
from familiegroepsplan_site.commands.stamping import Task, begin, begin_with, work
from familiegroepsplan_site.commands.stock import Basis, Stock, make_stock, tried
from familiegroepsplan_site.pages.plan_page import UTRECHT_CSS
from familiegroepsplan_site.publish.assets import missing
from familiegroepsplan_site.publish.kept import content_of, spelled, state_of
from familiegroepsplan_site.publish.ours import MARK, in_the_way, mark_of, marked
from familiegroepsplan_site.publish.publish import SHARED, Host
from familiegroepsplan_site.publish.runtime import find_runtime
from familiegroepsplan_site.publish.workplace import alone_in, clear_killed_host, moved, workplace
from familiegroepsplan_site.sources.fault import Fault
from familiegroepsplan_site.sources.project import Project
from familiegroepsplan_site.sources.read import read_sources
from familiegroepsplan_site.sources.report import counted, report
from familiegroepsplan_site.sources.site import Site
from familiegroepsplan_site.sources.words import Words, WordsError

PROCESSES = 2
STOCK = "stock.pickle"


@dataclass(frozen=True, kw_only=True, slots=True)
class BuiltAll:
    """How it ended: the sites that were made, those that had not changed, and what kept others from being made.

    `left` names sites that stand there of municipalities that are no more.
    """

    made: int
    same: int
    report: str
    words: Words
    left: tuple[str, ...] = ()

    @property
    def well(self) -> bool:
        """Whether every site stands in its place."""
        return not self.report


def build_all(project: Project, out: Path, today: date, told: Told = untold) -> BuiltAll:
    """Build into `out`, where nothing else may be; `told` hears after each site."""
    try:
        return _build_all(project, out, today, told)
    except WordsError as error:
        return BuiltAll(made=0, same=0, report=str(error), words=Words())


def _build_all(project: Project, out: Path, today: date, told: Told) -> BuiltAll:
    told(0, 1)
    reading = read_sources(project, today)
    runtime = find_runtime(project)
    faults = [*reading.faults, *missing(project, UTRECHT_CSS)]
    faults += [runtime] if isinstance(runtime, Fault) else []
    faults += _in_the_way(out)
    if faults or reading.sources is None or isinstance(runtime, Fault):
        return BuiltAll(made=0, same=0, report=report(faults, reading.words), words=reading.words)
    basis = Basis(project=project, sources=reading.sources, runtime=runtime, today=today, municipal=True)
    made: list[Task] = []
    faults = faults_writing(lambda: _alone(basis, out, made, told), out)
    failed = {fault.file.partition("/")[0] for fault in faults}
    return BuiltAll(
        made=sum(task.slug not in failed for task in made),
        same=len(reading.sources.sites) - len(made) if made or not faults else 0,
        report=report(faults, reading.words, _end(faults, made)) if faults else "",
        words=reading.words,
        left=tuple(_left(out, reading.sources.sites)) if not faults else (),
    )


def _end(faults: list[Fault], made: list[Task]) -> str:
    """Return how a report ends: what became of the sites that it does not name."""
    if not made:
        return "editor.count.end"
    broken_off = any(fault.code.startswith("out.") for fault in faults)
    return "editor.count.end_part" if broken_off else "editor.count.end_all"


def built_all_sentence(built: BuiltAll, seconds: float, folder: str) -> str:
    """Return what to tell when it went well."""
    made = counted(built.made, "editor.count.site", built.words)
    same = counted(built.same, "editor.count.site", built.words)
    return built.words.filled("editor.built_all", made=made, same=same, seconds=round(seconds, 1), folder=folder)


def left_sentence(built: BuiltAll, folder: Path) -> str:
    """Return what to tell of sites that were left as they are; nothing when there are none."""
    if not built.left:
        return ""
    key = "editor.left.one" if len(built.left) == 1 else "editor.left.many"
    return built.words.filled(key, sites=", ".join(built.left), folder=str(folder / built.left[0]))


def _alone(basis: Basis, out: Path, made: list[Task], told: Told) -> list[Fault]:
    """Make the sites when no other build is at work in this folder."""
    (out / MARK).mkdir(parents=True, exist_ok=True)
    with alone_in(out / MARK, wait=False) as alone:
        if alone:
            return _write(basis, out, made, told)
    return [Fault(file=str(out), line=0, path="", code="out.busy")]


def _write(basis: Basis, out: Path, made: list[Task], told: Told) -> list[Fault]:
    """Make the sites that changed, and add each to `made` when its turn has come."""
    workshop = out / MARK
    clear_killed_host(workshop, out)
    stock = make_stock(basis, workshop)
    if faults := tried(stock, None, workshop):
        return faults
    host = _host(stock, out)
    tasks = _changed(stock, host)
    with workplace(workshop) as place:
        for task, more in zip(tasks, _worked(stock, host, place, tasks), strict=True):
            made.append(task)
            faults += [replace(fault, file=f"{task.slug}/{fault.file}") for fault in more]
            told(len(made), len(tasks))
    _clear(out)
    return faults


def _changed(stock: Stock, host: Host) -> list[Task]:
    """Return a task for each site that is not as it stands there; the first of them is looked over whole."""
    states = {slug: _state(site, stock, host) for slug, site in stock.basis.sources.sites.items()}
    changed = [slug for slug, state in states.items() if not _stands(mark_of(host.out / slug) or {}, state, host)]
    return [Task(slug=slug, state=states[slug], whole=slug == changed[0]) for slug in changed]


def _stands(mark: Mapping[str, str], state: str, host: Host) -> bool:
    """Whether the site with this mark is of this state, with all that it shares beside it."""
    return mark.get("state") == state and (host.out / SHARED / mark.get("region", "")).is_dir()


def _worked(stock: Stock, host: Host, place: Path, tasks: list[Task]) -> Iterator[list[Fault]]:
    """Yield the faults of each task, in their order; many tasks are for processes beside this one."""
    if len(tasks) <= PROCESSES:
        if tasks:
            begin(stock, host, place)
        yield from map(work, tasks)
        return
    # By a file: through the pipe, one that dies before it read all would keep us waiting for ever.
    (place / STOCK).write_bytes(pickle.dumps(stock))
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(PROCESSES, context, begin_with, (place / STOCK, host, place)) as pool:
        with _deaf_children():
            faults = pool.map(work, tasks)
        yield from faults


@contextmanager
def _deaf_children() -> Iterator[None]:
    """Let no process that starts now hear Ctrl+C: this one does, when they have started, and lets them end."""
    heard = Event()
    # A mask alone would do for the children, but another thread here may hear it, and break this one off halfway.
    handler = signal.signal(signal.SIGINT, lambda *_: heard.set())
    masked = hasattr(signal, "pthread_sigmask") and signal.pthread_sigmask(signal.SIG_BLOCK, [signal.SIGINT])
    try:
        yield
    finally:
        if masked is not False:  # Windows has no masks
            signal.pthread_sigmask(signal.SIG_SETMASK, masked)
        signal.signal(signal.SIGINT, handler)
    if heard.is_set():
        raise KeyboardInterrupt


def _host(stock: Stock, out: Path) -> Host:
    """Put what is shared in its place, by its content, and return where that is."""
    host = Host(out=out, shared=content_of(stock.shared), runtime=stock.basis.runtime.name)
    (out / SHARED).mkdir(exist_ok=True)
    _put(stock.shared, out / SHARED / host.shared)
    _put(stock.basis.runtime.folder, out / SHARED / host.runtime)
    if mark_of(out / SHARED) is None:
        marked(out / SHARED)
    return host


def _put(source: Path, target: Path) -> None:
    """Copy a folder to a place that is named by its content; no site knows it before it is whole."""
    if not target.is_dir():
        new = target.with_name(f".{target.name}")
        shutil.rmtree(new, ignore_errors=True)
        shutil.copytree(source, new)
        moved(new, target)


def _state(site: Site, stock: Stock, host: Host) -> str:
    """Return a name for all that this site is made from; the country is in the state of the stock."""
    own = {name: getattr(site, name) for name in site.__slots__ if name != "country"}
    return state_of(more=f"{stock.state} {host.shared} {host.runtime} {spelled(own)}")


def _in_the_way(out: Path) -> list[Fault]:
    """Return a fault when the folder holds something that we did not make."""
    if not out.is_dir():
        return in_the_way(out, [out.name]) if out.exists() else []
    names = [path.name for path in sorted(out.iterdir()) if path.name != MARK]
    return in_the_way(out, [name for name in names if mark_of(out / name) is None])


def _left(out: Path, slugs: Collection[str]) -> list[str]:
    """Return the names of the sites that stand there and are not among these."""
    return sorted(path.name for path in out.iterdir() if path.name not in {*slugs, SHARED, MARK})


def _clear(out: Path) -> None:
    """Take away what was shared before and no site uses any more; those that were left count too."""
    used = {str(value) for path in out.iterdir() for value in (mark_of(path) or {}).values()}
    for path in (out / SHARED).iterdir():
        if path.is_dir() and path.name not in used:
            shutil.rmtree(path)
