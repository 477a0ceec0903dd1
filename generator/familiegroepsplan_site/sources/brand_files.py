"""The files that show whose site this is, and their addresses: new content, a new address."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from familiegroepsplan_site.sources.brand import Brand
from familiegroepsplan_site.sources.logo import Logo
from familiegroepsplan_site.sources.png_file import png_size
from familiegroepsplan_site.sources.sign import SIZE, sign_of

FOLDER = "assets/huisstijl"
SIGN = "merk.svg"  # of the project, among its drawings
# What the drawings are made in, and the properties of base.css that a house style gives for it.
DRAWN_IN = {
    "#0b4f5c": "link",
    "#07363f": "link-hover",
    "#f2b33d": "child",
    "#e2eef0": "soft",
    "#f4efe4": "band",
    "#fffdf8": "paper",
}
DRAWN = re.compile("|".join(DRAWN_IN))


@dataclass(frozen=True, kw_only=True, slots=True)
class BrandFiles:
    """Files by their address, seen from the start of the site; addresses are empty for what there is not.

    `sign_sizes` is the size of the PNG as HTML writes it. `colours` are those of the house style by the name
    of their property; empty for the neutral style. `pictures` is the folder of the drawings in those colours.
    """

    files: Mapping[str, bytes]
    style: str
    logo_address: str
    logo: Logo | None
    sign_svg: str
    sign_png: str
    sign_sizes: str
    colours: Mapping[str, str]
    pictures: str


def brand_files(brand: Brand, name: str, letters: Sequence[Path], drawings: Iterable[Path] = ()) -> BrandFiles:
    """Return the files of the municipality with this name; `letters` are font files to draw its sign with.

    `drawings` are those that its pages show, and that take its colours.
    """
    files: dict[str, bytes] = {}

    def add(stem: str, ending: str, content: bytes | None) -> str:
        if not content:
            return ""
        address = f"{FOLDER}/{stem}-{sha256(content).hexdigest()[:12]}.{ending}"
        files[address] = content
        return address

    logo, sign = brand.logo, sign_of(brand, name, letters)
    colours = brand.style.colours if brand.style else {}
    own = {path.name: coloured(path.read_text("utf-8"), colours).encode() for path in drawings} if colours else {}
    pictures = f"{FOLDER}/{sha256(b''.join(own.values())).hexdigest()[:12]}/" if own else ""
    files |= {pictures + file: content for file, content in own.items()}
    drawing = (logo.svg, "svg") if logo and logo.svg else (logo.png if logo else None, "png")
    return BrandFiles(
        files=files,
        style=add("stijl", "css", brand.style.css.encode() if brand.style else None),
        logo_address=add("logo", drawing[1], drawing[0]),
        logo=logo,
        sign_svg=add("icoon", "svg", sign.svg),
        sign_png=add("icoon", "png", sign.png),
        sign_sizes="{}x{}".format(*(png_size(sign.png) or (SIZE, SIZE))),
        colours=colours,
        pictures=pictures,
    )


def coloured(drawing: str, colours: Mapping[str, str]) -> str:
    """Return one of our drawings in the colours of a house style."""
    return DRAWN.sub(lambda found: colours[DRAWN_IN[found.group()]], drawing)
