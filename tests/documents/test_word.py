"""What a Word document is besides its answers."""

from datetime import date, datetime
from io import BytesIO
from zipfile import ZipFile

import docx as python_docx
from documents.small import AGREEMENTS, EMPTY, GOALS, PEOPLE, answer, outline_of, paper_of
from docx.document import Document
from familiegroepsplan.model.bundle import Bundle
from familiegroepsplan.model.outline import Outline, Signatures
from familiegroepsplan.render import docx
from lxml import etree

TODAY = date(2026, 11, 23)
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def made(outline: Outline, bundle: Bundle) -> Document:
    """Return the document as python-docx reads it."""
    return python_docx.Document(BytesIO(docx.make(paper_of(outline, bundle), bundle, TODAY)))


def shape(document: Document) -> list[tuple[str, str]]:
    """Return (style, text) of each paragraph."""
    return [(paragraph.style.name, paragraph.text) for paragraph in document.paragraphs if paragraph.text]


def cells(document: Document) -> list[list[list[str]]]:
    """Return the text in each cell of each table."""
    return [[[cell.text for cell in row.cells] for row in table.rows] for table in document.tables]


def test_a_plan_opens_with_its_title_whom_it_is_about_and_its_date(bundle: Bundle) -> None:
    """Real styles, which Word shows in its own language."""
    assert shape(made(outline_of(answer("Rust.", "Tijd.")), bundle)) == [
        ("Title", "Ons familiegroepsplan"),
        ("Subtitle", "Over Sam"),
        ("Date", "Gemaakt op 23 november 2026"),
        ("Heading 1", "Onze hulp"),
        ("Heading 2", "Deze hulp willen wij"),
        ("Body Text", "Rust."),
        ("Body Text", "Tijd."),
    ]


def test_an_empty_plan_is_a_title_and_one_friendly_sentence(bundle: Bundle) -> None:
    """Nothing is required: a plan may be saved before its first word."""
    assert shape(made(EMPTY, bundle)) == [
        ("Title", "Ons familiegroepsplan"),
        ("Date", "Gemaakt op 23 november 2026"),
        ("Body Text", "Dit plan is nog leeg. We vullen het in als we eraan toe zijn."),
    ]


def test_the_properties_say_title_language_and_day_and_name_no_author(bundle: Bundle) -> None:
    """A file that goes from hand to hand must not name who typed it."""
    properties = made(EMPTY, bundle).core_properties
    assert (properties.title, properties.language, properties.author, properties.last_modified_by) == (
        "Ons familiegroepsplan",
        "nl-NL",
        "",
        "",
    )
    assert properties.created.replace(tzinfo=None) == datetime(2026, 11, 23)


def test_people_are_a_table_with_a_header_row_and_the_columns_of_the_form(bundle: Bundle) -> None:
    """In the order of the form, even when the first person left one empty."""
    document = made(outline_of(PEOPLE), bundle)
    assert cells(document) == [
        [["Nr", "name", "tie", "contact"], ["1", "Oma Truus", "", "06 12 34 56 78"], ["2", "Ömer", "buurman", ""]]
    ]
    (table,) = document.tables
    assert [row._tr.find(f".//{W}tblHeader") is not None for row in table.rows] == [True, False, False]
    assert table._tbl.find(f".//{W}tblCaption").get(f"{W}val") == "Onze lijst"


def test_agreements_are_a_table_with_a_header_row(bundle: Bundle) -> None:
    """Repeated on each page that the table goes on."""
    document = made(outline_of(AGREEMENTS), bundle)
    assert cells(document) == [[["Nr", "who", "what"], ["1", "Oma Truus", "Sam wakker bellen"]]]
    (table,) = document.tables
    assert [row._tr.find(f".//{W}tblHeader") is not None for row in table.rows] == [True, False]


def test_a_goal_is_a_heading_and_a_row_for_each_answer(bundle: Bundle) -> None:
    """So that one goal can be found and copied."""
    document = made(outline_of(GOALS), bundle)
    assert ("Heading 3", "Doel 1") in shape(document)
    assert cells(document) == [[["what", "Rust in huis"], ["by", "snel"]]]
    assert document.tables[0]._tbl.find(f".//{W}tblLook").get(f"{W}firstColumn") == "1"


def test_what_is_still_open_is_a_real_list(bundle: Bundle, example: Outline) -> None:
    """With dots from a list style, not typed."""
    document = made(example, bundle)
    assert [text for style, text in shape(document) if style == "List Bullet"] == [
        "Wat willen we bereiken: Doel 3, Wanneer",
        "Welke hulp van een professional: Hoe vaak",
        "Onze afspraken: Afspraak 3, Als het niet lukt",
    ]


def test_text_is_formatted_by_its_style_alone(bundle: Bundle, example: Outline) -> None:
    """No direct formatting: of its own a paragraph or a run has its style and its direction."""
    paper = paper_of(example, bundle)
    with ZipFile(BytesIO(docx.make(paper, bundle, TODAY))) as file:
        body = etree.fromstring(file.read("word/document.xml"))
    own = {
        child.tag.removeprefix(W) for name in ("pPr", "rPr") for part in body.iter(f"{W}{name}") for child in part
    }
    assert own <= {"pStyle", "rStyle", "numPr", "bidi", "rtl"}


def test_who_signs_gets_a_row_with_room_for_a_signature_and_a_date(bundle: Bundle) -> None:
    """To sign on paper."""
    signatures = Signatures(path="s", heading="Handtekeningen", names=("Noor", "Sam"), marks=())
    document = made(outline_of(signatures), bundle)
    assert cells(document) == [[["Noor", "Handtekening", "Datum"], ["Sam", "Handtekening", "Datum"]]]
    assert [row.height.cm > 1.5 for row in document.tables[0].rows if row.height] == [True, True]


def test_text_that_starts_in_arabic_reads_from_the_right(bundle: Bundle) -> None:
    """The paragraph turns; in a Dutch paragraph only the Arabic words do."""
    document = made(outline_of(answer("مرحبا Sam", "Sam zegt مرحبا بك hoi", "Gewoon")), bundle)
    arabic, mixed, plain = document.paragraphs[5:8]
    assert [p._p.find(f"./{W}pPr/{W}bidi") is not None for p in (arabic, mixed, plain)] == [
        True,
        False,
        False,
    ]
    assert [(run.text, run.font.rtl) for run in mixed.runs] == [
        ("Sam zegt ", None),
        ("مرحبا بك", True),
        (" hoi", None),
    ]


def test_the_footer_counts_the_pages(bundle: Bundle) -> None:
    """As fields, so that Word counts again when the text grows."""
    (footer,) = made(EMPTY, bundle).sections[0].footer.paragraphs
    assert footer._p.xpath("normalize-space(.)") == "Bladzijde 1 van 1"
    assert [field.get(f"{W}instr") for field in footer._p.iter(f"{W}fldSimple")] == [" PAGE ", " NUMPAGES "]


def test_an_ordinary_plan_is_small_and_always_has_the_same_bytes(bundle: Bundle, example: Outline) -> None:
    """It goes by mail and by phone."""
    first, second = (docx.make(paper_of(example, bundle), bundle, TODAY) for _ in range(2))
    assert first == second
    assert len(first) < 30_000


def test_every_style_that_is_used_is_there(bundle: Bundle, example: Outline) -> None:
    """A style that is missing would quietly become plain text."""
    with ZipFile(BytesIO(docx.make(paper_of(example, bundle), bundle, TODAY))) as file:
        body, styles = (etree.fromstring(file.read(f"word/{part}.xml")) for part in ("document", "styles"))
    there = {style.get(f"{W}styleId") for style in styles.iter(f"{W}style")}
    used = {element.get(f"{W}val") for name in ("pStyle", "tblStyle") for element in body.iter(f"{W}{name}")}
    assert used <= there
