"""A token file becomes colours, corners and letters of our own; what it cannot give is named."""

import json
from pathlib import Path

import pytest
from familiegroepsplan_site.sources.house_style.css_tokens import css_tokens
from familiegroepsplan_site.sources.house_style.given import Given
from familiegroepsplan_site.sources.house_style.resolve import Resolver, Trouble
from familiegroepsplan_site.sources.house_style.style import Judged, style_of_colours, style_of_tokens
from familiegroepsplan_site.sources.house_style.values import colour, families, length
from familiegroepsplan_site.sources.project import checkout

PACKAGES = checkout().root / "node_modules"
PUBLISHED = {
    "denhaag": PACKAGES / "@gemeente-denhaag/design-tokens-components/dist/theme/index.css",
    "purmerend": PACKAGES / "@nl-design-system-community/purmerend-design-tokens/dist/variables.css",
    "voorbeeld": PACKAGES / "@nl-design-system-unstable/voorbeeld-design-tokens/dist/variables.css",
}
CHOSEN = ("link", "act", "on-act", "heading", "focus", "font", "radius-button")


def properties(judged: Judged) -> dict[str, str]:
    """Return the custom properties of the style sheet, without dashes."""
    assert judged.style, judged.stops
    lines = [line.strip() for line in judged.style.css.splitlines() if ":" in line and line != ":root {"]
    return {name.strip("- "): value.strip(" ;") for name, value in (line.split(":", 1) for line in lines)}


def resolved(css: str, name: str = "--a") -> str | Trouble:
    """Return the value of a token in a style sheet with these declarations."""
    return Resolver(tokens=css_tokens("t.css", f":root{{{css}}}").tokens).text(name)


def of_css(text: str) -> Judged:
    """Return the house style of this style sheet."""
    return style_of_tokens("huisstijl.css", text.encode())


def of_json(data: object) -> Judged:
    """Return the house style of these design tokens."""
    return style_of_tokens("huisstijl.json", json.dumps(data, indent=1).encode())


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("denhaag", ["#1260a1", "#238541", "#ffffff", "#2e2e2e", "#806400", "'TheSans'", "3px"]),
        ("purmerend", ["#00365f", "#00856a", "#ffffff", "#00365f", "#000000", "'Cantarell'", "10px"]),
        ("voorbeeld", ["#00568b", "#5115ef", "#ffffff", "#001a40", "#0b0c0c", "'Noto Sans'", "8px"]),
    ],
)
def test_a_published_theme_gives_the_colours_that_its_municipality_uses(name: str, expected: list[str]) -> None:
    """These three are published under EUPL-1.2; the values were looked at one by one."""
    judged = style_of_tokens(PUBLISHED[name].name, PUBLISHED[name].read_bytes())
    found = properties(judged)
    ours = f"{expected[5]}, 'Atkinson Hyperlegible Next', system-ui, sans-serif"

    assert [found[key] for key in CHOSEN] == [*expected[:5], ours, expected[6]]
    assert (judged.stops, judged.mend) == ((), ())
    assert judged.style and len(judged.style.css) < 1000


@pytest.mark.parametrize(
    "path",
    [
        "@gemeente-denhaag/design-tokens-components/dist/index.json",
        "@nl-design-system-community/purmerend-design-tokens/figma/figma.tokens.json",
        "@nl-design-system-unstable/voorbeeld-design-tokens/figma/voorbeeld.tokens.json",
    ],
)
def test_json_of_a_published_theme_gives_the_same_as_its_css(path: str) -> None:
    """Style Dictionary, Tokens Studio and the design-tokens format are three ways to write one theme."""
    css = next(file for name, file in PUBLISHED.items() if name in path)
    same = ("act", "on-act", "link", "font", "radius-button")
    found = [properties(style_of_tokens(one.name, one.read_bytes())) for one in (PACKAGES / path, css)]

    assert {key: found[0][key] for key in same} == {key: found[1][key] for key in same}


@pytest.mark.parametrize(
    ("css", "expected"),
    [
        ("--a: var(--b); --b: var( --c ); --c: #123", "#123"),
        ("--a: var(--none, var(--b, red)); --b: teal", "teal"),
        ("--a: calc((2px + 1rem) * 2)", "36px"),
        ("--a: calc(var(--b) / 4); --b: 2rem", "8px"),
        ("--a: clamp(1px, 2rem, 20px)", "20px"),
        ("--a: rgb(var(--b) / 50%); --b: 1 2 calc(1 + 2)", "rgb( 1 2 3 / 50%)"),
        ("--a: var(--b, red); --b: var(--c); --c: var(--b, blue)", "red"),
    ],
)
def test_references_fallbacks_and_sums_are_resolved_as_a_browser_does(css: str, expected: str) -> None:
    """A circle has no value even with a fallback in it; who looks at it from outside does use a fallback."""
    assert resolved(css) == expected


@pytest.mark.parametrize(
    ("css", "code", "token", "found"),
    [
        ("--a: var(--b)", "style.missing", "--a", "--b"),
        ("--a: var(--b); --b: var(--c); --c: var(--b)", "style.circle", "--b", "--b → --c → --b"),
        ("--a: var(--a)", "style.circle", "--a", "--a → --a"),
        ("--a: calc(1px + 1)", "style.sum", "--a", "calc(1px + 1)"),
        ("--a: calc(1px / 0)", "style.sum", "--a", "calc(1px / 0)"),
        ("--a: var(b)", "style.unread", "--a", "var(b)"),
    ],
)
def test_what_cannot_be_resolved_is_named_with_the_token_to_blame(
    css: str, code: str, token: str, found: str
) -> None:
    """An editor sees at which token to look, not only which one was asked for."""
    trouble = resolved(css)

    assert isinstance(trouble, Trouble)
    assert (trouble.code, trouble.token, trouble.facts["found"]) == (code, token, found)


def test_a_file_that_grows_without_end_ends_soon() -> None:
    """Twenty doublings would be a million parts; a thousand brackets would break the stack."""
    doublings = "".join(f"--a{n}: var(--a{n + 1}) var(--a{n + 1});" for n in range(20))
    brackets = "(" * 1000
    chain = "".join(f"--c{n}: var(--c{n + 1});" for n in range(1000))

    codes = []
    for css, name in ((f"{doublings} --a20: 1px", "--a0"), (f"--a: {brackets}", "--a"), (chain, "--c0")):
        trouble = resolved(css, name)
        codes.append(trouble.code if isinstance(trouble, Trouble) else trouble)

    assert codes == ["style.long", "style.deep", "style.deep"]


def test_a_token_that_cannot_be_used_is_told_with_its_line_and_the_next_of_its_chain_is_used() -> None:
    """One broken token must not cost a municipality its house style, nor go unseen."""
    judged = of_css(":root {\n  --nl-link-color: var(--brand-blue);\n  --utrecht-link-color: #005aa9;\n}")

    told = [(fault.file, fault.line, fault.path, fault.code) for fault in judged.mend]
    assert told == [("huisstijl.css", 2, "--nl-link-color", "style.missing")]
    assert properties(judged)["link"] == "#005aa9"


def test_a_token_that_is_no_colour_is_told_and_one_that_asks_for_none_is_not() -> None:
    """Half of a theme's buttons are see-through on purpose; a word that is no colour is a mistake."""
    judged = of_css(
        ":root{--nl-link-color: currentcolor; --utrecht-link-color: blauwig; --denhaag-link-color: #005aa9;"
        "--nl-button-primary-background-color: rgba(0,0,0,0); --utrecht-heading-color: transparent}"
    )

    told = [(fault.path, fault.code, fault.facts["found"]) for fault in judged.mend]
    assert told == [("--utrecht-link-color", "style.unread", "blauwig")]
    assert properties(judged)["link"] == "#005aa9"


def test_only_light_colours_of_one_theme_that_hold_everywhere_are_used() -> None:
    """Dark, printed and wide screens have values of their own, and so have parts of a page."""
    judged = of_css("""
        .stad-theme { --utrecht-link-color: #005aa9 }
        .stad-theme--color-scheme-dark { --utrecht-link-color: #ffffff }
        .stad-theme .kaart { --utrecht-link-color: #111111 }
        @media (prefers-color-scheme: dark) { .stad-theme { --utrecht-link-color: #eeeeee } }
        @media (min-width: 40em) { :root { --utrecht-link-color: #222222 } }
        @media print { :root { --utrecht-link-color: #333333 } }
    """)

    assert properties(judged)["link"] == "#005aa9"


@pytest.mark.parametrize(
    ("text", "line", "code"),
    [
        ("@import 'https://elders.example/a.css';", 1, "style.import"),
        (":root{--a:1}\n@import url(b.css);", 2, "style.import"),
        (":root{\n--a: url(https://elders.example/a.png)}", 2, "style.fetched"),
        (":root{--a: url('//elders.example/a.png')}", 1, "style.fetched"),
        ("@font-face{src: url(http://elders.example/a.woff2)}", 1, "style.fetched"),
        (":root{--a: image-set('https://elders.example/a.png' 1x)}", 1, "style.fetched"),
        (":root{--a: u\\72l(https://elders.example/a.png)}", 1, "style.fetched"),
        (":root{--a: url(\\68ttps://elders.example/a.png)}", 1, "style.fetched"),
        (".een-theme{--a:1}\n.twee-theme{--a:1}", 2, "style.themes"),
        (".knop{color:red}", 0, "style.no_tokens"),
        (":root{--a: red}", 0, "style.no_colour"),
        ("", 0, "style.no_tokens"),
    ],
)
def test_a_file_that_fetches_or_says_nothing_stops_the_build(text: str, line: int, code: str) -> None:
    """Nothing is ever fetched, and a house style that cannot be found is not guessed."""
    judged = of_css(text)

    assert judged.style is None
    assert [(fault.line, fault.code) for fault in judged.stops] == [(line, code)]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("{", "style.no_json"),
        ("[1]", "style.no_tokens"),
        ("[" * 100_000, "style.nested"),
        ('{"a":' * 3000 + "1" + "}" * 3000, "style.nested"),
        ('{"a": {"$value": "url(https://elders.example/a.css)"}}', "style.fetched"),
        ('{"a": {"$value": {"$ref": "https://elders.example/a.json#/b"}}}', "style.fetched"),
        ('{"a": 1}', "style.no_tokens"),
    ],
)
def test_json_that_is_no_token_file_stops_the_build(text: str, code: str) -> None:
    """However it is nested, reading it ends with one clear fault."""
    judged = style_of_tokens("huisstijl.json", text.encode())

    assert [fault.code for fault in judged.stops] == [code]


def test_a_file_that_is_no_utf8_or_too_big_stops_the_build() -> None:
    """The same fault as for any other file of an editor."""
    faults = [style_of_tokens("a.css", data).stops[0].code for data in (b"\xff\xfe:", b" " * 4_000_001)]

    assert faults == ["yaml.encoding", "style.too_big"]


def test_design_tokens_in_json_know_aliases_groups_and_values_of_every_kind() -> None:
    """One format writes colours and lengths as objects, the next as text, and one has sets."""
    formats = of_json(
        {
            "merk": {
                "delen": {"value": "1 2 3"},
                "blauw": {"$type": "color", "$value": {"colorSpace": "srgb", "components": [0, 0.35, 0.66]}},
            },
            "utrecht": {
                "link": {"color": {"$value": "{merk.blauw}"}},
                "button": {
                    "primary-action": {"background-color": {"value": "{merk.blauw.value}"}},
                    "border-radius": {"$value": {"value": 0.5, "unit": "rem"}},
                },
                "form-control": {"border-radius": {"$value": "{utrecht.button.border-radius}/2"}},
                "heading": {"color": {"$value": "rgb({merk.delen} / 100%)"}},
                "document": {"font-family": {"$value": ["Fira Sans", "sans-serif"]}},
            },
        }
    )
    sets = of_json(
        {
            "kern": {"utrecht": {"link": {"color": {"$value": "#005aa9"}}}},
            "donker/dark": {"utrecht": {"link": {"color": {"$value": "#ffffff"}}}},
            "$metadata": {"tokenSetOrder": ["kern", "donker/dark"]},
        }
    )

    found = properties(formats)
    chosen = [found[key] for key in ("link", "act", "heading", "radius-button", "radius-small")]
    assert chosen == ["#0059a8", "#0059a8", "#010203", "8px", "4px"]
    assert found["font"].startswith("'Fira Sans', ")
    assert properties(sets)["link"] == "#005aa9"


def test_a_fault_in_json_names_the_line_of_the_token() -> None:
    """A file of thousands of lines is of no help without it."""
    judged = of_json({"utrecht": {"link": {"color": {"$value": "{niet.daar}"}, "x": {"$value": "1"}}}})

    assert [(fault.line, fault.path) for fault in judged.mend] == [(4, "--utrecht-link-color")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("RED", "#ff0000"),
        ("hsl(207 80% 35%)", "#1260a1"),
        ("oklch(60% .1 200)", "#0d9298"),
        ("rgb(0 0 0 / 50%)", "#808080"),
        ("color-mix(in srgb, red 25%, white)", "#ffbfbf"),
        ("light-dark(#123456, #fff)", "#123456"),
        ("color(display-p3 1 0 0)", "#ff3428"),
        ("transparent", None),
        ("currentcolor", None),
        ("red; } body { display: none", None),
        ("expression(alert(1))", None),
        ("rgb(1e400 0 0)", "#ffffff"),
        ("#12", None),
        ("", None),
    ],
)
def test_only_what_is_a_colour_becomes_one(text: str, expected: str | None) -> None:
    """What comes out is always six digits: nothing else of a token ever reaches a site."""
    assert colour(text) == expected


def test_only_lengths_and_plain_names_of_letters_become_corners_and_letters() -> None:
    """A name could try to end its string, and a length to be one of a million pixels."""
    lengths = [length(text) for text in ("4px", "0", "0.5rem", "50%", "-4px", "4", "99999px", "4px 8px", "x")]
    letters = families("""Arial, 'Fira Sans', "a'; } body{", url(x), sans-serif, Source  Sans, var(--x)""")

    assert lengths == [4, 0, 8, None, None, None, 999, None, None]
    assert letters == ("Arial", "Fira Sans", "Source Sans")


def test_one_colour_is_enough_and_text_that_is_no_colour_is_told_at_its_key() -> None:
    """A municipality without tokens types one or two colours."""
    main = Given(colour="#005aa9", origin="huisstijl.kleuren.hoofdkleur", line=7)
    wrong = Given(colour="blauwig", origin="huisstijl.kleuren.accent", line=8)

    found = properties(style_of_colours("gemeente.yaml", main, None))
    stops = style_of_colours("gemeente.yaml", main, wrong).stops

    assert (found["act"], found["link"], found["on-act"], found["stripe-width"]) == (
        "#005aa9",
        "#005aa9",
        "#ffffff",
        "4px",
    )
    assert [(fault.line, fault.path, fault.code) for fault in stops] == [(8, wrong.origin, "style.not_colour")]


def test_nothing_but_our_own_properties_with_plain_values_comes_out(tmp_path: Path) -> None:
    """Whatever a token holds: the style sheet is names of ours, colours, pixels and names of letters."""
    judged = of_css(
        ":root{--utrecht-link-color:#005aa9;--utrecht-document-font-family:'x\\22;}*{a:b}',Lato;--evil:}body{}}"
        ":root{--utrecht-button-border-radius:4px!important;--utrecht-document-color:red;background:url(a.png)}"
    )

    assert set(properties(judged)) <= set(checked_names())
    assert judged.style and "Lato" in judged.style.css
    assert all(word not in judged.style.css for word in ("*", "body", "url", "!", "evil", "\\"))


def checked_names() -> list[str]:
    """Return the properties that base.css has."""
    base = (checkout().templates / "theme/assets/styles/base.css").read_text("utf-8")
    return [line.strip().partition(":")[0].strip("- ") for line in base.splitlines() if line.startswith("  --")]
