"""The door of the plan core: data in, data and bytes out. Nobody outside comes in by another way."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from datetime import date
from typing import Any

from familiegroepsplan.model.bundle import Bundle, merged
from familiegroepsplan.model.outline import Notice
from familiegroepsplan.model.plan_model import FAMILY_PLAN
from familiegroepsplan.model.problem import Problem
from familiegroepsplan.opening.changes import Change
from familiegroepsplan.opening.open import open_file
from familiegroepsplan.papers import PAPERS
from familiegroepsplan.papers.letter import LETTERS
from familiegroepsplan.papers.plan import picture_of
from familiegroepsplan.plan.outline import make_outline, to_notice
from familiegroepsplan.plan.read import Reading, read_file
from familiegroepsplan.questions import KINDS
from familiegroepsplan.render import (
    FORMATS,
    Attachment,
    LostContentError,
    PaperFormat,
    carrying,
    draw,
    finish_pdf,
    own_template,
    svg,
)
from familiegroepsplan.render.own_fields import OwnField, model_of, not_shown, own_fields
from familiegroepsplan.render.own_template import TooLongError

__all__ = [
    "CARRYING",
    "FAMILY_PLAN",
    "FORMAT_NAMES",
    "LETTER_KINDS",
    "PAPER_KINDS",
    "QUESTION_TYPES",
    "SHOWN_AS",
    "TEMPLATE_FILTERS",
    "Document",
    "LostContentError",
    "Opened",
    "OwnField",
    "Picture",
    "TooLongError",
    "document",
    "finished_pdf",
    "merged",
    "open_plan",
    "outline",
    "own_document",
    "paper",
    "picture",
    "read_bundle",
    "template_fields",
]

QUESTION_TYPES = frozenset(KINDS)
"""The question types that a form can have."""

FORMAT_NAMES = tuple(FORMATS)
"""The forms in which a plan can be taken home."""

PAPER_KINDS = tuple(PAPERS)
"""The papers that can be made of a plan: the whole plan, and what is made of it for a wall or for a child."""

TEMPLATE_FILTERS = frozenset(own_template.FILTERS)
"""The filters that a municipality's own Word template may use."""


SHOWN_AS = {"perspective": "perspectiefplan", "application": "perspectiefplan", "referral": "perspectiefplan"}
"""The papers that show a plan in this model, whatever its own."""

CARRYING = ("plan", "perspective")
"""The papers that carry the whole plan file: a child, a wall or an office gets no more than it can read."""

LETTER_KINDS = (*LETTERS, "blank_plan")
"""Those of them that are letters and blank sheets: of an empty plan they are there to fill in."""

FILE_NAMES = {
    "plan": "document.file_name",
    "reader": "document.reader_file_name",
    "page": "document.page_plan.file_name",
    "child": "document.child.file_name",
    "perspective": "models.perspectiefplan.file_name",
    "application": "models.perspectiefplan.parts.question.file_name",
    "referral": "models.perspectiefplan.parts.agreements.file_name",
} | {kind: f"letters.{kind}.file" for kind in LETTER_KINDS}


@dataclass(frozen=True, kw_only=True, slots=True)
class Opened:
    """What opening a file gave: the plan file as JSON data, or None, and what the family should know.

    `changes` are answers that read otherwise in the document than in the plan, `loose` lines in it that fit no
    question; `text` is what can be copied from a file without a plan.
    """

    file: dict[str, Any] | None
    problems: tuple[Notice, ...]
    changes: tuple[Change, ...] = ()
    loose: tuple[str, ...] = ()
    text: str = ""

    def to_dict(self) -> dict[str, Any]:
        """Return it as JSON data."""
        return {
            "file": self.file,
            "problems": [problem.to_dict() for problem in self.problems],
            "changes": [change.to_dict() for change in self.changes],
            "loose": list(self.loose),
            "text": self.text,
        }


@dataclass(frozen=True, kw_only=True, slots=True)
class Document:
    """A document to take home; its notices are about this form alone, the outline has those about the plan."""

    name: str
    media_type: str
    notices: tuple[Notice, ...]
    data: bytes


def read_bundle(*texts: str) -> Bundle:
    """Return the bundle in the JSON texts that the generator made: what all sites share, then its layers."""
    return Bundle.from_dict(merged(*map(json.loads, texts)))


def open_plan(bundle: Bundle, data: bytes) -> Opened:
    """Return the plan in a file of ours, whatever program it went through: known by its content, not its name.

    Never raises: what cannot be read gives one problem with a sentence.
    """
    opening = open_file(bundle, data)
    return Opened(
        file=opening.plan.to_file() if opening.plan else None,
        problems=tuple(to_notice(bundle, problem) for problem in opening.problems),
        changes=opening.changes,
        loose=opening.loose,
        text=opening.text,
    )


def outline(bundle: Bundle, file: Mapping[str, Any], today: date) -> dict[str, Any]:
    """Return the outline of a plan file, as JSON data."""
    reading = _reading(bundle, file)
    return make_outline(bundle, reading.plan, today, reading.problems).to_dict()


@dataclass(frozen=True, kw_only=True, slots=True)
class Picture:
    """The picture of the circle as SVG, with the same in words for who cannot see it; `width` is in pixels."""

    title: str
    description: str
    width: float
    data: bytes


def picture(bundle: Bundle, file: Mapping[str, Any], today: date) -> Picture | None:
    """Return the picture of the circle in a plan file, or None when the plan shows nobody around the child."""
    reading = _reading(bundle, file)
    circle = make_outline(bundle, reading.plan, today, reading.problems).circle
    drawing = draw(circle) if circle else None
    if circle is None or drawing is None:
        return None
    data = svg.to_svg(drawing, bundle, circle.title, circle.description).encode()
    return Picture(title=circle.title, description=circle.description, width=drawing.width, data=data)


def document(
    bundle: Bundle, file: Mapping[str, Any], format_name: str, today: date, kind: str = "plan"
) -> Document:
    """Return a paper of a plan file in this form; for `pdf` its data is the print HTML for the PDF engine.

    The plan file and the calendar are of the whole plan, whatever the kind.
    """
    if format_name not in FORMATS:
        raise LookupError(f"api.document: no format {format_name!r}; known: {', '.join(FORMATS)}")
    if kind not in PAPERS:
        raise LookupError(f"api.document: no paper {kind!r}; known: {', '.join(PAPERS)}")
    reading, form = _reading(bundle, file), FORMATS[format_name]
    made = make_outline(bundle, reading.plan, today, reading.problems, SHOWN_AS.get(kind, ""))
    problems: tuple[Problem, ...] = ()
    if isinstance(form, PaperFormat):
        data = form.make(PAPERS[kind](made, reading.plan, bundle), bundle, today)
    else:
        data, problems = form.make(made, reading.plan, bundle, today), form.problems(made, reading.plan)
    if kind in CARRYING:
        data = carrying(format_name, data, made, replace(reading.plan, saved=today.isoformat()))
    name = FILE_NAMES["perspective" if kind == "plan" and made.model in SHOWN_AS.values() else kind]
    return Document(
        name=f"{bundle.word(name)}.{form.extension}",
        media_type=form.media_type,
        notices=tuple(to_notice(bundle, problem) for problem in problems),
        data=data,
    )


def own_document(bundle: Bundle, file: Mapping[str, Any], template: str, today: date) -> Document:
    """Return the plan in the Word template with this id; a notice tells how many answers it has no place for.

    It carries the plan file, as the whole plan does, so that a family can go on from it.

    A template that has no end with this plan raises `TooLongError`.
    """
    if template not in bundle.own:
        raise LookupError(f"api.own_document: no template {template!r}; known: {', '.join(sorted(bundle.own))}")
    reading, own, form = _reading(bundle, file), bundle.own[template], FORMATS["docx"]
    made = make_outline(bundle, reading.plan, today, reading.problems, model_of(bundle, own.fields))
    count = not_shown(made, own.fields, bundle)
    problems = (Problem(code="own.not_shown", facts={"count": count}),) if count else ()
    circle = picture_of(made.circle) if made.circle else None
    data = own_template.make(own, made, circle, bundle, today)
    return Document(
        name=f"{own.file_name}.{form.extension}",
        media_type=form.media_type,
        notices=tuple(to_notice(bundle, problem) for problem in problems),
        data=carrying("docx", data, made, replace(reading.plan, saved=today.isoformat())),
    )


def template_fields(sections: Sequence[Mapping[str, Any]], words: Mapping[str, str]) -> tuple[OwnField, ...]:
    """Return every field that an own Word template may show, for a form of these sections and words."""
    form = {"language": "", "sections": sections, "words": words, "templates": {}, "glyphs": (), "own": {}}
    return own_fields(Bundle.from_dict(form))


def paper(bundle: Bundle, file: Mapping[str, Any], today: date, kind: str) -> dict[str, Any]:
    """Return a paper of a plan file as data, for a page that shows the same words as the documents."""
    reading = _reading(bundle, file)
    made = make_outline(bundle, reading.plan, today, reading.problems, SHOWN_AS.get(kind, ""))
    return asdict(PAPERS[kind](made, reading.plan, bundle))


def finished_pdf(bundle: Bundle, file: Mapping[str, Any], today: date, pdf: bytes, kind: str = "plan") -> bytes:
    """Return the engine's PDF of this paper as PDF/UA-1 and PDF/A-3a, with the plan file in one that carries it.

    Raises `LostContentError` when not all that the print HTML says is in the PDF.
    """
    attachment = None
    if kind in CARRYING:
        plan_file = document(bundle, file, "json", today)
        attachment = Attachment(
            name=plan_file.name,
            description=bundle.word("document.plan_file"),
            data=plan_file.data,
            saved=today,
        )
    return finish_pdf(pdf, document(bundle, file, "pdf", today, kind).data, attachment)


def finished_letter(pdf: bytes, print_html: bytes) -> bytes:
    """Return the same of a paper that carries no plan file; `print_html` is what the engine made the PDF of."""
    return finish_pdf(pdf, print_html, None)


def _reading(bundle: Bundle, file: Mapping[str, Any]) -> Reading:
    reading = read_file(bundle, file)
    if isinstance(reading, Problem):
        raise ValueError(f"api: the page handed over what is no plan file ({reading.code})")
    return reading
