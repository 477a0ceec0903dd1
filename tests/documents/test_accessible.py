"""What LibreOffice's accessibility check asks of a text document (sw/source/core/access/AccessibilityCheck.cxx).

The check itself opens a window and has no way in for scripts. It was run by hand, in LibreOffice 25.2, over each
paper in both forms, and found nothing. Its rules are tested here by structure: title, language, order of headings,
tables, pictures, lists, empty lines and cells, contrast, and direct formatting (in test_word.py and
test_opendocument.py).
"""

import json
import re
from datetime import date
from io import BytesIO
from itertools import pairwise
from pathlib import Path
from zipfile import ZipFile

import pytest
from branded import branded
from familiegroepsplan import api
from familiegroepsplan.model.bundle import Bundle
from familiegroepsplan_site.sources.bundle import BundleTexts
from lxml import etree

TODAY = date(2026, 11, 23)
EXAMPLE = json.loads((Path(__file__).parents[2] / "builder/example-plan.json").read_text(encoding="utf-8"))
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
DECORATIVE = (
    ".//{http://schemas.microsoft.com/office/drawing/2017/decorative}decorative"  # no words for who listens
)
TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
DRAW = "{urn:oasis:names:tc:opendocument:xmlns:drawing:1.0}"
SVG = "{urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0}"
LOEXT = "{urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0}"
KINDS = pytest.mark.parametrize("kind", api.PAPER_KINDS)
Parts = dict[str, etree._Element]
DRAWN_LINES = ("....", "……", "___")  # what the check takes for a form that nobody can fill in


def parts(bundle: Bundle, form: str, kind: str) -> Parts:
    """Return the XML parts of the example plan in this form."""
    with ZipFile(BytesIO(api.document(bundle, EXAMPLE, form, TODAY, kind).data)) as file:
        return {
            name: etree.fromstring(file.read(name)) for name in file.namelist() if name.endswith((".xml", ".rels"))
        }


def skips(levels: list[int]) -> list[int]:
    """Return the headings that are more than one level below the one before them."""
    return [level for before, level in zip([0, *levels], levels, strict=False) if level > before + 1]


def is_for_layout(cells: list[str]) -> bool:
    """Return whether the check takes a table with these texts in its cells for layout."""
    return sum(not text for text in cells) > len(cells) // 2


@pytest.fixture(params=["", "tall"], ids=["national", "branded"])
def any_bundle(request: pytest.FixtureRequest, bundle: Bundle, bundle_texts: BundleTexts) -> Bundle:
    """Return the bundle of the national site, and that of a municipality with a logo."""
    return branded(bundle_texts, request.param) if request.param else bundle


@KINDS
def test_a_word_document_keeps_the_rules(any_bundle: Bundle, kind: str) -> None:
    """Each of them stands for a warning that LibreOffice would give."""
    found = parts(any_bundle, "docx", kind)
    body, styles = found["word/document.xml"], found["word/styles.xml"]
    assert found["docProps/core.xml"].findtext("{http://purl.org/dc/elements/1.1/}title")
    assert {lang.get(f"{W}val") for lang in styles.iter(f"{W}lang")} == {"nl-NL"}
    names = {style.get(f"{W}styleId"): style.find(f"{W}name").get(f"{W}val") for style in styles.iter(f"{W}style")}
    used = [style.get(f"{W}val") for style in body.iter(f"{W}pStyle")]
    levels = [int(found[1]) for style in used if (found := re.fullmatch(r"Heading(\d)(Child)?", style))]
    assert skips(levels) == []
    assert "Title" in used and names["Title"] == "Title"
    for table in body.iter(f"{W}tbl"):
        assert table.find(f".//{W}tblCaption").get(f"{W}val")
        assert [tag for tag in ("gridSpan", "vMerge") if table.find(f".//{W}{tag}") is not None] == []
        assert [one for one in table.iter(f"{W}pStyle") if one.get(f"{W}val", "").startswith("Heading")] == []
        first_row = table.find(f"{W}tblPr/{W}tblLook").get(f"{W}firstRow") == "1"
        assert (table.find(f"{W}tr/{W}trPr/{W}tblHeader") is not None) == first_row
        assert not is_for_layout(["".join(cell.itertext()) for cell in table.iter(f"{W}tc")])
    assert list(body.iter(f"{WP}anchor")) == []
    assert all(picture.get("descr") or picture.find(DECORATIVE) is not None for picture in body.iter(f"{WP}docPr"))
    lines = list(body.iter(f"{W}p"))
    empty = [not "".join(line.itertext()) and line.find(f".//{W}drawing") is None for line in lines]
    in_cells = [line.getparent().tag == f"{W}tc" for line in lines]
    after = zip(pairwise(empty), in_cells[1:], strict=True)
    assert [pair for pair, cell in after if pair == (True, True) and not cell] == []
    assert [drawn for drawn in DRAWN_LINES if drawn in "".join(body.itertext())] == []


@KINDS
def test_an_opendocument_text_keeps_the_rules(any_bundle: Bundle, kind: str) -> None:
    """The same rules, in its own words."""
    found = parts(any_bundle, "odt", kind)
    body = found["content.xml"]
    assert found["meta.xml"].findtext(".//{http://purl.org/dc/elements/1.1/}title")
    language = "{urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0}language"
    languages = {one.get(language) for one in found["styles.xml"].iter() if one.get(language)}
    assert languages == {"nl"}
    levels = [int(heading.get(f"{TEXT}outline-level", "0")) for heading in body.iter(f"{TEXT}h")]
    assert skips(levels) == []
    for table in body.iter(f"{TABLE}table"):
        assert table.get(f"{TABLE}name")
        assert list(table.iter(f"{TEXT}h", f"{TABLE}covered-table-cell")) == []
        assert not is_for_layout(["".join(cell.itertext()).strip() for cell in table.iter(f"{TABLE}table-cell")])
    names = [table.get(f"{TABLE}name") for table in body.iter(f"{TABLE}table")]
    assert len(names) == len(set(names))
    for frame in body.iter(f"{DRAW}frame"):
        assert frame.get(f"{TEXT}anchor-type") == "as-char"
        assert frame.findtext(f"{SVG}desc") or frame.get(f"{LOEXT}decorative") == "true"
    assert [drawn for drawn in DRAWN_LINES if drawn in "".join(body.itertext())] == []


def test_a_style_in_a_cell_has_a_colour_of_its_own(bundle: Bundle) -> None:
    """What it inherits from the whole document, LibreOffice writes at each paragraph, and then warns of."""
    styles = parts(bundle, "docx", "plan")["word/styles.xml"]
    found = {style.get(f"{W}styleId"): style.find(f"{W}rPr/{W}color") for style in styles.iter(f"{W}style")}
    in_cells = ("TableText", "TableHeading", "TableMark", "Label", "SignHere")
    assert [style for style in in_cells if found[style] is None] == []


@pytest.mark.parametrize(("form", "part"), [("docx", "word/styles.xml"), ("odt", "styles.xml")])
def test_every_colour_of_letters_can_be_read_on_every_ground(bundle: Bundle, form: str, part: str) -> None:
    """4.5 to 1 (WCAG 1.4.3), on white, in the child's part and in the head of a table."""
    text = etree.tostring(parts(bundle, form, "plan")[part]).decode()
    pattern = r'w:color w:val="([0-9A-Fa-f]{6})"' if form == "docx" else r'fo:color="#([0-9a-f]{6})"'
    letters = {colour.lower() for colour in re.findall(pattern, text)}
    assert letters >= {"16262e", "0b4f5c", "4a5b63"}
    for ground in ("ffffff", "fff4d9", "e2eef0"):
        assert {one for one in letters if contrast(one, ground) < 4.5} == set()


def contrast(one: str, other: str) -> float:
    """Return the contrast of two colours, as WCAG 2.2 reckons it."""
    light = sorted((_luminance(one), _luminance(other)))
    return (light[1] + 0.05) / (light[0] + 0.05)


def _luminance(colour: str) -> float:
    parts = (int(colour[at : at + 2], 16) / 255 for at in (0, 2, 4))
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
