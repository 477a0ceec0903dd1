"""Letters and sheets to take along: filled in with what the plan knows, or with lines to write on."""

import re
from collections.abc import Iterator
from dataclasses import replace

from familiegroepsplan.drawings.icons import ICONS
from familiegroepsplan.model.brand import Brand
from familiegroepsplan.model.bundle import Bundle
from familiegroepsplan.model.outline import Answer, Outline
from familiegroepsplan.model.paper import (
    Block,
    Bullets,
    Entry,
    PageBreak,
    Paper,
    Part,
    Picture,
    Role,
    Room,
    Text,
)
from familiegroepsplan.model.plan import Plan

from .cover import letterhead

FORMAL = ("first_plan", "support", "decision", "complaint", "objection", "information")
PERSONAL = ("invitation",)
SHEETS = ("agenda", "blank_page", "blank_child")
LETTERS = (*FORMAL, *PERSONAL, *SHEETS)
"""Every letter and sheet that has its text in the words, in the order in which they are shown."""

WRITERS = "answers.about.writers"
ROOM = re.compile(r"\[(\d+)( open)?\]")
PICTURE = re.compile(r"\[picture ([a-z]+)\]")
PAGE = "[page]"
PICTURE_WIDTH = 34  # millimetres
TO_THE_MUNICIPALITY = ("support", "decision", "objection", "information")
STEP = re.compile(r"\d+\. ")


def make(name: str, outline: Outline, _plan: Plan, bundle: Bundle) -> Paper:
    """Return the letter or sheet of that name; what the plan does not tell is a line to write on."""
    writers = _writers(outline)
    facts = {
        "blank": bundle.word("letters.blank"),
        "children": outline.about or bundle.word("letters.children_unknown"),
    }
    title = bundle.word(f"letters.{name}.title")
    parts = tuple(_parts(bundle.word(f"letters.{name}.text", **facts), bundle))
    if name in FORMAL:
        day = outline.made if outline.about or writers else ""
        opening = Part(blocks=tuple(_opening(name, bundle, writers, day)))
        parts = (opening, *parts, _closing(bundle, writers))
    elif name in PERSONAL:
        greeting = f"{bundle.word(f'letters.{name}.to')} {bundle.word('letters.blank')},"
        parts = (Part(blocks=(_text(greeting),)), *parts, _closing(bundle, writers))
    head = letterhead(bundle, "letter") if name in SHEETS else None
    return Paper(title=title, parts=parts, look="letter", numbered=False, letterhead=head)


def _writers(outline: Outline) -> tuple[str, ...]:
    blocks = (block for section in outline.sections for block in section.blocks)
    return next((block.paragraphs for block in blocks if isinstance(block, Answer) and block.path == WRITERS), ())


def _opening(name: str, bundle: Bundle, writers: tuple[str, ...], day: str) -> Iterator[Block]:
    def line(key: str, filled: str = "") -> str:
        return f"{bundle.word(f'letters.{key}')} {filled or bundle.word('letters.blank')}"

    yield _text(line("sender", ", ".join(writers)), line("address"), line("contact"), role="address")
    yield _text(line("place", f"{bundle.word('letters.blank')}, {day}" if day else ""), role="dateline")
    yield _text(*_addressee(name, bundle), role="address")
    yield _text(bundle.word("letters.greeting"), role="dateline")


def _addressee(name: str, bundle: Bundle) -> tuple[str, ...]:
    """Return to whom a letter goes: on a municipality's site, a letter to the municipality goes to that one."""
    blank = bundle.word("letters.blank")
    if bundle.brand is None or name not in TO_THE_MUNICIPALITY:
        return bundle.word(f"letters.{name}.to"), blank
    # Where an objection goes stands in the decision that it is about.
    known = bundle.brand.address if name != "objection" else ()
    return bundle.word("letters.to_brand", name=bundle.brand.name), *(known or (blank,))


def _closing(bundle: Bundle, writers: tuple[str, ...]) -> Part:
    """Return the end of a letter, with room for the hand of each who writes, and where the letter was found."""
    label, blank = bundle.word("letters.signature"), bundle.word("letters.blank")
    lines = tuple(f"{name}: {blank}" for name in writers) or (f"{label} {blank}",) * 2
    blocks = [_text(bundle.word("letters.closing")), *(_text(line) for line in lines)]
    if brand := bundle.brand:
        # The letter is the family's: the municipality stands below it in small print, not above it as its sender.
        blocks.append(_text(_origin(brand, bundle), role="origin"))
    return Part(blocks=tuple(blocks))


def _origin(brand: Brand, bundle: Bundle) -> str:
    if brand.self_made:
        return bundle.word("letters.origin", site=brand.site, name=brand.name)
    return bundle.word("letters.origin_site", site=brand.site)


def _parts(text: str, bundle: Bundle) -> Iterator[Part]:
    """Yield a part for each heading in the text; what stands before the first has no title."""
    title, blocks = "", list[Block]()
    for paragraph in re.split(r"\n\s*\n", text.strip()):
        if paragraph.startswith("# "):
            if blocks:
                yield Part(title=title, blocks=tuple(blocks))
            title, blocks = paragraph[2:].strip(), []
        else:
            block = _block(paragraph.strip(), bundle)
            if isinstance(block, Text) and blocks and isinstance(blocks[-1], Room):
                block = replace(block, role="below")
            blocks.append(block)
    yield Part(title=title, blocks=tuple(blocks))


def _block(paragraph: str, bundle: Bundle) -> Block:
    """Return what one paragraph of a letter's text stands for; languages/nl.yaml tells editors the signs."""
    if paragraph == PAGE:
        return PageBreak()
    if room := ROOM.fullmatch(paragraph):
        return Room(lines=int(room[1]), ruled=not room[2])
    if picture := PICTURE.fullmatch(paragraph):
        alt = bundle.word(f"letters.pictures.{picture[1]}")
        return Picture(drawing=ICONS[picture[1]], alt=alt, width=PICTURE_WIDTH)
    lines = [line.strip() for line in paragraph.splitlines()]
    if all(line.startswith("- ") for line in lines):
        return Bullets(entries=tuple(Entry(lines=(line[2:],)) for line in lines))
    if all(STEP.match(line) for line in lines):
        return Bullets(entries=tuple(Entry(lines=(STEP.sub("", line, 1),)) for line in lines), numbered=True)
    return _text(" ".join(lines))


def _text(*lines: str, role: Role = "answer") -> Text:
    return Text(entry=Entry(lines=lines), role=role)
