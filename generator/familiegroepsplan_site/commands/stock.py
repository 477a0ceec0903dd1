"""What sites are stamped from: made once for all of a kind, and kept in a workshop."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import familiegroepsplan
from familiegroepsplan.api import merged

import familiegroepsplan_site
from familiegroepsplan_site.commands.faulted import FaultsError
from familiegroepsplan_site.pages.compact import compact
from familiegroepsplan_site.pages.plan_page import UTRECHT_CSS, PlanAssets, PlanSite, plan_page
from familiegroepsplan_site.pages.press import Press, press_pages, pressed
from familiegroepsplan_site.pages.script_data import shared_script_data
from familiegroepsplan_site.pages.slots import emptied
from familiegroepsplan_site.pages.take_along import take_along_pages
from familiegroepsplan_site.publish.check import check_site
from familiegroepsplan_site.publish.finder import write_finder_data
from familiegroepsplan_site.publish.kept import kept, spelled, state_of
from familiegroepsplan_site.publish.publish import Shared, write_shared
from familiegroepsplan_site.publish.runtime import Runtime
from familiegroepsplan_site.publish.take_along import EXAMPLES, example_paper, letter_papers
from familiegroepsplan_site.sources.bundle import BundleTexts, as_text, national_part, part_of, shared_bundle
from familiegroepsplan_site.sources.fault import Fault
from familiegroepsplan_site.sources.own_trial import try_own_templates
from familiegroepsplan_site.sources.project import Project
from familiegroepsplan_site.sources.read import Sources
from familiegroepsplan_site.sources.site import Site

NEUTRAL = '{"own":{}}'  # the part of a site that says nothing of its own


@dataclass(frozen=True, kw_only=True, slots=True)
class Basis:
    """What a stock is made from; `municipal` tells the sites of municipalities from the national one."""

    project: Project
    sources: Sources
    runtime: Runtime
    today: date
    municipal: bool


@dataclass(frozen=True, kw_only=True, slots=True)
class Stock:
    """All that sites of one kind share, ready to be used.

    `state` names what it was made from, `shared` is the folder of the files; `bundle` and `words` are two of them.
    """

    basis: Basis
    state: str
    bundle: str
    words: str
    press: Press
    shared: Path


def make_stock(basis: Basis, workshop: Path) -> Stock:
    """Return the stock, from the workshop when it was made there before; raise when it cannot be made."""
    project, sources, runtime, today = basis.project, basis.sources, basis.runtime, basis.today
    municipal = basis.municipal
    texts = BundleTexts(shared=shared_bundle(project, sources, runtime.glyphs), part=NEUTRAL)
    words = as_text(shared_script_data(json.loads(texts.shared), sources.words))
    # The day itself is in a few documents only: they are made anew each month, like all else that grows old.
    month = f"{today:%Y-%m}"
    state = state_of(*_looked_at(project, municipal), more=f"{runtime.name} {month} {municipal}")

    def make(folder: Path) -> None:
        (folder / "press").mkdir()
        made = take_along_pages(letter_papers(texts), example_paper(project, texts, today), sources.words)
        press_pages(project, sources, municipal, made, folder / "press")
        pages = {name: emptied(html) for name, html in pressed(folder / "press").pages.items()}
        shared = Shared(sources=sources, texts=texts, words=words, utrecht=UTRECHT_CSS, pages=pages)
        write_shared(project, shared, today, folder / "shared")
        if not municipal:
            write_finder_data(sources, folder / "shared" / "gegevens")
        if faults := check_site(folder / "shared", documents=EXAMPLES):
            raise FaultsError(faults)

    folder = kept(workshop / "stock" / state, make)
    return Stock(
        basis=basis,
        state=state,
        bundle=texts.shared,
        words=words,
        press=pressed(folder / "press"),
        shared=folder / "shared",
    )


def tried(stock: Stock, site: Site | None, workshop: Path) -> list[Fault]:
    """Return what keeps a Word template from giving whole documents; one that was good is tried once."""
    sources = stock.basis.sources
    part = part_of(site, sources) if site else national_part(sources)
    unbranded = {name: value for name, value in json.loads(part).items() if name != "brand"}
    good = workshop / "tried" / state_of(more=f"{stock.state} {spelled(unbranded)}")
    if good.is_dir():
        return []
    texts = BundleTexts(shared=stock.bundle, part=part)
    faults = try_own_templates(texts, site.templates if site else sources.own_templates)
    if not faults:
        kept(good, lambda _: None)
    return faults


def builder_page(stock: Stock, texts: BundleTexts, model: str | None = None) -> str:
    """Return the page of the builder for this bundle, with marks in its slots; `model` is the region's plan."""
    # The page is drawn with all words; the bundle carries only those that are needed in the browser.
    bundle = merged(*map(json.loads, texts))
    form: Mapping[str, object] = bundle | {"words": stock.basis.sources.words | bundle["words"]}
    return compact(plan_page(form, stock.basis.project.templates, PlanSite(model=model), PlanAssets()))


def _looked_at(project: Project, municipal: bool) -> list[Path]:
    """Return all that the stock is made of, and the programs that make it."""
    programs = [Path(str(package.__file__)).parent for package in (familiegroepsplan, familiegroepsplan_site)]
    return [
        *programs,
        project.docs,
        project.words.parent,
        project.questions,
        project.example,
        project.mkdocs,
        project.templates,
        project.web,
        project.identifiers,
        project.country if municipal else project.municipalities,
    ]
