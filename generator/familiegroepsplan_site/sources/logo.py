"""A municipality's logo: judged, made harmless, and as PNG for what cannot show SVG."""

from base64 import b64encode
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from familiegroepsplan_site.sources.drawn import drawn
from familiegroepsplan_site.sources.fault import Fault
from familiegroepsplan_site.sources.paper_picture import HEIGHT, WIDTH, paper_picture
from familiegroepsplan_site.sources.png_file import png_size
from familiegroepsplan_site.sources.svg_file import clean_svg

MOST_BYTES = 200_000
MOST_PIXELS = 2000  # the longest side of a PNG
# Black where it is darker than a luminance of 0.7 (a contrast of 1.4 with white), and nothing elsewhere.
DARK_PARTS = """\
<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}">
<filter id="dark" x="0" y="0" width="1" height="1"><feColorMatrix type="luminanceToAlpha"/>
<feComponentTransfer><feFuncA type="discrete" tableValues="1 1 1 1 1 1 1 0 0 0"/></feComponentTransfer></filter>
<g filter="url(#dark)"><rect width="{width}" height="{height}" fill="#fff"/>{picture}</g></svg>"""
SHAPES = 12  # a logo that is so many times as wide as it is high, or the other way round, fits nowhere


@dataclass(frozen=True, kw_only=True, slots=True)
class Logo:
    """A logo; `png` shows what `svg` shows, `width` and `height` are its shape in units of the drawing.

    `svg` is None when the municipality gave a PNG. `alt` says what one sees, for who does not see it.
    """

    svg: bytes | None
    png: bytes
    width: int
    height: int
    alt: str

    @property
    def is_square(self) -> bool:
        """Whether it can be a small sign in a tab as it is."""
        return 0.8 <= self.width / self.height <= 1.25

    @property
    def is_pale(self) -> bool:
        """Whether nothing of it can be seen on white, as of a logo that was made for a dark ground."""
        width, height = WIDTH, max(1, round(WIDTH * self.height / self.width))
        source = f"data:image/png;base64,{b64encode(self.png).decode()}"
        picture = f'<image href="{source}" width="{width}" height="{height}" preserveAspectRatio="none"/>'
        with_it, without = (
            drawn(DARK_PARTS.format(width=width, height=height, picture=one), width, ()) for one in (picture, "")
        )
        return with_it == without


def read_logo(file: str, data: bytes, alt: str, letters: Sequence[Path]) -> Logo | list[Fault]:
    """Return the logo in this file (its name ends in .svg or .png), or every fault in it.

    `letters` are font files for words in an SVG, where no local letters are used: the same everywhere.
    """
    if len(data) > MOST_BYTES:
        facts = {"found": str(-(-len(data) // 1000)), "most": str(MOST_BYTES // 1000)}
        return [Fault(file=file, line=0, path="", code="logo.too_big", facts=facts)]
    logo = _from_svg(file, data, alt, letters) if file.lower().endswith(".svg") else _from_png(file, data, alt)
    if isinstance(logo, Logo) and not 1 / SHAPES <= logo.width / logo.height <= SHAPES:
        facts = {"width": str(logo.width), "height": str(logo.height), "most": str(SHAPES)}
        return [Fault(file=file, line=0, path="", code="logo.shape", facts=facts)]
    return logo


def _from_svg(file: str, data: bytes, alt: str, letters: Sequence[Path]) -> Logo | list[Fault]:
    cleaned = clean_svg(file, data)
    if not cleaned.svg:
        return list(cleaned.faults)
    zoom = min(WIDTH / cleaned.width, HEIGHT / cleaned.height)
    png = drawn(cleaned.svg.decode(), round(cleaned.width * zoom), letters)
    if png is None:
        return [Fault(file=file, line=0, path="", code="logo.not_drawn")]
    return Logo(svg=cleaned.svg, png=png, width=round(cleaned.width), height=round(cleaned.height), alt=alt)


def _from_png(file: str, data: bytes, alt: str) -> Logo | list[Fault]:
    size = png_size(data)
    if size is None:
        return [Fault(file=file, line=0, path="", code="logo.not_png")]
    if max(size) > MOST_PIXELS:
        facts = {"width": str(size[0]), "height": str(size[1]), "most": str(MOST_PIXELS)}
        return [Fault(file=file, line=0, path="", code="logo.pixels", facts=facts)]
    if paper_picture(data) is None:
        return [Fault(file=file, line=0, path="", code="logo.not_png")]
    return Logo(svg=None, png=data, width=size[0], height=size[1], alt=alt)
