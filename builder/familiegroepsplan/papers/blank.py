"""The whole plan with nothing in it yet: every question of the form, with lines to write on."""

from collections.abc import Iterator

from familiegroepsplan.model.bundle import Bundle, Question
from familiegroepsplan.model.outline import Outline
from familiegroepsplan.model.paper import Block, Entry, Paper, Part, Room, Text
from familiegroepsplan.model.plan import Plan

from .cover import letterhead
from .plan import local_line

# How many lines each question gets; a list gets a few for each of its fields.
LINES = {"line": 1, "date": 1, "choice": 1, "people": 1, "text": 4, "signatures": 4, "list": 8}


def make(_outline: Outline, _plan: Plan, bundle: Bundle) -> Paper:
    """Return the plan to fill in by pen or in a word processor."""
    return Paper(
        title=bundle.word("letters.blank_plan.title"),
        parts=tuple(
            Part(
                title=bundle.word(f"sections.{section.id}.heading"),
                blocks=tuple(
                    block
                    for question in section.questions
                    for block in _blocks(question, f"questions.{section.id}.{question.id}", bundle)
                ),
            )
            for section in bundle.sections_of(bundle.family_plan.sections)
        ),
        look="plan",
        letterhead=letterhead(bundle, "plan"),
    )


def _blocks(question: Question, key: str, bundle: Bundle) -> Iterator[Block]:
    heading = bundle.word(f"{key}.heading")
    if question.local:
        yield local_line(heading, bundle.word("document.local", who=question.local))
        heading = ""
    named = [f"{key}.fields.{field.id}.heading" for field in question.fields]
    named += [f"{key}.options.{option}" for option in question.options]
    if named:
        told = " · ".join(map(bundle.word, named))
        yield Text(entry=Entry(lines=(told,)), heading=heading, role="note")
        yield Room(lines=LINES[question.type])
    else:
        yield Room(lines=LINES[question.type], heading=heading)
