"""The code points that the fonts of the PDF draw, as the bundle's `glyphs`."""

import json
from collections.abc import Iterable
from pathlib import Path

from fontTools.ttLib import TTFont

OPTIONS = Path(__file__).with_name("pdf-options.json")
FONTS = Path("node_modules/@expo-google-fonts")
# Noto Sans has Devanagari, but the engine sets its vowels in the wrong place: better a square than wrong letters.
NOT_SHAPED = (range(0x0900, 0x0980), range(0xA8E0, 0xA900))


def shipped_glyphs(root: Path) -> list[list[int]]:
    """Return ascending [first, last] ranges of what the fonts in `pdf-options.json` draw, set right by the engine.

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
            points |= set(font.getBestCmap()).difference(*NOT_SHAPED)
    ranges: list[list[int]] = []
    for point in sorted(points):
        if ranges and ranges[-1][1] == point - 1:
            ranges[-1][1] = point
        else:
            ranges.append([point, point])
    return ranges
