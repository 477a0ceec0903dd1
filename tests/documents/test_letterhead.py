"""On a municipality's own site each paper says whose form it is: name and logo at its top, small, and in words."""

import json
import re
from datetime import date
from io import BytesIO
from zipfile import ZipFile

import pdfua
import pytest
from branded import ADDRESS, ALT, NAME, branded, logo, part
from documents.engine import PROJECT, pdf_of
from documents.pdf_tree import TaggedPdf
from familiegroepsplan import api
from familiegroepsplan.carry.office import open_lines, word_lines
from familiegroepsplan.carry.page import page_lines
from familiegroepsplan.model.bundle import Bundle
from familiegroepsplan_site.sources.brand_part import logo_data
from familiegroepsplan_site.sources.bundle import BundleTexts

TODAY = date(2026, 11, 25)
EXAMPLE = json.loads(PROJECT.example.read_text(encoding="utf-8"))
EMPTY = {"format": "familiegroepsplan", "version": 1, "plan": {"length": "full"}}
FORMS = ("docx", "odt", "html", "pdf")
SHEETS = ("blank_plan", "agenda", "blank_page", "blank_child")
LETTERS = tuple(kind for kind in api.LETTER_KINDS if kind not in SHEETS)
WITH_LETTERHEAD = tuple(kind for kind in api.PAPER_KINDS if kind not in LETTERS)
SHAPES = pytest.mark.parametrize("shape", ["wide", "square", "tall"])


def parts(document: bytes) -> dict[str, str]:
    """Return the parts of an office document that are text."""
    with ZipFile(BytesIO(document)) as file:
        return {name: file.read(name).decode("utf-8", "replace") for name in file.namelist()}


def made(bundle: Bundle, form: str, kind: str = "plan") -> bytes:
    """Return the example plan as this paper in this form; of `pdf` the print HTML."""
    return api.document(bundle, EXAMPLE, form, TODAY, kind).data


def lines(form: str, data: bytes) -> list[str]:
    """Return the lines that a document shows, as whoever opens it later reads them."""
    if form in ("html", "pdf"):
        found = page_lines(data.decode())
    else:
        xml = parts(data)["word/document.xml" if form == "docx" else "content.xml"].encode()
        found = word_lines(xml) if form == "docx" else open_lines(xml)
    assert found is not None
    return [line.text.strip() for line in found]


@pytest.mark.parametrize("kind", WITH_LETTERHEAD)
@pytest.mark.parametrize("form", FORMS)
def test_each_paper_begins_with_the_name(bundle_texts: BundleTexts, form: str, kind: str) -> None:
    """The first line of all that is the family's or that it fills in."""
    assert lines(form, made(branded(bundle_texts, "wide"), form, kind))[0] == NAME


@pytest.mark.parametrize("form", FORMS)
def test_the_national_site_puts_nobody_above_a_plan(bundle: Bundle, form: str) -> None:
    """Its documents are the family's alone, as they were."""
    data = made(bundle, form)
    assert lines(form, data)[0] == "Ons familiegroepsplan"
    assert b"etterhead" not in data


@SHAPES
@pytest.mark.parametrize("kind", ["plan", "page", "child"])
def test_a_logo_is_small_and_keeps_its_shape(bundle_texts: BundleTexts, shape: str, kind: str) -> None:
    """At most a centimetre and a half high, and less than half of the page wide, whatever was handed in."""
    paper = api.paper(branded(bundle_texts, shape), EXAMPLE, TODAY, kind)["letterhead"]
    own = paper["logo"]
    assert 0 < paper["height"] <= 15
    assert 0 < paper["width"] <= 75
    assert paper["width"] / paper["height"] == pytest.approx(own["width"] / own["height"], rel=0.01)


@SHAPES
def test_every_form_shows_the_logo_with_its_words(bundle_texts: BundleTexts, shape: str) -> None:
    """As PNG and SVG in Word and OpenDocument, as SVG in the web page, as PNG for the PDF."""
    bundle = branded(bundle_texts, shape)
    word, text = parts(made(bundle, "docx")), parts(made(bundle, "odt"))
    assert {"word/media/logo.png", "word/media/logo.svg"} <= word.keys()
    assert f'descr="{ALT}"' in word["word/document.xml"]
    assert {"Pictures/logo.png", "Pictures/logo.svg"} <= text.keys()
    assert f"<svg:desc>{ALT}</svg:desc>" in text["content.xml"]
    assert re.search(f'<img src="data:image/svg\\+xml;base64,[^"]+" alt="{ALT}"', made(bundle, "html").decode())
    assert re.search(f'<img alt="{ALT}" src="data:image/png;base64,', made(bundle, "pdf").decode())


@pytest.mark.parametrize("form", FORMS)
def test_a_paper_of_a_municipality_has_the_colours_of_its_house_style(
    bundle_texts: BundleTexts, form: str
) -> None:
    """Headings, lines and grounds, and none of ours beside them; the letters of a family keep ours."""
    colours = {"heading": "7a1f5c", "line": "ec0000", "ground": "f6e9f1", "own": "fdeaea"}
    bundle = api.read_bundle(bundle_texts.shared, json.dumps(part(bundle_texts, colours=colours)))

    def styles(data: bytes) -> str:
        if form in ("html", "pdf"):
            return data.decode().partition("<style>")[2].partition("</style>")[0]
        found = parts(data)
        names = ("word/styles.xml", "word/numbering.xml") if form == "docx" else ("styles.xml", "content.xml")
        return "".join(found[name] for name in names).lower()

    ours = ("0b4f5c", "f2b33d", "e2eef0", "fff4d9")
    told = styles(made(bundle, form))
    assert [one for one in colours.values() if one not in told] == []
    assert [one for one in ours if one in told] == []
    letter = styles(api.document(bundle, EMPTY, form, TODAY, LETTERS[0]).data)
    assert [one for one in colours.values() if one in letter] == []


@pytest.mark.parametrize(("form", "shown"), [("docx", False), ("odt", True), ("html", True), ("pdf", False)])
def test_a_logo_that_is_an_svg_alone_shows_where_it_can(bundle_texts: BundleTexts, form: str, shown: bool) -> None:
    """Word and the PDF need dots: there the name stands alone."""
    data = made(branded(bundle_texts, "square", "png"), form)
    assert lines(form, data)[0] == NAME
    told = "".join(parts(data).values()) if form in ("docx", "odt") else data.decode()
    assert (ALT in told) == shown


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("name", ['A & "B" <i>{{pageNumber}}</i> {% raw %}', "Gemeente " + "Langenaam-" * 12])
def test_any_name_stands_there_as_it_is(bundle_texts: BundleTexts, form: str, name: str) -> None:
    """No sign of it is markup or a command, and a long one loses no letter."""
    own = part(bundle_texts, name=name, logo=logo_data(logo("wide")))
    bundle = api.read_bundle(bundle_texts.shared, json.dumps(own))
    data = api.document(bundle, EMPTY, form, TODAY).data
    assert lines(form, data)[0].replace("\u2060", "") == name
    if form == "pdf":
        assert TaggedPdf(api.finished_pdf(bundle, EMPTY, TODAY, pdf_of(data))).untagged == []


@pytest.mark.parametrize("form", FORMS)
def test_without_a_logo_the_name_stands_alone(bundle_texts: BundleTexts, form: str) -> None:
    """Nothing is drawn in its place."""
    data = made(branded(bundle_texts), form)
    assert lines(form, data)[0] == NAME
    assert b"logo." not in data


@pytest.mark.parametrize("kind", ["plan", "page", "child", "blank_plan", "agenda"])
def test_the_pdf_reads_logo_and_name_before_the_title(bundle_texts: BundleTexts, kind: str) -> None:
    """A figure with words, a paragraph, the heading (ISO 14289-1, 7.3); and nothing is untagged."""
    bundle = branded(bundle_texts, "tall")
    pdf = api.finished_pdf(bundle, EXAMPLE, TODAY, pdf_of(made(bundle, "pdf", kind)), kind)
    tagged = TaggedPdf(pdf)
    first = [element for element in tagged.elements() if element.S in ("/Figure", "/P", "/H1")]
    texts = [block.read for block in tagged.blocks() if block.read]
    figure = next(element for element in first if element.S == "/Figure")
    assert str(figure.Alt) == ALT
    assert [str(element.S) for element in first].index("/Figure") < [str(one.S) for one in first].index("/H1")
    assert texts[0] == NAME
    assert tagged.untagged == []
    assert sorted(tagged.marks()) == sorted(tagged.drawn)


def test_a_branded_pdf_keeps_the_rules_of_pdf_ua(
    bundle_texts: BundleTexts, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """As the national one does."""
    bundle = branded(bundle_texts, "wide")
    file = tmp_path_factory.mktemp("pdf") / "plan.pdf"
    file.write_bytes(api.finished_pdf(bundle, EXAMPLE, TODAY, pdf_of(made(bundle, "pdf"))))
    assert [(finding.rule_id, finding.message) for finding in pdfua.validate(file).findings] == []


@pytest.mark.parametrize("form", ["docx", "odt", "html"])
def test_the_name_is_nobodys_answer_when_a_document_comes_back(bundle_texts: BundleTexts, form: str) -> None:
    """Also on another site, which has another name or none."""
    document = made(branded(bundle_texts, "wide"), form)
    for bundle in (branded(bundle_texts, "square"), api.read_bundle(*bundle_texts)):
        opened = api.open_plan(bundle, document)
        assert opened.file is not None
        assert opened.file["plan"]["answers"] == EXAMPLE["plan"]["answers"]
        assert (opened.changes, opened.loose, opened.problems) == ((), (), ())


@pytest.mark.parametrize("kind", LETTERS)
def test_a_letter_is_the_familys_own_and_says_below_where_it_was_found(
    bundle_texts: BundleTexts, kind: str
) -> None:
    """No letterhead: a municipality does not write to itself."""
    paper = api.paper(branded(bundle_texts, "wide"), EMPTY, TODAY, kind)
    assert paper["letterhead"] is None
    assert paper["parts"][-1]["blocks"][-1]["entry"]["lines"] == (
        f"Gemaakt met Familiegroepsplan Voorbeeldstad, een site van {NAME}.",
    )


def test_a_site_that_others_made_does_not_speak_for_the_municipality(bundle_texts: BundleTexts) -> None:
    """Its own name stands above a plan and below a letter; the letter still goes to the municipality."""
    bundle = branded(bundle_texts, self_made=False)
    letter = api.paper(bundle, EMPTY, TODAY, "decision")
    assert lines("html", made(bundle, "html"))[0] == "Familiegroepsplan Voorbeeldstad"
    assert letter["parts"][0]["blocks"][2]["entry"]["lines"][0] == f"Aan: {NAME}"
    assert letter["parts"][-1]["blocks"][-1]["entry"]["lines"] == ("Gemaakt met Familiegroepsplan Voorbeeldstad.",)


@pytest.mark.parametrize(
    ("kind", "address", "to"),
    [
        ("decision", ADDRESS, (f"Aan: {NAME}", *ADDRESS)),
        ("support", (), (f"Aan: {NAME}", "{blank}")),
        ("objection", ADDRESS, (f"Aan: {NAME}", "{blank}")),
        (
            "first_plan",
            ADDRESS,
            ("Aan de jeugdhulpaanbieder, de gecertificeerde instelling of het wijkteam", "{blank}"),
        ),
        ("complaint", ADDRESS, ("Aan de organisatie of de gemeente", "{blank}")),
    ],
)
def test_a_letter_to_the_municipality_has_its_address(
    bundle_texts: BundleTexts, kind: str, address: tuple[str, ...], to: tuple[str, ...]
) -> None:
    """Where it is known; an objection goes where the decision says, other letters to whom the family chooses."""
    bundle = branded(bundle_texts, "wide", address=address)
    paper = api.paper(bundle, EMPTY, TODAY, kind)
    blank = bundle.word("letters.blank")
    assert paper["parts"][0]["blocks"][2]["entry"]["lines"] == tuple(line.format(blank=blank) for line in to)
