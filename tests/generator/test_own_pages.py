"""The pages that a municipality writes itself: facts by key, safe HTML, and all that is wrong in one run."""

from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path

import pytest
from familiegroepsplan_site.sources.own_page import OwnPage
from familiegroepsplan_site.sources.own_site import read_own_site
from familiegroepsplan_site.sources.project import checkout
from familiegroepsplan_site.sources.read import Reading
from familiegroepsplan_site.sources.report import report
from familiegroepsplan_site.sources.site_folder import site_folder
from real_form import real_reading

TODAY = date(2026, 11, 25)
Pages = Callable[[Mapping[str, str | bytes]], tuple[tuple[OwnPage, ...], str]]
# What a camera writes in front of a photo: one note, with the number of the note on the place.
PLACE = b"Exif\x00\x00MM\x00*\x00\x00\x00\x08\x00\x01\x88\x25" + bytes(10)
JPEG = b"\xff\xd8\xff\xe0"


@pytest.fixture(scope="module")
def reading() -> Reading:
    """Read all that the real files say."""
    return real_reading()


@pytest.fixture
def pages_of(tmp_path: Path, reading: Reading) -> Pages:
    """Return what reads these files of a folder `paginas`: the pages, and the report of what is wrong."""

    def read(files: Mapping[str, str | bytes]) -> tuple[tuple[OwnPage, ...], str]:
        (tmp_path / "paginas").mkdir()
        place = (checkout().municipalities / "texel.yaml").read_text(encoding="utf-8")
        (tmp_path / "gemeente.yaml").write_text(place, encoding="utf-8")
        for name, content in files.items():
            data = content.encode() if isinstance(content, str) else content
            (tmp_path / "paginas" / name).write_bytes(data)
        site, faults = read_own_site(site_folder(tmp_path), reading, TODAY)
        return (site.pages if site else ()), (report(faults, reading.words) if faults else "")

    return read


def test_a_page_says_in_its_head_where_its_name_stands(pages_of: Pages) -> None:
    """In the menu, in the footer, or nowhere: then only links lead there."""
    page = "---\ntitel: Ouderavond\nbeschrijving: Wanneer zij is.\nmenu: Avond\nvoettekst: Ouderavond\n---\nHoi.\n"

    assert pages_of({"ouderavond.md": page, "kort.md": "# Kort\n\nEen zin.\n"}) == (
        (
            OwnPage(
                file="paginas/kort.md",
                slug="kort",
                title="Kort",
                description="Een zin.",
                menu=None,
                footer=None,
                text="# Kort\n\nEen zin.\n",
            ),
            OwnPage(
                file="paginas/ouderavond.md",
                slug="ouderavond",
                title="Ouderavond",
                description="Wanneer zij is.",
                menu="Avond",
                footer="Ouderavond",
                text="# Ouderavond\n\nHoi.\n",
            ),
        ),
        "",
    )


def test_all_that_is_wrong_with_a_page_is_told_with_its_line(pages_of: Pages) -> None:
    """In the head, the references, the HTML and what Markdown makes of it."""
    page = (
        "---\nmenuu: A\n---\n\n# A\n\n[[feit:telefoon-111]]\n\n<script>alert(1)</script>\n\n{{ a }}\n\n"
        "[klik](javascript:alert(1))\n"
    )

    assert (
        pages_of({"a.md": page})[1]
        == """\
paginas/a.md:2  menuu
  Onbekende sleutel. Bedoelt u 'menu'? Bekend zijn: beschrijving, menu, titel, voettekst.
paginas/a.md:7  [[feit:telefoon-111]]
  Deze sleutel staat niet in gemeenten/nederland.yaml. Bedoelt u 'telefoon-113'?
paginas/a.md:9
  Dit kan niet op een bladzijde: <script>. Gebruik gewone Markdown, of tags als div, ul en table.
paginas/a.md:11
  In de tekst staat '{{'. Dat is code voor een sjabloon. Haal het weg.
paginas/a.md:13
  Dit adres kan niet: javascript:alert(1). Gebruik een adres met https://, mailto: of tel:, of een bladzijde van \
deze site.
5 problemen in 1 bestand. Er is niets gebouwd."""
    )


def test_a_head_that_does_not_end_stops_the_build(pages_of: Pages) -> None:
    """Markdown would make a line and words of it, above the title."""
    assert (
        pages_of({"a.md": "---\nmenu: Avond\n\n# Avond\n"})[1]
        == """\
paginas/a.md:1
  De kop van deze bladzijde begint met ---, en eindigt niet. Zet onder de kop weer een regel ---.
1 probleem in 1 bestand. Er is niets gebouwd."""
    )


def test_a_picture_beside_a_page_is_small_and_what_its_name_says(pages_of: Pages) -> None:
    """A drawing in SVG can hold code, so it is no picture here; what is wrong with one is told by its name."""
    files = {
        "team.md": "# Team\n\n![Het team](team.jpg)\n",
        "team.jpg": JPEG,
        "Ons team.jpg": JPEG,
        "avond.JPG": JPEG,
        "kaart.png": "<svg onload='alert(1)'/>",
        "groot.jpg": JPEG + bytes(400_000),
        "thuis.jpg": JPEG + PLACE,
        "code.svg": "<svg onload='alert(1)'/>",
    }

    assert (
        pages_of(files)[1]
        == """\
paginas/Ons team.jpg
  Deze naam kan niet in een adres. Gebruik kleine letters, cijfers en streepjes, zoals ouder-avond.jpg.
paginas/avond.JPG
  Deze naam kan niet in een adres. Gebruik kleine letters, cijfers en streepjes, zoals ouder-avond.jpg.
paginas/groot.jpg
  Dit plaatje is 400 kB, en mag 300 kB zijn. Maak het kleiner.
paginas/kaart.png
  Dit is geen plaatje dat bij zijn naam past. Bewaar het opnieuw als JPG, PNG of WebP.
paginas/thuis.jpg
  In dit plaatje staat waar het is gemaakt. Bewaar het opnieuw zonder die plek, of maak er een schermafdruk van.
5 problemen in 5 bestanden. Er is niets gebouwd."""
    )
