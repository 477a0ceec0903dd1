"""A token: one named value of a house style, as the file of a municipality has it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from tinycss2.ast import Node

from familiegroepsplan_site.sources.fault import Fault

MOST_BYTES = 4_000_000  # the largest token file known has 2 MB


@dataclass(frozen=True, kw_only=True, slots=True)
class Token:
    """Its name as a CSS property (`--utrecht-link-color`), its value as CSS, and its line."""

    name: str
    value: Sequence[Node]
    line: int


@dataclass(frozen=True, kw_only=True, slots=True)
class Tokens:
    """The tokens of a file by name, or what is wrong with it."""

    tokens: Mapping[str, Token]
    faults: tuple[Fault, ...] = ()
