"""What PDF/UA-1 (ISO 14289-1) and PDF/A-3a (ISO 19005-3) ask, looked up in the finished PDF with pikepdf.

veraPDF, the validator that the industry agrees on, cannot be had where these tests run. What of the standards is
not looked up here stands in docs/ontwikkeling/decisions/0002-pdf-engine.md.
"""

import hashlib
import json
import re
from datetime import date
from io import BytesIO
from itertools import pairwise
from pathlib import Path

import pdfua
import pytest
from bs4 import BeautifulSoup, NavigableString, Tag
from documents.engine import pdf_of
from documents.pdf_tree import TaggedPdf, glyphs_and_widths
from documents.small import GOALS, PEOPLE, answer, listed, outline_of, paper_of
from familiegroepsplan import api, worker
from familiegroepsplan.model.bundle import Bundle
from familiegroepsplan.model.outline import Outline
from familiegroepsplan.render import LostContentError, finish_pdf
from familiegroepsplan.render import print as print_html
from fontTools.ttLib import TTFont
from full_plan import full_plan
from PIL import ImageCms
from real_form import bundle_with

TODAY = date(2026, 11, 23)
EXAMPLE = json.loads((Path(__file__).parents[2] / "builder/example-plan.json").read_text(encoding="utf-8"))
PNG = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
BLOCKS = ("h1", "h2", "h3", "h4", "p", "td", "th", "li", "caption", "figcaption")
MIXED = "Oma zegt مرحبا tegen Sam, en Sam zegt سلام terug in 12 talen."
LONG_CIRCLE = listed(
    "answers.circle.people",
    "Persoon",
    *({"name": f"Persoon {n}", "tie": "tante", "contact": f"06 {n}"} for n in range(60)),
)


def print_page(bundle: Bundle, outline: Outline) -> bytes:
    """Return the print HTML of an outline."""
    return print_html.make(paper_of(outline, bundle), bundle, TODAY)


def finished(html: bytes) -> bytes:
    """Return the finished PDF of print HTML, without a plan file."""
    return finish_pdf(pdf_of(html), html, None)


@pytest.fixture(scope="module")
def whole(bundle: Bundle) -> bytes:
    """Return the PDF of the example plan as a family gets it."""
    html = api.document(bundle, EXAMPLE, "pdf", TODAY).data
    return api.finished_pdf(bundle, EXAMPLE, TODAY, pdf_of(html))


def texts_of(html: bytes) -> list[str]:
    """Return the texts of the HTML in order, without white space: a line may end anywhere."""
    body = BeautifulSoup(html, "html.parser").body
    assert isinstance(body, Tag)
    found = []
    for block in body.find_all(BLOCKS):
        own = [part for part in block.descendants if isinstance(part, NavigableString)]
        text = "".join(part for part in own if part.find_parent(BLOCKS) is block)
        found.append("".join(text.split()))
    return [text for text in found if text]


def texts_read(pdf: bytes) -> list[str]:
    """Return what a screen reader reads, block by block, without white space and bullets of lists."""
    blocks = TaggedPdf(pdf).blocks()
    texts = ["".join(block.read.split()) for block in blocks if "/Lbl" not in (block.tag, *block.around)]
    return [text for text in texts if text]


def test_the_tags_read_what_the_html_says_in_the_same_order(bundle: Bundle, whole: bytes) -> None:
    """The whole example plan, from its title to the last name."""
    assert texts_read(whole) == texts_of(api.document(bundle, EXAMPLE, "pdf", TODAY).data)


@pytest.mark.parametrize("kind", api.PAPER_KINDS)
def test_each_paper_is_read_as_its_html_and_nothing_is_untagged(bundle: Bundle, kind: str) -> None:
    """Of a full plan: papers with tables, lists, cards and pictures that go on over many pages."""
    file = full_plan()
    html = api.document(bundle, file, "pdf", TODAY, kind).data
    pdf = api.finished_pdf(bundle, file, TODAY, pdf_of(html), kind)
    tagged = TaggedPdf(pdf)
    assert texts_read(pdf) == texts_of(html)
    assert tagged.untagged == []
    assert sorted(tagged.marks()) == sorted(tagged.drawn)
    figures = [element for element in tagged.elements() if element.S == "/Figure"]
    assert all(str(figure.Alt).strip() for figure in figures)


def test_words_from_right_to_left_are_read_in_the_order_in_which_they_were_typed(bundle: Bundle) -> None:
    """On the page they stand as drawn, so the tag says the text itself."""
    html = print_page(bundle, outline_of(answer("مرحبا بالعالم Sam 12", MIXED, "שלום")))
    assert texts_read(finished(html)) == texts_of(html)


def test_a_paragraph_that_goes_on_over_the_page_is_one_paragraph(bundle: Bundle) -> None:
    """In plain text and beside a label, where the engine makes two tags of it."""
    long = "veel woorden " * 500
    html = print_page(bundle, outline_of(answer(long, long), listed("answers.goals.goals", "Doel", {"wat": long})))
    pdf = finished(html)
    assert len(TaggedPdf(pdf).pdf.pages) > 3
    assert texts_read(pdf) == texts_of(html)


def test_a_table_that_goes_on_over_the_page_is_one_table_with_its_headings_once(bundle: Bundle) -> None:
    """On paper they stand on each page; who listens hears them once, and keeps the count of rows."""
    html = print_page(bundle, outline_of(LONG_CIRCLE))
    pdf = TaggedPdf(finished(html))
    tags = [str(element.S) for element in pdf.elements()]
    assert len(pdf.pdf.pages) > 1
    assert (tags.count("/Table"), tags.count("/TR"), tags.count("/TH")) == (1, 61, 4)
    assert texts_read(finished(html)) == texts_of(html)


@pytest.mark.parametrize("blocks", [(PEOPLE, GOALS), (LONG_CIRCLE,), (answer(MIXED),)])
def test_all_that_is_drawn_is_tagged_or_decoration(bundle: Bundle, blocks: tuple[object, ...]) -> None:
    """ISO 14289-1, 7.1; and the tree and the pages agree about every mark."""
    pdf = TaggedPdf(finished(print_page(bundle, outline_of(*blocks))))
    assert pdf.untagged == []
    assert sorted(pdf.marks()) == sorted(pdf.drawn)
    assert {mark: parent.objgen for mark, parent in pdf.parents().items()} == {
        mark: element.objgen for element in pdf.elements() for mark in pdf._own_marks(element)
    }


def test_the_page_number_is_decoration(whole: bytes) -> None:
    """ISO 14289-1, 7.8: nobody wants to hear it in the middle of a sentence."""
    pdf = TaggedPdf(whole)
    last = len(pdf.pdf.pages)
    footers = [text for text in pdf.artifacts if text]
    assert footers == [f"Bladzijde {number} van {last}" for number in range(1, last + 1)]
    content = b"".join(page.Contents.read_bytes() for page in pdf.pdf.pages)
    assert content.count(b"/Artifact <</Type /Pagination /Subtype /Footer>> BDC") == last


def test_headings_start_at_one_and_skip_no_level(whole: bytes) -> None:
    """ISO 14289-1, 7.4.2."""
    tags = [block.tag for block in TaggedPdf(whole).blocks()]
    levels = [int(tag[2]) for tag in tags if re.fullmatch("/H[1-6]", tag)]
    assert levels[0] == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))


def test_each_heading_of_a_table_says_what_it_is_the_heading_of() -> None:
    """ISO 14289-1, 7.5. The engine says "column" of every one."""
    html = (
        b'<!doctype html><html lang="nl"><head><title>Tabel</title><style>@page { size: A4; } '
        b'body { font-family: "Noto Sans"; }</style></head><body><h1>Tabel</h1><table><thead><tr>'
        b'<th scope="col">Wie</th><th scope="col">Wat</th></tr></thead><tbody><tr><th scope="row">Oma</th>'
        b"<td>Past op</td></tr></tbody></table></body></html>"
    )
    pdf = TaggedPdf(finished(html))
    heads = [element for element in pdf.elements() if element.S == "/TH"]
    assert [str(head.A.Scope) for head in heads] == ["/Column", "/Column", "/Row"]


def test_a_picture_has_its_words_and_one_that_cannot_be_drawn_is_a_loss() -> None:
    """ISO 14289-1, 7.3. The engine draws a grey box for a picture that it cannot read."""
    page = (
        '<!doctype html><html lang="nl"><head><title>Beeld</title>'
        '<style>body {{ font-family: "Noto Sans"; }}</style></head><body><h1>Beeld</h1>'
        '<p><img alt="Onze kring" width="20" src="data:image/{}"></p></body></html>'
    )
    drawn = page.format("png;base64," + PNG).encode()
    assert [str(e.Alt) for e in TaggedPdf(finished(drawn)).elements() if e.S == "/Figure"] == ["Onze kring"]
    lost = page.format("svg+xml;base64,PHN2Zy8+").encode()
    with pytest.raises(LostContentError):
        finished(lost)


@pytest.mark.parametrize(
    ("said", "done"),
    [
        ("<p>Oma Truus past op.</p>", "<p>Oma Truus past.</p>"),
        ("<p>een</p>", '<p style="position: absolute; left: 900pt; top: 10pt">een</p>'),
    ],
    ids=["a word that is not there", "a word beside the page"],
)
def test_words_that_got_lost_give_no_pdf(said: str, done: str) -> None:
    """Better no PDF than one that leaves out what a family wrote."""
    page = (
        '<!doctype html><html lang="nl"><head><title>Plan</title><style>@page {{ size: A4; }} '
        'body {{ font-family: "Noto Sans"; }}</style></head><body><h1>Plan</h1>{}</body></html>'
    )
    with pytest.raises(LostContentError):
        finish_pdf(pdf_of(page.format(done).encode()), page.format(said).encode(), None)


def test_the_worker_tells_that_words_got_lost_and_not_which(bundle: Bundle) -> None:
    """The page has its own sentence for it."""
    empty = {"format": "familiegroepsplan", "version": 1, "plan": {"id": "p1", "length": "full"}}
    pdf_of_another = pdf_of(api.document(bundle, empty, "pdf", TODAY).data)
    worker.start(*bundle_with([[32, 126]]))
    request = {"do": "finish", "file": EXAMPLE, "today": TODAY.isoformat()}
    reply, data = worker.answer(json.dumps(request), pdf_of_another)
    assert json.loads(reply) == {"failure": {"code": "pdf.lost", "type": "LostContentError"}}
    assert data == b""


def test_it_says_of_itself_that_it_is_pdf_ua_1_and_pdf_a_3a(whole: bytes) -> None:
    """With the extension schema that PDF/A asks for before it may; and with title, language and number."""
    pdf = TaggedPdf(whole).pdf
    with pdf.open_metadata() as data:
        assert {key: data[key] for key in ("pdfaid:part", "pdfaid:conformance", "pdfuaid:part", "dc:title")} == {
            "pdfaid:part": "3",
            "pdfaid:conformance": "A",
            "pdfuaid:part": "1",
            "dc:title": "Ons familiegroepsplan",
        }
    xmp = pdf.Root.Metadata.read_bytes().decode()
    assert "<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/<" in xmp
    assert "/Filter" not in pdf.Root.Metadata
    assert str(pdf.docinfo["/Title"]) == "Ons familiegroepsplan"
    assert (str(pdf.Root.Lang), bool(pdf.Root.MarkInfo.Marked)) == ("nl", True)
    assert bool(pdf.Root.ViewerPreferences.DisplayDocTitle) is True
    assert len(pdf.trailer.ID) == 2
    assert all(str(page.Tabs) == "/S" for page in pdf.pages)
    assert not {"/Encrypt", "/Prev"} & set(pdf.trailer.keys())


def test_its_colours_are_those_of_a_profile_in_the_file(whole: bytes) -> None:
    """ISO 19005-3, 6.2.4: all is drawn in RGB, and the profile is one that a colour library reads as sRGB."""
    pdf = TaggedPdf(whole).pdf
    [intent] = pdf.Root.OutputIntents
    assert (str(intent.S), int(intent.DestOutputProfile.N)) == ("/GTS_PDFA1", 3)
    profile = ImageCms.ImageCmsProfile(BytesIO(intent.DestOutputProfile.read_bytes()))
    assert (profile.profile.xcolor_space.strip(), profile.profile.device_class) == ("RGB", "mntr")
    assert 2 <= profile.profile.version < 5
    content = b"".join(page.Contents.read_bytes() for page in pdf.pages)
    assert re.findall(rb"(?<= )[kKgG]\s", content) == []


def test_each_font_is_in_the_file_with_the_widths_and_letters_of_its_glyphs(bundle: Bundle) -> None:
    """ISO 19005-3, 6.2.11: embedded, drawn as wide as it says, each glyph with its letters (level A and U)."""
    html = print_page(bundle, outline_of(answer("Şeyma Тато مرحبا ሰላም 😀 漢"), PEOPLE))
    fonts = {}
    pdf = TaggedPdf(finished(html))
    for page in pdf.pdf.pages:
        fonts |= {str(font.BaseFont): font for font in page.Resources.Font.values()}
    assert set(fonts) == {"/NotoSans", "/NotoSans-Bold", "/NotoSansArabic", "/NotoSansEthiopic", "/NotoEmoji"}
    for font in fonts.values():
        [inner] = font.DescendantFonts
        assert str(inner.Subtype) == "/CIDFontType2"
        program = TTFont(BytesIO(inner.FontDescriptor.FontFile2.read_bytes()))
        scale = 1000 / program["head"].unitsPerEm
        names = [f"glyph{number}" for number in range(program["maxp"].numGlyphs)]
        program.setGlyphOrder(names)  # its table of names is not used in a PDF
        true = [program["hmtx"][name][0] * scale for name in names]
        off = [abs(true[glyph] - width) for glyph, width in glyphs_and_widths(inner)]
        assert off
        assert max(off) <= 1
        letters = re.findall(rb"<[0-9A-F]{4}> <([0-9A-F]+)>", font.ToUnicode.read_bytes())
        assert not {b"0000", b"FEFF", b"FFFE"} & set(letters[1:])


def test_the_plan_file_is_attached_as_the_source_of_the_document(bundle: Bundle, whole: bytes) -> None:
    """ISO 19005-3, 6.8; and it is the very plan file that the family can save."""
    pdf = TaggedPdf(whole).pdf
    plan_file = api.document(bundle, EXAMPLE, "json", TODAY).data
    assert list(pdf.attachments) == ["familiegroepsplan.json"]
    assert pdf.attachments["familiegroepsplan.json"].get_file().read_bytes() == plan_file
    [spec] = pdf.Root.AF
    assert (str(spec.AFRelationship), str(spec.F), str(spec.UF)) == (
        "/Source",
        "familiegroepsplan.json",
        "familiegroepsplan.json",
    )
    stream = spec.EF.F
    assert (str(stream.Subtype), int(stream.Params.Size), str(stream.Params.ModDate)) == (
        "/application/json",
        len(plan_file),
        "D:20261123",
    )
    assert api.open_plan(bundle, plan_file).file is not None


def test_the_same_plan_gives_the_same_file(bundle: Bundle, whole: bytes) -> None:
    """No clock and no chance in it."""
    html = api.document(bundle, EXAMPLE, "pdf", TODAY).data
    again = api.finished_pdf(bundle, EXAMPLE, TODAY, pdf_of(html))
    assert hashlib.sha256(again).digest() == hashlib.sha256(whole).digest()


def test_a_second_reader_finds_nothing_against_it(whole: bytes, tmp_path: Path) -> None:
    """The package pdfua looks up 16 of the 106 rules of PDF/UA-1 that a machine can see."""
    file = tmp_path / "plan.pdf"
    file.write_bytes(whole)
    assert [(finding.rule_id, finding.message) for finding in pdfua.validate(file).findings] == []
