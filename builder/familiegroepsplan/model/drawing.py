"""A drawing as a few shapes in flat colours: the same in a web page, a document and a PDF."""

from dataclasses import dataclass

Point = tuple[float, float]

INK, PETROL, LEAF, SUN, SAND, PAPER = "16262e", "0b4f5c", "2f6f4a", "f2b33d", "f4efe4", "ffffff"
"""The colours of the site, red, green and blue as two hexadecimal digits each."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Disc:
    """A filled circle."""

    x: float
    y: float
    radius: float
    fill: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Polygon:
    """A filled shape with straight sides; it may be hollow on one side (a star), sides never cross."""

    points: tuple[Point, ...]
    fill: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Drawing:
    """Shapes on a sheet of `width` by `height`, the last one on top; what lies around them is see-through."""

    width: float
    height: float
    shapes: tuple[Disc | Polygon, ...]
