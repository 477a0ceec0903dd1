"""A colour that a municipality gave; apart from what reckons with colours, which takes long to load."""

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True, slots=True)
class Given:
    """A colour that a municipality gave, the token or key that gave it, and its line."""

    colour: str
    origin: str
    line: int
