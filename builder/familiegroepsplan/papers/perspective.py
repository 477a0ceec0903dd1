"""A plan model with parts, such as the perspectiefplan: each part on pages of its own, to use apart."""

from collections.abc import Iterable, Iterator
from itertools import groupby

from familiegroepsplan.model.bundle import Bundle
from familiegroepsplan.model.outline import Outline, Section
from familiegroepsplan.model.paper import Entry, PageBreak, Paper, Part, Text
from familiegroepsplan.model.plan import Plan

from .cover import about_line, letterhead, made_line
from .plan import part_of, still_open


def make(outline: Outline, _plan: Plan, bundle: Bundle, only: str = "") -> Paper:
    """Return all parts in which something is said, or `only` one of them; its local sections say that they are."""
    words = f"models.{outline.model}"
    shown = [section for section in outline.sections if section.blocks and only in ("", section.part)]
    parts: list[Part] = []
    for id_, sections in groupby(shown, lambda section: section.part):
        if parts:
            parts.append(Part(blocks=(PageBreak(),)))
        note = Text(entry=Entry(lines=(bundle.word(f"{words}.parts.{id_}.note"),)), role="note")
        parts.append(Part(title=bundle.word(f"{words}.parts.{id_}.title"), tone="chapter", blocks=(note,)))
        parts += _sections(sections, outline, bundle)
    if left := tuple(still_open(shown, bundle)):
        parts.append(Part(title=bundle.word("document.open.title"), tone="open", blocks=left))
    if not parts:
        parts.append(Part(blocks=(Text(entry=Entry(lines=(bundle.word("document.empty"),))),)))
    example = Text(entry=Entry(lines=(bundle.word(f"{words}.note"),)), role="note")
    return Paper(
        title=bundle.word(f"{words}.parts.{only}.paper") if only else outline.title,
        about=about_line(outline, bundle),
        made=made_line(outline, bundle),
        parts=(Part(blocks=(example,)), *parts),
        letterhead=letterhead(bundle, "plan"),
    )


def _sections(sections: Iterable[Section], outline: Outline, bundle: Bundle) -> Iterator[Part]:
    for section in sections:
        part = part_of(section, outline.circle, bundle)
        if section.local:
            told = bundle.words.get(f"models.{outline.model}.local.{section.id}")
            lines = (bundle.word("models.local"), *((told,) if told else ()))
            note = Text(entry=Entry(lines=lines), role="note")
            part = Part(title=part.title, tone="municipal", blocks=(note, *part.blocks))
        yield part
