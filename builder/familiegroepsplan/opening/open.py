"""From the bytes of a file to a plan, to what was changed in it by hand, or to text that can be copied."""

from dataclasses import dataclass

from familiegroepsplan.carry.carried import Passage, shown_in
from familiegroepsplan.model.bundle import Bundle
from familiegroepsplan.model.plan import Plan
from familiegroepsplan.model.problem import Problem
from familiegroepsplan.plan.outline import showing_of
from familiegroepsplan.plan.read import parse, read_file

from .brought import MOST_COPIED, Brought
from .changes import Change, changes, lines_of_others
from .compare import compare
from .file import brought_by


@dataclass(frozen=True, kw_only=True, slots=True)
class Opening:
    """What a file gave: a plan, or None with one problem; `text` is what can be copied when there is no plan.

    `changes` are the answers that read otherwise in the document, `loose` the lines in it that fit no question.
    """

    plan: Plan | None
    problems: tuple[Problem, ...]
    changes: tuple[Change, ...] = ()
    loose: tuple[str, ...] = ()
    text: str = ""


def open_file(bundle: Bundle, data: bytes) -> Opening:
    """Return what these bytes hold. Never raises on what a file can hold."""
    brought = brought_by(data)
    if isinstance(brought, Problem):
        return Opening(plan=None, problems=(brought,))
    if brought.text is None:
        return _only_text(brought)
    raw = parse(brought.text)
    reading = raw if isinstance(raw, Problem) else read_file(bundle, raw)
    if isinstance(reading, Problem):
        return Opening(plan=None, problems=(reading,))
    plan, shown = reading.plan, shown_in(raw)
    if brought.lines is None or not shown:
        return Opening(plan=plan, problems=reading.problems)
    return _compared(bundle, plan, reading.problems, shown, brought)


def _compared(
    bundle: Bundle, plan: Plan, problems: tuple[Problem, ...], shown: tuple[Passage, ...], brought: Brought
) -> Opening:
    edits = compare(shown, brought.lines or ())
    return Opening(
        plan=plan,
        problems=problems,
        changes=changes(bundle, plan, showing_of(bundle, plan), edits),
        loose=(*edits.loose, *lines_of_others(bundle, edits)),
    )


def _only_text(brought: Brought) -> Opening:
    text = "\n".join(line.text.strip() for line in brought.lines or ())
    if not text:
        return Opening(plan=None, problems=(Problem(code="file.foreign"),))
    if len(text) > MOST_COPIED:
        return Opening(plan=None, problems=(Problem(code="file.too_big", facts={"most": MOST_COPIED // 10**6}),))
    return Opening(plan=None, problems=(Problem(code="file.only_text"),), text=text)
