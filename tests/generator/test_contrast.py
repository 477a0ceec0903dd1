"""Every pair of colours that our style sheets use is known, and differs enough in every house style."""

import re
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path

import pytest
import tinycss2
from familiegroepsplan.model.brand import Colours
from familiegroepsplan_site.sources.brand_part import document_colours
from familiegroepsplan_site.sources.house_style.contrast import PAGE, PAIRS, TEXT, nearest, ratio
from familiegroepsplan_site.sources.house_style.given import Given
from familiegroepsplan_site.sources.house_style.palette import FIXED, GROUNDS, INK, SUN, palette
from familiegroepsplan_site.sources.house_style.style import style_of_colours
from familiegroepsplan_site.sources.project import checkout

THEME = checkout().templates / "theme/assets/styles"
SHEETS = (THEME / "base.css", THEME / "site.css", *sorted((checkout().web / "styles").glob("*.css")))
NOT_OURS = ("inherit", "transparent", "none", "currentcolor", "canvastext", "highlight", "black", "0")
# Light yellow, dark, saturated red, greys that neither white nor ink can stand on, orange, and pairs of them.
STYLES = (
    ("#ffee99", None),
    ("#fff3b0", "#003366"),
    ("#1a1a1a", "#e8b10a"),
    ("#e2001a", "#00bb55"),
    ("#888888", None),
    ("#7a7a7a", None),
    ("#f06f05", "#ffffff"),
    ("#ffffff", "#000000"),
    ("#000000", "#ffffff"),
    ("#00ff00", "#ff00ff"),
    ("#005aa9", "#ffd100"),
)
USED = re.compile(r"var\(--([a-z-]+)(?:, )?\)")  # also when the property that stands in for it was taken out


def rules(path: Path) -> Iterator[dict[str, str]]:
    """Yield the declarations of each rule of a style sheet, those within conditions too."""
    waiting = tinycss2.parse_stylesheet(path.read_text("utf-8"), skip_comments=True, skip_whitespace=True)
    while waiting:
        rule = waiting.pop()
        if not rule.content:
            continue
        inner = tinycss2.parse_blocks_contents(rule.content, skip_comments=True, skip_whitespace=True)
        waiting += [one for one in inner if one.type in ("qualified-rule", "at-rule")]
        yield {one.name: tinycss2.serialize(one.value).strip() for one in inner if one.type == "declaration"}


def neutral() -> dict[str, str]:
    """Return the colours of the neutral style, as base.css has them."""
    root = next(rule for rule in map(dict, rules(THEME / "base.css")) if "--ink" in rule and "--card" in rule)
    values = {name.strip("-"): value for name, value in root.items()}
    for name, value in values.items():
        if used := USED.fullmatch(value):
            values[name] = values[used[1]]
    return {
        name: f"#{value[1:] * (2 if len(value) == 4 else 1)}" for name, value in values.items() if value[0] == "#"
    }


def front_and_back(rule: dict[str, str]) -> tuple[str, str]:
    """Return the property that the words of a rule have, and the one behind them; empty for none."""
    text = USED.fullmatch(rule.get("color", ""))
    back = USED.fullmatch(rule.get("background", ""))
    return text[1] if text else "", back[1] if back else ""


@pytest.mark.parametrize("path", SHEETS, ids=lambda path: path.name)
def test_each_pair_of_colours_in_a_style_sheet_is_on_the_list(path: Path) -> None:
    """Words on a ground of their own; words without one can stand on anything that a page has behind it."""
    listed = {(pair.front, pair.back) for pair in PAIRS}
    fronts = {front for front, _ in listed}
    for rule in rules(path):
        front, back = front_and_back(rule)
        if front and back:
            assert (front, back) in listed, rule
        elif front:
            assert front in fronts, rule
        elif back and back not in ("accent", "leaf"):  # of a dot and a bar: no words stand on them
            assert back in PAGE or ("on-act", back) in listed, rule


@pytest.mark.parametrize("path", SHEETS, ids=lambda path: path.name)
def test_a_style_sheet_names_no_colour_of_its_own(path: Path) -> None:
    """All colours come from custom properties, or a house style could not change them."""
    for rule in rules(path):
        if (
            "content" in rule and path.name == "print.css"
        ):  # the number of a sheet of paper: there it has no properties
            continue
        for name, value in rule.items():
            if name.startswith("--") and not name.startswith("--utrecht"):
                continue
            assert not re.search(r"#[0-9a-f]{3,8}\b|\b(?:rgb|hsl|oklch)a?\(", value) or path.name == "print.css", (
                rule
            )
            if name in ("color", "background", "background-color", "fill", "stroke"):
                plain = USED.sub("", USED.sub("", value)).strip().lower()
                assert not plain or plain in NOT_OURS or "gradient" in plain, rule


def test_the_colours_that_a_house_style_leaves_alone_are_those_of_the_style_sheet() -> None:
    """They stand in two places: here to reckon with, there to be shown."""
    colours = neutral()

    assert {name: colours[name] for name in FIXED | GROUNDS} == FIXED | GROUNDS
    assert (colours["ink"], colours["child"]) == (INK, SUN)


def test_the_neutral_style_has_enough_contrast_in_every_pair() -> None:
    """It is what a site has when its municipality gave nothing."""
    colours = neutral()

    assert [pair for pair in PAIRS if ratio(colours[pair.front], colours[pair.back]) < pair.least] == []


@pytest.mark.parametrize(("main", "accent"), STYLES)
def test_every_house_style_has_enough_contrast_in_every_pair(main: str, accent: str | None) -> None:
    """Whatever colours a municipality gives: who reads can read."""
    given = {"act": Given(colour=main, origin="", line=0)}
    if accent:
        given["accent"] = Given(colour=accent, origin="", line=0)

    colours = palette(given).colours

    assert [pair for pair in PAIRS if ratio(colours[pair.front], colours[pair.back]) < pair.least] == []


def test_colours_of_tokens_that_cannot_be_read_are_moved_each_by_itself() -> None:
    """Tokens can give words that vanish in their button, pale text and a focus that nobody sees."""
    hard = {"act": "#f06f05", "on-act": "#ffffff", "link": "#ffffff", "ink": "#cccccc", "focus": "#f2757f"}
    given = {name: Given(colour=value, origin=name, line=1) for name, value in hard.items()}

    made = palette(given)

    assert [pair for pair in PAIRS if ratio(made.colours[pair.front], made.colours[pair.back]) < pair.least] == []
    assert {moved.given.origin for moved in made.moved} == {"on-act", "link", "ink", "focus", "act"}
    assert made.colours["act"] == "#f06f05"


def test_a_button_keeps_a_light_colour_and_gets_dark_words() -> None:
    """Yellow stays yellow: only what must be read or seen on paper is moved."""
    colours = palette({"act": Given(colour="#ffee99", origin="", line=0)}).colours

    assert (colours["act"], colours["on-act"]) == ("#ffee99", INK)


def test_links_take_the_accent_when_only_that_one_can_be_read() -> None:
    """A yellow and a blue: the blue is for words, and nothing needs to be said."""
    given = {
        "act": Given(colour="#fff3b0", origin="", line=0),
        "accent": Given(colour="#003366", origin="", line=0),
    }

    made = palette(given)

    assert (made.colours["link"], made.colours["edge"], made.moved) == ("#003366", "#003366", ())


def test_the_nearest_colour_that_passes_keeps_its_hue_and_moves_no_further_than_needed() -> None:
    """A municipality recognises its own colour, a little darker or lighter."""
    needs = {"#ffffff": TEXT}

    found = [nearest(colour, needs) for colour in ("#e8501a", "#767676", "#777777", "#ffffff", "#ff0000")]

    assert found == ["#d74100", "#767676", "#767676", "#767676", "#ee0000"]
    assert all(TEXT <= ratio(one, "#ffffff") < TEXT + 0.1 for one in found)
    assert nearest("#333333", {"#000000": TEXT}) == "#757575"


def test_too_little_contrast_is_told_with_both_colours_the_ratio_and_the_nearest_that_passes() -> None:
    """An editor can take over the colour that is named, and is told no more."""
    main = Given(colour="#ee4444", origin="huisstijl.kleuren.hoofdkleur", line=4)

    judged = style_of_colours("gemeente.yaml", main, None)

    fault = next(fault for fault in judged.mend if fault.code == "style.contrast_link")
    assert (fault.file, fault.line, fault.path) == ("gemeente.yaml", 4, main.origin)
    assert fault.facts == {
        "front": "#ee4444",
        "back": "#ffffff",
        "ratio": 3.79,
        "least": 4.5,
        "used": "#ce1f29",
    }
    again = Given(colour=fault.facts["used"], origin=main.origin, line=4)
    assert style_of_colours("gemeente.yaml", again, None).mend == ()


def test_a_colour_that_can_be_read_on_a_breath_of_itself_is_used_as_it_is() -> None:
    """The grounds are ours: they become lighter before a municipality's own colour is touched."""
    for colour in ("#e2001a", "#d41422", "#6f6f6f", "#00811f"):
        made = palette({"act": Given(colour=colour, origin="", line=0)})

        assert (made.colours["link"], made.colours["edge"], made.moved) == (colour, colour, ())
        assert ratio(made.colours["line"], "#ffffff") > 1.3


def test_a_colour_that_fails_on_paper_is_told_so() -> None:
    """Paper is what an editor can picture; a tint of ours only when nothing else fails."""
    light = Given(colour="#ffee99", origin="huisstijl.kleuren.hoofdkleur", line=4)

    told = [(fault.code, fault.facts["back"]) for fault in style_of_colours("gemeente.yaml", light, None).mend]

    assert told == [("style.contrast_link", "#ffffff"), ("style.contrast_edge", "#ffffff")]


@pytest.mark.parametrize(("main", "accent"), STYLES)
def test_in_documents_too_all_text_can_be_read(main: str, accent: str | None) -> None:
    """On white, on a web page and on both grounds: headings of the house style, and the letters that stay."""
    given = [Given(colour=colour, origin="", line=0) for colour in (main, accent) if colour]
    style = style_of_colours("gemeente.yaml", given[0], given[1] if accent else None).style
    assert style is not None
    found = document_colours(style.colours)
    assert found.keys() == asdict(Colours()).keys()
    text, grounds = ("16262e", "4a5b63", found["heading"]), ("ffffff", "fffdf8", found["ground"], found["own"])
    hard = [(one, ground) for one in text for ground in grounds if ratio(f"#{one}", f"#{ground}") < TEXT]
    assert hard == []
