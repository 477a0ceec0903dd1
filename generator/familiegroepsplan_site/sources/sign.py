"""The small sign of a municipality in a tab: its icon, its logo when that is square, or else a letter."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from familiegroepsplan_site.sources.brand import Brand
from familiegroepsplan_site.sources.drawn import drawn

SIZE = 192  # pixels of the PNG: what home screens ask for, and tabs that show no SVG
NEUTRAL = ("#0b4f5c", "#ffffff")  # of base.css: a button and its words
FIRST = re.compile(r"IJ|[A-ZÀ-Þ]")
LETTER = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 48 48" width="48" height="48">'
    '<rect width="48" height="48" rx="10" fill="{fill}"/>'
    '<text x="24" y="34" text-anchor="middle" font-family="system-ui, sans-serif" font-weight="700" '
    'font-size="{size}" fill="{words}">{letter}</text></svg>'
)


@dataclass(frozen=True, kw_only=True, slots=True)
class Sign:
    """The sign as PNG, and as SVG unless the municipality gave a PNG."""

    svg: bytes | None
    png: bytes


def sign_of(brand: Brand, name: str, letters: Sequence[Path]) -> Sign:
    """Return the sign of the municipality with this name; `letters` are the font files to draw with."""
    given = brand.icon or (brand.logo if brand.logo and brand.logo.is_square else None)
    if given and given.svg is None:
        return Sign(svg=None, png=given.png)
    if given and given.svg:
        return _sign(given.svg.decode(), tuple(letters))
    fill, words = NEUTRAL
    if brand.style:
        fill, words = brand.style.colours["act"], brand.style.colours["on-act"]
    letter = first_letter(name)
    return _sign(
        LETTER.format(fill=fill, words=words, letter=letter, size=28 if len(letter) == 1 else 24), tuple(letters)
    )


def first_letter(name: str) -> str:
    """Return the letter that a name is known by: the H of 's-Hertogenbosch, and IJ is one letter."""
    found = FIRST.search(name)
    return found[0] if found else name[:1].upper()


@lru_cache(maxsize=256)
def _sign(svg: str, letters: tuple[Path, ...]) -> Sign:
    return Sign(svg=svg.encode(), png=drawn(svg, SIZE, letters) or b"")
