"""The small drawings in the paper for the child, on a square of 48: few shapes, nothing to decipher."""

from math import cos, pi, sin

from familiegroepsplan.model.drawing import INK, LEAF, PAPER, PETROL, SUN, Disc, Drawing, Point, Polygon

SIZE = 48.0
MIDDLE = SIZE / 2


def _around(count: int, radius: float, turned: float = 0.0) -> tuple[Point, ...]:
    """Return points at equal distances on a circle, from the top; rounded, so that every Python has the same."""
    angles = (2 * pi * number / count - pi / 2 + turned for number in range(count))
    return tuple(
        (round(MIDDLE + radius * cos(angle), 2), round(MIDDLE + radius * sin(angle), 2)) for angle in angles
    )


def _box(left: float, top: float, right: float, bottom: float, fill: str) -> Polygon:
    return Polygon(points=((left, top), (right, top), (right, bottom), (left, bottom)), fill=fill)


def _icon(*shapes: Disc | Polygon) -> Drawing:
    return Drawing(width=SIZE, height=SIZE, shapes=shapes)


def _house(*inside: Disc | Polygon) -> Drawing:
    """Return a house with something in it: thick walls, so that it stays a house in black and white."""
    return _icon(
        _box(7, 20, 41, 46, INK),
        Polygon(points=((2, 23), (24, 2), (46, 23)), fill=INK),
        _box(10, 21, 38, 43, PAPER),
        Polygon(points=((9, 21.5), (24, 7), (39, 21.5)), fill=PAPER),
        *inside,
    )


STAR = tuple(point for pair in zip(_around(5, 22), _around(5, 9.5, pi / 5), strict=True) for point in pair)

ICONS = {  # by the part of the paper in which each stands
    "own": _icon(
        Disc(x=MIDDLE, y=MIDDLE, radius=11, fill=SUN),
        *(Disc(x=x, y=y, radius=3, fill=SUN) for x, y in _around(8, 19)),
    ),
    "people": _icon(
        Disc(x=24, y=24, radius=8, fill=SUN),
        Disc(x=24, y=7, radius=5.5, fill=PETROL),
        Disc(x=39, y=32, radius=5.5, fill=LEAF),
        Disc(x=9, y=32, radius=5.5, fill=PETROL),
    ),
    "goals": _icon(Polygon(points=STAR, fill=SUN)),
    "agreements": _icon(
        Disc(x=MIDDLE, y=MIDDLE, radius=21, fill=LEAF),
        Polygon(points=((12, 25), (16, 21), (22, 27), (34, 14), (38, 18), (22, 35)), fill=PAPER),
    ),
    "place": _icon(
        _box(10, 22, 38, 44, SUN),
        Polygon(points=((4, 24), (24, 4), (44, 24)), fill=PETROL),
        _box(20, 30, 28, 44, PETROL),
    ),
    "call": _icon(
        Polygon(points=((12, 30), (8, 45), (26, 34)), fill=PETROL),
        Disc(x=24, y=21, radius=18, fill=PETROL),
        *(Disc(x=x, y=21, radius=2.8, fill=PAPER) for x in (15.5, 24, 32.5)),
    ),
    "review": _icon(
        _box(6, 8, 42, 44, PETROL),
        _box(9, 18, 39, 41, PAPER),
        _box(14, 4, 18, 13, INK),
        _box(30, 4, 34, 13, INK),
        Disc(x=24, y=29.5, radius=6.5, fill=SUN),
    ),
    "fine": _house(
        Disc(x=24, y=29, radius=9.5, fill=SUN),
        Disc(x=20.5, y=27, radius=1.3, fill=INK),
        Disc(x=27.5, y=27, radius=1.3, fill=INK),
        Polygon(points=((19, 31), (21, 34), (27, 34), (29, 31), (26.5, 32.6), (21.5, 32.6)), fill=INK),
    ),
    "worries": _house(
        Disc(x=19, y=27, radius=5, fill=PETROL),
        Disc(x=25, y=24, radius=6, fill=PETROL),
        Disc(x=30, y=27.5, radius=4.5, fill=PETROL),
        _box(18, 27, 31, 32, PETROL),
        *(_box(x, 34, x + 1.6, 39, PETROL) for x in (19, 24, 29)),
    ),
    "dreams": _house(
        Polygon(
            points=tuple((round(24 + (x - 24) * 0.5, 2), round(28 + (y - 24) * 0.5, 2)) for x, y in STAR), fill=SUN
        )
    ),
    "room": _icon(
        Polygon(points=((33, 5), (43, 15), (19, 39), (9, 29)), fill=SUN),
        Polygon(points=((9, 29), (19, 39), (4, 44)), fill=INK),
    ),
}
