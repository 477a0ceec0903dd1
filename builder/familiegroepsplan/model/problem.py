"""Faults as values: what is wrong, where, and the facts that its sentence needs."""

from collections.abc import Mapping
from dataclasses import dataclass, field

Fact = str | int


@dataclass(frozen=True, kw_only=True, slots=True)
class Problem:
    """One fault: `code` is stable and tells its sentence (`problems.<code>`), `where` is a path in the plan."""

    code: str
    where: str = ""
    facts: Mapping[str, Fact] = field(default_factory=dict)
