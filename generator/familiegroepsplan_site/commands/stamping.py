"""One process of a host's build: makes the site of one municipality after another, and puts each in its place."""

import os
import pickle
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from pathlib import Path

from familiegroepsplan_site.commands.faulted import faults_of
from familiegroepsplan_site.commands.stamp import Stamp
from familiegroepsplan_site.commands.stock import Stock
from familiegroepsplan_site.pages.fillers import base_of
from familiegroepsplan_site.pages.slots import emptied
from familiegroepsplan_site.publish.check import check_own, check_site
from familiegroepsplan_site.publish.html_page import read_html
from familiegroepsplan_site.publish.ours import marked
from familiegroepsplan_site.publish.publish import SHARED, Host
from familiegroepsplan_site.publish.region import put_beside
from familiegroepsplan_site.publish.workplace import OLD, swap
from familiegroepsplan_site.sources.fault import Fault


@dataclass(frozen=True, kw_only=True, slots=True)
class Task:
    """A site to make, by its slug; `state` names what it is made from, `whole` asks to look over all of it."""

    slug: str
    state: str
    whole: bool


class Worker:
    """Makes sites of this stock in a workplace, and swaps them into the host's folder."""

    def __init__(self, stock: Stock, host: Host, workplace: Path) -> None:
        self._stock, self._host, self._workplace = stock, host, workplace
        self._stamp = Stamp(stock)
        self._beside = frozenset(names_below(host.out / SHARED, SHARED))
        pages = stock.press.pages.items()
        self._ids: Mapping[str, Collection[str]] = {name: read_html(emptied(html)).ids for name, html in pages}

    def make(self, task: Task) -> list[Fault]:
        """Make one site; what was there stays when this one has a fault."""
        return faults_of(lambda: self._make(task))

    def _make(self, task: Task) -> list[Fault]:
        site = self._stock.basis.sources.sites[task.slug]
        new = self._workplace / task.slug
        layout = self._host.layout(task.slug)
        stamped = self._stamp.make(site, layout, new)
        beside = self._beside
        if region := stamped.region:
            put_beside(region, self._host.out / SHARED)
            beside |= {f"{SHARED}/{region.folder}/{name}" for name in region.files}
        base = base_of(site, self._stock.basis.sources, layout.folder)
        if task.whole:
            faults = check_site(new, base, stamped.documents, beside)
        else:
            faults = check_own(stamped.pages, {*names_below(new), *beside}, self._ids, base)
        if not faults:
            region_folder = {"region": region.folder} if region else {}
            marked(new, state=task.state, shared=self._host.shared, runtime=self._host.runtime, **region_folder)
            swap(new, self._host.out / task.slug, self._workplace / OLD / task.slug)
        return faults


def names_below(folder: Path, under: str = "") -> set[str]:
    """Return the name of each file in this folder, as seen from where the folder lies or from `under`."""
    names = set()
    for place, _, files in os.walk(folder):
        way = "/".join(
            part for part in (under, Path(place).relative_to(folder).as_posix()) if part not in ("", ".")
        )
        names |= {f"{way}/{name}" if way else name for name in files}
    return names


_worker: Worker | None = None


def begin(stock: Stock, host: Host, workplace: Path) -> None:
    """Make this process ready to work."""
    global _worker  # noqa: PLW0603 - a process of the pool has no other place to keep it
    _worker = Worker(stock, host, workplace)


def begin_with(file: Path, host: Host, workplace: Path) -> None:
    """Do so with the stock in this file, which the process that started this one wrote just now."""
    begin(pickle.loads(file.read_bytes()), host, workplace)  # noqa: S301 - of our own build, in its own workplace


def work(task: Task) -> list[Fault]:
    """Make one site in this process."""
    if _worker is None:
        raise RuntimeError("commands.stamping: begin was not called in this process")
    return _worker.make(task)
