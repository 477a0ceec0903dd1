"""A drawing as SVG for a web page, and as PNG for where that is not understood."""

from collections.abc import Iterator
from functools import cache
from math import sqrt

from markupsafe import Markup

from familiegroepsplan.model.drawing import Disc, Drawing

from .png import png

DOTS = 192  # how wide the picture is: drawn sharp, without soft edges, so it has more dots than a screen shows
NOTHING = b"\x00\x00\x00\x00"


def to_svg(drawing: Drawing) -> Markup:
    """Return the drawing as an SVG element for in a page; its size is left to the page."""
    shapes = (
        Markup('<circle cx="{}" cy="{}" r="{}" fill="#{}"/>').format(one.x, one.y, one.radius, one.fill)
        if isinstance(one, Disc)
        else Markup('<polygon points="{}" fill="#{}"/>').format(
            " ".join(f"{x},{y}" for x, y in one.points), one.fill
        )
        for one in drawing.shapes
    )
    opening = Markup('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {} {}" focusable="false">')
    return opening.format(drawing.width, drawing.height) + Markup("").join(shapes) + Markup("</svg>")


@cache
def to_png(drawing: Drawing) -> bytes:
    """Return the drawing as a PNG picture."""
    scale = drawing.width / DOTS
    return png(DOTS, (_row(drawing, (y + 0.5) * scale, scale) for y in range(round(drawing.height / scale))), {})


def _row(drawing: Drawing, y: float, scale: float) -> bytes:
    row = bytearray(NOTHING * DOTS)
    for shape in drawing.shapes:
        crossings = _across_disc(shape, y) if isinstance(shape, Disc) else _across(shape.points, y)
        for left, right in crossings:
            first, last = max(0, round(left / scale)), min(DOTS, round(right / scale))
            if last > first:
                row[4 * first : 4 * last] = bytes.fromhex(f"{shape.fill}ff") * (last - first)
    return bytes(row)


def _across_disc(disc: Disc, y: float) -> Iterator[tuple[float, float]]:
    height = abs(y - disc.y)
    if height < disc.radius:
        half = sqrt(disc.radius**2 - height**2)
        yield disc.x - half, disc.x + half


def _across(points: tuple[tuple[float, float], ...], y: float) -> Iterator[tuple[float, float]]:
    """Yield where a line at this height runs inside the polygon: between each first and second side it meets."""
    sides = zip(points, (*points[1:], points[0]), strict=True)
    met = sorted(x1 + (y - y1) * (x2 - x1) / (y2 - y1) for (x1, y1), (x2, y2) in sides if (y1 <= y) != (y2 <= y))
    yield from zip(met[::2], met[1::2], strict=True)
