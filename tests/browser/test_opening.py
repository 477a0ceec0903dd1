"""A family goes on from any file that it kept; what somebody changed in it is for the family to choose."""

import json
import re
from pathlib import Path

import docx
import pytest
from browser.visitor import Visitor
from playwright.sync_api import expect

FILES = Path(__file__).parents[1] / "fixtures/0.1.0"
EXAMPLE = json.loads((FILES / "plan.json").read_text(encoding="utf-8"))


def test_a_family_takes_one_change_over_and_leaves_another(visitor: Visitor, tmp_path: Path) -> None:
    """Somebody wrote in the Word file; nothing is taken over that was not chosen."""
    document = docx.Document(str(FILES / "plan.docx"))
    texts = {"Sam woont bij mama Noor": "Sam woont bij oma.", "We eten elke avond samen": "We eten soms samen."}
    for paragraph in document.paragraphs:
        for begin, text in texts.items():
            if paragraph.text.startswith(begin):
                paragraph.text = text
    document.save(str(tmp_path / "veranderd.docx"))
    page = visitor.page
    visitor.opens_the_builder()
    visitor.opens_the_file(tmp_path / "veranderd.docx")

    expect(page.get_by_role("heading", name="In dit bestand is iets veranderd")).to_be_focused()
    changes = page.locator("[data-review-list] > li")
    expect(changes).to_have_count(2)
    visitor.finds_it_accessible()
    changes.filter(has_text="Sam woont bij oma.").get_by_role("checkbox").check()
    page.get_by_role("button", name="Open het plan").first.click()

    expect(page.get_by_role("heading", name="Uw plan", exact=True)).to_be_focused()
    answers = visitor.plan(tmp_path)["answers"]
    assert answers["about"]["home"].startswith("Sam woont bij oma.\n")
    assert answers["strengths"] == EXAMPLE["plan"]["answers"]["strengths"]
    visitor.met_no_refusal()
    visitor.asked_only_our_own_host()


def test_a_family_opens_each_form(visitor: Visitor, tmp_path: Path) -> None:
    """Word, OpenDocument, PDF, web page: each is the plan."""
    page = visitor.page
    visitor.opens_the_builder()
    for form in ("docx", "odt", "pdf", "html"):
        visitor.opens_the_file(FILES / f"plan.{form}")
        expect(page.get_by_role("heading", name="Uw plan", exact=True)).to_be_focused()
        assert visitor.plan(tmp_path)["answers"] == EXAMPLE["plan"]["answers"]
        visitor.goes_to("Uitleg")
    visitor.met_no_refusal()


def test_a_file_without_a_plan_shows_its_text_to_copy(visitor: Visitor, tmp_path: Path) -> None:
    """What was on the screen stays, and the text is no part of the plan."""
    page = visitor.page
    visitor.opens_the_builder()
    document = docx.Document()
    document.add_paragraph("Oma kookt op dinsdag.")
    document.save(str(tmp_path / "brief.docx"))
    visitor.opens_the_file(tmp_path / "brief.docx")
    expect(page.get_by_role("alert")).to_have_text(re.compile("geen plan meer, wel tekst"))
    expect(page.get_by_label("Tekst uit het bestand")).to_have_value("Oma kookt op dinsdag.")
    visitor.finds_it_accessible()
    visitor.need_not_scroll_sideways()
    visitor.looks_at_the_plan()
    assert "answers" not in visitor.plan(tmp_path)


@pytest.mark.parametrize(("form", "opens"), [("html", True), ("json", True), ("docx", False)])
def test_without_python_a_web_page_still_opens(visitor: Visitor, tmp_path: Path, form: str, opens: bool) -> None:
    """And of a Word file it says what to do."""
    page = visitor.page
    page.add_init_script("delete globalThis.WebAssembly")
    visitor.visits("plan/")
    visitor.waits_for_python("failed")
    visitor.opens_the_file(FILES / f"plan.{form}")
    if opens:
        expect(page.get_by_role("heading", name="Uw plan", exact=True)).to_be_focused()
        assert visitor.plan(tmp_path)["answers"] == EXAMPLE["plan"]["answers"]
    else:
        expect(page.get_by_role("alert")).to_have_text(re.compile("kunnen we nu niet openen"))
