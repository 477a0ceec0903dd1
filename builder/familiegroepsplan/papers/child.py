"""The plan for the child: large letters, plain words, and only what is the child's business."""

from collections.abc import Iterable, Iterator

from familiegroepsplan.drawings.icons import ICONS
from familiegroepsplan.model.bundle import Bundle
from familiegroepsplan.model.outline import Answer, Item, Outline
from familiegroepsplan.model.paper import Block, Bullets, Entry, Paper, Part, Picture, Room, Text, Tone
from familiegroepsplan.model.plan import Plan

from .cover import letterhead, made_line
from .lists import AGREEMENTS, columns_of, entry_of
from .said import Said, lines_of, name_in

CHILDREN = "answers.about.children"
GOALS = "answers.goals.goals"
OWN = ("answers.child.good", "answers.child.hard", "answers.child.wish", "answers.child.support")
PLACE = "answers.safety.place"
CALL = "answers.safety.call"
REVIEW = "answers.review.date"
ROOM_TO_DRAW = 12  # lines
PICTURE_WIDTH = 16  # millimetres
PARTS = {  # the words of each part: its title, and what its drawing shows
    "own": ("document.child.own", "document.child.pictures.sun"),
    "people": ("document.child.people", "document.child.pictures.people"),
    "goals": ("document.child.goals", "document.child.pictures.star"),
    "agreements": ("document.child.agreements", "document.child.pictures.check"),
    "place": ("document.child.place", "document.child.pictures.house"),
    "call": ("document.child.call", "document.child.pictures.talk"),
    "review": ("document.child.review", "document.child.pictures.calendar"),
    "room": ("document.child.room", "document.child.pictures.pencil"),
}


def make(outline: Outline, _plan: Plan, bundle: Bundle) -> Paper:
    """Return the paper; worries of adults, help, signatures and telephone numbers of others are not in it."""
    said = Said(outline)
    children = _paragraphs(said.answer(CHILDREN))
    lead = Text(entry=Entry(lines=(bundle.word("document.child.lead"),)), role="lead")
    room = _part("room", (Room(lines=ROOM_TO_DRAW, ruled=False),), bundle)
    return Paper(
        title=bundle.word("document.child.title"),
        about=bundle.word("document.child.about", names=outline.about) if outline.about else "",
        made=made_line(outline, bundle),
        look="child",
        letterhead=letterhead(bundle, "child"),
        parts=(Part(blocks=(lead,)), *_parts(said, children, bundle), room),
    )


def _part(id_: str, blocks: tuple[Block, ...], bundle: Bundle, tone: Tone = "plain") -> Part:
    """Return a part with its title and its drawing."""
    title, alt = PARTS[id_]
    picture = Picture(drawing=ICONS[id_], alt=bundle.word(alt), width=PICTURE_WIDTH)
    return Part(title=bundle.word(title), blocks=(picture, *blocks), tone=tone)


def _parts(said: Said, children: tuple[str, ...], bundle: Bundle) -> Iterator[Part]:
    own = [answer for path in OWN if (answer := said.answer(path))]
    if own:
        texts = tuple(Text(heading=answer.heading, entry=entry_of(answer)) for answer in own)
        yield _part("own", texts, bundle, tone="child")
    if people := [item for item in said.people() if name_in(item) not in children]:
        yield _part("people", (Bullets(entries=tuple(map(_person, people))),), bundle)
    if goals := said.listed(GOALS):
        ours = [item for item in goals.items if _named(lines_of(item, "what"), children)]
        if ours:
            entries = tuple(Entry(lines=lines_of(item, "what"), path=f"{item.path}.what") for item in ours)
            yield _part("goals", (Bullets(entries=entries),), bundle)
    yield from _agreements(said, children, bundle)
    for path, id_ in ((PLACE, "place"), (CALL, "call"), (REVIEW, "review")):
        if answer := said.answer(path):
            yield _part(id_, (Text(entry=entry_of(answer)),), bundle)


def _agreements(said: Said, children: tuple[str, ...], bundle: Bundle) -> Iterator[Part]:
    """Yield the agreements that a child is part of; that there are others is told, not what they are."""
    agreements = said.listed(AGREEMENTS)
    if not agreements:
        return
    ours = [item for item in agreements.items if _concerns(item, children)]
    blocks: list[Block] = []
    if ours:
        blocks.append(columns_of(agreements, ("who", "what", "when"), bundle, ours))
    if len(ours) < len(agreements.items):
        others = bundle.word("document.child.others")
        blocks.append(Text(entry=Entry(lines=(others,)), role="note"))
    yield _part("agreements", tuple(blocks), bundle)


def _concerns(item: Item, children: tuple[str, ...]) -> bool:
    """Whether a child does it, looks whether it works, or is named in what is agreed."""
    picked = {*lines_of(item, "who"), *lines_of(item, "check")}
    return not picked.isdisjoint(children) or _named(lines_of(item, "what"), children)


def _named(lines: Iterable[str], children: tuple[str, ...]) -> bool:
    words = {word.strip(".,;:!?()'\"") for line in lines for word in line.split()}
    return any(child in words for child in children)


def _person(item: Item) -> Entry:
    return Entry(label=name_in(item), lines=lines_of(item, "tie") or ("",), path=f"{item.path}.tie")


def _paragraphs(answer: Answer | None) -> tuple[str, ...]:
    return answer.paragraphs if answer else ()
