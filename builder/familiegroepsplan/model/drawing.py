"""A drawing as a few shapes in flat colours and lines of text: the same in a web page, a document and a PDF."""

from dataclasses import dataclass
from typing import Literal

Point = tuple[float, float]
Dash = Literal["", "dashes", "dots"]

INK, PETROL, LEAF, SUN, SAND, PAPER = "16262e", "0b4f5c", "2f6f4a", "f2b33d", "f4efe4", "ffffff"
"""The colours of the site, red, green and blue as two hexadecimal digits each."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Disc:
    """A circle, filled or drawn with a line or both; half of the line lies outside the radius."""

    x: float
    y: float
    radius: float
    fill: str = ""
    line: str = ""
    width: float = 0
    dash: Dash = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class Square:
    """A filled square with rounded corners; `half` its side from its middle, half of its line lies outside."""

    x: float
    y: float
    half: float
    corner: float
    fill: str
    line: str = ""
    width: float = 0


@dataclass(frozen=True, kw_only=True, slots=True)
class Polygon:
    """A filled shape with straight sides; it may be hollow on one side (a star), sides never cross."""

    points: tuple[Point, ...]
    fill: str


Shape = Disc | Square | Polygon


@dataclass(frozen=True, kw_only=True, slots=True)
class Lettering:
    """One line of bold text on its baseline; `x` is its middle, or its start when it is not centred."""

    x: float
    y: float
    size: float
    text: str
    fill: str
    centred: bool = True


@dataclass(frozen=True, kw_only=True, slots=True)
class Mark:
    """The number of what a shape stands for, where a form of picture cannot write its name."""

    number: int
    shape: Disc | Square


@dataclass(frozen=True, kw_only=True, slots=True)
class Drawing:
    """Shapes on a sheet of `width` by `height`, the last one on top; what lies around them is see-through."""

    width: float
    height: float
    shapes: tuple[Shape, ...]
    texts: tuple[Lettering, ...] = ()
    key: tuple[Shape, ...] = ()
    """Shapes that say nothing without the texts beside them."""
    marks: tuple[Mark, ...] = ()
