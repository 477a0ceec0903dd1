"""What a family changed in a document, as choices: each can be taken over into the plan, or left."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from familiegroepsplan.carry.lines import same
from familiegroepsplan.carry.passages import mark_path
from familiegroepsplan.model.bundle import Bundle
from familiegroepsplan.model.plan import ListItem, Plan, SectionView, Value
from familiegroepsplan.questions import asked_in, kind_of
from familiegroepsplan.questions.found import Asked, fields_of
from familiegroepsplan.questions.kind import Showing, items_of
from familiegroepsplan.questions.list import List

from .compare import Edits


@dataclass(frozen=True, kw_only=True, slots=True)
class Change:
    """An answer that reads otherwise in the document; `values` are what to put at which path of the plan.

    Without values it cannot be taken over: the text is none of the choices, or names somebody outside the circle.
    """

    heading: str
    before: tuple[str, ...]
    after: tuple[str, ...]
    values: Mapping[str, Any]

    def to_dict(self) -> dict[str, Any]:
        """Return the change as JSON data."""
        return {
            "heading": self.heading,
            "before": list(self.before),
            "after": list(self.after),
            "values": dict(self.values),
        }


@dataclass(frozen=True, kw_only=True, slots=True)
class _Entry:
    """One answer of the plan: its question, value and marks."""

    asked: Asked
    heading: str
    value: Value
    marks: tuple[str, ...]


def changes(bundle: Bundle, plan: Plan, showing: Showing, edits: Edits) -> tuple[Change, ...]:
    """Return each change, in the order of the form."""
    return tuple(_changes(bundle, plan, showing, edits))


def _changes(bundle: Bundle, plan: Plan, showing: Showing, edits: Edits) -> Iterator[Change]:
    for section in bundle.sections:
        path = f"sections.{section.id}.title"
        if path in edits.now:
            heading = bundle.word(f"sections.{section.id}.heading")
            lines = _joined(edits.now[path])
            before = plan.sections.get(section.id, SectionView()).title or heading
            yield Change(
                heading=bundle.word("form.live.review.section_title", section=heading),
                before=(before,),
                after=tuple(lines),
                values={path: " ".join(lines)},
            )
        answers, marks = plan.answers.get(section.id, {}), plan.marks.get(section.id, {})
        for question in section.questions:
            asked = asked_in(section, question)
            kind = kind_of(question.type, asked.where)
            heading = bundle.word(f"{asked.key}.heading")
            entry = _Entry(
                asked=asked,
                heading=heading,
                value=answers.get(question.id, kind.nothing),
                marks=marks.get(question.id, ()),
            )
            yield from _of_entry(entry, showing, edits)
            if isinstance(kind, List):
                for place, item in enumerate(items_of(entry.value)):
                    title = kind.title(item, place + 1, asked, showing)
                    fields = tuple(_fields(title, item, f"{asked.where}.{place}", asked, bundle))
                    yield from _of_item(title, fields, showing, edits)


def lines_of_others(bundle: Bundle, edits: Edits) -> Iterator[str]:
    """Yield the changed lines of answers to questions of another form: this one has no place for them."""
    known = {f"{section.id}.{question.id}" for section in bundle.sections for question in section.questions}
    known |= {f"{section.id}.title" for section in bundle.sections}
    for path, became in edits.now.items():
        if ".".join(path.split(".")[1:3]) not in known:
            yield from _joined(became)


def _of_item(title: str, entries: Sequence[_Entry], showing: Showing, edits: Edits) -> Iterator[Change]:
    """Yield what changed in one item; an item that was taken away whole is one change."""
    found = [change for entry in entries for change in _of_entry(entry, showing, edits)]
    shown = [entry for entry in entries if _lines(entry, showing) or entry.marks]
    if len(found) > 1 and len(found) == len(shown) and not any(change.after for change in found):
        yield Change(
            heading=title,
            before=tuple(line for change in found for line in change.before),
            after=(),
            values={path: value for change in found for path, value in change.values.items()},
        )
    else:
        yield from found


def _fields(title: str, item: ListItem, where: str, asked: Asked, bundle: Bundle) -> Iterator[_Entry]:
    for at in fields_of(asked, where):
        field = at.question
        yield _Entry(
            asked=at,
            heading=f"{title}: {bundle.word(f'{at.key}.heading')}",
            value=item.values.get(field.id, kind_of(field.type, at.where).nothing),
            marks=item.marks.get(field.id, ()),
        )


def _of_entry(entry: _Entry, showing: Showing, edits: Edits) -> Iterator[Change]:
    path, at_marks = entry.asked.where, mark_path(entry.asked.where)
    if path not in edits.now and at_marks not in edits.now:
        return
    old = _lines(entry, showing)
    sentences = showing.sentences(entry.marks)
    lines = _with_edits(old, edits.now[path]) if path in edits.now else list(old)
    kept = list(entry.marks)
    if at_marks in edits.now and len(edits.now[at_marks]) == len(entry.marks):
        kept = []
        for mark, sentence, became in zip(entry.marks, sentences, edits.now[at_marks], strict=True):
            if any(same(text) == same(sentence) for text in became):
                kept.append(mark)
            lines += [text for text in became if same(text) != same(sentence)]
    kind = kind_of(entry.asked.question.type, path)
    values: dict[str, Any] = {}
    if lines != list(old):
        value = kind.typed(tuple(lines), entry.asked, showing)
        values = {} if value is None else {path: value if isinstance(value, str) else list(value)}
    if kept != list(entry.marks) and (values or lines == list(old)):
        values[at_marks] = kept
    yield Change(
        heading=entry.heading,
        before=_seen((*old, *sentences)),
        after=_seen((*lines, *showing.sentences(tuple(kept)))),
        values=values,
    )


def _lines(entry: _Entry, showing: Showing) -> tuple[str, ...]:
    kind = kind_of(entry.asked.question.type, entry.asked.where)
    return kind.lines(entry.value, entry.asked, showing)


def _with_edits(old: Sequence[str], became: Sequence[Sequence[str]]) -> list[str]:
    """Return the lines of an answer after the edits; its blank lines, which no document is read for, stay."""
    if sum(1 for line in old if same(line)) != len(became):
        return _joined(became)
    lines: list[str] = []
    left = iter(became)
    for line in old:
        lines += next(left) if same(line) else [line]
    return lines


def _joined(became: Sequence[Sequence[str]]) -> list[str]:
    return [line for lines in became for line in lines]


def _seen(lines: Sequence[str]) -> tuple[str, ...]:
    return tuple(line for line in lines if same(line))
