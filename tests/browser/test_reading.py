"""A family reads about its right, finds its municipality, and can do so on any screen and without script."""

import pytest
from browser.visitor import Visitor
from playwright.sync_api import expect

PAGES = [
    "",
    "wat-is-een-familiegroepsplan/",
    "uw-recht/",
    "zo-maakt-u-een-plan/",
    "wie-helpt-u/",
    "niemand-kijkt-mee/",
    "voor-kinderen/",
    "de-stem-van-uw-kind/",
    "bronnen/",
    "gemeenten/",
    "gemeenten/amstelveen/",
    "gemeenten/aalsmeer/",
    "404.html",
]


def test_a_family_in_amstelveen_reads_what_is_known_with_its_source(visitor: Visitor) -> None:
    """Each fact says where it comes from and when it was seen."""
    visitor.visits("gemeenten/amstelveen/")
    expect(visitor.page.get_by_role("heading", level=1)).to_have_text("Familiegroepsplan in Amstelveen")
    expect(visitor.page.get_by_text("standaardbasis voor gesprekken over passende hulp")).to_be_visible()
    for fact in visitor.page.locator(".feit").all():
        expect(fact.locator(".bron")).to_contain_text("Gezien op")


def test_a_family_elsewhere_reads_plainly_that_nothing_is_known_yet(visitor: Visitor) -> None:
    """And what it can do all the same."""
    visitor.visits("gemeenten/aalsmeer/")
    expect(visitor.page.get_by_text("Deze gemeente heeft hier nog geen informatie gegeven.")).to_be_visible()
    expect(visitor.page.get_by_text("Ik wil eerst een familiegroepsplan maken.")).to_be_visible()
    assert visitor.page.locator(".feit").count() == 0


@pytest.mark.parametrize("typed", ["1181", "1181 AB", "1181ab"])
def test_a_family_finds_its_municipality_by_postcode(visitor: Visitor, typed: str) -> None:
    """On the home page, by the first four digits alone."""
    visitor.visits("")
    visitor.page.get_by_label("Zoek uw gemeente").fill(typed)
    visitor.presses("Enter")
    expect(visitor.page).to_have_url(visitor.address + "gemeenten/amstelveen/")


def test_a_family_finds_its_municipality_by_part_of_its_name(visitor: Visitor) -> None:
    """Without capitals or accents."""
    visitor.visits("gemeenten/")
    visitor.page.get_by_label("Zoek uw gemeente").fill("sudwest")
    visitor.page.get_by_role("link", name="Súdwest-Fryslân").first.click()
    expect(visitor.page).to_have_url(visitor.address + "gemeenten/sudwest-fryslan/")


def test_a_postcode_of_more_than_one_municipality_says_what_to_do(visitor: Visitor) -> None:
    """It is not in the data; a wrong answer would be worse."""
    visitor.visits("gemeenten/")
    visitor.page.get_by_label("Zoek uw gemeente").fill("0000")
    visitor.presses("Enter")
    expect(visitor.page.get_by_text("Zoek op de naam van uw gemeente.")).to_be_visible()


def test_without_script_all_municipalities_are_links_on_one_page(new_visitor) -> None:
    """From the search field on the home page too."""
    visitor = new_visitor(script=False)
    visitor.visits("")
    visitor.page.get_by_role("button", name="Zoek").click()
    assert visitor.page.url.startswith(visitor.address + "gemeenten/")
    assert visitor.page.locator(".letters a[href]").count() + visitor.page.locator("main li a").count() >= 342
    visitor.page.get_by_role("link", name="Oldenzaal").click()
    expect(visitor.page.get_by_text("Bennie Kock").first).to_be_visible()


def test_a_family_follows_a_statement_to_its_source_and_comes_back(visitor: Visitor) -> None:
    """A note below the page says how sure it is; the page of sources opens at the source itself."""
    visitor.visits("wie-helpt-u/")
    visitor.page.get_by_role("link", name="bron 1", exact=True).click()
    note = visitor.page.locator("#noten ~ .footnote li").first
    expect(note).to_be_in_viewport()
    expect(note).to_contain_text("Gezien op")
    note.get_by_role("link", name="Terug").click()
    expect(visitor.page.get_by_role("link", name="bron 1", exact=True)).to_be_in_viewport()

    note.get_by_role("link", name="Over deze bron").click()
    expect(visitor.page.get_by_role("heading", level=1)).to_have_text("Bronnen")
    expect(visitor.page.locator(":target")).to_be_in_viewport()


def test_the_menu_folds_on_a_phone_and_opens_by_keyboard_without_script(new_visitor) -> None:
    """In the order in which it is seen: name, way out, menu."""
    page = (visitor := new_visitor(width=320, height=740, script=False)).page
    visitor.visits("uw-recht/")
    menu = page.get_by_role("navigation", name="Menu", exact=True)
    for _ in range(4):
        page.keyboard.press("Tab")
    expect(menu.get_by_role("link", name="Zoeken")).to_be_hidden()

    page.keyboard.press("Enter")

    expect(menu.get_by_role("link", name="Zoeken")).to_be_visible()
    expect(menu.locator("[aria-current=page]")).to_have_text("Uw recht")
    visitor.need_not_scroll_sideways()


def test_the_header_scrolls_away_where_it_would_leave_no_room_to_read(new_visitor) -> None:
    """A low screen, or 400 %; on any other the way out stays in sight."""
    for height, stays in ((740, True), (300, False)):
        visitor = new_visitor(width=320, height=height)
        visitor.visits("uw-recht/")
        visitor.page.locator("#noten").scroll_into_view_if_needed()
        leave = expect(visitor.page.get_by_role("link", name="Snel weg"))
        leave.to_be_in_viewport() if stays else leave.not_to_be_in_viewport()


def test_the_menu_stands_open_where_there_is_room(new_visitor) -> None:
    """The same list: a browser that cannot show what is folded keeps the fold, so no script is needed."""
    page = (visitor := new_visitor(width=1280, height=740, script=False)).page
    visitor.visits("uw-recht/")
    menu = page.get_by_role("navigation", name="Menu", exact=True)

    expect(menu.get_by_role("link")).to_have_count(6)
    expect(menu.locator("summary")).to_be_hidden()
    for _ in range(4):
        page.keyboard.press("Tab")
    expect(menu.get_by_role("link").first).to_be_focused()
    # What the browser itself tells a screen reader of a list that is folded and shown all the same.
    nodes = page.context.new_cdp_session(page).send("Accessibility.getFullAXTree")["nodes"]
    told = {node["name"]["value"] for node in nodes if not node["ignored"] and node["role"]["value"] == "link"}
    assert set(menu.get_by_role("link").all_inner_texts()) <= told


@pytest.mark.parametrize("path", PAGES)
@pytest.mark.parametrize("width", [320, 1280])
def test_every_kind_of_page_is_accessible_and_fits_the_screen(new_visitor, path: str, width: int) -> None:
    """Small phone and computer; 320 px is also a computer at 400 %."""
    visitor = new_visitor(width=width, height=740)
    visitor.visits(path)
    visitor.finds_it_accessible()
    visitor.need_not_scroll_sideways()
    assert visitor.page.locator("h1").count() == 1


def test_the_exit_leaves_nothing_of_the_site_behind_the_back_button(visitor: Visitor) -> None:
    """The neutral page is another host, so the test answers in its place."""
    visitor.page.goto("about:blank")
    visitor.page.route("https://www.knmi.nl/**", lambda route: route.fulfill(body="<title>Weer</title>Het weer"))
    visitor.visits("uw-recht/")
    visitor.page.get_by_role("link", name="Snel weg").click()
    visitor.waits_until(lambda: visitor.page.title() == "Weer", "the neutral page")
    visitor.page.go_back()
    visitor.page.wait_for_timeout(300)
    assert visitor.address not in visitor.page.url
    visitor.asked = [url for url in visitor.asked if "knmi.nl" not in url]
