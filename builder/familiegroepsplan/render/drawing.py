"""A drawing as PNG, for what does not understand SVG: numbers stand where it cannot write names."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from math import sqrt

from familiegroepsplan.model.drawing import INK, LEAF, PAPER, PETROL, Disc, Drawing, Mark, Polygon, Shape, Square

from .png import png

DOTS = 192  # how wide a small picture is: drawn sharp, without soft edges, so it has more dots than a screen shows
DIGITS = (  # three by five dots each, row after row
    "111101101101111",
    "010110010010111",
    "111001111100111",
    "111001011001111",
    "101101111001001",
    "111100111001111",
    "111100111101111",
    "111001010010010",
    "111101111101111",
    "111101111001111",
)
DIGIT_WIDE, DIGIT_HIGH = 3, 5
Span = tuple[float, float]


@dataclass(frozen=True, kw_only=True, slots=True)
class _Coat:
    """One colour on a shape that is `grown` so much; a ring leaves what is within `hole` of its middle."""

    shape: Shape
    colour: str
    grown: float = 0
    hole: float = 0


def to_png(drawing: Drawing) -> bytes:
    """Return the drawing as a PNG picture, with the number of each mark."""
    return _drawn(drawing) if drawing.marks else _drawn_once(drawing)


@cache
def _drawn_once(drawing: Drawing) -> bytes:
    return _drawn(drawing)


def _drawn(drawing: Drawing) -> bytes:
    scale = min(drawing.width / DOTS, 1.0)
    wide, high = round(drawing.width / scale), round(drawing.height / scale)
    rows = [bytearray(4 * wide) for _ in range(high)]
    for coat in _coats(drawing):
        paint = bytes.fromhex(f"{coat.colour}ff")
        top, bottom = _heights(coat)
        for row in range(max(0, int(top / scale)), min(high, int(bottom / scale) + 1)):
            for left, right in _spans(coat, (row + 0.5) * scale):
                first, last = max(0, round(left / scale)), min(wide, round(right / scale))
                if last > first:
                    rows[row][4 * first : 4 * last] = paint * (last - first)
    return png(wide, map(bytes, rows), {})


def _coats(drawing: Drawing) -> Iterator[_Coat]:
    for shape in drawing.shapes:
        if isinstance(shape, Polygon):
            yield _Coat(shape=shape, colour=shape.fill)
            continue
        half = shape.width / 2
        if shape.line:
            hole = shape.radius - half if isinstance(shape, Disc) and not shape.fill else 0
            yield _Coat(shape=shape, colour=shape.line, grown=half, hole=hole)
        if shape.fill:
            yield _Coat(shape=shape, colour=shape.fill, grown=-half)
    for mark in drawing.marks:
        yield from _number(mark)


def _number(mark: Mark) -> Iterator[_Coat]:
    """Yield the dots of the number of a mark, in its middle."""
    shape, digits = mark.shape, str(mark.number)
    reach = shape.radius if isinstance(shape, Disc) else shape.half
    columns = (DIGIT_WIDE + 1) * len(digits) - 1
    dot = 1.1 * reach / max(columns, DIGIT_HIGH + 2)
    colour = PAPER if shape.fill in (PETROL, LEAF) else INK
    for place, digit in enumerate(digits):
        for number, on in enumerate(DIGITS[int(digit)]):
            if on == "1":
                down, across = divmod(number, DIGIT_WIDE)
                x = shape.x + ((DIGIT_WIDE + 1) * place + across + 0.5 - columns / 2) * dot
                y = shape.y + (down + 0.5 - DIGIT_HIGH / 2) * dot
                yield _Coat(shape=Square(x=x, y=y, half=dot / 2, corner=0, fill=colour), colour=colour)


def _heights(coat: _Coat) -> Span:
    if isinstance(coat.shape, Polygon):
        return min(y for _, y in coat.shape.points), max(y for _, y in coat.shape.points)
    reach = coat.grown + (coat.shape.radius if isinstance(coat.shape, Disc) else coat.shape.half)
    return coat.shape.y - reach, coat.shape.y + reach


def _spans(coat: _Coat, y: float) -> Iterator[Span]:
    """Yield where a line at this height runs inside the shape."""
    shape = coat.shape
    if isinstance(shape, Polygon):
        yield from _across_polygon(shape, y)
        return
    height = abs(y - shape.y)
    if isinstance(shape, Disc):
        reach, straight, corner = shape.radius + coat.grown, 0.0, shape.radius + coat.grown
    else:
        reach, corner = shape.half + coat.grown, max(shape.corner + coat.grown, 0)
        straight = reach - corner
    if height >= reach:
        return
    into = max(height - straight, 0)  # how far this line is in the rounded part
    half = straight + sqrt(max(corner**2 - into**2, 0))
    if height < coat.hole:
        inner = sqrt(coat.hole**2 - height**2)
        yield shape.x - half, shape.x - inner
        yield shape.x + inner, shape.x + half
    else:
        yield shape.x - half, shape.x + half


def _across_polygon(shape: Polygon, y: float) -> Iterator[Span]:
    """Yield the spans between each first and second side that the line meets."""
    sides = zip(shape.points, (*shape.points[1:], shape.points[0]), strict=True)
    met = sorted(x1 + (y - y1) * (x2 - x1) / (y2 - y1) for (x1, y1), (x2, y2) in sides if (y1 <= y) != (y2 <= y))
    yield from zip(met[::2], met[1::2], strict=True)
