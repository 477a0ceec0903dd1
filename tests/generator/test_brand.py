"""What a municipality sets under `huisstijl` becomes files with addresses of their own, or is told at its key."""

from pathlib import Path

import pytest
from familiegroepsplan_site.sources.brand import Brand, read_brand
from familiegroepsplan_site.sources.brand_files import DRAWN_IN, BrandFiles, brand_files
from familiegroepsplan_site.sources.project import checkout
from familiegroepsplan_site.sources.sign import first_letter
from familiegroepsplan_site.sources.site_parts import Style
from familiegroepsplan_site.sources.yaml_file import read_yaml

LETTERS = checkout().letters
SVG = "http://www.w3.org/2000/svg"
WIDE = f'<svg xmlns="{SVG}" viewBox="0 0 60 20"><rect width="60" height="20" fill="#005aa9"/></svg>'
SQUARE = WIDE.replace('viewBox="0 0 60 20"', 'viewBox="0 0 20 20"')
COLOUR = "huisstijl:\n  kleuren: {hoofdkleur: '#005aa9'}\n"
LOGO = "huisstijl:\n  logo: {bestand: logo.svg, alternatief: Gemeente Zeewold}\n"


def branded(folder: Path, text: str, **files: str) -> Brand | list[tuple[int, str, str]]:
    """Return the brand of a folder with this YAML and these files, or line, key and code of each fault."""
    (folder / "gemeente.yaml").write_text(text, encoding="utf-8")
    for name, content in files.items():
        (folder / name.replace("_", ".")).write_text(content, encoding="utf-8")
    file, _ = read_yaml(folder / "gemeente.yaml", "gemeente.yaml")
    assert file
    brand = read_brand(Style.from_dict(file.data["huisstijl"]), "Gemeente Zeewold", folder, file, LETTERS)
    return brand if isinstance(brand, Brand) else [(fault.line, fault.path, fault.code) for fault in brand]


def files_of(folder: Path, text: str, **files: str) -> BrandFiles:
    """Return the files of the brand in this folder."""
    brand = branded(folder, text, **files)
    assert isinstance(brand, Brand)
    return brand_files(brand, "Zeewold", LETTERS)


def test_each_file_has_an_address_that_changes_with_its_content(tmp_path: Path) -> None:
    """A browser keeps what it has, and fetches what is new."""
    blue = files_of(tmp_path, COLOUR)
    red = files_of(tmp_path, COLOUR.replace("#005aa9", "#a3211a"))

    assert blue.style in blue.files and blue.style.startswith("assets/huisstijl/stijl-")
    assert blue.style != red.style and blue.sign_svg != red.sign_svg
    assert sum(map(len, blue.files.values())) < 10_000


def test_without_a_square_drawing_the_sign_is_the_first_letter_in_the_colour(tmp_path: Path) -> None:
    """A wide logo is unreadable in a tab."""
    made = files_of(tmp_path, COLOUR + LOGO.removeprefix("huisstijl:\n"), logo_svg=WIDE)

    sign = made.files[made.sign_svg].decode()
    assert ">Z</text>" in sign and 'fill="#005aa9"' in sign
    assert made.files[made.logo_address].decode().startswith("<svg")
    assert made.sign_sizes == "192x192"


def test_a_square_logo_is_the_sign_itself_unless_there_is_an_icon(tmp_path: Path) -> None:
    """What people know the municipality by is in the tab too."""
    square = files_of(tmp_path, LOGO, logo_svg=SQUARE)
    icon = files_of(
        tmp_path, LOGO + "  icoon: icoon.svg\n", logo_svg=SQUARE, icoon_svg=SQUARE.replace("005aa9", "a3211a")
    )

    assert square.files[square.sign_svg] == square.files[square.logo_address]
    assert b"#a3211a" in icon.files[icon.sign_svg]
    assert (square.style, square.colours) == ("", {})


def test_the_drawings_of_its_pages_are_in_its_colours(tmp_path: Path) -> None:
    """As files beside its style: each colour that base.css has by the property that stands for it."""
    drawing = tmp_path / "recht.svg"
    drawing.write_text('<svg><path fill="#0b4f5c" stroke="#16262e"/><path fill="#f2b33d"/></svg>', "utf-8")
    brand = branded(tmp_path, COLOUR)
    assert isinstance(brand, Brand)

    made = brand_files(brand, "Zeewold", LETTERS, [drawing])

    child = made.colours["child"]
    assert made.files[f"{made.pictures}recht.svg"].decode() == (
        f'<svg><path fill="{made.colours["link"]}" stroke="#16262e"/><path fill="{child}"/></svg>'
    )
    assert made.pictures.startswith("assets/huisstijl/")


def test_without_colours_of_its_own_the_drawings_are_those_of_all_sites(tmp_path: Path) -> None:
    """They need not stand on each site."""
    made = files_of(tmp_path, LOGO, logo_svg=WIDE)

    assert made.pictures == ""


def test_the_drawings_are_made_in_the_colours_of_the_neutral_style() -> None:
    """Else a house style would put another colour in the place of one that nobody sees."""
    base = (checkout().templates / "theme/assets/styles/base.css").read_text("utf-8")

    assert [colour for colour, name in DRAWN_IN.items() if f"--{name}: {colour};" not in base] == []


@pytest.mark.parametrize(
    ("name", "letter"),
    [
        ("Zeewold", "Z"),
        ("'s-Hertogenbosch", "H"),
        ("IJsselstein", "IJ"),
        ("De Bilt", "D"),
        ("Súdwest-Fryslân", "S"),
    ],
)
def test_the_letter_of_a_municipality_is_the_one_it_is_known_by(name: str, letter: str) -> None:
    """An apostrophe is no letter, and IJ is one."""
    assert first_letter(name) == letter


def test_a_logo_without_words_is_told_and_gets_the_name_of_the_municipality(tmp_path: Path) -> None:
    """Who does not see the logo still hears whose site it is."""
    brand = branded(tmp_path, "huisstijl:\n  logo:\n    bestand: logo.svg\n", logo_svg=WIDE)

    assert isinstance(brand, Brand) and brand.logo
    assert brand.logo.alt == "Gemeente Zeewold"
    told = [(fault.line, fault.path, fault.code) for fault in brand.mend]
    assert told == [(2, "huisstijl.logo", "logo.no_alternative")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (LOGO, [(2, "huisstijl.logo.bestand", "template.missing")]),
        ("huisstijl:\n  tokens: weg.css\n", [(2, "huisstijl.tokens", "template.missing")]),
        ("huisstijl:\n  icoon: breed.svg\n", [(2, "huisstijl.icoon", "logo.not_square")]),
        ("huisstijl:\n  icoon: vals.svg\n", [(1, "", "svg.element")]),
        ("huisstijl:\n  tokens: haalt.css\n", [(1, "", "style.import")]),
        (
            "huisstijl:\n  kleuren:\n    hoofdkleur: rod\n",
            [(3, "huisstijl.kleuren.hoofdkleur", "style.not_colour")],
        ),
    ],
)
def test_what_cannot_be_used_stops_the_build_at_its_key_or_in_its_file(
    tmp_path: Path, text: str, expected: list[tuple[int, str, str]]
) -> None:
    """A site in half a house style would look like a mistake of the municipality."""
    script = WIDE.replace("</svg>", "<script/></svg>")
    files = {"breed_svg": WIDE, "vals_svg": script, "haalt_css": "@import 'a.css';"}

    assert branded(tmp_path, text, **files) == expected


def test_tokens_go_before_colours_and_having_both_is_told(tmp_path: Path) -> None:
    """The editor sees which of the two counts."""
    brand = branded(tmp_path, COLOUR + "  tokens: t.css\n", t_css=":root{--nl-link-color:#a3211a}")

    assert isinstance(brand, Brand) and brand.style
    assert brand.style.colours["link"] == "#a3211a"
    assert [fault.code for fault in brand.mend] == ["style.twice"]
