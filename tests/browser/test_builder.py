"""A family makes its plan in the browser and takes it home: the main road."""

import json
import zipfile
from pathlib import Path

import pytest
from browser.visitor import FORMATS, Visitor
from playwright.sync_api import expect

EXAMPLE = Path(__file__).parents[2] / "builder/example-plan.json"


def test_a_family_makes_a_plan_by_keyboard_alone_and_takes_it_home(visitor: Visitor, tmp_path: Path) -> None:
    """From the home page to the plan file; no mouse, and nothing asked of any host once the page is locked."""
    page = visitor.page
    visitor.visits("")
    visitor.tabs_to(page.get_by_role("link", name="Maak een plan").first)
    visitor.presses("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("Ons plan")
    visitor.waits_for_python()
    asked = len(visitor.asked)

    visitor.tabs_to(page.get_by_role("textbox", name="Wat is uw belangrijkste vraag?", exact=True))
    page.keyboard.type("Hoe krijgen we weer rust in huis?")
    visitor.tabs_to(page.get_by_role("textbox", name="Wat wilt u bereiken?", exact=True))
    page.keyboard.type("Elke dag samen eten")
    visitor.tabs_to(page.get_by_role("textbox", name="Wat doet uw gezin zelf?", exact=True))
    page.keyboard.type("We lezen elke avond.")
    visitor.tabs_to(page.locator('[name="marks.ourselves.not_alone"][value="discuss"]'))
    visitor.presses("Space")
    visitor.tabs_to(page.locator('[data-question="answers.network.who"] input[type="text"]'))
    page.keyboard.type("Oma Truus")
    visitor.presses("Enter")
    visitor.tabs_to(page.get_by_role("textbox", name="Welke hulp wilt u van een professional?", exact=True))
    page.keyboard.type("Iemand die meedenkt")
    visitor.tabs_to(page.get_by_role("button", name="Bekijk uw plan"))
    visitor.presses("Enter")

    expect(page.get_by_role("heading", name="Uw plan", exact=True)).to_be_focused()
    visitor.tabs_to(page.locator('[data-download="json"]'))
    with page.expect_download() as coming:
        visitor.presses("Enter")
    coming.value.save_as(tmp_path / "plan.json")
    plan = json.loads((tmp_path / "plan.json").read_text(encoding="utf-8"))["plan"]
    [oma] = plan["answers"]["circle"]["people"]
    assert oma["name"] == "Oma Truus"
    assert plan["length"] == "small"
    assert plan["answers"]["question"] == {"question": "Hoe krijgen we weer rust in huis?"}
    assert plan["answers"]["goals"]["goals"][0]["what"] == "Elke dag samen eten"
    assert plan["answers"]["network"] == {"who": [oma["id"]]}
    assert plan["marks"] == {"ourselves": {"not_alone": ["discuss"]}}
    assert visitor.asked[asked:] == []
    assert visitor.state("lock") == "locked"


def test_a_family_on_a_phone_makes_a_small_plan_step_by_step(phone_visitor: Visitor, tmp_path: Path) -> None:
    """One step on the screen, at one address, with one title and one entry in the history."""
    visitor, page = phone_visitor, phone_visitor.page
    visitor.opens_the_builder()
    address, title, entries = page.url, page.title(), page.evaluate("history.length")
    page.get_by_role("button", name="Begin").first.click()
    for heading in ("Wat is uw vraag?", "Wat wilt u bereiken?", "Wat doet u zelf?", "Wat doet uw kring?"):
        expect(page.get_by_role("heading", name=heading)).to_be_focused()
        visitor.need_not_scroll_sideways()
        page.get_by_role("button", name="Volgende").click()
    expect(page.get_by_role("heading", name="Welke hulp heeft u nodig?")).to_be_focused()
    page.get_by_role("textbox", name="Welke hulp wilt u van een professional?", exact=True).fill("Rust")
    page.get_by_role("button", name="Bekijk uw plan").click()
    expect(page.get_by_role("heading", name="Deze hulp willen wij")).to_be_visible()
    assert (page.url, page.title(), page.evaluate("history.length")) == (address, title, entries)
    assert visitor.plan(tmp_path)["answers"] == {"help": {"what": "Rust"}}


def test_what_is_said_of_a_download_does_not_cover_the_button_that_was_pressed(
    phone_visitor: Visitor, tmp_path: Path
) -> None:
    """It stands at the foot of a small screen, where that button may have been."""
    visitor, page = phone_visitor, phone_visitor.page
    visitor.opens_the_builder()
    visitor.opens_the_file(EXAMPLE)
    button, said = page.locator('[data-download="docx"]'), page.locator("[data-status]")
    expect(page.get_by_role("heading", name="Uw plan", exact=True)).to_be_visible()
    button.focus()
    button.evaluate("node => scrollBy(0, node.getBoundingClientRect().bottom - innerHeight + 90)")
    with page.expect_download() as coming:
        page.keyboard.press("Enter")
    coming.value.save_as(tmp_path / "plan.docx")
    expect(said).to_contain_text("Word")
    pressed, sentence = button.bounding_box(), said.bounding_box()
    assert pressed and sentence
    assert pressed["y"] + pressed["height"] <= sentence["y"]


@pytest.fixture
def reader(visitor: Visitor) -> Visitor:
    """Return a visitor who has opened the example plan: all thirteen sections, five people."""
    visitor.opens_the_builder()
    visitor.opens_the_file(EXAMPLE)
    expect(visitor.page.get_by_role("heading", name="Uw plan", exact=True)).to_be_visible()
    return visitor


def test_a_plan_is_taken_home_in_all_six_forms(reader: Visitor, tmp_path: Path) -> None:
    """With the network off, as the page about privacy invites one to try; each has what the family wrote."""
    reader.page.context.set_offline(True)
    files = {name: reader.downloads(name, tmp_path) for name in FORMATS}
    assert [file.name for file in files.values()] == [f"familiegroepsplan.{name}" for name in FORMATS]
    wish = "Toen Noor ziek was, kookte buurman"
    with zipfile.ZipFile(files["docx"]) as word, zipfile.ZipFile(files["odt"]) as text:
        assert wish in word.read("word/document.xml").decode()
        assert wish in text.read("content.xml").decode()
    assert files["pdf"].read_bytes().startswith(b"%PDF-")
    assert wish in files["html"].read_text(encoding="utf-8")
    assert "Oma Truus" in reader.downloads("svg", tmp_path).read_text(encoding="utf-8")
    assert files["ics"].read_text(encoding="utf-8").count("BEGIN:VEVENT") == 4


def test_the_other_papers_are_taken_home_too(reader: Visitor, tmp_path: Path) -> None:
    """For the wall, for the child, and in the form of a region; none counts as the plan being saved."""
    reader.page.get_by_label("De hoeveelste versie van uw plan is dit?").fill("3")
    wall = reader.downloads("html", tmp_path, "page")
    child = reader.downloads("pdf", tmp_path, "child")
    assert (wall.name, child.name) == ("plan-op-een-bladzijde.html", "plan-voor-het-kind.pdf")
    reader.page.get_by_text("Een formulier voor uw gemeente of regio").click()
    form = reader.downloads("docx", tmp_path, "own:regios-perspectiefplan")
    assert form.name == "perspectiefplan.docx"
    assert "Deel 1. Onze vraag" in zipfile.ZipFile(form).read("word/document.xml").decode("utf-8")
    assert "Deze mensen bellen we dan" in wall.read_text(encoding="utf-8")
    assert child.read_bytes().startswith(b"%PDF-")
    expect(reader.page.locator("[data-kept]")).to_have_text("Nog niet bewaard. Alles staat alleen op dit scherm.")


def test_the_version_of_the_plan_is_kept_in_its_file_and_on_its_cover(reader: Visitor, tmp_path: Path) -> None:
    """A second version starts from the first."""
    reader.page.get_by_label("De hoeveelste versie van uw plan is dit?").fill("2")
    assert reader.plan(tmp_path)["round"] == 2
    assert "versie 2</p>" in reader.downloads("html", tmp_path).read_text(encoding="utf-8")


def test_the_circle_is_seen_above_the_people_and_told_to_who_cannot_see_it(reader: Visitor) -> None:
    """The picture is there as a picture, in words, and no wider than the page; no one around: no picture."""
    picture = reader.page.get_by_role("img", name="De kring om Sam. In het midden staat Sam. Gezin of familie:")
    expect(picture).to_be_visible()
    assert picture.evaluate("image => image.complete && image.naturalWidth > 300")
    reader.page.set_viewport_size({"width": 320, "height": 800})
    reader.need_not_scroll_sideways()
    reader.finds_it_accessible()
    left_out = reader.page.locator('[name="sections.circle.left_out"]')
    left_out.evaluate("box => { box.checked = true; box.dispatchEvent(new Event('change', {bubbles: true})) }")
    expect(picture).to_have_count(0)
    expect(reader.page.locator('[data-download="svg"]')).to_be_hidden()


def test_a_plan_file_that_is_opened_and_saved_is_the_same_plan(reader: Visitor, tmp_path: Path) -> None:
    """Form, people, picks, marks, sections: all of it goes through the form and comes back."""
    before = json.loads(EXAMPLE.read_text(encoding="utf-8"))["plan"]
    after = reader.plan(tmp_path)
    assert after.pop("saved")
    before.pop("saved", None)
    assert after == before


def test_the_overview_reads_as_the_document_and_leads_back_to_each_answer(reader: Visitor) -> None:
    """The focus lands on the answer itself."""
    page = reader.page
    overview = page.locator('[data-step="overview"]')
    expect(overview.get_by_role("heading", name="Waar wij trots op zijn")).to_be_visible()
    overview.get_by_role("button", name="Wijzig: Dit hielp ons eerder").click()
    expect(page.get_by_role("textbox", name="Wat hielp u eerder?", exact=True)).to_be_focused()


def test_switching_the_length_loses_nothing(reader: Visitor, tmp_path: Path) -> None:
    """Small is a view: the documents show less, the plan file keeps all."""
    page = reader.page
    page.get_by_role("button", name="Maak er een klein plan van").first.click()
    expect(page.locator('[data-step="overview"]')).to_be_visible()
    page_of_plan = reader.downloads("html", tmp_path).read_text(encoding="utf-8")
    shown, data = page_of_plan.split('<script type="application/json"')
    assert "Toen Noor ziek was" not in shown
    assert "Toen Noor ziek was" in data
    page.get_by_role("button", name="Maak er een heel plan van").first.click()
    before = json.loads(EXAMPLE.read_text(encoding="utf-8"))["plan"]
    expect(page.locator('[data-step="overview"]')).to_be_visible()
    assert reader.plan(tmp_path)["answers"] == before["answers"]


WRONG_FILES = {
    "a letter": ("Beste oma, hoe gaat het?", "In dit bestand zit geen plan meer, wel tekst."),
    "another program's": ('{"name": "iets"}', "Dit bestand is geen familiegroepsplan."),
    "half a file": (
        '{"format": "familiegroepsplan", "version": 1, "plan": {"len',
        "Dit bestand is beschadigd.",
    ),
    "too new": (
        '{"format": "familiegroepsplan", "version": 9, "plan": {}}',
        "Dit plan is gemaakt met een nieuwere planhulp.",
    ),
    "damaged": ('{"format": "familiegroepsplan", "version": 1, "plan": 3}', "Dit bestand is beschadigd."),
}


@pytest.mark.parametrize("name", WRONG_FILES)
def test_a_wrong_file_gets_a_clear_sentence_and_nothing_is_lost(
    visitor: Visitor, tmp_path: Path, name: str
) -> None:
    """What was typed stays on the screen."""
    content, sentence = WRONG_FILES[name]
    (tmp_path / "fout.json").write_text(content, encoding="utf-8")
    visitor.opens_the_builder()
    visitor.answers("Wat is uw belangrijkste vraag?", "Blijft dit staan?")
    visitor.opens_the_file(tmp_path / "fout.json")
    expect(visitor.page.get_by_text(sentence)).to_be_visible()
    expect(visitor.page.get_by_role("textbox", name="Wat is uw belangrijkste vraag?", exact=True)).to_have_value(
        "Blijft dit staan?"
    )
    visitor.finds_it_accessible()


def test_opening_a_plan_over_typed_text_asks_first(visitor: Visitor) -> None:
    """In the page itself, and a family can still say no."""
    visitor.opens_the_builder()
    visitor.answers("Wat is uw belangrijkste vraag?", "Nog niet bewaard")
    visitor.opens_the_file(EXAMPLE)
    expect(visitor.page.get_by_text("Er staat al tekst op dit scherm.")).to_be_visible()
    visitor.finds_it_accessible()
    visitor.page.get_by_role("button", name="Niet openen").click()
    expect(visitor.page.get_by_role("textbox", name="Wat is uw belangrijkste vraag?", exact=True)).to_have_value(
        "Nog niet bewaard"
    )


def test_leaving_with_unsaved_text_asks_once_and_leaving_with_none_does_not(
    visitor: Visitor, tmp_path: Path
) -> None:
    """Nothing is stored, so a closed tab is a lost plan."""
    asked: list[str] = []
    visitor.page.on("dialog", lambda dialog: (asked.append(dialog.type), dialog.accept()))
    visitor.opens_the_builder()
    visitor.answers("Wat is uw belangrijkste vraag?", "Nog niet bewaard")
    visitor.visits("uw-recht/")
    assert asked == ["beforeunload"]
    visitor.opens_the_builder()
    visitor.answers("Wat is uw belangrijkste vraag?", "Wel bewaard")
    visitor.looks_at_the_plan()
    visitor.downloads("json", tmp_path)
    visitor.visits("uw-recht/")
    assert asked == ["beforeunload"]


PROBES = {
    "fetch": "fetch('../index.html').then(() => 'answered', () => 'refused')",
    "another host": "fetch('https://example.org/').then(() => 'answered', () => 'refused')",
    "beacon": "(navigator.sendBeacon('../index.html', 'x'), 'refused')",  # always says yes: the server must tell
    "picture": "new Promise((done) => { const image = new Image(); image.onload = () => done('answered');"
    " image.onerror = () => done('refused'); image.src = '../assets/pictures/merk.svg?' + Math.random() })",
    "socket": "new Promise((done) => { try { const socket = new WebSocket(location.href.replace('http', 'ws'));"
    " socket.onerror = () => done('refused'); socket.onopen = () => done('answered') }"
    " catch { done('refused') } })",
    "window": "typeof window.open === 'function' ? 'answered' : 'refused'",
    "peer": "typeof window.RTCPeerConnection === 'function' ? 'answered' : 'refused'",
}


def test_once_locked_the_page_cannot_ask_anything_even_if_it_tried(visitor: Visitor, served: list[str]) -> None:
    """The lock is the browser's, not a promise of ours."""
    visitor.opens_the_builder()
    assert visitor.state("lock") == "locked"
    before = len(served)
    found = {name: visitor.page.evaluate(f"async () => {probe}") for name, probe in PROBES.items()}
    assert found == dict.fromkeys(PROBES, "refused")
    visitor.page.wait_for_timeout(500)
    assert len(served) == before
    assert visitor.refused  # the browser says in its console what it refused
    visitor.refused = []
    visitor.asked = []


def test_nothing_of_a_plan_is_in_the_address_the_title_or_the_browsers_storage(reader: Visitor) -> None:
    """Not unasked, and nobody asks yet."""
    page = reader.page
    kept = page.evaluate(
        "async () => [localStorage.length, sessionStorage.length, document.cookie,"
        " (await indexedDB.databases()).length, (await caches.keys()).length]"
    )
    assert kept == [0, 0, "", 0, 0]
    assert page.url == reader.address + "plan/"
    assert page.title() == "Ons plan"


def test_every_state_of_the_builder_is_accessible(visitor: Visitor) -> None:
    """Start, the whole form, a person opened, a person removed, the overview."""
    page = visitor.page
    visitor.opens_the_builder()
    visitor.finds_it_accessible()
    visitor.chooses_the_whole_plan()
    visitor.finds_it_accessible()
    visitor.opens_the_file(EXAMPLE)
    expect(page.get_by_role("heading", name="Uw plan", exact=True)).to_be_visible()
    visitor.finds_it_accessible()
    visitor.goes_to("Wie staat om ons heen")
    people = page.locator('[data-list="answers.circle.people"]')
    people.get_by_role("button", name="Wijzig").first.click()
    visitor.finds_it_accessible()
    people.get_by_role("button", name="Weghalen").first.click()
    visitor.finds_it_accessible()
    people.get_by_role("button", name="Zet terug").first.click()
    visitor.finds_it_accessible()


@pytest.mark.parametrize("step", ["start", "circle", "agreements", "overview"])
def test_every_step_fits_a_small_screen_and_is_accessible_there(phone_visitor: Visitor, step: str) -> None:
    """At 360 px, with a plan in it."""
    visitor, page = phone_visitor, phone_visitor.page
    visitor.opens_the_builder()
    visitor.opens_the_file(EXAMPLE)
    expect(page.get_by_role("heading", name="Uw plan", exact=True)).to_be_visible()
    while page.locator(f'[data-step="{step}"]').is_hidden():
        page.locator("[data-back]").click()
    visitor.need_not_scroll_sideways()
    visitor.finds_it_accessible()
