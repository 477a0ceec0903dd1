"""A drawing as SVG: a picture of its own, or a part of a web page or document."""

from collections.abc import Iterable, Iterator
from datetime import date

from markupsafe import Markup

from familiegroepsplan.drawings.circle import draw
from familiegroepsplan.model.bundle import Bundle
from familiegroepsplan.model.circle import Circle
from familiegroepsplan.model.drawing import Drawing
from familiegroepsplan.model.outline import Outline
from familiegroepsplan.model.paper import Picture
from familiegroepsplan.model.plan import Plan

from .drawing import to_png
from .setting import reads_from_right

MEDIA_TYPE = "image/svg+xml"
PROLOG = '<?xml version="1.0" encoding="UTF-8"?>\n'


def make(outline: Outline, _plan: Plan, bundle: Bundle, _today: date) -> bytes:
    """Return the picture of the circle; of a plan that shows nobody, or a crowd, the child's sun alone."""
    nobody = Circle(title=bundle.word("document.circle.title"), description="", middle=(), groups=())
    circle = outline.circle or nobody
    drawing = draw(circle, listed=True) or draw(nobody)
    if drawing is None:
        raise ValueError("render.svg: the sun alone is always drawn")
    return to_svg(drawing, bundle, circle.title, circle.description).encode()


def to_svg(drawing: Drawing, bundle: Bundle, title: str = "", description: str = "", width: int = 0) -> Markup:
    """Return the SVG element; without a title, what is around it must say what it shows.

    With a `width` in millimetres it is that wide, but shrinks with a narrow screen.
    """
    context = {
        "title": title,
        "description": description,
        "millimetres": width,
        "rtl": reads_from_right,
        "size": size,
    }
    return Markup(bundle.render("picture.xml", drawing=drawing, **context))  # noqa: S704 - the template escapes


def picture_files(stem: str, pictures: Iterable[Picture], bundle: Bundle) -> Iterator[tuple[str, str | bytes]]:
    """Yield the (name, content) of each picture in a document: as SVG, and as PNG for programs without it."""
    for number, picture in enumerate(pictures, start=1):
        yield f"{stem}{number}.svg", PROLOG + str(to_svg(picture.drawing, bundle, picture.alt))
        yield f"{stem}{number}.png", to_png(picture.drawing)


def size(number: float) -> str:
    """Return the number with two decimals at most: 12.50 as 12.5, 3.00 as 3."""
    return f"{number:.2f}".rstrip("0").rstrip(".")
