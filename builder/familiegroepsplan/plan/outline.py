"""From plan to outline: what the overview and every document show."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from familiegroepsplan.model.bundle import Bundle, FormSection
from familiegroepsplan.model.glyphs import drawable
from familiegroepsplan.model.outline import Answer, Block, ListBlock, Notice, Outline, Section
from familiegroepsplan.model.plan import Plan, SectionView
from familiegroepsplan.model.plan_model import FAMILY_PLAN
from familiegroepsplan.model.problem import Problem
from familiegroepsplan.questions import asked_in, kind_of
from familiegroepsplan.questions.date import in_words
from familiegroepsplan.questions.kind import Showing, ids_of, items_of, text_of

from .circle import circle_of

PEOPLE = "answers.circle.people"


def make_outline(
    bundle: Bundle, plan: Plan, today: date, problems: tuple[Problem, ...] = (), model: str = ""
) -> Outline:
    """Return the outline of the sections that belong to the plan's model and length and are not left out.

    `problems` are those of reading the plan; they become notices, with the characters a PDF cannot show.
    `model` shows the plan in another model than its own: no more of it than its own does, and what only that asks.
    """
    showing, shown_as = showing_of(bundle, plan), bundle.models[model or plan.model]
    sections = tuple(
        Section(
            id=section.id,
            title=_view(plan, section).title or bundle.heading(shown_as.id, section.id),
            blocks=tuple(_blocks(section, plan, showing, whole=_is_whole(bundle, plan, section))),
            part=part.id,
            local=section.id in shown_as.local,
        )
        for part in shown_as.parts
        for section in bundle.sections_of(part.sections)
        if not _view(plan, section).left_out and (_is_whole(bundle, plan, section) or section.small)
    )
    # What is left out is nowhere in a document, so not under its title either.
    left_out = plan.sections.get("about", SectionView()).left_out
    shown = {block.path for section in sections for block in section.blocks}
    circle = circle_of(bundle, plan, showing.names, with_children=not left_out) if PEOPLE in shown else None
    children = () if left_out else plan.answers.get("about", {}).get("children", ())
    about = ", ".join(showing.names[id_] for id_ in ids_of(children) if id_ in showing.names)
    missing = sum(drawable(text, bundle.glyphs)[1] for text in (about, *_texts(sections)))
    if missing:
        problems = (*problems, Problem(code="pdf.glyphs", facts={"count": missing}))
    return Outline(
        title=bundle.word(_title_key(shown_as.id)),
        about=about,
        length=plan.length,
        made=in_words(today, bundle),
        round=plan.round,
        sections=sections,
        notices=tuple(to_notice(bundle, problem) for problem in problems),
        circle=circle,
        model=shown_as.id,
    )


def showing_of(bundle: Bundle, plan: Plan) -> Showing:
    """Return what showing the answers of this plan needs to know."""
    return Showing(bundle=bundle, names=_names(bundle, plan))


def to_notice(bundle: Bundle, problem: Problem) -> Notice:
    """Return the problem with the sentence that says what happened and what to do."""
    sentence = bundle.word(f"problems.{problem.code}", **problem.facts)
    return Notice(code=problem.code, where=problem.where, facts=problem.facts, sentence=sentence)


def _title_key(model: str) -> str:
    """Return the key of the title of a plan in this model."""
    return "document.title" if model == FAMILY_PLAN else f"models.{model}.title"


def _is_whole(bundle: Bundle, plan: Plan, section: FormSection) -> bool:
    """Whether all questions of a section show: only the family's own plan, in its small length, shows fewer."""
    own = plan.model == FAMILY_PLAN and section.id in bundle.family_plan.sections
    return plan.length == "full" or not own


def _view(plan: Plan, section: FormSection) -> SectionView:
    return plan.sections.get(section.id, SectionView())


def _names(bundle: Bundle, plan: Plan) -> dict[str, str]:
    people = items_of(plan.answers.get("circle", {}).get("people", ()))
    nameless = bundle.word("document.nameless")
    # A name from a file may hold line ends; where it is picked it is one line like the others.
    return {person.id: text_of(person.values.get("name", "")).replace("\n", " ") or nameless for person in people}


def _blocks(section: FormSection, plan: Plan, showing: Showing, *, whole: bool) -> Iterator[Block]:
    answers, marks = plan.answers.get(section.id, {}), plan.marks.get(section.id, {})
    for question in section.questions:
        if whole or question.small:
            asked = asked_in(section, question)
            kind = kind_of(question.type, asked.where)
            value = answers.get(question.id, kind.nothing)
            block = kind.block(value, marks.get(question.id, ()), asked, showing)
            if block and question.local:
                yield replace(block, local=showing.bundle.word("document.local", who=question.local))
            elif block:
                yield block


def _texts(sections: tuple[Section, ...]) -> Iterator[str]:
    """Yield every text in the outline that a family typed."""
    for section in sections:
        if section.blocks:
            yield section.title
        for block in section.blocks:
            if isinstance(block, Answer):
                yield from block.paragraphs
            elif isinstance(block, ListBlock):
                for item in block.items:
                    for field in item.fields:
                        yield from field.paragraphs
            else:
                yield from block.names
