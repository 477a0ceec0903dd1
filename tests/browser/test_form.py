"""What a family does in the form: adds, moves and takes away; renames and leaves out; types whatever it likes."""

import zipfile
from pathlib import Path

import pytest
from browser.visitor import FORMATS, Visitor
from playwright.sync_api import Page, expect

EXAMPLE = Path(__file__).parents[2] / "builder/example-plan.json"


@pytest.fixture
def writer(visitor: Visitor) -> Visitor:
    """Return a visitor who makes a whole plan on one page."""
    visitor.opens_the_builder()
    visitor.chooses_the_whole_plan()
    return visitor


def add_goal(page: Page, number: int, what: str) -> None:
    """Type a goal, in a new box when the first is taken."""
    if number > 0:
        page.get_by_role("button", name="Nog een doel").click()
    page.locator(f'[id="answers.goals.goals.{number}.what"]').fill(what)


def goals(visitor: Visitor, folder: Path) -> list[str]:
    """Return the goals in the order in which they stand in the plan."""
    visitor.looks_at_the_plan()
    return [goal["what"] for goal in visitor.plan(folder)["answers"]["goals"]["goals"]]


def test_goals_are_added_moved_taken_away_and_put_back(writer: Visitor, tmp_path: Path) -> None:
    """And what is saved is what is on the screen."""
    page = writer.page
    for number, what in enumerate(("rust", "school", "vrienden")):
        add_goal(page, number, what)
    page.get_by_role("button", name="Omhoog: Doel 3").click()
    page.get_by_role("button", name="Wijzig: rust").click()
    page.get_by_role("button", name="Weghalen: rust").click()
    expect(page.get_by_role("button", name="Zet terug")).to_be_visible()
    assert goals(writer, tmp_path) == ["vrienden", "school"]
    writer.page.get_by_role("button", name="Terug naar de vragen").click()
    page.get_by_role("button", name="Zet terug").click()
    assert goals(writer, tmp_path) == ["rust", "vrienden", "school"]


def test_a_new_item_is_empty_whatever_stands_in_the_first(writer: Visitor, tmp_path: Path) -> None:
    """The page holds one of each list; a new one takes over no answer, tick, person, reading or open fold."""
    page = writer.page
    first = page.locator('[data-list="answers.agreements.agreements"] [data-item]').first
    for box in first.locator("textarea, input[type='text']").all():
        box.fill("1 februari 2027" if box.get_attribute("data-date") is not None else "Oma Truus")
        writer.presses("Tab")
    for fold in first.locator("summary").all():
        fold.click()
    for tick in first.get_by_role("checkbox").all():
        tick.check()
    expect(first.locator("[data-date-read]")).not_to_be_empty()
    page.get_by_role("button", name="Nog een afspraak").click()
    added = page.locator('[data-list="answers.agreements.agreements"] [data-item]').nth(1)
    assert {box.input_value() for box in added.locator("textarea, input[type='text']").all()} == {""}
    assert added.locator(":checked, details[open]").count() == 0
    expect(added.locator("[data-date-read]")).to_be_empty()
    expect(added.locator("[data-people] label")).to_have_count(first.locator("[data-people] label").count())
    writer.looks_at_the_plan()
    (kept,) = writer.plan(tmp_path)["answers"]["agreements"]["agreements"]
    assert len(kept) == 1 + len(kept["marks"]) + 1  # its id, each field that has marks, and the marks


def test_the_only_item_can_go_and_come_back_with_its_choice(writer: Visitor) -> None:
    """An empty one takes its place meanwhile, for there is always one to type in."""
    page = writer.page
    items = page.locator('[data-list="answers.circle.people"] [data-item]')
    items.first.locator("input[type='text']").first.fill("Oma Truus")
    items.first.get_by_role("radio").nth(1).check()
    items.first.get_by_role("button", name="Weghalen").click()
    expect(items).to_have_count(1)
    expect(items.first.locator("input[type='text']").first).to_have_value("")
    assert items.first.locator(":checked").count() == 0
    page.get_by_role("button", name="Zet terug").click()
    expect(items).to_have_count(1)
    expect(items.first.get_by_role("radio").nth(1)).to_be_checked()
    expect(items.first.locator("input[type='text']").first).to_have_value("Oma Truus")


def test_somebody_typed_once_can_be_chosen_everywhere(writer: Visitor, tmp_path: Path) -> None:
    """Also by a name typed where one is asked for; who is taken out of the circle is chosen nowhere any more."""
    page = writer.page
    page.locator('[data-question="answers.about.children"] [data-new-person]').fill("Sam")
    writer.presses("Enter")
    page.locator('[data-question="answers.sharing.who"]').get_by_role("checkbox", name="Sam").check()
    page.locator('[data-question="answers.safety.call"] [data-new-person]').fill("Oma Truus")
    writer.presses("Tab")
    writer.looks_at_the_plan()
    answers = writer.plan(tmp_path)["answers"]
    sam, oma = answers["circle"]["people"]
    assert (sam["name"], oma["name"]) == ("Sam", "Oma Truus")
    assert answers["about"]["children"] == answers["sharing"]["who"] == [sam["id"]]
    assert answers["safety"]["call"] == [oma["id"]]

    page.get_by_role("button", name="Terug naar de vragen").click()
    page.get_by_role("button", name="Wijzig: Sam").click()
    page.get_by_role("button", name="Weghalen: Sam").click()
    expect(page.locator("[data-removed]").get_by_text("Sam staat nu ook niet meer bij")).to_be_visible()
    writer.looks_at_the_plan()
    after = writer.plan(tmp_path)["answers"]
    assert "about" not in after
    assert "sharing" not in after


def test_a_section_is_renamed_and_another_left_out_and_the_plan_file_keeps_both(
    writer: Visitor, tmp_path: Path
) -> None:
    """Left out of what others read, never lost: the plan to share holds it nowhere, not even unseen."""
    page = writer.page
    writer.answers("Wat lukt nu niet zonder hulp?", "Alleen slapen")
    writer.answers("Welke hulp wilt u van een professional?", "Iemand die meedenkt")
    for section in ("ourselves", "help"):
        page.locator(f'[data-step="{section}"] .plan-adapt summary').click()
    page.locator('[name="sections.ourselves.left_out"]').check()
    page.locator('[id="sections.help.title"]').fill("Zo kunt u ons helpen")
    writer.looks_at_the_plan()
    expect(page.get_by_role("heading", name="Zo kunt u ons helpen")).to_be_visible()
    with page.expect_download() as coming:
        page.locator('[data-paper="reader"][data-paper-format="html"]').click()
    coming.value.save_as(tmp_path / "delen.html")
    text = (tmp_path / "delen.html").read_text(encoding="utf-8")
    assert "Zo kunt u ons helpen" in text
    assert "Alleen slapen" not in text
    assert "Alleen slapen" in writer.downloads("html", tmp_path).read_text(encoding="utf-8")
    plan = writer.plan(tmp_path)
    assert plan["sections"] == {"ourselves": {"left_out": True}, "help": {"title": "Zo kunt u ons helpen"}}
    assert plan["answers"]["ourselves"] == {"not_alone": "Alleen slapen"}


def test_every_question_takes_an_i_do_not_know(writer: Visitor, tmp_path: Path) -> None:
    """Or 'we still talk about it', or 'I would rather not say': beside an answer or in its place."""
    boxes = writer.page.locator('form#plan [data-step] [name^="marks."][value="private"]')
    names = boxes.evaluate_all("boxes => boxes.map((box) => { box.click(); return box.name })")
    assert len(names) >= 38
    writer.looks_at_the_plan()
    marks = writer.plan(tmp_path)["marks"]
    assert sum(len(questions) for questions in marks.values()) == len(names)


HOSTILE = "<script>alert('x')</script> \"aanhaling\" & 'haakje' {{ sjabloon }} مرحبا 😀 漢字"


def test_whatever_is_typed_reaches_each_document_as_text(writer: Visitor, tmp_path: Path) -> None:
    """Script, quotes, Arabic, emoji, 100,000 characters; what is no character is cleaned, and told."""
    page = writer.page
    page.get_by_role("textbox", name="Wat is uw belangrijkste vraag?", exact=True).evaluate(
        "(box, text) => { box.value = text; box.dispatchEvent(new Event('input', {bubbles: true})) }",
        HOSTILE,
    )
    page.get_by_role("textbox", name="Waar maakt u zich zorgen over?", exact=True).evaluate(
        "(box) => { box.value = 'zo\\u0007rg\\ud83d '.concat('heel lang '.repeat(10000), 'einde');"
        " box.dispatchEvent(new Event('input', {bubbles: true})) }"
    )
    writer.looks_at_the_plan()
    expect(page.get_by_text("stonden tekens die geen tekst zijn (2).")).to_be_visible()
    expect(page.get_by_text("De PDF kan 2 tekens niet laten zien.")).to_be_visible()
    files = {name: writer.downloads(name, tmp_path) for name in FORMATS}
    escaped = "&lt;script&gt;alert("
    page_text = files["html"].read_text(encoding="utf-8")
    assert escaped in page_text
    assert "zorg heel lang" in page_text
    with zipfile.ZipFile(files["docx"]) as word, zipfile.ZipFile(files["odt"]) as text:
        for part in (word.read("word/document.xml").decode(), text.read("content.xml").decode()):
            assert escaped in part
            assert "漢字" in part
            assert "einde" in part
    assert files["pdf"].stat().st_size > 100_000


def test_an_empty_plan_can_be_taken_home_too(visitor: Visitor, tmp_path: Path) -> None:
    """Nothing is required; the calendar says that it is empty."""
    visitor.opens_the_builder()
    visitor.looks_at_the_plan()
    for name in FORMATS:
        assert visitor.downloads(name, tmp_path).stat().st_size > 0
    expect(visitor.page.get_by_text("Uw agendabestand is daarom leeg.")).to_be_visible()


def test_a_day_typed_in_words_comes_into_the_calendar(writer: Visitor, tmp_path: Path) -> None:
    """As people write it; half a date stays text and the page says what to do."""
    page = writer.page
    box = page.locator('[id="answers.review.date"]')
    box.fill("1 februari 2027")
    writer.presses("Tab")
    writer.looks_at_the_plan()
    assert "DTSTART;VALUE=DATE:20270201" in writer.downloads("ics", tmp_path).read_text(encoding="utf-8")
    page.get_by_role("button", name="Terug naar de vragen").click()
    box.fill("ergens in maart")
    writer.presses("Tab")
    expect(page.get_by_text("maar niet in uw agenda.")).to_be_visible()
    writer.finds_it_accessible()


def test_the_same_form_is_one_page_or_one_step_at_a_time(writer: Visitor) -> None:
    """By preference, on any screen; the address stays."""
    page, address = writer.page, writer.page.url
    writer.answers("Wat is uw belangrijkste vraag?", "Blijft staan")
    page.get_by_role("button", name="Stukje voor stukje").click()
    expect(page.locator('[data-step="question"]')).to_be_visible()
    expect(page.locator('[data-step="help"]')).to_be_hidden()
    writer.finds_it_accessible()
    page.get_by_role("button", name="Alles op één bladzijde").click()
    expect(page.get_by_role("textbox", name="Wat is uw belangrijkste vraag?", exact=True)).to_have_value(
        "Blijft staan"
    )
    assert page.url == address


def test_a_reload_begins_with_an_empty_form(visitor: Visitor) -> None:
    """Nothing is stored, and the browser is asked not to fill it in again."""
    visitor.page.on("dialog", lambda dialog: dialog.accept())
    visitor.opens_the_builder()
    visitor.answers("Wat is uw belangrijkste vraag?", "Weg na herladen")
    visitor.page.reload()
    visitor.waits_for_python()
    expect(visitor.page.get_by_role("textbox", name="Wat is uw belangrijkste vraag?", exact=True)).to_have_value(
        ""
    )
