"""The picture of the circle: nobody stands on somebody else, every name stays in its own shape."""

import math
from datetime import date
from itertools import combinations

import pytest
from documents.circles import NAMES, RINGS, plan_of
from documents.engine import FONTS
from familiegroepsplan.drawings.circle import EDGE, draw
from familiegroepsplan.drawings.lettering import width_of
from familiegroepsplan.model.bundle import Bundle
from familiegroepsplan.model.circle import Circle
from familiegroepsplan.model.drawing import PAPER, Disc, Drawing, Lettering, Square
from familiegroepsplan.plan.outline import make_outline
from familiegroepsplan.plan.read import Reading, read_file
from fontTools.ttLib import TTFont

PLANS = [
    (count, rings, children)
    for count in (2, 3, 8, 20, 40, 41, 150, 400)
    for rings in (RINGS, ("",), ("professional",))
    for children in (0, 1, 3)
    if count > children
]
LATIN = "".join(map(chr, (*range(0x20, 0x7F), *range(0xC0, 0x180))))
CYRILLIC = "".join(map(chr, range(0x410, 0x450))) + "іїєґІЇЄҐ"


def circle_of(bundle: Bundle, file: object) -> Circle | None:
    """Return the circle that the outline of this plan file has."""
    reading = read_file(bundle, file)
    assert isinstance(reading, Reading)
    return make_outline(bundle, reading.plan, date(2026, 11, 23)).circle


def drawing_of(bundle: Bundle, file: object, *, listed: bool = False) -> Drawing:
    """Return the picture of this plan file."""
    circle = circle_of(bundle, file)
    assert circle is not None
    drawing = draw(circle, listed=listed)
    assert drawing is not None
    return drawing


def reach(shape: Disc | Square) -> float:
    """Return how far the shape and its line reach from its middle."""
    if isinstance(shape, Disc):
        return shape.radius + shape.width / 2
    return math.hypot(shape.half - shape.corner, shape.half - shape.corner) + shape.corner + shape.width / 2


@pytest.mark.parametrize(("count", "rings", "children"), PLANS)
def test_nobody_stands_on_somebody_else(bundle: Bundle, count: int, rings: tuple[str, ...], children: int) -> None:
    """Any two people have white between them, and all stand within the picture."""
    drawing = drawing_of(bundle, plan_of(count, rings, children=children))
    shapes = [mark.shape for mark in drawing.marks]
    assert sorted(mark.number for mark in drawing.marks) == list(range(1, count + 1))
    gaps = [math.dist((a.x, a.y), (b.x, b.y)) - reach(a) - reach(b) for a, b in combinations(shapes, 2)]
    assert min(gaps, default=1) > 0.5
    for shape in shapes:
        assert reach(shape) <= shape.x <= drawing.width - reach(shape)
        assert reach(shape) <= shape.y <= drawing.height - reach(shape)


@pytest.mark.parametrize(("count", "rings", "children"), PLANS)
def test_every_line_of_a_name_stays_in_the_shape_of_its_person(
    bundle: Bundle, count: int, rings: tuple[str, ...], children: int
) -> None:
    """Its four corners, by the width that the text may have at most; the key below stands free."""
    drawing = drawing_of(bundle, plan_of(count, rings, children=children))
    shapes = [mark.shape for mark in drawing.marks]
    for text in (text for text in drawing.texts if text.centred):
        home = min(shapes, key=lambda shape: math.dist((shape.x, shape.y), (text.x, text.y)))
        for x, y in corners(text):
            assert within(home, x, y), (text.text, home)
    bottom = max(shape.y + reach(shape) for shape in shapes)
    for text in (text for text in drawing.texts if not text.centred):
        assert text.y - text.size > bottom
        assert text.x + width_of(text.text, text.size) <= drawing.width


def corners(text: Lettering) -> list[tuple[float, float]]:
    """Return the corners of the capitals of a centred line."""
    half = width_of(text.text, text.size) / 2
    return [(text.x + side * half, text.y - up * text.size) for side in (-1, 1) for up in (0, 0.72)]


def within(shape: Disc | Square, x: float, y: float) -> bool:
    """Whether the point lies in the shape."""
    if isinstance(shape, Disc):
        return math.dist((x, y), (shape.x, shape.y)) <= shape.radius
    inner = shape.half - shape.corner
    across, down = max(abs(x - shape.x) - inner, 0), max(abs(y - shape.y) - inner, 0)
    return math.hypot(across, down) <= shape.corner


def test_all_of_a_name_is_written_up_to_a_word_of_sixty_letters(bundle: Bundle) -> None:
    """Hyphens of cut words apart; a longer name ends in an ellipsis, the list has it whole."""
    names = ["Anne-Marie van den Heuvel-Jansen", "x" * 60, "محمد عبد الرحمن بن عبد الله", "w" * 400]
    drawing = drawing_of(bundle, plan_of(5, ("family",), names))
    written = "".join(text.text for text in drawing.texts if text.centred).replace("-", "")
    for name in names[:3]:
        assert name.replace(" ", "").replace("-", "") in written.replace(" ", "")
    assert "www…" in written


@pytest.mark.parametrize("letters", [LATIN, CYRILLIC])
def test_no_letter_is_wider_than_estimated(letters: str) -> None:
    """In the bold Noto Sans that the PDF embeds, letter by letter."""
    with TTFont(FONTS / "NotoSans_700Bold.ttf") as font:
        known, em, widths = font.getBestCmap(), font["head"].unitsPerEm, font["hmtx"]
        wide = {
            letter: (widths[known[ord(letter)]][0] / em, width_of(letter, 1))
            for letter in letters
            if ord(letter) in known and widths[known[ord(letter)]][0] / em > width_of(letter, 1)
        }
    assert wide == {}


def test_no_arabic_name_is_wider_than_estimated() -> None:
    """As letters that stand apart, which are wider than joined ones."""
    names = [name for name in NAMES if name[0] in "مح"] + ["عبد الرحمن", "فاطمة الزهراء", "حسين", "ليلى"]
    with TTFont(FONTS / "NotoSansArabic_700Bold.ttf") as font:
        known, em, widths = font.getBestCmap(), font["head"].unitsPerEm, font["hmtx"]
        for name in names:
            assert sum(widths[known[ord(letter)]][0] for letter in name) / em <= width_of(name, 1)


def test_who_belongs_where_is_told_without_colour(bundle: Bundle) -> None:
    """Every group has a shape of its own, every ring a line of its own."""
    drawing = drawing_of(bundle, plan_of(6))
    marks = [mark.shape for mark in drawing.marks][1:]
    kinds = {(type(shape), shape.fill) for shape in marks}
    inner = [shape for shape in drawing.shapes if shape.line == PAPER]
    assert len(kinds) == len(RINGS)
    assert len(inner) == 1  # the friend: a disc of the same green as a square, with a line in it
    assert [shape.dash for shape in drawing.shapes if not shape.fill and shape.line != PAPER] == [
        "",
        "dashes",
        "dots",
    ]


def test_the_description_says_all_that_the_picture_shows(bundle: Bundle) -> None:
    """For who cannot see it: who stands in the middle, and who where."""
    circle = circle_of(bundle, plan_of(7))
    assert circle is not None
    assert circle.title == "De kring om Kind 1"
    assert circle.description == (
        "In het midden staat Kind 1. Gezin of familie: Mama Noor, Begeleider Fatima. Vrienden of buren: Papa. "
        "School, werk of sport: Oma Truus. Ook om ons heen: Juf Anouk. Hulpverlening: Buurman Ömer."
    )


def test_above_forty_people_discs_have_numbers_and_the_list_tells_who(bundle: Bundle) -> None:
    """Numbers are those of the people in the plan; a picture of its own brings the list along."""
    texts = [text.text for text in drawing_of(bundle, plan_of(60, names=["Oma"]), listed=True).texts]
    assert set(map(str, range(1, 61))) <= set(texts)
    assert [text for text in texts if text.startswith("60 ")] == ["60 Oma"]


def test_nobody_around_the_child_gives_no_picture(bundle: Bundle) -> None:
    """Nor do more people than a picture can show, nor a section that is left out."""
    assert circle_of(bundle, plan_of(1)) is None
    crowd = circle_of(bundle, plan_of(401))
    assert crowd is not None
    assert draw(crowd) is None
    left_out = plan_of(8)
    left_out["plan"]["sections"] = {"circle": {"left_out": True}}
    assert circle_of(bundle, left_out) is None


def test_a_child_that_is_left_out_stands_among_the_others(bundle: Bundle) -> None:
    """Left out is nowhere: the sun in the middle has no name then."""
    file = plan_of(3)
    file["plan"]["sections"] = {"about": {"left_out": True}}
    circle = circle_of(bundle, file)
    assert circle is not None
    assert (circle.title, circle.middle) == ("Onze kring", ())
    assert "midden" not in circle.description


def test_an_endless_name_takes_no_endless_time(bundle: Bundle) -> None:
    """A million letters are cut like four hundred."""
    drawing = drawing_of(bundle, plan_of(2, names=["a" * 1_000_000]))
    assert [text.text for text in drawing.texts if "…" in text.text] != []
    assert drawing.width > 2 * EDGE
