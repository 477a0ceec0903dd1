"""The circle of people around the child, as the picture of it shows them."""

from dataclasses import dataclass
from typing import Literal

Place = Literal["near", "further", "helpers"]


@dataclass(frozen=True, kw_only=True, slots=True)
class Person:
    """One person; `number` is their place in the list of people, which starts at 1."""

    number: int
    name: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Group:
    """People who belong together; `kind` is the answer that says so, "" when nobody said."""

    kind: str
    title: str
    place: Place
    people: tuple[Person, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class Circle:
    """Who stands in the middle and who around: groups from near to far, none of them empty."""

    title: str
    description: str
    middle: tuple[Person, ...]
    groups: tuple[Group, ...]
