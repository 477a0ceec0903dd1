"""Reckons `calc()`, `min()`, `max()` and `clamp()` of numbers, lengths and percentages."""

import math
from collections.abc import Sequence

import tinycss2
from tinycss2.ast import Node

SUMS = ("calc", "min", "max", "clamp")
# In pixels, at the size of letters that a browser starts with.
PIXELS = {
    "px": 1.0,
    "rem": 16.0,
    "em": 16.0,
    "pt": 4 / 3,
    "pc": 16.0,
    "in": 96.0,
    "cm": 96 / 2.54,
    "mm": 96 / 25.4,
}

Amount = tuple[float, str]  # a number and its unit, "" for none


def reckoned(name: str, nodes: Sequence[Node]) -> Node | None:
    """Return the outcome of this function as one number with its unit; None for what cannot be reckoned."""
    amounts = [_Sum(part).outcome() for part in by_comma(nodes)]
    known = [amount for amount in amounts if amount is not None]
    if len(known) != len(amounts) or len({unit for _, unit in known}) != 1:
        return None
    outcome = _chosen(name, [value for value, _ in known])
    if outcome is None or not math.isfinite(outcome):
        return None
    number = f"{outcome:.6f}".rstrip("0").rstrip(".")
    return tinycss2.parse_one_component_value(number + known[0][1])


def amount_of(node: Node) -> Amount | None:
    """Return a number with its unit, lengths in pixels; None for anything else."""
    if node.type == "number":
        return float(node.value), ""
    if node.type == "percentage":
        return float(node.value), "%"
    if node.type == "dimension":
        factor = PIXELS.get(node.lower_unit)
        return (node.value * factor, "px") if factor else (float(node.value), node.lower_unit)
    if node.type == "() block":
        return _Sum(node.content).outcome()
    return None


class _Sum:
    """Reads a sum from left to right: products first, then what is added."""

    def __init__(self, nodes: Sequence[Node]) -> None:
        self._left = [node for node in nodes if node.type not in ("whitespace", "comment")][::-1]

    def outcome(self) -> Amount | None:
        total = self._product()
        while total and self._left:
            sign = self._left.pop()
            term = self._product()
            if sign not in ("+", "-") or term is None or term[1] != total[1]:
                return None
            total = total[0] + (term[0] if sign == "+" else -term[0]), total[1]
        return total

    def _product(self) -> Amount | None:
        product = self._amount()
        while product and self._left and self._left[-1] in ("*", "/"):
            sign = self._left.pop()
            factor = self._amount()
            if factor is None or (factor[1] and (product[1] or sign == "/")):
                return None
            if sign == "*":
                product = product[0] * factor[0], product[1] or factor[1]
            elif factor[0]:
                product = product[0] / factor[0], product[1]
            else:
                return None
        return product

    def _amount(self) -> Amount | None:
        return amount_of(self._left.pop()) if self._left else None


def by_comma(nodes: Sequence[Node]) -> list[list[Node]]:
    """Return the arguments of a function."""
    parts: list[list[Node]] = [[]]
    for node in nodes:
        if node == ",":
            parts.append([])
        else:
            parts[-1].append(node)
    return parts


def _chosen(name: str, values: Sequence[float]) -> float | None:
    if name == "calc":
        return values[0] if len(values) == 1 else None
    if name == "clamp":
        return max(values[0], min(values[1], values[2])) if len(values) == 3 else None
    return min(values) if name == "min" else max(values)
