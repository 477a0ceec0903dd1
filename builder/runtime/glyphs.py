"""The code points that the fonts of the PDF draw, as the bundle's `glyphs`."""

import json
from collections.abc import Iterable
from pathlib import Path

from fontTools.ttLib import TTFont

OPTIONS = Path(__file__).with_name("pdf-options.json")
FONTS = Path("node_modules/@expo-google-fonts")


def shipped_glyphs(root: Path) -> list[list[int]]:
    """Return ascending [first, last] ranges of the code points that the fonts in `pdf-options.json` draw.

    `root` is the project's folder, with `node_modules` in it.
    """
    fonts = json.loads(OPTIONS.read_text(encoding="utf-8"))["fonts"]
    return glyph_ranges(root / FONTS / font["file"] for font in fonts)


def glyph_ranges(fonts: Iterable[Path]) -> list[list[int]]:
    """Return ascending [first, last] ranges of the code points that at least one of these fonts draws.

    The weights of a family draw the same set, so the union holds for bold text too (the tests compare them).
    """
    points: set[int] = set()
    for path in fonts:
        with TTFont(path, lazy=True) as font:
            points |= set(font.getBestCmap())
    ranges: list[list[int]] = []
    for point in sorted(points):
        if ranges and ranges[-1][1] == point - 1:
            ranges[-1][1] = point
        else:
            ranges.append([point, point])
    return ranges
