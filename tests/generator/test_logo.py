"""A logo is a drawing and nothing else; whatever acts or fetches in it stops the build."""

import struct
import zlib
from base64 import b64encode
from pathlib import Path

import pytest
from familiegroepsplan_site.sources.logo import Logo, read_logo
from familiegroepsplan_site.sources.paper_picture import paper_picture
from familiegroepsplan_site.sources.png_file import SIGNATURE, png_size
from familiegroepsplan_site.sources.project import checkout

OPEN = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 60 20">'
# With a line so long that the program that draws it gives up; found by fuzzing.
ENDLESS = f'{OPEN.replace("60 20", "190 60")}<g fill="none" stroke="#000" stroke-width="5">'
DRAWING = f'{OPEN}<rect width="60" height="20" fill="#005aa9"/></svg>'
# As drawing programs write it: a doctype, notes of their own, who made it, a style sheet.
FROM_A_PROGRAM = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">
<!-- Generator: a program -->
<svg xmlns="http://www.w3.org/2000/svg" xmlns:ink="http://www.inkscape.org/namespaces/inkscape"
 width="30mm" height="10mm">
<metadata>Gemaakt door Jan</metadata><ink:page/><style>.st0{fill:#005AA9}</style>
<g ink:label="Laag 1"><path class="st0" d="M0 0h9v9z"/></g></svg>"""


def png(width: int, height: int, pixels: bytes = b"") -> bytes:
    """Return a PNG of one colour, or with these packed pixels."""
    pixels = pixels or zlib.compress((b"\0" + b"\x55" * width) * height)
    parts = ((b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)), (b"IDAT", pixels), (b"IEND", b""))
    return SIGNATURE + b"".join(
        struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
        for kind, data in parts
    )


def judged(inside: str) -> list[tuple[str, str]]:
    """Return code and finding of each fault in a drawing with this in it."""
    logo = read_logo("logo.svg", f"{OPEN}{inside}</svg>".encode(), "Zeewold", ())
    return [] if isinstance(logo, Logo) else [(fault.code, fault.facts.get("found", "")) for fault in logo]


def test_a_drawing_is_kept_with_its_shape_and_drawn_as_png() -> None:
    """Documents and old programs show the PNG, pages the SVG."""
    logo = read_logo("logo.svg", DRAWING.encode(), "Gemeente Zeewold", ())

    assert isinstance(logo, Logo) and logo.svg
    assert (logo.width, logo.height, logo.alt, logo.is_square) == (60, 20, "Gemeente Zeewold", False)
    assert png_size(logo.png) == (360, 120)


def test_what_a_drawing_program_adds_goes_and_what_draws_stays() -> None:
    """A logo as it comes from a program passes, and says nothing of who made it."""
    logo = read_logo("logo.svg", FROM_A_PROGRAM.encode(), "Zeewold", ())

    assert isinstance(logo, Logo) and logo.svg
    text = logo.svg.decode()
    assert [word for word in ("Jan", "Generator", "inkscape", "Laag", "DOCTYPE") if word in text] == []
    assert ".st0{fill:#005AA9}" in text and 'd="M0 0h9v9z"' in text
    assert (logo.width, logo.height) == (113, 38)


def test_words_in_a_drawing_are_drawn_with_the_letters_of_the_pdf() -> None:
    """Letters of the machine that builds would make each machine's picture another."""
    words = f'{OPEN}<text y="15" font-family="Eigen Letter">Zeewold</text></svg>'.encode()
    letters = checkout().letters

    drawn = [read_logo("logo.svg", words, "", fonts) for fonts in ((), letters)]

    assert len(letters) == 2
    assert isinstance(drawn[0], Logo) and isinstance(drawn[1], Logo)
    assert len(drawn[1].png) > 2 * len(drawn[0].png)


@pytest.mark.parametrize(
    ("inside", "code", "found"),
    [
        ("<script>alert(1)</script>", "svg.element", "script"),
        ("<foreignObject/>", "svg.element", "foreignObject"),
        ('<x:script xmlns:x="http://www.w3.org/1999/xhtml"/>', "svg.element", "script"),
        ('<set attributeName="href" to="javascript:1"/>', "svg.element", "set"),
        ('<a href="https://elders.example"><rect/></a>', "svg.element", "a"),
        ('<rect onclick="alert(1)"/>', "svg.handler", "onclick"),
        ('<g ONLOAD="alert(1)"/>', "svg.handler", "ONLOAD"),
        ('<image href="https://elders.example/a.png"/>', "svg.outside", "https://elders.example/a.png"),
        ('<image xlink:href="foto.png"/>', "svg.outside", "foto.png"),
        (
            '<image href="data:image/svg+xml;base64,PHN2Zz4="/>',
            "svg.outside",
            "data:image/svg+xml;base64,PHN2Zz4=",
        ),
        ('<use href="andere.svg#a"/>', "svg.outside", "andere.svg#a"),
        ('<use href="javascript:alert(1)"/>', "svg.outside", "javascript:alert(1)"),
        (
            "<style>@import url(https://elders.example/a.css);</style>",
            "svg.outside",
            "url(https://elders.example/a.css)",
        ),
        ("<style>.a{fill:url(//elders.example/a)}</style>", "svg.outside", "//elders.example/a"),
        ('<rect style="fill: url(https://elders.example/a)"/>', "svg.outside", "https://elders.example/a"),
        ('<rect fill="u\\72l(https://elders.example/a)"/>', "svg.outside", "https://elders.example/a"),
        ("<g>", "svg.broken", ""),
        ('<g id="a"><use href="#a"/></g>', "svg.large", ""),
    ],
)
def test_what_acts_or_fetches_in_a_drawing_stops_the_build(inside: str, code: str, found: str) -> None:
    """A list of what may be in it, so that what browsers learn tomorrow is not."""
    assert judged(inside) == [(code, found)]


def test_a_drawing_may_refer_to_itself_and_carry_a_picture() -> None:
    """Gradients, clips and repeated parts are ordinary."""
    picture = b64encode(png(8, 8)).decode()

    assert judged('<defs><linearGradient id="v"/></defs><rect fill="url(#v)"/><use xlink:href="#v"/>') == []
    assert judged(f'<image width="8" height="8" href="data:image/png;base64,{picture}"/>') == []


def test_parts_used_in_parts_end_before_they_are_millions() -> None:
    """Ten times ten times ten, eleven deep: drawing it would take all night."""
    layers = "".join(f'<g id="a{n}">' + f'<use href="#a{n - 1}"/>' * 10 + "</g>" for n in range(1, 12))

    assert judged(f'<g id="a0"><rect/></g>{layers}') == [("svg.large", "")]


@pytest.mark.parametrize(
    ("name", "data", "code"),
    [
        ("logo.svg", b'<!DOCTYPE svg [<!ENTITY a "b">]>' + DRAWING.encode(), "svg.entity"),
        ("logo.svg", ('<!DOCTYPE svg [<!ENTITY a "b">]>' + DRAWING).encode("utf-16"), "svg.entity"),
        ("logo.svg", f"{OPEN}<text>&a;</text></svg>".encode(), "svg.broken"),
        ("logo.svg", b"<html/>", "svg.none"),
        ("logo.svg", b'<svg xmlns="http://www.w3.org/2000/svg"/>', "svg.measures"),
        ("logo.svg", b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 900 10"/>', "logo.shape"),
        ("logo.svg", f'{ENDLESS}<path d="M82 20h22l-2e37 22h17"/></g></svg>'.encode(), "logo.not_drawn"),
        ("logo.svg", b"", "svg.broken"),
        ("logo.svg", b" " * 200_001, "logo.too_big"),
        ("logo.png", DRAWING.encode(), "logo.not_png"),
        ("logo.png", png(8, 8)[:-1], "logo.not_png"),
        ("logo.png", png(8, 8) + b"<script>", "logo.not_png"),
        ("logo.png", png(2001, 200), "logo.pixels"),
        ("logo.png", png(300, 280, b"geen plaatje"), "logo.not_png"),
    ],
)
def test_a_file_that_is_no_whole_drawing_stops_the_build(name: str, data: bytes, code: str) -> None:
    """Each with its own words, as what to do differs."""
    logo = read_logo(name, data, "", ())

    assert isinstance(logo, list)
    assert [fault.code for fault in logo] == [code]


def test_a_png_is_used_as_it_is() -> None:
    """There is no SVG of it."""
    logo = read_logo(str(Path("logo.PNG")), png(300, 280), "Zeewold", ())

    assert isinstance(logo, Logo)
    assert (logo.svg, logo.png, logo.width, logo.height, logo.is_square) == (None, png(300, 280), 300, 280, True)


def test_documents_have_a_logo_of_few_colours_on_white_no_larger_than_paper_needs() -> None:
    """It stands in each of them, and a large picture in twelve blank forms is more than all pages of a site."""
    logo = read_logo("logo.png", png(1800, 900), "Zeewold", ())

    assert isinstance(logo, Logo)
    paper = paper_picture(logo.png)
    assert paper and png_size(paper) == (240, 120)
    assert paper[25] == 3  # the kind of colours: those of a palette, with no see-through ones
    assert paper_picture(paper) == paper
