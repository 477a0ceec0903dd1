"""Writes the files of a site that are for machines: tables of facts, a catalogue, a map, a manifest."""

from dataclasses import dataclass
from pathlib import Path

from familiegroepsplan_site.open_data.catalogue import ADDRESS, Product, catalogue
from familiegroepsplan_site.open_data.described import Described, DescribedSite
from familiegroepsplan_site.open_data.gather import all_published
from familiegroepsplan_site.open_data.head import MANIFEST
from familiegroepsplan_site.open_data.manifest import Icon, manifest
from familiegroepsplan_site.open_data.sitemap import ROBOTS, SITEMAP, robots, sitemap
from familiegroepsplan_site.open_data.tables import CSV, FOLDER, JSON, SCHEMA, as_csv, as_json, schema
from familiegroepsplan_site.sources.brand_files import BrandFiles
from familiegroepsplan_site.sources.read import Sources
from familiegroepsplan_site.sources.site import Site
from familiegroepsplan_site.sources.words import Words

ICON = "pictures/merk.svg"
COLOURS = ("#0b4f5c", "#fffdf8")  # --act and --paper of base.css


@dataclass(frozen=True, kw_only=True, slots=True)
class OpenData:
    """A site, what machines are told of it, and the way to shared files from its start.

    `brand` is None on the national site.
    """

    site: Site | None
    told: Described
    shared: str
    brand: BrandFiles | None = None


def write_open_data(data: OpenData, sources: Sources, out: Path) -> None:
    """Write the files for machines into the site; what needs an address only when it has one."""
    if places := all_published(data.site, sources):
        _write(out / FOLDER / CSV, as_csv(places))
        _write(out / FOLDER / JSON, as_json(places, sources.country))
        _write(out / FOLDER / SCHEMA, schema())
    _write(out / MANIFEST, _manifest(data, sources.words))
    if address := data.told.site.address:
        _write(out / SITEMAP, sitemap(address, data.told.urls))
        if data.told.site.at_root:
            _write(out / ROBOTS, robots(address))
        _write(out / ADDRESS, _catalogue(data.told.site, address, sources.words))


def _manifest(data: OpenData, words: Words) -> str:
    return manifest(
        name=data.told.site.name,
        short_name=words["data.short_name"],
        language=data.told.site.language,
        colours=(data.brand.colours["act"], data.brand.colours["paper"])
        if data.brand and data.brand.colours
        else COLOURS,
        icons=_icons(data),
    )


def _icons(data: OpenData) -> list[Icon]:
    if data.brand is None:
        return [Icon(src=data.shared + ICON, type="image/svg+xml", sizes="any")]
    icons = [Icon(src=data.brand.sign_png, type="image/png", sizes=data.brand.sign_sizes)]
    if data.brand.sign_svg:
        icons.append(Icon(src=data.brand.sign_svg, type="image/svg+xml", sizes="any"))
    return icons


def _catalogue(site: DescribedSite, address: str, words: Words) -> str:
    """Return the catalogue of a site that a municipality publishes itself, if the standards know it."""
    if not site.is_own or not site.about or not site.about.names:
        return ""
    product = Product(
        id="familiegroepsplan",
        address=address,
        title=words["data.product"],
        abstract=words["data.abstract"],
        language=site.language,
        changed=site.changed,
    )
    return catalogue(product, site.about.names).decode()


def _write(target: Path, text: str) -> None:
    if text:
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8", newline="")
