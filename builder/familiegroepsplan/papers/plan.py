"""The whole plan as a paper: all the outline shows, in its order, and what is still open as a list of its own."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from familiegroepsplan.drawings.circle import draw
from familiegroepsplan.model.bundle import Bundle
from familiegroepsplan.model.circle import Circle
from familiegroepsplan.model.outline import Answer, ListBlock, Outline, Section
from familiegroepsplan.model.outline import Block as OutlineBlock
from familiegroepsplan.model.paper import Block, Bullets, Entry, Paper, Part, Picture, Signing, Text
from familiegroepsplan.model.plan import Plan

from .cover import about_line, letterhead, made_line
from .lists import PEOPLE, SHORT_CELL, SHORT_TABLE, entry_of, listed
from .views import AREAS, side_by_side

CHILD = "child"
SHARING = "sharing"
PAPER_WIDTH = 160  # millimetres between the edges of the page
MILLIMETRES = 0.18  # of a pixel of the drawing: its letters are then about as large as the text around it
OPEN = {"discuss": "document.open.discuss", "unknown": "document.open.unknown"}


def make(outline: Outline, _plan: Plan, bundle: Bundle) -> Paper:
    """Return the whole plan; a section that says nothing is absent."""
    said = [section for section in outline.sections if section.blocks]
    parts = [(section.id, part_of(section, outline.circle, bundle)) for section in said]
    open_list = tuple(still_open(outline.sections, bundle))
    if open_list:
        title = bundle.word("document.open.title")
        place = next((place for place, (id_, _) in enumerate(parts) if id_ == SHARING), len(parts))
        parts.insert(place, ("", Part(title=title, tone="open", blocks=open_list)))
    if not said:
        parts = [("", Part(blocks=(Text(entry=Entry(lines=(bundle.word("document.empty"),))),)))]
    return Paper(
        title=outline.title,
        about=about_line(outline, bundle),
        made=made_line(outline, bundle),
        parts=tuple(part for _, part in parts),
        letterhead=letterhead(bundle, "plan"),
    )


def local_line(heading: str, sentence: str) -> Text:
    """Return the heading of a question that not all sites ask, with the sentence that tells who asks it."""
    return Text(heading=heading, entry=Entry(lines=(sentence,)), role="local")


def laid_out(block: OutlineBlock, bundle: Bundle) -> Block:
    """Return a block of the outline in the shape in which it lies on paper."""
    if isinstance(block, ListBlock):
        return listed(block, bundle)
    if isinstance(block, Answer):
        return Text(heading=block.heading, entry=entry_of(block))
    wide = any(len(name) > SHORT_CELL for name in block.names)
    return Signing(
        heading=block.heading,
        name=block.heading,
        people=Entry(lines=block.names, marks=block.marks, path=block.path),
        wide=wide,
        together=not wide and len(block.names) <= SHORT_TABLE,
    )


def picture_of(circle: Circle) -> Picture | None:
    """Return the picture of the circle; None of a crowd, which the list of people tells better."""
    drawing = draw(circle)
    if drawing is None:
        return None
    width = min(PAPER_WIDTH, round(drawing.width * MILLIMETRES))
    return Picture(drawing=drawing, alt=f"{circle.title}. {circle.description}", width=width)


def part_of(section: Section, circle: Circle | None, bundle: Bundle) -> Part:
    """Return a section as it lies on paper."""
    return Part(
        title=section.title,
        tone="child" if section.id == CHILD else "plain",
        blocks=tuple(_blocks(section, circle, bundle)),
    )


def _blocks(section: Section, circle: Circle | None, bundle: Bundle) -> Iterator[Block]:
    for block in section.blocks:
        if block.path == PEOPLE and circle and (picture := picture_of(circle)):
            yield picture
        if isinstance(block, ListBlock) and block.path.startswith(AREAS):
            yield from side_by_side(block, bundle)
            continue
        laid = laid_out(block, bundle)
        if block.local:
            yield local_line(block.heading, block.local)
            laid = replace(laid, heading="")
        yield laid


def still_open(sections: Iterable[Section], bundle: Bundle) -> Iterator[Bullets]:
    """Yield, for each mark that leaves a question open, a list of the places where it stands."""
    for mark, heading in OPEN.items():
        sentence = bundle.word(f"marks.{mark}.sentence")
        places = tuple(Entry(lines=(place,)) for place in _marked(sections, sentence))
        if places:
            yield Bullets(heading=bundle.word(heading), entries=places)


def _marked(sections: Iterable[Section], sentence: str) -> Iterator[str]:
    """Yield where this mark stands: the section, the item if any, and the question."""
    for section in sections:
        for block in section.blocks:
            if sentence in block.marks:
                yield f"{section.title}: {block.heading}"
            if isinstance(block, ListBlock):
                for item in block.items:
                    for field in item.fields:
                        if sentence in field.marks:
                            yield f"{section.title}: {item.title}, {field.heading}"
