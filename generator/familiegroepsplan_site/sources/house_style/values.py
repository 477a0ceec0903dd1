"""What a resolved token means: a colour, a length, or letters. What is none of these never reaches a site."""

import re
from collections.abc import Sequence

import tinycss2
from coloraide import Color
from tinycss2.ast import Node

from familiegroepsplan_site.sources.house_style.calc import amount_of, by_comma

WHITE = "#ffffff"
HEX = re.compile(r"#[0-9a-f]{6}")
NO_COLOUR = ("", "currentcolor", "inherit", "initial", "unset", "revert", "none", "auto")
GENERIC = re.compile(r"(ui-)?(serif|sans-serif|monospace|rounded)|cursive|fantasy|system-ui|inherit|initial|none")
FAMILY = re.compile(r"[^\W_][\w .&+-]{0,59}")
MOST_FAMILIES = 6
ROUNDEST = 999.0  # pixels


def colour(text: str) -> str | None:
    """Return this CSS colour as `#rrggbb`, on white when it is partly see-through; None for any other text.

    A colour that lets all light through, and one that only the page knows (`currentcolor`), is none.
    """
    found = _colour(text.strip())
    if found is None or found.alpha(nans=False) == 0:
        return None
    solid = Color.layer([found, WHITE], space="srgb") if found.alpha(nans=False) < 1 else found
    return as_hex(solid)


def is_clear(text: str) -> bool:
    """Tell whether this CSS asks for no colour of its own: to let all through, or to be as what is around it."""
    found = _colour(text.strip())
    return text.strip().lower() in NO_COLOUR or (found is not None and found.alpha(nans=False) == 0)


def as_hex(found: Color) -> str | None:
    """Return the colour as a screen shows it: the nearest in sRGB of the same hue. None when there is none."""
    try:
        shown = found.convert("srgb").fit(method="raytrace", pspace="oklch")
        text = shown.to_string(hex=True, alpha=False, compress=False)
    except (ValueError, OverflowError, ZeroDivisionError):
        return None
    return text if HEX.fullmatch(text) else None


def length(text: str) -> float | None:
    """Return this length in pixels, from 0 up to what makes any corner round; None for any other text."""
    nodes = _parts(tinycss2.parse_component_value_list(text))
    found = amount_of(nodes[0]) if len(nodes) == 1 else None
    if found is None or found[1] not in ("px", "") or (found[1] == "" and found[0]) or found[0] < 0:
        return None
    return min(found[0], ROUNDEST)


def families(text: str) -> tuple[str, ...]:
    """Return the names of letters, without the general ones such as `sans-serif`."""
    names = (_family(part) for part in by_comma(tinycss2.parse_component_value_list(text)))
    return tuple(name for name in names if FAMILY.fullmatch(name) and not GENERIC.fullmatch(name.lower()))[
        :MOST_FAMILIES
    ]


def _family(nodes: Sequence[Node]) -> str:
    parts = _parts(nodes)
    if len(parts) == 1 and parts[0].type == "string":
        return str(parts[0].value).strip()
    return " ".join(part.value for part in parts) if all(part.type == "ident" for part in parts) else ""


def _colour(text: str) -> Color | None:
    nodes = _parts(tinycss2.parse_component_value_list(text))
    if len(nodes) == 1 and nodes[0].type == "function":
        if nodes[0].lower_name == "light-dark":
            return _colour(tinycss2.serialize(by_comma(nodes[0].arguments)[0]))
        if nodes[0].lower_name == "color-mix":
            return _mixed(by_comma(nodes[0].arguments))
    try:
        return Color(text)
    except (ValueError, OverflowError):
        return None


def _mixed(arguments: Sequence[Sequence[Node]]) -> Color | None:
    """Return what `color-mix(in srgb, red 20%, white)` is."""
    if len(arguments) != 3:
        return None
    space = [node.lower_value for node in _parts(arguments[0]) if node.type == "ident"][1:2]
    parts = [_part_of_mix(nodes) for nodes in arguments[1:]]
    if not space or None in parts:
        return None
    (first, much), (second, rest) = [part for part in parts if part is not None]
    much = (50.0 if rest is None else 100 - rest) if much is None else much
    rest = 100 - much if rest is None else rest
    if much < 0 or rest < 0 or much + rest <= 0:
        return None
    try:
        return first.mix(second, rest / (much + rest), space=space[0], out_space="srgb")
    except ValueError:  # a space that it does not know
        return None


def _part_of_mix(nodes: Sequence[Node]) -> tuple[Color, float | None] | None:
    shares = [float(node.value) for node in nodes if node.type == "percentage"]
    found = _colour(tinycss2.serialize([node for node in nodes if node.type != "percentage"]).strip())
    return None if found is None else (found, shares[0] if shares else None)


def _parts(nodes: Sequence[Node]) -> list[Node]:
    return [node for node in nodes if node.type not in ("whitespace", "comment")]
