"""What an OpenDocument text is besides its answers."""

from datetime import date
from io import BytesIO
from zipfile import ZIP_STORED, ZipFile

from documents.reading import text_of
from documents.small import AGREEMENTS, EMPTY, GOALS, PEOPLE, answer, outline_of, paper_of
from familiegroepsplan.model.bundle import Bundle
from familiegroepsplan.model.outline import Outline, Signatures
from familiegroepsplan.render import odt
from lxml import etree
from odfdo import Document, Element

TODAY = date(2026, 11, 23)
TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
STYLE = "{urn:oasis:names:tc:opendocument:xmlns:style:1.0}"
FO = "{urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0}"
MANIFEST = "{urn:oasis:names:tc:opendocument:xmlns:manifest:1.0}"


def body(outline: Outline, bundle: Bundle) -> Element:
    """Return the body as odfdo reads it."""
    return Document(BytesIO(odt.make(paper_of(outline, bundle), bundle, TODAY))).body


def shape(found: Element) -> list[tuple[str, str]]:
    """Return (style, text) of each paragraph."""
    return [
        (str(part.get_attribute("text:style-name")), text_of(part)) for part in found.xpath("//text:h | //text:p")
    ]


def rows(found: Element) -> list[list[str]]:
    """Return the text in each cell of all tables."""
    return [
        [text_of(part) for part in row.get_elements("table:table-cell/text:p")]
        for row in found.get_elements("descendant::table:table-row")
    ]


def test_a_plan_opens_with_its_title_whom_it_is_about_and_its_date(bundle: Bundle) -> None:
    """Each with its own style."""
    assert shape(body(outline_of(answer("Rust.", "Tijd.")), bundle)) == [
        ("Title", "Ons familiegroepsplan"),
        ("Subtitle", "Over Sam"),
        ("Date", "Gemaakt op 23 november 2026"),
        ("Heading_20_1", "Onze hulp"),
        ("Heading_20_2", "Deze hulp willen wij"),
        ("Text_20_body", "Rust."),
        ("Text_20_body", "Tijd."),
    ]


def test_an_empty_plan_is_a_title_and_one_friendly_sentence(bundle: Bundle) -> None:
    """Nothing is required: a plan may be saved before its first word."""
    assert shape(body(EMPTY, bundle))[1:] == [
        ("Date", "Gemaakt op 23 november 2026"),
        ("Text_20_body", "Dit plan is nog leeg. We vullen het in als we eraan toe zijn."),
    ]


def test_people_are_a_table_with_a_header_row_and_the_columns_of_the_form(bundle: Bundle) -> None:
    """In the order of the form, even when the first person left one empty."""
    found = body(outline_of(PEOPLE), bundle)
    assert rows(found) == [
        ["Nr", "name", "tie", "contact"],
        ["1", "Oma Truus", "", "06 12 34 56 78"],
        ["2", "Ömer", "buurman", ""],
    ]
    (header,) = found.get_elements("descendant::table:table-header-rows")
    assert rows(header) == [["Nr", "name", "tie", "contact"]]


def test_agreements_are_a_table_with_a_header_row(bundle: Bundle) -> None:
    """Repeated on each page that the table goes on."""
    found = body(outline_of(AGREEMENTS), bundle)
    assert rows(found) == [["Nr", "who", "what"], ["1", "Oma Truus", "Sam wakker bellen"]]
    (header,) = found.get_elements("descendant::table:table-header-rows")
    assert rows(header) == [["Nr", "who", "what"]]


def test_a_goal_is_a_heading_and_a_row_for_each_answer(bundle: Bundle) -> None:
    """So that one goal can be found and copied."""
    found = body(outline_of(GOALS), bundle)
    assert ("Heading_20_3", "Doel 1") in shape(found)
    assert rows(found) == [["what", "Rust in huis"], ["by", "snel"]]


def test_a_paragraph_is_formatted_by_its_style_alone(bundle: Bundle, example: Outline) -> None:
    """An automatic style is what LibreOffice calls direct formatting: only the direction of a text has one."""
    with ZipFile(BytesIO(odt.make(paper_of(example, bundle), bundle, TODAY))) as file:
        content = etree.fromstring(file.read("content.xml"))
    own = [
        style for style in content.iter(f"{STYLE}style") if style.get(f"{STYLE}family") in ("paragraph", "text")
    ]
    assert own
    properties = [dict(part.attrib) for style in own for part in style]
    assert properties == [{f"{STYLE}writing-mode": "rl-tb", f"{FO}text-align": "start"}] * len(own)


def test_who_signs_gets_a_row_with_room_for_a_signature_and_a_date(bundle: Bundle) -> None:
    """To sign on paper."""
    signatures = Signatures(path="s", heading="Handtekeningen", names=("Noor", "Sam"), marks=())
    assert rows(body(outline_of(signatures), bundle)) == [
        ["Noor", "Handtekening", "Datum"],
        ["Sam", "Handtekening", "Datum"],
    ]


def test_text_that_starts_in_arabic_reads_from_the_right(bundle: Bundle) -> None:
    """Each paragraph by its own first letter."""
    styles = [style for style, _ in shape(body(outline_of(answer("مرحبا Sam", "Sam zegt مرحبا")), bundle))]
    assert styles[-2:] == ["Text_20_body-r", "Text_20_body"]


def test_the_mimetype_comes_first_and_is_not_compressed(bundle: Bundle) -> None:
    """So a program knows the file by its first bytes."""
    content = odt.make(paper_of(EMPTY, bundle), bundle, TODAY)
    with ZipFile(BytesIO(content)) as file:
        first = file.infolist()[0]
        assert (first.filename, first.compress_type) == ("mimetype", ZIP_STORED)
        assert content[38 : 38 + 39] == b"application/vnd.oasis.opendocument.text"


def test_the_manifest_lists_every_file(bundle: Bundle) -> None:
    """LibreOffice refuses a file with a part that is not in the manifest."""
    with ZipFile(BytesIO(odt.make(paper_of(EMPTY, bundle), bundle, TODAY))) as file:
        manifest = etree.fromstring(file.read("META-INF/manifest.xml"))
        listed = {entry.get(f"{MANIFEST}full-path") for entry in manifest}
        assert listed == {*file.namelist(), "/"} - {"mimetype", "META-INF/manifest.xml"}


def test_the_properties_say_title_language_and_day_and_name_no_author(bundle: Bundle) -> None:
    """A file that goes from hand to hand must not name who typed it."""
    with ZipFile(BytesIO(odt.make(paper_of(EMPTY, bundle), bundle, TODAY))) as file:
        (meta,) = etree.fromstring(file.read("meta.xml"))
    assert [(etree.QName(entry).localname, entry.text) for entry in meta] == [
        ("title", "Ons familiegroepsplan"),
        ("language", "nl-NL"),
        ("creation-date", "2026-11-23T00:00:00"),
        ("date", "2026-11-23T00:00:00"),
    ]


def test_every_style_that_is_used_is_there(bundle: Bundle, example: Outline) -> None:
    """A style that is missing would quietly become plain text."""
    with ZipFile(BytesIO(odt.make(paper_of(example, bundle), bundle, TODAY))) as file:
        content, styles = (etree.fromstring(file.read(f"{part}.xml")) for part in ("content", "styles"))
    there = {
        style.get(f"{STYLE}name")
        for tree in (content, styles)
        for style in tree.iter(f"{STYLE}style", f"{TEXT}list-style")
    }
    used = {
        name
        for element in content.iter(etree.Element)
        for attribute in (f"{TEXT}style-name", f"{TABLE}style-name", f"{STYLE}parent-style-name")
        if (name := element.get(attribute))
    }
    assert used <= there


def test_the_same_plan_has_the_same_bytes(bundle: Bundle, example: Outline) -> None:
    """No clock and no chance in it."""
    assert odt.make(paper_of(example, bundle), bundle, TODAY) == odt.make(paper_of(example, bundle), bundle, TODAY)
