"""Reading a plan file: forgiving, and nothing that was in it gets lost."""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, NoReturn

from familiegroepsplan.model.bundle import Bundle
from familiegroepsplan.model.clean import clean
from familiegroepsplan.model.plan import (
    FORMAT,
    LENGTHS,
    ROUNDS,
    VERSION,
    Leftover,
    Marks,
    Plan,
    SectionView,
    Value,
)
from familiegroepsplan.model.plan_model import FAMILY_PLAN
from familiegroepsplan.model.problem import Problem
from familiegroepsplan.questions import asked_in, kind_of
from familiegroepsplan.questions.found import Found

from .returned import Waiting

MOST_CHARACTERS = 8 * 1024 * 1024
MOST_VALUES = 250_000  # sixty people and 300 agreements are 4,000
# A plan nests seven deep. In Pyodide the JSON reader runs out of stack before Python can raise RecursionError,
# and all of Python ends with it: so we count before we read.
MOST_NESTED = 100
STRING = re.compile(r'"[^"\\]*(?:\\.[^"\\]*)*"', re.DOTALL)
NO_BRACKET = re.compile(r"[^\[\]{}]+")


@dataclass(frozen=True, kw_only=True, slots=True)
class Reading:
    """A plan, and what the family should know about how its file was read."""

    plan: Plan
    problems: tuple[Problem, ...]


def parse(text: str) -> Any:
    """Return the data in the text of a file, or the one problem that keeps us from reading it."""
    if len(text) > MOST_CHARACTERS:
        return Problem(code="file.too_big", facts={"most": MOST_CHARACTERS // (1024 * 1024)})
    if _holds_too_much(text):
        return Problem(code="file.broken")
    try:
        return json.loads(text.removeprefix("\ufeff"), parse_constant=_refuse, object_pairs_hook=_every_pair)
    except ValueError:
        if f'"{FORMAT}"' in text[:200]:
            return Problem(code="file.broken")
        return Problem(code="file.not_json")


def read_file(bundle: Bundle, raw: Any) -> Reading | Problem:
    """Return the plan in the data of a file, or the one problem that keeps us from reading it."""
    if not isinstance(raw, Mapping) or raw.get("format") != FORMAT:
        return Problem(code="file.not_a_plan")
    version, plan = raw.get("version"), raw.get("plan")
    if isinstance(version, int) and not isinstance(version, bool) and version > VERSION:
        return Problem(code="file.too_new")
    if isinstance(version, bool) or version != VERSION or not isinstance(plan, Mapping):
        return Problem(code="file.broken")
    return _read_plan(bundle, plan)


def _holds_too_much(text: str) -> bool:
    """Whether the text nests deeper, or holds more values, than a plan can: reading it would take all memory."""
    structure = STRING.sub("", text)
    if structure.count(",") + structure.count("[") + structure.count("{") > MOST_VALUES:
        return True
    rest = NO_BRACKET.sub("", structure)
    for _ in range(MOST_NESTED):
        outer = rest.replace("[]", "").replace("{}", "")  # a loop over the signs would take many seconds
        if outer == rest:
            break
        rest = outer
    return rest.count("[") + rest.count("{") > MOST_NESTED


def _refuse(name: str) -> NoReturn:
    raise ValueError(f"{name} is no JSON")


def _every_pair(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """Return the object; a key that stands in it twice keeps its last value, the others are kept as leftovers."""
    read: dict[str, Any] = {}
    times: dict[str, int] = {}
    for key, value in pairs:
        if key in read:
            again = f"{key}+"
            while again in read:
                times[key] = times.get(key, 1) + 1
                again = f"{key}+{times[key]}"
            read[again] = read[key]
        read[key] = value
    return read


def _read_plan(bundle: Bundle, raw: Mapping[str, Any]) -> Reading:
    found, late = Found(bundle=bundle), Found(bundle=bundle)
    waiting = Waiting(_leftovers(raw.get("leftovers"), late))
    sections: dict[str, SectionView] = {}
    answers: dict[str, dict[str, Value]] = {}
    marks: dict[str, Marks] = {}
    raw_sections, raw_answers, raw_marks = (
        _mapping(raw.get(name), name, found) for name in ("sections", "answers", "marks")
    )
    for section in bundle.sections:
        view = _view(raw_sections.get(section.id), section.id, found)
        if view != SectionView():
            sections[section.id] = view
        given = _mapping(raw_answers.get(section.id), f"answers.{section.id}", found)
        marked = _mapping(raw_marks.get(section.id), f"marks.{section.id}", found)
        for question in section.questions:
            asked = asked_in(section, question)
            kind = kind_of(question.type, asked.where)
            value = kind.read(given.get(question.id), asked, found) or waiting.answer(kind, asked, found)
            if value:
                answers.setdefault(section.id, {})[question.id] = value
            here = f"marks.{section.id}.{question.id}"
            if named := found.marks(marked.get(question.id), here) or waiting.marks(here, found):
                marks[section.id] = {**marks.get(section.id, {}), question.id: named}
        names = {question.id for question in section.questions}
        found.keep(_others(given, names), f"answers.{section.id}")
        found.keep(_others(marked, names), f"marks.{section.id}")
    known = {section.id for section in bundle.sections}
    for name, rest in (("sections", raw_sections), ("answers", raw_answers), ("marks", raw_marks)):
        found.keep(_others(rest, known), name)
    own = {"id", "saved", "model", "length", "round", "sections", "answers", "marks", "leftovers"}
    found.keep(_others(raw, own), "plan")
    model, round_ = _model(raw.get("model"), found), _round(raw.get("round"), found)
    found.leftovers += late.leftovers
    plan = Plan(
        id=_short(raw.get("id")),
        saved=_short(raw.get("saved")),
        model=model,
        length=raw["length"] if raw.get("length") in LENGTHS else "full",  # what does not say hides nothing
        round=round_,
        sections=sections,
        answers=answers,
        marks=marks,
        leftovers=(*waiting.rest, *found.leftovers),
    )
    problems = list(found.cleaned)
    if found.leftovers:
        problems.append(Problem(code="plan.leftovers", facts={"count": len(found.leftovers)}))
    return Reading(plan=plan, problems=tuple(problems))


def _view(raw: Any, section: str, found: Found) -> SectionView:
    where = f"sections.{section}"
    view = _mapping(raw, where, found)
    title = view.get("title", "")
    found.keep(_others(view, {"title", "left_out"}), where)
    if not isinstance(title, str):
        found.keep(title, f"{where}.title")
        title = ""
    title = found.text(title, f"{where}.title", where)
    found.keep(view.get("left_out"), f"{where}.left_out")
    return SectionView(title=" ".join(title.split()), left_out=view.get("left_out") is True)


def _model(raw: Any, found: Found) -> str:
    """Return the model that the plan was last seen in; an unknown one shows as the family's own."""
    if isinstance(raw, str) and raw in found.bundle.models:
        return raw
    found.keep(raw, "model")
    return FAMILY_PLAN


def _round(raw: Any, found: Found) -> int:
    """Return which version of the plan this is; a file of before there were versions holds the first."""
    if isinstance(raw, int) and not isinstance(raw, bool) and raw in ROUNDS:
        return raw
    found.keep(raw, "round")
    return 1


def _leftovers(raw: Any, found: Found) -> list[Leftover]:
    """Return the leftovers of earlier readings; they are no news, so they are not counted again."""
    kept = []
    for place, one in enumerate(raw if isinstance(raw, list) else []):
        if isinstance(one, Mapping) and isinstance(one.get("path"), str) and isinstance(one.get("text"), str):
            kept.append(Leftover(path=clean(one["path"])[0], text=clean(one["text"])[0]))
        else:
            found.keep(one, f"leftovers.{place}")
    if not isinstance(raw, list):
        found.keep(raw, "leftovers")
    return kept


def _mapping(raw: Any, where: str, found: Found) -> Mapping[str, Any]:
    if isinstance(raw, Mapping):
        return raw
    found.keep(raw, where)
    return {}


def _others(raw: Mapping[str, Any], known: set[str]) -> dict[str, Any]:
    return {name: one for name, one in raw.items() if name not in known}


def _short(raw: Any) -> str:
    """Return an id or date of our own making; anything else is not worth keeping."""
    return raw if isinstance(raw, str) and raw.isascii() and raw.isprintable() and len(raw) <= 64 else ""
