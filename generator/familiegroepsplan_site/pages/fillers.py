"""What fills the slots of a site: for each slot a function of the site, or several in a row."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from html import escape
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from familiegroepsplan_site.open_data.described import Described
from familiegroepsplan_site.pages.compact import compact
from familiegroepsplan_site.pages.machine_head import machine_head
from familiegroepsplan_site.pages.script_data import script_data_element
from familiegroepsplan_site.pages.sender import sender
from familiegroepsplan_site.pages.site_home import WAY
from familiegroepsplan_site.pages.site_page import SitePage
from familiegroepsplan_site.pages.slots import PICTURES, PLAN, Spot
from familiegroepsplan_site.sources.brand_files import SIGN, BrandFiles
from familiegroepsplan_site.sources.place_name import at_place
from familiegroepsplan_site.sources.read import Sources
from familiegroepsplan_site.sources.site import Site


@dataclass(frozen=True, kw_only=True, slots=True)
class Filling:
    """All that the slots of one site are filled from; the national site is of no municipality and has no brand.

    `base` is its path on its host, `told` what machines are told of it. `pages` are the site's own, in the order
    of its menu; `templates` is the folder of our templates; `plan` says where the builder finds its parts,
    seen from the start of the site; `own_words` is what its scripts know of this site alone.
    """

    site: Site | None
    base: str
    told: Described
    sources: Sources
    pages: tuple[SitePage, ...]
    templates: Path
    plan: Mapping[str, Sequence[str]]
    own_words: Mapping[str, Any]
    brand: BrandFiles | None


Filler = Callable[[Filling, Spot], str]


def name_of_site(filling: Filling) -> str:
    """Return the name of the site, as it is in titles and beside the logo."""
    return filling.site.name if filling.site else filling.sources.words["site.name"]


def _site(filling: Filling, _spot: Spot) -> str:
    return escape(name_of_site(filling))


def _pictures(filling: Filling, spot: Spot) -> str:
    own = filling.brand.pictures if filling.brand else ""
    return spot.root + own if own else spot.assets + PICTURES


def _icon(filling: Filling, spot: Spot) -> str:
    brand = filling.brand
    if brand is None:
        return f'<link rel="icon" type="image/svg+xml" href="{_pictures(filling, spot)}{SIGN}">'
    # In this order: of two kinds in one `rel` a browser may see the last one only, and the manifest has the other.
    lines = [f'<link rel="apple-touch-icon icon" sizes="{brand.sign_sizes}" href="{spot.root}{brand.sign_png}">']
    if brand.sign_svg:
        lines.append(f'<link rel="icon" type="image/svg+xml" href="{spot.root}{brand.sign_svg}">')
    return "\n    ".join(lines)


def _style(filling: Filling, spot: Spot) -> str:
    brand = filling.brand
    if brand is None or not brand.style:
        return ""
    colour = brand.colours["act"]
    return (
        f'\n    <link rel="stylesheet" href="{spot.root}{brand.style}">'
        f'\n    <meta name="theme-color" content="{colour}">'
    )


def _machines(filling: Filling, spot: Spot) -> str:
    return machine_head(filling.told, spot)


def _brand(filling: Filling, spot: Spot) -> str:
    # Who looks over a shoulder need not read what this page is about.
    name = filling.sources.words["form.page.brand"] if spot.path == PLAN else name_of_site(filling)
    brand = filling.brand
    logo = {"address": spot.root + brand.logo_address, "drawing": brand.logo} if brand and brand.logo else None
    template = _environment(filling.templates).get_template("chrome/brand.html")
    return template.render(name=name, logo=logo, sign=_pictures(filling, spot) + SIGN).strip()


def _menu(filling: Filling, spot: Spot) -> str:
    return _entries([(page.menu, page) for page in filling.pages if page.menu], spot)


def _footer(filling: Filling, spot: Spot) -> str:
    return _entries([(page.footer, page) for page in filling.pages if page.footer], spot)


def _about(filling: Filling, _spot: Spot) -> str:
    """Return what one can do here, and who makes the site: its name does not say that."""
    words = filling.sources.words
    told = [words["site.footer.about"]] + ([sender(filling.site, words)] if filling.site else [])
    return "".join(f"<p>{escape(text)}</p>" for text in told)


def _here(filling: Filling, spot: Spot) -> str:
    return f"{spot.root}{WAY}/" if filling.site else ""


def _here_name(filling: Filling, _spot: Spot) -> str:
    if not filling.site:
        return ""
    words = filling.sources.words
    return escape(words.filled("own_site.way.title", at=at_place(filling.site.municipality.name, words)))


def _nothing(_filling: Filling, _spot: Spot) -> str:
    return ""


def base_of(site: Site | None, sources: Sources, folder: str) -> str:
    """Return the path of the site on its host; `folder` is where it stands as long as its address is not known."""
    if site is None:
        return sources.base
    return urlsplit(site.address).path if site.address else folder


def _base(filling: Filling, _spot: Spot) -> str:
    return escape(filling.base)


def _own_words(filling: Filling, spot: Spot) -> str:
    return script_data_element(filling.own_words) if spot.path == PLAN else ""


def _part_of_plan(name: str) -> Filler:
    return lambda filling, spot: " ".join(spot.root + way for way in filling.plan[name])


# Several functions may fill one slot; what they give stands there in this order.
FILLERS: Mapping[str, tuple[Filler, ...]] = {
    "assets": (lambda _filling, spot: spot.assets,),
    "pictures": (_pictures,),
    "base": (_base,),
    "site": (_site,),
    "head": (_icon, _style, _machines),
    "brand": (_brand,),
    "menu": (_menu,),
    "footer": (_footer,),
    "about": (_about,),
    "here": (_here,),
    "here_name": (_here_name,),
    "sources": (_nothing,),
    "runtime": (_part_of_plan("runtime"),),
    "bundle": (_part_of_plan("bundle"),),
    "words": (_part_of_plan("words"),),
    "own_words": (_own_words,),
}


def values_for(filling: Filling, spot: Spot) -> dict[str, str]:
    """Return what stands in each slot of the page on this spot."""
    return {slot: compact("".join(fill(filling, spot) for fill in fillers)) for slot, fillers in FILLERS.items()}


def _entries(named: Iterable[tuple[str, SitePage]], spot: Spot) -> str:
    lines = []
    for name, page in named:
        here = ' aria-current="page"' if page.path == spot.path else ""
        lines.append(f'<li><a href="{escape(spot.root + page.url)}"{here}>{escape(name)}</a></li>')
    return "\n  ".join(lines)


@cache
def _environment(templates: Path) -> Environment:
    return Environment(
        loader=FileSystemLoader(templates / "theme"), autoescape=True, undefined=StrictUndefined, trim_blocks=True
    )
