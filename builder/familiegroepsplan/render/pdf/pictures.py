"""Drawings in a PDF as lines that stay sharp: the engine draws pictures of dots only, so it gets a place holder.

The print HTML carries what is to be drawn in `data-drawing`, and as `src` a picture of one row with as many dots
as its number; that object becomes a form (ISO 32000-1, 8.10), which a page draws just as it draws a picture.
"""

import re
from base64 import b64encode
from collections.abc import Iterator
from html import unescape

from familiegroepsplan.model.drawing import Disc, Drawing, Point, Polygon, Square

from ..png import png
from .objects import Objects, packed

ARC = 0.5523  # of a radius: how far the handles of a quarter of a circle stand from its ends
DRAWING = re.compile(r'data-drawing="([\d.]+) ([\d.]+) ([^"]*)"')
DASHES = {"": "", "dashes": "[9 8] 0 d ", "dots": "1 J [0.1 9] 0 d "}


def place_holder(number: int) -> str:
    """Return the address of the picture that keeps the place of the drawing with this number, from 1."""
    row = b"\xff\xff\xff\xff" * number
    return f"data:image/png;base64,{b64encode(png(number, [row], {})).decode()}"


def operators(drawing: Drawing) -> str:
    """Return the size of the drawing and what draws its shapes, as `data-drawing` has it."""
    drawn = " ".join(_painted(shape) for shape in (*drawing.shapes, *drawing.key))
    return f"{drawing.width:.2f} {drawing.height:.2f} {drawn}"


def put_drawings(objects: Objects, html: str) -> bool:
    """Put each drawing of the print HTML in its place; whether there was a place for all of them."""
    for number, (width, height, drawn) in enumerate(DRAWING.findall(unescape(html)), start=1):
        is_holder = re.compile(rb"/Subtype /Image\b(?=.*/Width %d\b)(?=.*/Height 1\b)" % number, re.DOTALL)
        for object_, body in objects.bodies.items():
            if is_holder.search(body.partition(b"stream")[0]):
                w, h = float(width), float(height)
                box = f"/BBox [0 0 {w:.2f} {h:.2f}] /Matrix [{1 / w:.8f} 0 0 {1 / h:.8f} 0 0] /Resources << >> "
                content = f"1 0 0 -1 0 {h:.2f} cm {drawn}"
                objects[object_] = packed(content.encode(), f"/Type /XObject /Subtype /Form {box}".encode())
                break
        else:
            return False
    return True


def _painted(shape: Disc | Square | Polygon) -> str:
    """Return what draws one shape, its colours and line included."""
    paints, act = [], "f"
    if shape.fill:
        paints.append(f"{_colour(shape.fill)} rg")
    if not isinstance(shape, Polygon) and shape.line:
        dash = DASHES[shape.dash] if isinstance(shape, Disc) else ""
        paints.append(f"{_colour(shape.line)} RG {shape.width:.2f} w {dash}")
        act = "B" if shape.fill else "S"
    return f"q {' '.join(paints)} {' '.join(_path(shape))} {act} Q"


def _path(shape: Disc | Square | Polygon) -> Iterator[str]:
    if isinstance(shape, Polygon):
        (x, y), *others = shape.points
        yield f"{x:.2f} {y:.2f} m"
        yield from (f"{x:.2f} {y:.2f} l" for x, y in others)
        yield "h"
        return
    reach = shape.radius if isinstance(shape, Disc) else shape.half
    corner = reach if isinstance(shape, Disc) else shape.corner
    yield f"{shape.x + reach:.2f} {shape.y - reach + corner:.2f} m"
    for right, down in ((1, 1), (-1, 1), (-1, -1), (1, -1)):
        yield from _corner(shape.x, shape.y, reach, corner, (right, down))
    yield "h"


def _corner(x: float, y: float, reach: float, corner: float, way: Point) -> Iterator[str]:
    """Yield a straight side and the round corner after it; `way` says which corner, (1, 1) is right below."""
    right, down = way
    middle = (x + right * (reach - corner), y + down * (reach - corner))
    # Going round, one ends and starts at the side first or at the bottom first.
    first, last = ((right, 0.0), (0.0, down)) if right == down else ((0.0, down), (right, 0.0))
    start = (middle[0] + corner * first[0], middle[1] + corner * first[1])
    end = (middle[0] + corner * last[0], middle[1] + corner * last[1])
    handles = [
        (start[0] + ARC * corner * last[0], start[1] + ARC * corner * last[1]),
        (end[0] + ARC * corner * first[0], end[1] + ARC * corner * first[1]),
        end,
    ]
    yield f"{start[0]:.2f} {start[1]:.2f} l"
    yield " ".join(f"{px:.2f} {py:.2f}" for px, py in handles) + " c"


def _colour(fill: str) -> str:
    return " ".join(f"{int(fill[at : at + 2], 16) / 255:.3f}" for at in (0, 2, 4))
