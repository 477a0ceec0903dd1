"""The picture of the circle: the child as a sun in the middle, people on rings around it.

Who belongs where is told by ring, shape and line, so it reads in black and white; colour only adds to it.
"""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from familiegroepsplan.model.circle import Circle, Group, Person, Place
from familiegroepsplan.model.drawing import (
    INK,
    LEAF,
    PAPER,
    PETROL,
    SUN,
    Dash,
    Disc,
    Drawing,
    Lettering,
    Mark,
    Square,
)

from .lettering import LINE_HEIGHT, fit, shortened, width_of

MOST_NAMED = 40  # above this, discs get numbers, and the list of people tells who they are
MOST_DRAWN = 400
RADII = ((10, 44.0), (20, 40.0), (MOST_NAMED, 36.0), (MOST_DRAWN, 13.0))  # up to so many people, this radius
GAP = 8.0  # between two discs at least
EDGE = 4.0  # around everything
KEY_SIZE, KEY_ROW, KEY_REACH = 14.0, 28.0, 9.0
LIST_SIZE, LIST_ROW, LIST_COLUMN = 13.0, 20.0, 230.0
BASELINE = 0.36  # of the size: from the middle of a line to its baseline
LINES: dict[Place, tuple[Dash, float]] = {"near": ("", 2.0), "further": ("dashes", 2.0), "helpers": ("dots", 3.0)}


@dataclass(frozen=True, kw_only=True, slots=True)
class Look:
    """How the people of a group look: the colours of shape and letters, a square or a disc, a line within."""

    fill: str
    letters: str
    line: str = ""
    square: bool = False
    inner: bool = False


LOOKS = {
    "family": Look(fill=PETROL, letters=PAPER),
    "friends": Look(fill=LEAF, letters=PAPER, inner=True),
    "daily": Look(fill=LEAF, letters=PAPER, square=True),
    "": Look(fill=PAPER, letters=INK, line=INK),
    "professional": Look(fill=PAPER, letters=INK, line=INK, square=True),
}
MIDDLE = Look(fill=SUN, letters=INK, line=INK)


def draw(circle: Circle, *, listed: bool = False) -> Drawing | None:
    """Return the drawing of up to four hundred people; None of more, which the list of people tells better.

    With `listed` the names of numbered discs stand below, for a picture that goes without its document.
    """
    total = len(circle.middle) + sum(len(group.people) for group in circle.groups)
    if total > MOST_DRAWN:
        return None
    radius = next(radius for most, radius in RADII if total <= most)
    sheet = _Sheet(radius=radius, named=total <= MOST_NAMED)
    sheet.put_middle(circle.middle)
    for place in LINES:
        sheet.put_ring(place, [group for group in circle.groups if group.place == place])
    key = [group for group in circle.groups if len(circle.groups) > 1 or group.kind]
    width = max([2 * sheet.outer, *(_key_width(group) for group in key)]) + 2 * EDGE
    listing = _listing(circle, width) if listed and not sheet.named else []
    return sheet.drawing(circle, width, key, listing)


class _Sheet:
    """What is drawn so far, around the point (0, 0); `outer` is how far it reaches."""

    def __init__(self, radius: float, named: bool) -> None:
        self.radius, self.named, self.outer = radius, named, 0.0
        self.rings: list[Disc] = []
        self.shapes: list[Disc | Square] = []
        self.texts: list[Lettering] = []
        self.marks: list[Mark] = []

    def put_middle(self, people: Sequence[Person]) -> None:
        """Put the children in the middle; a sun without a name when the plan does not tell whom it is about."""
        radius, count = self.radius * 1.15, len(people)
        away = 0.0 if count < 2 else (radius + GAP / 2) / math.sin(math.pi / count)
        for number in range(max(count, 1)):
            angle = 2 * math.pi * number / max(count, 1) + (math.pi if count == 2 else -math.pi / 2)
            x, y = away * math.cos(angle), away * math.sin(angle)
            self._put(people[number] if people else None, MIDDLE, x, y, radius)
        self.outer = away + radius

    def put_ring(self, place: Place, groups: Sequence[Group]) -> None:
        """Put these groups around all that is there, side by side."""
        people = [(person, _look(group)) for group in groups for person in group.people]
        dash, width = LINES[place]
        # Of the step between two people: so that not all stand in one line from the middle.
        turn = 0.5 if place == "further" else 0.0
        for away, count in _orbits(len(people), self.outer + 1.5 * GAP, self.radius):
            self.rings.append(Disc(x=0, y=0, radius=away, line=PETROL, width=width, dash=dash))
            for number in range(count):
                angle = 2 * math.pi * (number + turn) / count - math.pi / 2
                person, look = people.pop(0)
                self._put(person, look, away * math.cos(angle), away * math.sin(angle), self.radius)
            self.outer = away + self.radius
            turn = 0.5 - turn

    def _put(self, person: Person | None, look: Look, x: float, y: float, radius: float) -> None:
        shapes = list(_person_shapes(look, x, y, radius))
        self.shapes += shapes
        if person is None:
            return
        self.marks.append(Mark(number=person.number, shape=shapes[0]))
        if not self.named:
            number = str(person.number)
            size = min(13.0, 1.5 * radius / width_of(number, 1))
            self.texts.append(Lettering(x=x, y=y + BASELINE * size, size=size, text=number, fill=look.letters))
            return
        edge = radius - (7 if look.inner else 5)
        side = 0.82 * radius - 5 if look.square else edge

        def room(height: float) -> float:
            return 2 * min(side, math.sqrt(max(edge**2 - height**2, 0))) if height < side else 0

        fitted = fit(person.name, room)
        for line, text in enumerate(fitted.lines):
            middle = y + (line - (len(fitted.lines) - 1) / 2) * LINE_HEIGHT * fitted.size
            self.texts.append(
                Lettering(x=x, y=middle + BASELINE * fitted.size, size=fitted.size, text=text, fill=look.letters)
            )

    def drawing(self, circle: Circle, width: float, key: Sequence[Group], listing: Sequence[str]) -> Drawing:
        """Return all of it with the key and the list below, moved so that the top left is (0, 0)."""
        x, y = width / 2, self.outer + EDGE
        shapes, samples = [*self.rings, *self.shapes], list[Disc | Square]()
        texts = list(self.texts)
        bottom = self.outer + EDGE
        left = -x + (width - max(map(_key_width, key), default=0)) / 2
        for group in key:
            bottom += KEY_ROW
            samples += _person_shapes(_look(group), left + 2 * KEY_REACH, bottom - KEY_ROW / 2, KEY_REACH)
            start, base = left + 4 * KEY_REACH + GAP, bottom - KEY_ROW / 2 + BASELINE * KEY_SIZE
            texts.append(Lettering(x=start, y=base, size=KEY_SIZE, text=group.title, fill=INK, centred=False))
        bottom += EDGE if key else 0
        columns = _columns(width)
        for number, line in enumerate(listing):
            down, column = number // columns, number % columns
            texts.append(
                Lettering(
                    x=EDGE - x + column * width / columns,
                    y=bottom + (down + 1) * LIST_ROW,
                    size=LIST_SIZE,
                    text=line,
                    fill=INK,
                    centred=False,
                )
            )
        bottom += LIST_ROW * (math.ceil(len(listing) / columns) + 0.5) if listing else 0
        return Drawing(
            width=round(width, 1),
            height=round(y + bottom + EDGE, 1),
            shapes=tuple(_moved(shape, x, y) for shape in shapes),
            key=tuple(_moved(shape, x, y) for shape in samples),
            texts=tuple(replace(text, x=round(text.x + x, 2), y=round(text.y + y, 2)) for text in texts),
            marks=tuple(replace(mark, shape=_moved(mark.shape, x, y)) for mark in self.marks),
        )


def _orbits(count: int, inner: float, radius: float) -> Iterator[tuple[float, int]]:
    """Yield (distance from the middle, how many discs) of as few orbits outside `inner` as hold them all."""
    away, orbits, holds = inner + radius, [], 0
    while holds < count:
        most = int(math.pi / math.asin((radius + GAP / 2) / away) + 1e-9)
        orbits.append((away, most))
        holds += most
        away += 2 * radius + GAP
    for away, most in orbits:
        mine = min(most, math.ceil(count * most / holds))
        holds, count = holds - most, count - mine
        if mine:
            yield away, mine


def _person_shapes(look: Look, x: float, y: float, radius: float) -> Iterator[Disc | Square]:
    width = min(3.0, radius / 8) if look.line else 0.0
    if look.square:  # within the disc of this radius: its corners reach 0.99 of it
        half, corner = 0.82 * radius - width / 2, 0.4 * radius
        yield Square(x=x, y=y, half=half, corner=corner, fill=look.fill, line=look.line, width=width)
    else:
        yield Disc(x=x, y=y, radius=radius - width / 2, fill=look.fill, line=look.line, width=width)
    if look.inner:
        yield Disc(x=x, y=y, radius=radius * 0.9, line=PAPER, width=radius / 18)


def _look(group: Group) -> Look:
    # When nobody was given a place, all stand near: as the family would.
    return LOOKS["family" if group.place == "near" else group.kind]


def _key_width(group: Group) -> float:
    return 4 * KEY_REACH + GAP + width_of(group.title, KEY_SIZE)


def _columns(width: float) -> int:
    return max(1, int(width // LIST_COLUMN))


def _listing(circle: Circle, width: float) -> list[str]:
    people = [*circle.middle, *(person for group in circle.groups for person in group.people)]
    room = width / _columns(width) - 3 * EDGE
    named = sorted(people, key=lambda person: person.number)
    return [shortened(f"{person.number} {person.name}", LIST_SIZE, room) for person in named]


Drawn = TypeVar("Drawn", bound=Disc | Square)


def _moved(shape: Drawn, x: float, y: float) -> Drawn:
    # Two decimals: whatever the last bit of a sine is on another machine, the drawing is the same.
    return replace(shape, x=round(shape.x + x, 2), y=round(shape.y + y, 2))
