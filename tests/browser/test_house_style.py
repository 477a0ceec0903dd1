"""A family reads the site of its municipality in that municipality's colours, whichever they are."""

import threading
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from browser.visitor import Visitor
from familiegroepsplan_site.commands.build import build
from familiegroepsplan_site.commands.serve import make_server
from familiegroepsplan_site.sources.house_style.given import Given
from familiegroepsplan_site.sources.house_style.style import HouseStyle, style_of_colours, style_of_tokens
from familiegroepsplan_site.sources.project import checkout
from familiegroepsplan_site.sources.site_folder import site_folder
from playwright.sync_api import Browser, expect

TOKENS = checkout().node_modules / "@nl-design-system-unstable/voorbeeld-design-tokens/dist/variables.css"
PUBLISHED = (
    TOKENS,
    checkout().node_modules / "@nl-design-system-community/purmerend-design-tokens/dist/variables.css",
    checkout().node_modules / "@gemeente-denhaag/design-tokens-components/dist/theme/index.css",
)
ZEEWOLD = """\
naam: Zeewold
slug: zeewold
code: GM9999
provincie: Noord-Holland
jeugdregio: Amsterdam-Amstelland
huisstijl:
  tokens: tokens.css
  logo: {bestand: logo.svg, alternatief: Gemeente Zeewold}
"""
# Invented: no municipality's logo is ours to pass on.
LOGO = """<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 180 60">
<circle cx="30" cy="30" r="26" fill="#00365f"/>
<path d="M70 12h44L72 48h44M124 12v36h30" fill="none" stroke="#00365f" stroke-width="7"/></svg>"""


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the site of an invented municipality with a logo and tokens."""
    folder = tmp_path_factory.mktemp("zeewold")
    files = {"gemeente.yaml": ZEEWOLD, "logo.svg": LOGO, "tokens.css": TOKENS.read_text("utf-8")}
    for name, text in files.items():
        (folder / name).write_text(text, encoding="utf-8")
    built = build(checkout(), site_folder(folder), date(2026, 11, 25))
    assert built.well, built.report
    return folder / "site"


@pytest.fixture
def reader(browser: Browser, place: Path) -> Iterator[Visitor]:
    """Return a visitor to that site, who asks nothing of another host."""
    with make_server(place, 0) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        context = browser.new_context(viewport={"width": 1280, "height": 900}, locale="nl-NL")
        visitor = Visitor(context, f"http://127.0.0.1:{server.server_port}/")
        yield visitor
        visitor.asked_only_our_own_host()
        visitor.met_no_refusal()
        context.close()
        server.shutdown()


def dress(place: Path, style: HouseStyle) -> None:
    """Give the built site another house style, as a build with other tokens would."""
    (sheet,) = (place / "assets" / "huisstijl").glob("stijl-*.css")
    sheet.write_text(style.css, encoding="utf-8")


def shown(visitor: Visitor, selector: str, name: str) -> str:
    """Return a colour as the browser shows it, as `#rrggbb`."""
    value: str = visitor.page.locator(selector).first.evaluate(f"element => getComputedStyle(element).{name}")
    return "#" + "".join(f"{int(part):02x}" for part in value.removeprefix("rgb(").removesuffix(")").split(","))


@pytest.mark.parametrize("tokens", PUBLISHED, ids=("voorbeeld", "purmerend", "denhaag"))
def test_the_first_page_takes_the_colours_of_a_published_theme_and_stays_accessible(
    reader: Visitor, place: Path, tokens: Path
) -> None:
    """Buttons, links, headings, header and drawings, and axe finds nothing to say of it."""
    style = style_of_tokens(tokens.name, tokens.read_bytes()).style
    assert style
    dress(place, style)

    reader.visits("")

    seen = {
        "act": shown(reader, "main .button", "backgroundColor"),
        "on-act": shown(reader, "main .button", "color"),
        "link": shown(reader, "main p > a:not(.button)", "color"),
        "heading": shown(reader, "h1", "color"),
        "band": shown(reader, ".hero", "backgroundColor"),
        "stripe": shown(reader, "header.site", "borderBottomColor"),
        "link-hover": shown(reader, ".picture [fill='#07363f']", "fill"),
    }
    assert seen == {name: style.colours[name] for name in seen}
    reader.finds_it_accessible()


@pytest.mark.parametrize("main", ["#ffee99", "#e2001a"], ids=("light yellow", "red"))
def test_the_builder_takes_one_colour_and_stays_accessible(reader: Visitor, place: Path, main: str) -> None:
    """A colour that cannot be read on paper is still the colour of the button."""
    style = style_of_colours("g", Given(colour=main, origin="", line=0), None).style
    assert style
    dress(place, style)

    reader.visits("plan/")

    button = reader.page.get_by_role("button", name="Begin met uw plan")
    expect(button).to_be_visible()
    assert shown(reader, ".plan-primary:visible", "backgroundColor") == main
    reader.finds_it_accessible()


def test_the_logo_is_at_the_top_with_its_words_and_the_sign_in_the_tab(reader: Visitor) -> None:
    """Whose site it is shows before one reads, and who does not see it hears it."""
    reader.visits("uw-recht/")

    logo = reader.page.get_by_role("banner").get_by_role("img", name="Gemeente Zeewold")
    expect(logo).to_be_visible()
    assert logo.evaluate("image => image.naturalWidth > 0 && image.getBoundingClientRect().height <= 44")
    drawing = reader.page.locator("main img.picture")
    assert drawing.evaluate("image => image.naturalWidth > 0")
    assert "/huisstijl/" in str(drawing.get_attribute("src"))
    icons = reader.page.locator("link[rel~='icon'], link[rel~='apple-touch-icon']")
    for icon in icons.all():
        address = icon.evaluate("link => link.href")
        assert reader.page.request.get(address).ok
    assert icons.count() == 2
