"""What the PDF is besides its answers: readable by a screen reader, in the right letters, easy to walk."""

import json
import subprocess
from datetime import date
from io import BytesIO
from pathlib import Path

import formepdf
import pytest
from documents.engine import OPTIONS, ROOT, fonts, pdf_of
from documents.programs import run, text_of_pdf
from documents.small import EMPTY, GOALS, PEOPLE, answer, listed, outline_of, paper_of
from familiegroepsplan.model.bundle import Bundle
from familiegroepsplan.model.outline import Outline
from familiegroepsplan.render import finish_pdf
from familiegroepsplan.render import print as print_html
from familiegroepsplan_site.publish import pdf_engine
from familiegroepsplan_site.publish.forme import forme
from pypdf import PdfReader
from pypdf.generic import DictionaryObject, IndirectObject

TODAY = date(2026, 11, 23)
IN_NODE = """
import { readFileSync, writeFileSync } from 'node:fs'
import { startFormeEngine } from %(module)s
const [wasm, html, options, target] = process.argv.slice(1)
const engine = await startFormeEngine(await WebAssembly.compile(readFileSync(wasm)))
const wishes = JSON.parse(readFileSync(options, 'utf8'))
writeFileSync(target, engine.renderHtml(readFileSync(html, 'utf8'), wishes))
"""


def pdf(outline: Outline, bundle: Bundle) -> bytes:
    """Return the finished PDF of an outline."""
    html = print_html.make(paper_of(outline, bundle), bundle, TODAY)
    return finish_pdf(pdf_of(html), html, None)


def text(content: bytes, folder: Path) -> str:
    """Return what pdftotext reads."""
    file = folder / "plan.pdf"
    file.write_bytes(content)
    return text_of_pdf(file)


def tags(element: DictionaryObject | IndirectObject) -> list[str]:
    """Return the structure of the PDF as a list of tags, in reading order; spans and boxes do not count."""
    here = element.get_object()
    name = str(here.get("/S", ""))
    children = here.get("/K", [])
    inside = [
        tag
        for child in (children if isinstance(children, list) else [children])
        if isinstance(child.get_object(), dict) and "/MCID" not in child.get_object()
        for tag in tags(child)
    ]
    return inside if name in ("", "/Span", "/Div") else [name, *inside]


def test_the_pdf_is_tagged_in_dutch_with_its_title_as_pdf_ua_asks(bundle: Bundle, example: Outline) -> None:
    """ISO 14289-1: 6.2, 7.1 and 7.2."""
    reader = PdfReader(BytesIO(pdf(example, bundle)), strict=True)
    catalog = reader.root_object
    assert catalog["/Lang"] == "nl"
    assert catalog["/MarkInfo"] == {"/Marked": True}
    assert catalog["/ViewerPreferences"] == {"/DisplayDocTitle": True}
    assert catalog["/StructTreeRoot"]["/ParentTree"]["/Nums"]
    assert reader.xmp_metadata.dc_title == {"x-default": "Ons familiegroepsplan"}
    assert reader.xmp_metadata.dc_language == ["nl"]
    assert "<pdfuaid:part>1</pdfuaid:part>" in catalog["/Metadata"].get_data().decode()
    assert reader.metadata == {"/Title": "Ons familiegroepsplan"}


def test_headings_paragraphs_and_tables_are_tagged_as_such(bundle: Bundle) -> None:
    """A card is read as label and answer, in turn; people and agreements are a table."""
    reader = PdfReader(BytesIO(pdf(outline_of(PEOPLE, GOALS), bundle)))
    assert tags(reader.root_object["/StructTreeRoot"]) == [
        *("/Document", "/H1", "/P", "/P", "/H2", "/H3"),
        *("/Table", "/TR", "/TH", "/P", "/TH", "/P", "/TH", "/P", "/TH", "/P"),
        *("/TR", "/TD", "/P", "/TD", "/P", "/TD", "/TD", "/P"),
        *("/TR", "/TD", "/P", "/TD", "/P", "/TD", "/P", "/TD"),
        *("/H3", "/H4", "/P", "/P", "/P", "/P"),
    ]


def test_a_bookmark_leads_to_each_part(bundle: Bundle, example: Outline) -> None:
    """To its page, and to a place on it."""
    reader = PdfReader(BytesIO(pdf(example, bundle)))
    assert [mark["/Title"] for mark in reader.outline] == [part.title for part in paper_of(example, bundle).parts]
    for mark in reader.outline:
        page = reader.pages[reader.get_destination_page_number(mark)]
        assert mark["/Title"] in page.extract_text()
        assert 0 < mark["/Top"] <= page.mediabox.height


def test_an_empty_plan_is_a_title_and_one_friendly_sentence(bundle: Bundle, tmp_path: Path) -> None:
    """Nothing is required: a plan may be saved before its first word."""
    assert text(pdf(EMPTY, bundle), tmp_path).split("\n")[:4] == [
        "Ons familiegroepsplan",
        "Gemaakt op 23 november 2026",
        "Dit plan is nog leeg. We vullen het in als we eraan toe zijn.",
        "Bladzijde 1 van 1",
    ]


def test_each_letter_comes_from_a_font_in_the_file(bundle: Bundle, tmp_path: Path) -> None:
    """For a letter that it cannot find the engine takes a font outside the file, and shows "?"."""
    words = (
        "Şeyma Öztürk, ğışİ",
        "Тато з України",
        "Łukasz żółć",
        "مرحبا بالعالم",
        "😀 👍🏽 👩‍👩‍👧 ❤️ 1️⃣",
        "漢字 □ ✓ ሰላም",
    )
    file = tmp_path / "plan.pdf"
    file.write_bytes(pdf(outline_of(answer(*words), PEOPLE, title="Öz Їжак مرحبا 😀 漢"), bundle))
    rows = run("pdffonts", file).splitlines()[2:]
    assert {row.split()[0] for row in rows} == {
        "NotoSans",
        "NotoSans-Bold",
        "NotoSansArabic",
        "NotoSansArabic-Bold",
        "NotoSansEthiopic",
        "NotoEmoji",
        "NotoEmoji-Bold",
    }
    assert all(row.split()[-5] == "yes" for row in rows)


def test_ukrainian_turkish_arabic_and_emoji_can_be_copied_out(bundle: Bundle, tmp_path: Path) -> None:
    """Each glyph knows its letter, so search and copy work."""
    words = "Şeyma Öztürk zegt Тато з України 😀"
    assert words in text(pdf(outline_of(answer(words)), bundle), tmp_path)


def test_a_letter_that_no_font_has_is_an_empty_square(bundle: Bundle, tmp_path: Path) -> None:
    """It shows that something stood there; the overview says so before."""
    assert "A ◻◻ B" in text(pdf(outline_of(answer("A 漢字 B")), bundle), tmp_path)


def test_text_that_looks_like_a_page_number_of_the_engine_stays_text(bundle: Bundle, tmp_path: Path) -> None:
    """The engine fills these two in anywhere, also in what a family typed."""
    found = text(pdf(outline_of(answer("Ik typ {{pageNumber}} en {{totalPages}}.")), bundle), tmp_path)
    assert "{pageNumber}}" in found
    assert "{totalPages}}" in found


@pytest.mark.parametrize("long", ["x" * 100_000, "woord " * 16_666], ids=["one word", "many words"])
def test_a_hundred_thousand_characters_flow_over_the_pages(bundle: Bundle, tmp_path: Path, long: str) -> None:
    """In an answer and in an agreement: a row of the engine's tables cannot break."""
    agreement = {"who": "Noor", "what": f"{long}EINDE"}
    outline = outline_of(
        answer(f"{long}SLOT"),
        listed("answers.agreements.agreements", "Afspraak", agreement),
    )
    found = "".join(text(pdf(outline, bundle), tmp_path).split())
    letters = found.replace("Bladzijde", "").count(long[0])
    assert (found.count("SLOT"), found.count("EINDE")) == (1, 1)
    assert letters >= 2 * long.count(long[0])


def test_the_browser_makes_the_same_bytes_as_cpython(bundle: Bundle, example: Outline, tmp_path: Path) -> None:
    """The same engine file, started by our own small host instead of wasmtime."""
    html = print_html.make(paper_of(example, bundle), bundle, TODAY)
    (tmp_path / "plan.html").write_bytes(html)
    options = {**OPTIONS["options"], "fonts": fonts()}
    (tmp_path / "options.json").write_text(json.dumps(options), encoding="utf-8")
    wasm = Path(formepdf.__file__).with_name(OPTIONS["engine"]["file"])
    module = (ROOT / "builder/web/worker/forme-engine.mjs").as_uri()
    subprocess.run(
        [
            "node",
            "--input-type=module",
            "--eval",
            IN_NODE % {"module": json.dumps(module)},
            wasm,
            tmp_path / "plan.html",
            tmp_path / "options.json",
            tmp_path / "plan.pdf",
        ],
        check=True,
    )
    assert (tmp_path / "plan.pdf").read_bytes() == pdf_of(html)


def test_fonts_that_draw_nothing_make_no_difference(bundle: Bundle, example: Outline) -> None:
    """So the generator leaves them away, which halves its work; the family's browser has them all."""
    html = print_html.make(paper_of(example, bundle), bundle, TODAY)
    assert pdf_engine.EUROPEAN.fullmatch(html.decode())
    options = {**OPTIONS["options"], "fonts": fonts()}

    assert pdf_of(html) == forme().pdf(html, json.dumps(options).encode())


def test_a_missing_program_is_named_with_its_package(monkeypatch: pytest.MonkeyPatch) -> None:
    """A test that needs it fails in one line, and is not skipped."""
    monkeypatch.setenv("PATH", "")
    with pytest.raises(pytest.fail.Exception, match="soffice is missing: apt-get install libreoffice-writer"):
        run("soffice", "--version")
