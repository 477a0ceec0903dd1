"""Stamps one site from the stock: fills the slots of all pages, and makes what the site has of its own."""

import json
import shutil
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from familiegroepsplan_site.commands.layers import layers_of
from familiegroepsplan_site.commands.stock import Stock, builder_page
from familiegroepsplan_site.open_data.gather import told_to_machines
from familiegroepsplan_site.pages.cited import keys_in
from familiegroepsplan_site.pages.compact import compact_text
from familiegroepsplan_site.pages.fillers import Filling, base_of, values_for
from familiegroepsplan_site.pages.mkdocs_build import SitePages
from familiegroepsplan_site.pages.script_data import own_script_data
from familiegroepsplan_site.pages.site_page import SitePage
from familiegroepsplan_site.pages.site_texts import Told, group_of, texts_of
from familiegroepsplan_site.pages.slots import (
    LOST,
    PLAN,
    Spot,
    described,
    emptied,
    filled,
    pictures_in,
    root_of,
    with_assets_marked,
)
from familiegroepsplan_site.pages.variant import NATIONAL
from familiegroepsplan_site.publish.assets import copy_schema, write_municipality_schema
from familiegroepsplan_site.publish.kept import kept, spelled, state_of
from familiegroepsplan_site.publish.open_data import OpenData, write_open_data
from familiegroepsplan_site.publish.publish import (
    OWN,
    Layout,
    part_address,
    words_address,
    write,
    write_bytes,
    write_page,
)
from familiegroepsplan_site.publish.region import RegionFiles
from familiegroepsplan_site.publish.security_txt import ADDRESS as SECURITY
from familiegroepsplan_site.publish.security_txt import security_txt
from familiegroepsplan_site.publish.site_search import write_own_search
from familiegroepsplan_site.publish.take_along import write_letters
from familiegroepsplan_site.sources.brand_files import SIGN, BrandFiles, brand_files
from familiegroepsplan_site.sources.bundle import BundleTexts, national_part, part_of
from familiegroepsplan_site.sources.own_page import FOLDER
from familiegroepsplan_site.sources.own_templates import FORMS
from familiegroepsplan_site.sources.site import Site

# What the slots of one page hold, as a page to look over.
FRAGMENTS = '<html lang="nl"><head><title>.</title></head><body><h1>.</h1>{}</body></html>'
LOOKED_AT = ("head", "brand", "menu", "footer", "about", "sources")


@dataclass(frozen=True, kw_only=True, slots=True)
class Stamped:
    """What there is to look over: the names of documents, and the pages that are not those of every site.

    Of the pages that every site has, what stands in the slots of one at each depth. `region` is what the site
    needs beside it, because it shares that with others.
    """

    documents: frozenset[str]
    pages: Mapping[str, str]
    region: RegionFiles | None


class Stamp:
    """Makes one site after another from one stock."""

    def __init__(self, stock: Stock, letters: Path | None = None) -> None:
        """Take the stock, and where letters are kept for the next build: most changes are not in them."""
        self.stock = stock
        self._letters = letters
        self._maker = SitePages(stock.press.config)
        self._home = stock.press.home
        self._plans: dict[str, str] = {}
        docs = stock.basis.project.docs
        self._cited = keys_in(path.read_text("utf-8") for path in docs.rglob("*.md") if path.name not in NATIONAL)

    def make(self, site: Site | None, layout: Layout, out: Path) -> Stamped:
        """Write what this site has of its own into `out`; where the shared files come is for `layout` to say."""
        stock, basis = self.stock, self.stock.basis
        part = part_of(site, basis.sources) if site else national_part(basis.sources)
        texts = BundleTexts(shared=stock.bundle, part=part)
        layers = layers_of(site, basis.sources, texts, layout, basis.today)
        model = site.model if site else None
        own = self._own_pages(site, layers.forms_way) if site else ()
        mine = {page.path: compact_text(with_assets_marked(page.html, page.path)) for page in own}
        pages = {**stock.press.pages, **mine, PLAN: self._builder_page(texts, model)}
        brand = self._brand_files(site, pages) if site else None
        urls = [name.removesuffix("index.html") for name in pages if name != LOST]
        filling = Filling(
            site=site,
            base=base_of(site, basis.sources, layout.folder),
            told=told_to_machines(site, basis.sources, urls),
            sources=basis.sources,
            pages=own,
            templates=basis.project.templates,
            plan={
                "runtime": [layout.runtime],
                "bundle": layers.bundle,
                "words": [layout.shared + words_address(stock.words)],
            },
            own_words=own_script_data(json.loads(part), model),
            brand=brand,
        )
        looked_at: dict[str, str] = {}
        roots: set[str] = set()
        for name, html in pages.items():
            spot = _spot(name, html, filling.base, layout)
            values = values_for(filling, spot)
            page = filled(html, values)
            write_page(out, name, page)
            if name in mine:
                looked_at[name] = page
            elif spot.root not in roots:
                roots.add(spot.root)
                looked_at[name] = FRAGMENTS.format("".join(values[slot] for slot in LOOKED_AT))
        write(out / part_address(layers.part), layers.part)
        for address, content in brand.files.items() if brand else ():
            write_bytes(out / address, content)
        own_texts = {page.path: emptied(page.html) for page in own}
        write_own_search(basis.sources, own_texts, site is None, out / OWN)
        data = OpenData(site=site, told=filling.told, shared=layout.shared, brand=brand)
        write_open_data(data, basis.sources, out)
        copy_schema(basis.project, out)
        if site is None:
            write_municipality_schema(out)
        if site and (told := security_txt(site, basis.today)):
            write(out / SECURITY, told)
        for name, picture in site.pictures.items() if site else ():
            write_bytes(out / FOLDER / name, picture)
        for name, form in layers.forms.items():
            write_bytes(out / FORMS / name, form)
        return Stamped(documents=self._write_letters(texts, out), pages=looked_at, region=layers.region)

    def _brand_files(self, site: Site, pages: Mapping[str, str]) -> BrandFiles:
        project = self.stock.basis.project
        shown = pictures_in(pages.values()) | {SIGN}
        drawings = [path for path in sorted(project.pictures.glob("*.svg")) if path.name in shown]
        return brand_files(site.brand, site.municipality.name, project.letters, drawings)

    def _write_letters(self, texts: BundleTexts, out: Path) -> frozenset[str]:
        basis = self.stock.basis
        if self._letters is None:
            return write_letters(basis.project, texts, basis.today, out)
        folder = kept(
            self._letters / state_of(more=f"{self.stock.state} {texts.part}"),
            lambda made: write_letters(basis.project, texts, basis.today, made),
        )
        shutil.copytree(folder, out, dirs_exist_ok=True)
        return frozenset(path.relative_to(folder).as_posix() for path in folder.rglob("*.*"))

    def _builder_page(self, texts: BundleTexts, model: str | None) -> str:
        """Return the page of the builder, drawn once for all sites that differ in their brand alone."""
        part = {name: value for name, value in json.loads(texts.part).items() if name != "brand"}
        asked = spelled({"model": model, **part})
        if asked not in self._plans:
            self._plans[asked] = builder_page(self.stock, texts, model)
        return self._plans[asked]

    def _own_pages(self, site: Site, forms: str) -> tuple[SitePage, ...]:
        told = Told(site=site, sources=self.stock.basis.sources, home=self._home, cited=self._cited, forms=forms)
        return self._maker.make(texts_of(told), group_of(told), [f"{FOLDER}/{name}" for name in site.pictures])


def _spot(name: str, html: str, base: str, layout: Layout) -> Spot:
    root = base if name == LOST else root_of(name)
    title, description = described(html)
    return Spot(path=name, root=root, assets=root + layout.shared, title=title, description=description)
