"""On the site of a municipality whose region shares a plan, a family looks at its plan in both ways."""

import threading
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from browser.visitor import Visitor
from familiegroepsplan_site.commands.serve import make_server
from playwright.sync_api import Browser, expect

ONLY_THERE = ["members", "application", "areas", "outcome", "roles", "referral"]
CHILD = "Wat ziet het kind of de jongere?"
TEAM = "Wat ziet het lokale team?"


@pytest.fixture(scope="module")
def amstelveen(own_site: Path) -> Iterator[str]:
    """Serve the site of Amstelveen, whose region has the perspectiefplan."""
    with make_server(own_site, 0) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


@pytest.fixture(params=[360, 1280])
def reader(browser: Browser, amstelveen: str, request: pytest.FixtureRequest) -> Iterator[Visitor]:
    """Return a visitor of that site, on a phone and on a computer."""
    context = browser.new_context(viewport={"width": request.param, "height": 800}, locale="nl-NL")
    visitor = Visitor(context, amstelveen)
    yield visitor
    visitor.asked_only_our_own_host()
    visitor.met_no_refusal()
    context.close()


def narrow(reader: Visitor) -> bool:
    """Whether this is a phone."""
    size = reader.page.viewport_size
    return size is not None and size["width"] < 600


def goes_to(reader: Visitor, section: str) -> None:
    """Choose a section in the list, which a phone folds."""
    if narrow(reader):
        reader.page.get_by_text("Alle stukjes").click()
    reader.page.locator(f'[data-go="{section}"]').click()


def makes(reader: Visitor, plan: str) -> None:
    """Choose which plan to make."""
    goes_to(reader, "start")
    reader.page.get_by_role("radio", name=plan).check()


def takes_home(reader: Visitor, folder: Path) -> dict[str, object]:
    """Return the plan of the plan file."""
    goes_to(reader, "overview")
    return reader.plan(folder)


def test_a_family_goes_from_its_own_plan_to_that_of_the_region_and_back(reader: Visitor, tmp_path: Path) -> None:
    """All that is typed stays; views stand below each other on a phone, beside each other where there is room."""
    page = reader.page
    reader.opens_the_builder()
    goes_to(reader, "question")
    reader.answers("Wat is uw belangrijkste vraag?", "Hoe krijgen we rust in huis?")
    makes(reader, "Perspectiefplan")
    expect(page.locator("[data-part-name]")).to_have_text(
        ["Deel 1: onze vraag", "Deel 2: samen kijken", "Deel 3: onze afspraken"]
    )
    goes_to(reader, "areas")
    page.locator("summary", has=page.get_by_role("heading", name="Wonen", exact=True)).click()
    assert page.get_by_role("group", name="Wonen", exact=True).get_by_role("textbox", name=CHILD).is_visible()
    reader.answers(CHILD, "Mijn kamer is klein.")
    reader.answers(TEAM, "Er is weinig rust.")
    child, team = (page.get_by_role("textbox", name=name).bounding_box() for name in (CHILD, TEAM))
    assert child and team
    assert (child["x"] == team["x"], child["y"] == team["y"]) == (narrow(reader), not narrow(reader))
    page.get_by_role("button", name="Ook over één gezinslid: Wonen").click()
    who = page.locator('[id="answers.areas.housing.1.who-new"]')
    who.fill("Noor")
    who.press("Enter")
    page.get_by_role("textbox", name=CHILD).nth(1).fill("Ik deel mijn kamer.")
    reader.need_not_scroll_sideways()
    reader.finds_it_accessible()

    there = takes_home(reader, tmp_path)
    expect(page.locator(".plan-paper-title")).to_have_text("Ons perspectiefplan")
    expect(page.locator(".plan-paper-part")).to_have_text(["Deel 1: onze vraag", "Deel 2: samen kijken"])
    reader.finds_it_accessible()
    word = reader.downloads("docx", tmp_path)
    assert word.name == "perspectiefplan.docx"
    assert "Mijn kamer is klein." in zipfile.ZipFile(word).read("word/document.xml").decode()

    makes(reader, "Familiegroepsplan")
    for section in ONLY_THERE:
        expect(page.locator(f'[data-step="{section}"]')).to_be_hidden()
    back = takes_home(reader, tmp_path)
    expect(page.locator(".plan-paper-title")).to_have_text("Ons familiegroepsplan")
    assert back == {name: value for name, value in there.items() if name != "model"}
    assert there["model"] == "perspectiefplan"

    page.reload()
    reader.waits_for_python()
    reader.opens_the_file(word)
    expect(page.locator(".plan-paper-title")).to_have_text("Ons perspectiefplan")
    assert reader.plan(tmp_path)["answers"] == there["answers"]
