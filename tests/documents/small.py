"""Outlines of one or two lines, for tests that look at one thing."""

from familiegroepsplan.model.bundle import Bundle
from familiegroepsplan.model.outline import Answer, Block, Field, Item, ListBlock, Outline, Section
from familiegroepsplan.model.paper import Paper
from familiegroepsplan.model.plan import Plan
from familiegroepsplan.papers import PAPERS


def outline_of(*blocks: Block, title: str = "Onze hulp", about: str = "Sam") -> Outline:
    """Return an outline with one section."""
    return Outline(
        title="Ons familiegroepsplan",
        about=about,
        length="small",
        made="23 november 2026",
        sections=(Section(id="help", title=title, blocks=blocks),),
        notices=(),
    )


def paper_of(outline: Outline, bundle: Bundle, plan: Plan | None = None, kind: str = "plan") -> Paper:
    """Return a paper of this outline: the whole plan unless told otherwise."""
    return PAPERS[kind](outline, plan or Plan(), bundle)


def answer(*paragraphs: str) -> Answer:
    """Return the block of one answered question."""
    return Answer(path="answers.help.what", heading="Deze hulp willen wij", paragraphs=paragraphs, marks=())


def listed(path: str, title: str, *items: dict[str, str]) -> ListBlock:
    """Return a list whose items have these fields, each with its id as heading."""
    return ListBlock(
        path=path,
        heading="Onze lijst",
        marks=(),
        items=tuple(
            Item(
                title=f"{title} {number}",
                path=f"{path}.{number - 1}",
                fields=tuple(
                    Field(path=f"{path}.{number - 1}.{name}", heading=name, paragraphs=(text,), marks=())
                    for name, text in fields.items()
                ),
            )
            for number, fields in enumerate(items, start=1)
        ),
    )


EMPTY = Outline(
    title="Ons familiegroepsplan", about="", length="small", made="23 november 2026", sections=(), notices=()
)
PEOPLE = listed(
    "answers.circle.people",
    "Persoon",
    {"name": "Oma Truus", "contact": "06 12 34 56 78"},
    {"name": "Ömer", "tie": "buurman"},
)
AGREEMENTS = listed("answers.agreements.agreements", "Afspraak", {"who": "Oma Truus", "what": "Sam wakker bellen"})
GOALS = listed("answers.goals.goals", "Doel", {"what": "Rust in huis", "by": "snel"})
