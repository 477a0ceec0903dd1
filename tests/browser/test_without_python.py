"""When Python cannot start, or there is no script at all: the form stays, and most of it still works."""

import json
from pathlib import Path

import pytest
from browser.visitor import Visitor
from playwright.sync_api import Route, expect

SENTENCE = "Word, PDF, OpenDocument en agenda lukken hier nu niet."


def refuse_webassembly(visitor: Visitor) -> None:
    """Make the browser one without WebAssembly, such as an iPhone in lockdown mode."""
    visitor.page.add_init_script("delete globalThis.WebAssembly")


def lose_a_file(visitor: Visitor) -> None:
    """Make one file of the runtime unreachable."""
    visitor.page.route("**/python.zip", lambda route: route.fulfill(status=404, body=""))


def damage_a_file(visitor: Visitor) -> None:
    """Change one file of the runtime on its way."""
    visitor.page.route("**/python.zip", lambda route: route.fulfill(status=200, body="PK"))


@pytest.mark.parametrize("happens", [refuse_webassembly, lose_a_file, damage_a_file])
def test_without_python_the_form_says_so_and_the_plan_can_still_be_saved(
    visitor: Visitor, tmp_path: Path, happens
) -> None:
    """As plan file and as web page; the other forms are not offered."""
    happens(visitor)
    visitor.visits("plan/")
    visitor.waits_for_python("failed")
    visitor.answers("Wat is uw belangrijkste vraag?", "Hoe <b>nu</b> verder?")
    visitor.looks_at_the_plan()
    expect(visitor.page.get_by_text(SENTENCE).first).to_be_visible()
    visitor.finds_it_accessible()
    for name in ("docx", "odt", "pdf", "ics"):
        expect(visitor.page.locator(f'[data-download="{name}"]')).to_be_hidden()
    assert visitor.plan(tmp_path)["answers"] == {"question": {"question": "Hoe <b>nu</b> verder?"}}
    page = visitor.downloads("html", tmp_path).read_text(encoding="utf-8")
    assert "Hoe &lt;b&gt;nu&lt;/b&gt; verder?" in page
    assert visitor.state("lock") == "locked"
    visitor.refused = [text for text in visitor.refused if "404" not in text and "integrity" not in text]


def test_without_python_a_plan_file_can_be_opened(visitor: Visitor, tmp_path: Path) -> None:
    """Nothing of it is lost, what no question asks any more neither."""
    refuse_webassembly(visitor)
    plan = {"length": "small", "answers": {"help": {"what": "rust", "oud": "van vroeger"}}}
    file = tmp_path / "plan.json"
    file.write_text(json.dumps({"format": "familiegroepsplan", "version": 1, "plan": plan}), encoding="utf-8")
    visitor.visits("plan/")
    visitor.waits_for_python("failed")
    visitor.opens_the_file(file)
    expect(visitor.page.get_by_role("heading", name="Uw plan", exact=True)).to_be_visible()
    saved = visitor.plan(tmp_path)
    assert saved["answers"] == {"help": {"what": "rust"}}
    assert saved["leftovers"] == [{"path": "answers.help.oud", "text": "van vroeger"}]


def test_without_script_the_whole_form_is_there_and_takes_text(new_visitor) -> None:
    """All thirteen sections, with their questions: to type in and to print."""
    visitor = new_visitor(script=False)
    visitor.visits("plan/")
    visitor.chooses_the_whole_plan()
    expect(visitor.page.get_by_role("heading", name="Wie krijgt dit plan?")).to_be_visible()
    visitor.answers("Wat is uw belangrijkste vraag?", "Getypt zonder script")
    assert visitor.page.locator("form#plan textarea").count() >= 20
    expect(visitor.page.get_by_text("Uw browser gebruikt geen JavaScript.")).to_be_visible()
    expect(visitor.page.get_by_role("link", name="Snel weg")).to_be_visible()


def test_what_was_typed_before_the_script_ran_stays(visitor: Visitor) -> None:
    """On a slow line the form is there long before the rest."""
    held: list[Route] = []

    def hold(route: Route) -> None:
        held.append(route)

    visitor.page.route("**/plan-form.mjs", hold)
    visitor.page.goto(visitor.address + "plan/", wait_until="commit")
    visitor.answers("Wat is uw belangrijkste vraag?", "Vroeg getypt")
    visitor.page.locator('[data-question="answers.network.who"] input[type="text"]').fill("Oma Truus")
    assert held
    held[0].continue_()
    visitor.waits_for_python()
    expect(visitor.page.get_by_role("textbox", name="Wat is uw belangrijkste vraag?", exact=True)).to_have_value(
        "Vroeg getypt"
    )
    visitor.looks_at_the_plan()
    expect(visitor.page.locator('[data-step="overview"]').get_by_text("Oma Truus").first).to_be_visible()


def test_without_its_words_the_page_says_so_and_goes_on_where_it_was_when_they_come(
    visitor: Visitor, tmp_path: Path
) -> None:
    """They are one file; what a family typed in the meantime must not go with a page that is loaded anew."""
    lost = "**/words.json"
    visitor.page.route(lost, lambda route: route.abort())
    visitor.visits("plan/")
    note = visitor.page.get_by_text("Een deel van deze bladzijde is niet aangekomen.").first
    expect(note).to_be_visible()
    expect(visitor.page.get_by_text("Uw browser gebruikt geen JavaScript.")).to_be_hidden()
    visitor.finds_it_accessible()
    visitor.answers("Wat is uw belangrijkste vraag?", "Getypt zonder woorden")
    again = visitor.page.get_by_role("button", name="Haal de rest op")
    again.click()
    expect(note).to_be_visible()
    expect(again).to_be_focused()
    assert visitor.state("lock") == "open"

    visitor.page.unroute(lost)
    again.click()

    visitor.waits_for_python()
    expect(note).to_be_hidden()
    expect(visitor.page.locator("#plan-title")).to_be_focused()
    visitor.looks_at_the_plan()
    assert visitor.plan(tmp_path)["answers"] == {"question": {"question": "Getypt zonder woorden"}}
    visitor.refused = [text for text in visitor.refused if "ERR_FAILED" not in text]
