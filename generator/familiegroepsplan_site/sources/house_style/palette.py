"""Makes all colours that our style sheets ask for from the few that a municipality gave, with enough contrast."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from coloraide import Color

from familiegroepsplan_site.sources.house_style.contrast import (
    CONTROL,
    PAIRS,
    TEXT,
    Pair,
    lightness,
    nearest,
    passes,
    ratio,
    shade,
)
from familiegroepsplan_site.sources.house_style.given import Given
from familiegroepsplan_site.sources.house_style.values import WHITE, as_hex

# What a house style does not change: of base.css, and held to it by a test.
FIXED = {"leaf": "#2f6f4a", "leaf-dark": "#1d4a30", "exit": "#a3211a"}
GROUNDS = {"leaf-soft": "#e4f0e8", "exit-soft": "#fbecea"}  # may become lighter for words in a given colour
INK, SUN = "#16262e", "#f2b33d"
# Lightness and most depth (in OKLCH) of what is only a breath of a colour.
TINTS = {"band": (0.962, 0.016), "soft": (0.94, 0.03), "accent-soft": (0.968, 0.04)}
LINE = (0.87, 0.014)
LIGHTEST = 0.982  # of a ground that still differs from paper
DARK, LIGHT = 0.3, 0.75  # lightness below which hovering makes a colour lighter, and above which a little darker


@dataclass(frozen=True, kw_only=True, slots=True)
class Moved:
    """A given colour that differs too little from another, and the nearest one that the site uses instead."""

    given: Given
    pair: Pair
    front: str
    back: str
    ratio: float
    used: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Palette:
    """The colours by the name of their property, and where they are not what was given."""

    colours: Mapping[str, str]
    moved: tuple[Moved, ...]


def palette(given: Mapping[str, Given]) -> Palette:
    """Return all colours; `act` (what a button is filled with), `link` or both must be given."""
    work = _Work(given=given)
    main = given.get("act") or given["link"]
    accent = given.get("accent") or given.get("link") or main
    work.colours |= {"paper": WHITE, "card": WHITE, "accent": accent.colour, **FIXED}
    tints = {name: _tint((accent if name == "accent-soft" else main).colour, *how) for name, how in TINTS.items()}
    work.grounds({**tints, **GROUNDS}, main, accent)
    work.colours["line"] = _tint(main.colour, *LINE)
    ink = work.settle("ink", INK)
    work.settle("heading", ink)
    work.settle("muted", _lighter(ink, 0.28))
    work.settle_one_of("link", main, accent)
    work.settle("link-hover", _hovered(work.colours["link"]))
    work.settle("focus", ink)
    work.colours["focus-ring"] = given["focus-ring"].colour if "focus-ring" in given else accent.colour
    work.button(main)
    work.settle_one_of("edge", replace(main, colour=work.colours["act"]), accent)
    own_accent = given["accent"].colour if "accent" in given else SUN
    work.colours["child"] = own_accent if passes(own_accent, {ink: TEXT}) else nearest(SUN, {ink: TEXT})
    work.colours["stripe"] = work.colours["act"]
    return Palette(colours=work.colours, moved=tuple(work.moved))


@dataclass(kw_only=True, slots=True)
class _Work:
    """The colours that are there already, and what had to be moved for them."""

    given: Mapping[str, Given]
    colours: dict[str, str] = field(default_factory=dict)
    moved: list[Moved] = field(default_factory=list)

    def settle(self, name: str, otherwise: str, source: Given | None = None) -> str:
        """Choose the colour of this property: as given, or else this one, moved when it must be.

        `source` is where the other one comes from, when it is to be told that it had to move.
        """
        own = self.given.get(name)
        wanted, told = (own.colour, own) if own else (otherwise, source)
        needs = self._needs(name)
        used = nearest(wanted, {back: pair.least for pair, back in needs})
        if used != wanted and told is not None:
            worst = min(needs, key=lambda need: ratio(wanted, need[1]) / need[0].least)
            on_paper = (
                need for need in needs if need[0].back == "paper" and ratio(wanted, need[1]) < need[0].least
            )
            pair, back = next(on_paper, worst)  # what an editor can picture, if it fails there
            self._tell(told, pair, wanted, back, used)
        self.colours[name] = used
        return used

    def grounds(self, colours: Mapping[str, str], main: Given, accent: Given) -> None:
        """Choose what is behind words: light enough for each given colour that the lightest of it would do for."""
        words = [self.given[name].colour for name in ("link", "heading", "ink") if name in self.given]
        words += [] if "link" in self.given else [main.colour, accent.colour]
        asked = [(main.colour, CONTROL), *((colour, TEXT) for colour in words)]
        for name, ground in colours.items():
            lightest = shade(ground, LIGHTEST)
            needs = {colour: least for colour, least in asked if passes(colour, {lightest: least})}
            self.colours[name] = nearest(ground, needs)

    def settle_one_of(self, name: str, main: Given, accent: Given) -> None:
        """Choose the main colour, or the accent when only that one differs enough."""
        needs = {back: pair.least for pair, back in self._needs(name)}
        only_accent = passes(accent.colour, needs) and not passes(main.colour, needs)
        chosen = accent if only_accent else main
        self.settle(name, chosen.colour, chosen)

    def button(self, main: Given) -> None:
        """Choose what a button is filled with, as given, and words that can be read on it."""
        fill, own = main.colour, self.given.get("on-act")
        choices = [own.colour if own else WHITE, WHITE, self.colours["ink"], INK]
        words = next((one for one in choices if passes(one, {fill: TEXT})), None)
        on_act = Pair(front="on-act", back="act", least=TEXT)
        if words is None:  # too light for white and too dark for ink
            words, fill = WHITE, nearest(fill, {WHITE: TEXT})
            self._tell(main, on_act, WHITE, main.colour, fill)
        elif own and words != own.colour:
            self._tell(own, on_act, own.colour, fill, words)
        self.colours |= {"act": fill, "on-act": words}
        hover = _hovered(fill)
        self.colours["act-hover"] = hover if passes(words, {hover: TEXT}) else _lighter(fill, 0.25)

    def _needs(self, name: str) -> list[tuple[Pair, str]]:
        """Return the colours that this one stands on, or that stand on this one, as far as they are chosen."""
        backs = [
            (pair, self.colours[pair.back]) for pair in PAIRS if pair.front == name and pair.back in self.colours
        ]
        fronts = [
            (pair, self.colours[pair.front]) for pair in PAIRS if pair.back == name and pair.front in self.colours
        ]
        return backs + fronts

    def _tell(self, given: Given, pair: Pair, front: str, back: str, used: str) -> None:
        self.moved.append(
            Moved(given=given, pair=pair, front=front, back=back, ratio=ratio(front, back), used=used)
        )


def _hovered(colour: str) -> str:
    """Return what a button or link becomes under the pointer."""
    light = lightness(colour)
    return _lighter(colour, 0.2) if light < DARK else shade(colour, light * (0.92 if light > LIGHT else 0.8))


def _lighter(colour: str, part: float) -> str:
    light = lightness(colour)
    return shade(colour, light + (1 - light) * part)


def _tint(colour: str, light: float, depth: float) -> str:
    tint = Color(colour).convert("oklch")
    tint.set({"lightness": light, "chroma": min(tint.get("chroma", nans=False), depth)})
    return as_hex(tint) or WHITE
