"""Which colour stands on which, how much they must differ, and the nearest colour that does."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from coloraide import Color

from familiegroepsplan_site.sources.house_style.values import as_hex

TEXT, CONTROL = 4.5, 3  # WCAG 2.2: 1.4.3 for text, 1.4.11 for what shows a control, its state or its focus
PAGE = ("paper", "card", "band", "soft", "accent-soft", "leaf-soft", "exit-soft")
STEPS = 12  # halvings: nearer than one step of a screen's colours


@dataclass(frozen=True, kw_only=True, slots=True)
class Pair:
    """A colour in front, one behind it, and the ratio that they need."""

    front: str
    back: str
    least: float


def _pairs(fronts: Iterable[str], backs: Iterable[str], least: float) -> tuple[Pair, ...]:
    return tuple(Pair(front=front, back=back, least=least) for front in fronts for back in backs)


# All that our style sheets use; a test holds this list and the style sheets together.
PAIRS = (
    *_pairs(("ink", "heading", "muted", "link", "link-hover"), PAGE, TEXT),
    *_pairs(("on-act",), ("act", "act-hover"), TEXT),
    *_pairs(("ink",), ("child",), TEXT),
    *_pairs(("card",), ("ink", "leaf", "exit", "link", "link-hover"), TEXT),
    *_pairs(("exit",), ("card", "paper"), TEXT),
    *_pairs(("leaf-dark",), ("leaf-soft",), TEXT),
    *_pairs(("edge", "focus"), PAGE, CONTROL),
    *_pairs(("leaf",), PAGE, CONTROL),
)


@lru_cache(maxsize=4096)
def _light(colour: str) -> float:
    return Color(colour).luminance()


def ratio(one: str, other: str) -> float:
    """Return the contrast of two colours by WCAG 2: 1 for the same, 21 for black and white."""
    high, low = sorted((_light(one), _light(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def passes(colour: str, needs: Mapping[str, float]) -> bool:
    """Tell whether the colour differs enough from each of these colours."""
    return all(ratio(colour, other) >= least for other, least in needs.items())


def lightness(colour: str) -> float:
    """Return how light a colour looks, from 0 to 1 (of OKLCH)."""
    return float(Color(colour).convert("oklch").get("lightness", nans=False))


@lru_cache(maxsize=4096)
def shade(colour: str, light: float) -> str:
    """Return this colour lighter or darker: its hue stays, and as much of its depth as a screen can show."""
    return as_hex(Color(colour).convert("oklch").set("lightness", light)) or colour


def nearest(colour: str, needs: Mapping[str, float]) -> str:
    """Return the colour itself, or the nearest of the same hue that differs enough (in OKLCH).

    When none does, which is so for backs both light and dark, the one that comes closest.
    """
    if passes(colour, needs):
        return colour
    start = lightness(colour)
    found = [one for end in (0.0, 1.0) if (one := _towards(colour, start, end, needs))]
    if not found:
        return max((shade(colour, 0.0), shade(colour, 1.0)), key=lambda one: min(_scores(one, needs)))
    return min(found, key=lambda one: abs(lightness(one) - start))


def _towards(colour: str, start: float, end: float, needs: Mapping[str, float]) -> str | None:
    if not passes(shade(colour, end), needs):
        return None
    fails, fits = start, end
    for _ in range(STEPS):
        middle = (fails + fits) / 2
        if passes(shade(colour, middle), needs):
            fits = middle
        else:
            fails = middle
    return shade(colour, fits)


def _scores(colour: str, needs: Mapping[str, float]) -> list[float]:
    return [ratio(colour, other) / least for other, least in needs.items()]
