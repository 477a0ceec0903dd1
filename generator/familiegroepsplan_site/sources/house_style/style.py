"""A municipality's house style as one small style sheet of our own properties, and what is to be said about it."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import TypeVar

from familiegroepsplan_site.sources.fault import Fault
from familiegroepsplan_site.sources.house_style.chains import COLOURS, LENGTHS, LETTERS
from familiegroepsplan_site.sources.house_style.css_tokens import css_tokens
from familiegroepsplan_site.sources.house_style.given import Given
from familiegroepsplan_site.sources.house_style.json_tokens import json_tokens
from familiegroepsplan_site.sources.house_style.palette import FIXED, Moved, Palette, palette
from familiegroepsplan_site.sources.house_style.resolve import Resolver, Trouble
from familiegroepsplan_site.sources.house_style.token import MOST_BYTES, Token
from familiegroepsplan_site.sources.house_style.values import colour, families, is_clear, length

Value = TypeVar("Value")
OUR_LETTERS = "'Atkinson Hyperlegible Next', system-ui, sans-serif"
STRIPE = 4  # pixels of colour below the header
CARD = 1.4  # corners of a card are this much rounder than those of a control
TOO_LITTLE = {
    "ink": "style.contrast_text",
    "heading": "style.contrast_heading",
    "link": "style.contrast_link",
    "link-hover": "style.contrast_link",
    "on-act": "style.contrast_button",
    "edge": "style.contrast_edge",
    "focus": "style.contrast_focus",
}


@dataclass(frozen=True, kw_only=True, slots=True)
class HouseStyle:
    """The style sheet, and the colours in it by the name of their property."""

    css: str
    colours: Mapping[str, str]


@dataclass(frozen=True, kw_only=True, slots=True)
class Judged:
    """The house style, if there is one, with what stops the build, what should be mended, and ideas."""

    style: HouseStyle | None
    stops: tuple[Fault, ...] = ()
    mend: tuple[Fault, ...] = ()
    ideas: tuple[Fault, ...] = ()


def style_of_colours(file: str, main: Given, accent: Given | None) -> Judged:
    """Return the house style that follows from one or two colours; their origins are the keys in this file."""
    typed = {"act": main} | ({"accent": accent} if accent else {})
    given: dict[str, Given] = {}
    stops = []
    for name, one in typed.items():
        if value := colour(one.colour):
            given[name] = Given(colour=value, origin=one.origin, line=one.line)
        else:
            facts = {"found": one.colour[:80]}
            stops.append(Fault(file=file, line=one.line, path=one.origin, code="style.not_colour", facts=facts))
    return Judged(style=None, stops=tuple(stops)) if stops else _judged(file, palette(given), {}, ())


def style_of_tokens(file: str, data: bytes) -> Judged:
    """Return the house style in this token file (its name ends in .css or .json)."""
    if len(data) > MOST_BYTES:
        return _stopped(file, "style.too_big", most=str(MOST_BYTES // 1_000_000))
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return _stopped(file, "yaml.encoding")
    found = (json_tokens if file.lower().endswith(".json") else css_tokens)(file, text)
    if found.faults:
        return Judged(style=None, stops=found.faults)
    if not found.tokens:
        return _stopped(file, "style.no_tokens")
    chosen = _Chosen(file=file, tokens=found.tokens, resolver=Resolver(tokens=found.tokens))
    given = {name: one for name, chain in COLOURS.items() if (one := chosen.colour(chain))}
    if "act" not in given and "link" not in given:
        looked = ", ".join((*COLOURS["act"][:2], *COLOURS["link"][:2]))
        fault = Fault(file=file, line=0, path="", code="style.no_colour", facts={"looked": looked})
        return Judged(style=None, stops=(fault,), mend=tuple(chosen.faults))
    return _judged(file, palette(given), chosen.shapes(), chosen.faults)


@dataclass(kw_only=True, slots=True)
class _Chosen:
    """Goes along the chains, and keeps what stood in the way."""

    file: str
    tokens: Mapping[str, Token]
    resolver: Resolver
    faults: list[Fault] = field(default_factory=list)

    def colour(self, chain: Iterable[str]) -> Given | None:
        """Return the first colour of a chain."""
        found = self._first(chain, colour, clear=is_clear)
        return Given(colour=found[1], origin=found[0], line=self.tokens[found[0]].line) if found else None

    def shapes(self) -> dict[str, str]:
        """Return corners and letters, as CSS."""
        corners = {name: found[1] for name, chain in LENGTHS.items() if (found := self._first(chain, length))}
        shapes = {name: f"{pixels:g}px" for name, pixels in corners.items()}
        if "radius-small" in corners:
            shapes["radius"] = f"{min(corners['radius-small'], 20) * CARD:g}px"
        if letters := self._first(LETTERS, lambda text: families(text) or None):
            # Only the first: of its stand-ins, such as Arial, ours is better to read.
            shapes["font"] = f"'{letters[1][0]}', {OUR_LETTERS}"
        return shapes

    def _first(
        self,
        chain: Iterable[str],
        read: Callable[[str], Value | None],
        clear: Callable[[str], bool] = lambda _text: True,
    ) -> tuple[str, Value] | None:
        """Return the first of these that `read` makes something of; `clear` tells whether nothing is as meant."""
        for name in chain:
            if name not in self.tokens:
                continue
            text = self.resolver.text(name)
            if isinstance(text, Trouble):
                self._tell(name, text)
            elif (value := read(text)) is not None:
                return name, value
            elif not clear(text):
                unread = {"found": text[:80]}
                self._tell(
                    name, Trouble(code="style.unread", token=name, line=self.tokens[name].line, facts=unread)
                )
        return None

    def _tell(self, name: str, trouble: Trouble) -> None:
        fault = Fault(
            file=self.file,
            line=trouble.line,
            path=name,
            code=trouble.code,
            facts={"token": trouble.token, **trouble.facts},
        )
        if fault not in self.faults:
            self.faults.append(fault)


def _judged(file: str, made: Palette, shapes: Mapping[str, str], troubles: Iterable[Fault]) -> Judged:
    changed = {name: value for name, value in made.colours.items() if name not in FIXED}
    style = HouseStyle(css=_css({**changed, **shapes}), colours=made.colours)
    return Judged(style=style, mend=(*troubles, *(_too_little(file, one) for one in made.moved)))


def _too_little(file: str, moved: Moved) -> Fault:
    facts: dict[str, str | float] = {
        "front": moved.front,
        "back": moved.back,
        "ratio": round(moved.ratio, 2),
        "least": moved.pair.least,
        "used": moved.used,
    }
    code = TOO_LITTLE[moved.pair.front]
    return Fault(file=file, line=moved.given.line, path=moved.given.origin, code=code, facts=facts)


def _css(properties: Mapping[str, str]) -> str:
    lines = [f"  --{name}: {value};" for name, value in properties.items()]
    return "\n".join((":root {", *lines, f"  --stripe-width: {STRIPE}px;", "}", ""))


def _stopped(file: str, code: str, **facts: str) -> Judged:
    return Judged(style=None, stops=(Fault(file=file, line=0, path="", code=code, facts=facts),))
