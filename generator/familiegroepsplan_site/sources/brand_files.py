"""The files that show whose site this is, and their addresses: new content, a new address."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from familiegroepsplan_site.sources.brand import Brand
from familiegroepsplan_site.sources.logo import Logo
from familiegroepsplan_site.sources.png_file import png_size
from familiegroepsplan_site.sources.sign import SIZE, sign_of

FOLDER = "assets/huisstijl"


@dataclass(frozen=True, kw_only=True, slots=True)
class BrandFiles:
    """Files by their address, seen from the start of the site; addresses are empty for what there is not.

    `sign_sizes` is the size of the PNG as HTML writes it. `colours` are those of the house style by the name
    of their property; empty for the neutral style.
    """

    files: Mapping[str, bytes]
    style: str
    logo_address: str
    logo: Logo | None
    sign_svg: str
    sign_png: str
    sign_sizes: str
    colours: Mapping[str, str]


def brand_files(brand: Brand, name: str, letters: Sequence[Path]) -> BrandFiles:
    """Return the files of the municipality with this name; `letters` are font files to draw its sign with."""
    files: dict[str, bytes] = {}

    def add(stem: str, ending: str, content: bytes | None) -> str:
        if not content:
            return ""
        address = f"{FOLDER}/{stem}-{sha256(content).hexdigest()[:12]}.{ending}"
        files[address] = content
        return address

    logo, sign = brand.logo, sign_of(brand, name, letters)
    drawing = (logo.svg, "svg") if logo and logo.svg else (logo.png if logo else None, "png")
    return BrandFiles(
        files=files,
        style=add("stijl", "css", brand.style.css.encode() if brand.style else None),
        logo_address=add("logo", drawing[1], drawing[0]),
        logo=logo,
        sign_svg=add("icoon", "svg", sign.svg),
        sign_png=add("icoon", "png", sign.png),
        sign_sizes="{}x{}".format(*(png_size(sign.png) or (SIZE, SIZE))),
        colours=brand.style.colours if brand.style else {},
    )
