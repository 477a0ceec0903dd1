"""Builds the whole site beside the old one, and puts it in its place only when all is well."""

import fcntl
import json
import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
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
from familiegroepsplan_site.sources.bundle import make_bundle
from familiegroepsplan_site.sources.fault import Fault
from familiegroepsplan_site.sources.own_trial import try_own_templates
from familiegroepsplan_site.sources.project import Project
from familiegroepsplan_site.sources.read import Sources, read_sources
from familiegroepsplan_site.sources.report import counted, report
from familiegroepsplan_site.sources.words import Words, WordsError

WORKPLACE = "site-"  # how the name of a folder in build/ begins in which a build is at work
OLD = "old"


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


def build(project: Project, out: Path, today: date) -> Built:
    """Build the site into `out`; on any fault the old site stays as it was."""
    try:
        return _build(project, out, today)
    except WordsError as error:
        return Built(pages=0, report=str(error), words=Words())


def _build(project: Project, out: Path, today: date) -> Built:
    reading = read_sources(project, today)
    runtime = find_runtime(project)
    faults = [*reading.faults, *missing(project, UTRECHT_CSS)]
    faults += [runtime] if isinstance(runtime, Fault) else []
    if faults or reading.sources is None or isinstance(runtime, Fault):
        return Built(pages=0, report=report(faults, reading.words), words=reading.words)
    out.parent.mkdir(parents=True, exist_ok=True)
    _clear_killed_builds(project.build, out)
    with _workplace(project.build) as folder:
        faults = _write(project, reading.sources, runtime, today, folder)
        if faults:
            return Built(pages=0, report=report(faults, reading.words), words=reading.words)
        pages = sum(1 for _ in (folder / "site").rglob("*.html"))
        _swap(folder / "site", out, folder / OLD)
    return Built(pages=pages, report="", words=reading.words)


def built_sentence(built: Built, seconds: float, folder: str) -> str:
    """Return what to tell an editor when a build went well."""
    pages = counted(built.pages, "editor.count.page", built.words)
    spent = f"{seconds:.1f}".replace(".", ",")
    return built.words.filled("editor.built", pages=pages, seconds=spent, folder=folder)


def _write(project: Project, sources: Sources, runtime: Runtime, today: date, folder: Path) -> list[Fault]:
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
    config = write_tree(project, sources, page, pages, folder)
    if messages := build_with_mkdocs(config):
        return [_fault(project, project.mkdocs, "page.mkdocs", message) for message in messages]
    site = folder / "site"
    publish(project, Parts(sources=sources, bundle=bundle, runtime=runtime, utrecht=UTRECHT_CSS), today, site)
    documents = write_take_along(project, bundle, today, site)
    return check_site(site, sources.base, documents)


def _fault(project: Project, path: Path, code: str, message: str) -> Fault:
    return Fault(file=project.name_of(path), line=0, path="", code=code, facts={"message": message})


@contextmanager
def _workplace(build: Path) -> Iterator[Path]:
    """Give a folder to build in, that goes at the end; while it is in use, it is locked.

    Beside the site and not in /tmp, so that the swap at the end is a rename and not a copy.
    """
    with tempfile.TemporaryDirectory(dir=build, prefix=WORKPLACE) as name:
        lock = os.open(name, os.O_RDONLY)
        try:
            fcntl.flock(lock, fcntl.LOCK_EX)
            yield Path(name)
        finally:
            os.close(lock)


def _clear_killed_builds(build: Path, place: Path) -> None:
    """Take away what killed builds left; a lock dies with its build, so a folder still locked is in use.

    A build that was killed between the two renames of the swap has the only whole site: that goes back.
    """
    for folder in build.glob(f"{WORKPLACE}*"):
        lock = os.open(folder, os.O_RDONLY)
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            continue
        else:
            if (folder / OLD).is_dir() and not place.exists():
                (folder / OLD).rename(place)
            shutil.rmtree(folder)
        finally:
            os.close(lock)


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
