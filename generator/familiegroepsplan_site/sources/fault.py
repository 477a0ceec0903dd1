"""A fault in what an editor wrote."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, kw_only=True, slots=True)
class Fault:
    """Where it is, what it is (`editor.<code>` owns the sentence), and the facts for that sentence.

    `places` says how often the same thing stands in the site, when it is told only once.
    """

    file: str
    line: int
    path: str
    code: str
    facts: Mapping[str, str | float] = field(default_factory=dict)
    places: int = 1
