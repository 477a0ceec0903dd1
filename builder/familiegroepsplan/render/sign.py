"""The sign of the familiegroepsplan as a small picture: a child in the middle, people around."""

from collections.abc import Iterable, Mapping
from functools import cache
from math import sqrt

from .png import png

SIZE = 160
SCALE = SIZE / 48  # the measures below are those of the site's logo, on a square of 48
CIRCLES = (
    (24, 24, 8, (0xF2, 0xB3, 0x3D)),
    (24, 7, 5.5, (0x0B, 0x4F, 0x5C)),
    (39, 32, 5.5, (0x2F, 0x6F, 0x4A)),
    (9, 32, 5.5, (0x0B, 0x4F, 0x5C)),
)
LINES_IN_A_ROW = 4  # each row of pixels is drawn as four thin lines: soft edges at little cost


def sign(texts: Mapping[str, str]) -> bytes:
    """Return the sign as PNG with these texts in it, on a transparent ground."""
    return png(SIZE, _rows(), texts)


@cache
def _rows() -> tuple[bytes, ...]:
    return tuple(_row(number) for number in range(SIZE))


def _row(number: int) -> bytes:
    """Return one row of pixels; no circle touches another, so that each pixel has one colour."""
    row = bytearray(4 * SIZE)
    for x, y, radius, colour in CIRCLES:
        covered = [0.0] * SIZE
        for line in range(LINES_IN_A_ROW):
            height = number + (line + 0.5) / LINES_IN_A_ROW - y * SCALE
            if abs(height) < radius * SCALE:
                half = sqrt((radius * SCALE) ** 2 - height**2)
                for pixel, part in _span(x * SCALE - half, x * SCALE + half):
                    covered[pixel] += part / LINES_IN_A_ROW
        for pixel, part in enumerate(covered):
            if part:
                row[4 * pixel : 4 * pixel + 4] = bytes((*colour, round(255 * part)))
    return bytes(row)


def _span(first: float, last: float) -> Iterable[tuple[int, float]]:
    """Yield each pixel of a line, and how much of it the line covers."""
    for pixel in range(int(first), int(last) + 1):
        yield pixel, min(last, pixel + 1) - max(first, pixel)
