"""Outlines that a family could make of the real form, with hostile text; each line ends in its own token."""

from collections.abc import Callable

from familiegroepsplan.api import FAMILY_PLAN, SHOWN_AS
from familiegroepsplan.model.bundle import Bundle, Question
from familiegroepsplan.model.outline import (
    Answer,
    Block,
    Field,
    Item,
    ListBlock,
    Outline,
    Section,
    Signatures,
)
from familiegroepsplan.model.paper import Paper
from familiegroepsplan.model.plan import Plan
from familiegroepsplan.papers import PAPERS
from hostile import HOSTILE
from hypothesis import strategies as st

LINES = (
    *HOSTILE,
    "een\ttab\t\ten nog twee",
    "漢字 ሰላም □ ✓ \u200b\u2028\u00ad",
    "woord" * 400,
    "veel woorden " * 300,
)
CLEAN = st.characters(codec="utf-8", exclude_categories=["Cs", "Cc"], exclude_characters="\ufffe\uffff")
TEXT = st.one_of(st.sampled_from(LINES), st.text(CLEAN, max_size=30), st.just("Gewoon een zin."))
MARKS = st.sampled_from(((), (), (), ("Dit bespreken we nog.",), ("Dit weten we nog niet.",)))


@st.composite
def outlines(draw: st.DrawFn, bundle: Bundle) -> Outline:
    """Return an outline in which no two lines are the same but for the sentences of marks."""
    made = 0

    def line() -> str:
        nonlocal made
        made += 1
        return f"{draw(TEXT)} zq{made}qz"

    def lines(most: int) -> tuple[str, ...]:
        return tuple(line() for _ in range(draw(st.integers(1, most))))

    model = bundle.models[draw(st.sampled_from(sorted(bundle.models)))]
    sections = []
    placed = [(one.id, section) for one in model.parts for section in bundle.sections_of(one.sections)]
    for part, section in placed:
        if not draw(st.booleans()):
            continue
        # Fourteen areas of life ask the same: two of them are enough.
        questions = section.questions[:2] if section.id == "areas" else section.questions
        blocks = tuple(
            _block(draw, bundle, section.id, question, lines) for question in questions if draw(st.booleans())
        )
        heading = bundle.word(f"sections.{section.id}.heading")
        title = draw(st.one_of(st.just(heading), st.sampled_from(LINES).map(str.strip)))
        local = section.id in model.local
        sections.append(Section(id=section.id, title=title, blocks=blocks, part=part, local=local))
    return Outline(
        model=model.id,
        title="Ons plan",
        about=draw(st.sampled_from(("", "Sam", "Sam en مريم & <Noor>"))),
        length="full",
        made="23 november 2026",
        sections=tuple(sections),
        notices=(),
    )


@st.composite
def papers(draw: st.DrawFn, bundle: Bundle) -> Paper:
    """Return any paper of such an outline; the parts of the perspectiefplan are only made of one in its parts."""
    outline = draw(outlines(bundle))
    kinds = set(PAPERS) - (set(SHOWN_AS) if outline.model == FAMILY_PLAN else set())
    return PAPERS[draw(st.sampled_from(sorted(kinds)))](outline, Plan(), bundle)


def tokens(outline: Outline) -> list[str]:
    """Return the token of each line in the outline."""
    found = []
    for section in outline.sections:
        for block in section.blocks:
            texts: list[str] = []
            if isinstance(block, Answer):
                texts += block.paragraphs
            elif isinstance(block, ListBlock):
                texts += (text for item in block.items for field in item.fields for text in field.paragraphs)
            else:
                texts += block.names
            found += [text.rpartition(" ")[2] for text in texts]
    return found


def _block(
    draw: st.DrawFn, bundle: Bundle, section: str, question: Question, lines: Callable[[int], tuple[str, ...]]
) -> Block:
    path, words = f"answers.{section}.{question.id}", f"questions.{section}.{question.id}"
    heading, marks = bundle.word(f"{words}.heading"), draw(MARKS)
    if question.type == "signatures":
        return Signatures(path=path, heading=heading, names=lines(4), marks=marks)
    if not question.fields:
        paragraphs = () if marks and draw(st.booleans()) else lines(3)
        return Answer(path=path, heading=heading, paragraphs=paragraphs, marks=marks)
    views = question.type == "views"
    name, fields_at = (heading, "views") if views else (bundle.word(f"{words}.item"), f"{words}.fields")
    items = []
    for number in range(draw(st.integers(0, 3))):
        fields = tuple(
            Field(
                path=f"{path}.{number}.{field.id}",
                heading=bundle.word(f"{fields_at}.{field.id}.heading"),
                paragraphs=lines(2),
                marks=draw(MARKS),
            )
            for field in question.fields
            if draw(st.booleans())
        )
        items.append(Item(title=f"{name} {number + 1}", path=f"{path}.{number}", fields=fields))
    return ListBlock(path=path, heading=heading, marks=marks, items=tuple(items))
