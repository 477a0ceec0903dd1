"""A family reads the site of its municipality: one that told everything, and one that told nothing yet."""

import re
import shutil
import threading
import zipfile
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from branded import DRAWN, SHAPES
from browser.visitor import Visitor
from familiegroepsplan_site.commands.build import build
from familiegroepsplan_site.commands.serve import make_server
from familiegroepsplan_site.sources.project import checkout
from familiegroepsplan_site.sources.site_folder import site_folder
from playwright.sync_api import Browser, expect

VOORBEELDSTAD = Path(__file__).parents[1] / "cases" / "voorbeeldstad.yaml"
TODAY = date(2026, 11, 25)
PICTURE = "docs/ontwikkeling/pictures/home.png"
OWN_PAGE = """\
---
menu: Ouderavond
voettekst: Ouderavond
---
# Ouderavond

Bij gevaar belt u [[feit:telefoon-112]].[[bron:alarmnummer]] Lees ook [uw recht](../uw-recht.md),
en [maak uw *plan*](../plan.md).

![Een kop koffie](koffie.png)
"""
OWN_FORM = """
huisstijl:
  logo: {bestand: logo.svg, alternatief: Het wapen van Voorbeeldstad}
woorden:
  onze-vraag: {titel: Vertel het ons, kort: Vertellen, kop: Ons verhaal}
vragen:
  - sleutel: school
    hoofdstuk: onze-vraag
    vraag: Wie van school mag meelezen?
    uitleg: Een naam is genoeg.
    soort: regel
  - {sleutel: tolk, hoofdstuk: onze-vraag, vraag: Wilt u een tolk?, soort: keuze, keuzes: ["Ja", "Nee"]}
"""
SCHOOL = "local_voorbeeldstad_school"
WHO = "Vraag van gemeente Voorbeeldstad"


@pytest.fixture(scope="module")
def addresses(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, str]]:
    """Serve both sites; the second is made in the same folder, from the same pages that all sites share."""
    folder = tmp_path_factory.mktemp("gemeente")
    (folder / "paginas").mkdir()
    servers, found = [], {}
    for name, yaml in (("rich", VOORBEELDSTAD), ("bare", checkout().municipalities / "texel.yaml")):
        told = yaml.read_text(encoding="utf-8") + (OWN_FORM if name == "rich" else "")
        (folder / "gemeente.yaml").write_text(told, encoding="utf-8")
        (folder / "logo.svg").write_text(DRAWN.format(*SHAPES["wide"]), encoding="utf-8")
        page = folder / "paginas" / "ouderavond.md"
        if name == "rich":
            page.write_text(OWN_PAGE, encoding="utf-8")
            shutil.copy(checkout().root / PICTURE, page.with_name("koffie.png"))
        else:
            page.unlink()
            (folder / "logo.svg").unlink()
        place = site_folder(folder, folder / name)
        built = build(checkout(), place, TODAY)
        assert built.well, built.report
        server = make_server(place.site, 0)
        threading.Thread(target=server.serve_forever, daemon=True).start()
        servers.append(server)
        found[name] = f"http://127.0.0.1:{server.server_port}/"
    yield found
    for server in servers:
        server.shutdown()
        server.server_close()


@pytest.fixture
def reader(browser: Browser, addresses: dict[str, str]) -> Iterator[object]:
    """Return a maker of visitors to one of the two sites, who ask nothing of another host."""
    visitors: list[Visitor] = []

    def make(site: str, width: int = 1280) -> Visitor:
        context = browser.new_context(viewport={"width": width, "height": 740}, locale="nl-NL")
        visitors.append(Visitor(context, addresses[site]))
        return visitors[-1]

    yield make
    for visitor in visitors:
        visitor.asked_only_our_own_host()
        visitor.met_no_refusal()
        visitor.page.context.close()


PAGES = [
    ("rich", ""),
    ("rich", "uw-gemeente/"),
    ("rich", "toegankelijkheid/"),
    ("rich", "paginas/ouderavond/"),
    ("bare", ""),
    ("bare", "uw-gemeente/"),
    ("bare", "privacy/"),
]


@pytest.mark.parametrize(("site", "path"), PAGES)
def test_every_page_of_its_own_is_accessible_and_fits_the_screen(reader, site: str, path: str) -> None:
    """On the smallest screen, and on a computer."""
    for width in (320, 1280):
        visitor = reader(site, width)
        visitor.visits(path)
        visitor.finds_it_accessible()
        visitor.need_not_scroll_sideways()
        assert visitor.page.locator("h1").count() == 1


def test_a_family_comes_from_any_page_to_how_it_goes_in_its_municipality(reader) -> None:
    """The pages that all sites share lead there too, by the name of the municipality; and there is no finder."""
    visitor = reader("rich")
    visitor.visits("wie-helpt-u/")
    expect(visitor.page.get_by_role("link", name="Familiegroepsplan Voorbeeldstad")).to_be_visible()
    visitor.page.get_by_role("main").get_by_role("link", name="Zo gaat het in Voorbeeldstad").click()
    expect(visitor.page.get_by_role("heading", level=1)).to_have_text("Zo gaat het in Voorbeeldstad")
    expect(visitor.page.get_by_role("link", name="0990‑123 456").first).to_be_visible()
    expect(visitor.page.get_by_role("contentinfo")).to_contain_text("Deze site is van de gemeente Voorbeeldstad.")
    assert visitor.page.locator("[data-find-municipality]").count() == 0


def test_a_page_of_the_municipality_is_in_menu_and_footer_with_the_facts_it_names(reader) -> None:
    """As those of ours."""
    visitor = reader("rich")
    visitor.visits("")
    visitor.page.get_by_role("banner").get_by_role("link", name="Ouderavond").click()
    expect(visitor.page.get_by_role("heading", level=1)).to_have_text("Ouderavond")
    expect(visitor.page.get_by_role("main").get_by_role("link", name="112", exact=True)).to_be_visible()
    expect(visitor.page.locator("#noten")).to_be_visible()
    picture = visitor.page.get_by_role("img", name="Een kop koffie")
    assert picture.evaluate("image => image.complete && image.naturalWidth > 0")
    expect(visitor.page.get_by_role("contentinfo").get_by_role("link", name="Ouderavond")).to_have_count(1)


def test_a_plan_made_there_bears_its_name_and_tells_which_question_is_its_own(reader, tmp_path: Path) -> None:
    """In the form, in the overview and in Word; and the plan file keeps the answer under a name of its own."""
    visitor = reader("rich")
    page = visitor.page
    visitor.opens_the_builder()
    page.get_by_role("button", name="Begin").first.click()
    expect(page.get_by_role("heading", name="Vertel het ons")).to_be_focused()
    box = page.get_by_role("textbox", name="Wie van school mag meelezen?", exact=True)
    expect(box).to_have_accessible_description(f"{WHO} Een naam is genoeg.")
    box.fill("Juf Els")
    page.get_by_role("group", name="Wilt u een tolk?", exact=True).get_by_label("Ja").check()
    visitor.finds_it_accessible()
    page.set_viewport_size({"width": 320, "height": 740})
    visitor.need_not_scroll_sideways()
    page.set_viewport_size({"width": 1280, "height": 740})

    visitor.goes_to("Uw plan")
    expect(page.get_by_role("heading", name="Ons verhaal")).to_be_visible()
    expect(page.locator(f'[data-block="answers.question.{SCHOOL}"]')).to_contain_text(WHO)
    expect(page.get_by_text("Gemeente Voorbeeldstad", exact=True)).to_be_visible()
    document = visitor.downloads("docx", tmp_path)
    with zipfile.ZipFile(document) as word:
        body = word.read("word/document.xml").decode()
        assert "word/media/logo.png" in word.namelist()
    texts = re.findall(r"<w:t [^>]*>([^<]+)</w:t>", body)
    assert texts[0] == "Gemeente Voorbeeldstad"
    place = texts.index("Wie van school mag meelezen?")
    assert texts[place : place + 3] == ["Wie van school mag meelezen?", WHO, "Juf Els"]

    elsewhere = reader("bare")
    elsewhere.opens_the_builder()
    elsewhere.opens_the_file(document)
    expect(elsewhere.page.get_by_text("Juf Els")).to_be_visible()
    there = elsewhere.plan(tmp_path)
    assert {"path": f"answers.question.{SCHOOL}", "text": "Juf Els"} in there["leftovers"]

    visitor.opens_the_file(tmp_path / "familiegroepsplan.json")
    assert visitor.plan(tmp_path)["answers"]["question"] == {SCHOOL: "Juf Els", "local_voorbeeldstad_tolk": "ja"}
