"""Writes the files of a site that are for machines: tables of facts, a catalogue, a map, a manifest."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from familiegroepsplan_site.open_data.catalogue import ADDRESS, Product, catalogue
from familiegroepsplan_site.open_data.described import DescribedSite
from familiegroepsplan_site.open_data.gather import all_published, described_site
from familiegroepsplan_site.open_data.head import MANIFEST
from familiegroepsplan_site.open_data.manifest import Icon, manifest
from familiegroepsplan_site.open_data.sitemap import ROBOTS, SITEMAP, robots, sitemap
from familiegroepsplan_site.open_data.tables import CSV, FOLDER, JSON, SCHEMA, as_csv, as_json, schema
from familiegroepsplan_site.sources.read import Sources
from familiegroepsplan_site.sources.site import Site

ICONS = (Icon(src="assets/pictures/logo.svg", type="image/svg+xml", sizes="any"),)
COLOURS = ("#0b4f5c", "#fffdf8")  # --act and --paper of base.css


@dataclass(frozen=True, kw_only=True, slots=True)
class Look:
    """What a site looks like from outside: the colours of its buttons and its paper, and its icons."""

    colours: tuple[str, str] = COLOURS
    icons: Sequence[Icon] = ICONS


def write_open_data(site: Site | None, sources: Sources, out: Path, look: Look) -> None:
    """Write the files into a site of which all pages are there; what needs an address only when it has one."""
    described = described_site(site, sources)
    places = all_published(site, sources)
    _write(out / FOLDER / CSV, as_csv(places))
    _write(out / FOLDER / JSON, as_json(places, sources.country))
    _write(out / FOLDER / SCHEMA, schema())
    words = sources.words
    text = manifest(
        name=described.name,
        short_name=words["data.short_name"],
        language=described.language,
        colours=look.colours,
        icons=look.icons,
    )
    _write(out / MANIFEST, text)
    if described.address:
        _write(out / SITEMAP, sitemap(described.address, pages(out)))
        if described.at_root:
            _write(out / ROBOTS, robots(described.address))
        if found := _catalogue(described, described.address, words["data.product"], words["data.abstract"]):
            _write(out / ADDRESS, found.decode())


def pages(out: Path) -> list[str]:
    """Return the address in the site of each page, as folders; the page for lost addresses has none."""
    return sorted(path.relative_to(out).as_posix().removesuffix("index.html") for path in out.rglob("index.html"))


def _catalogue(described: DescribedSite, address: str, title: str, abstract: str) -> bytes | None:
    """Return the catalogue of a municipality that the standards know; there is none of the national site."""
    if not described.owner or not described.owner.names:
        return None
    product = Product(
        id="familiegroepsplan",
        address=address,
        title=title,
        abstract=abstract,
        language=described.language,
        changed=described.changed,
    )
    return catalogue(product, described.owner.names)


def _write(target: Path, text: str) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(text, encoding="utf-8", newline="")
