"""Plan files that a family could make of the real form, with hostile text; each text ends in its own token."""

from collections.abc import Mapping
from typing import Any

from familiegroepsplan.model.bundle import Bundle, Question
from familiegroepsplan.model.plan_model import FAMILY_PLAN
from hostile import HOSTILE
from hypothesis import strategies as st

LINES = (*HOSTILE, "een\ttab\nen een nieuwe regel", "veel woorden " * 40)
CLEAN = st.characters(
    codec="utf-8", exclude_categories=["Cs", "Cc"], exclude_characters="\ufffe\uffff\u2028\u2029"
)
TEXTS = st.one_of(st.sampled_from(LINES), st.text(CLEAN, max_size=20), st.just("Gewoon een zin."))
MARKS = st.sampled_from(((), (), (), ("discuss",), ("unknown", "private")))
DATES = st.dates().filter(lambda day: day.year > 1900).map(lambda day: day.isoformat())


@st.composite
def plan_files(draw: st.DrawFn, bundle: Bundle) -> dict[str, Any]:
    """Return a whole plan file, as the browser hands it over: every text in it ends in a token of its own."""
    made = 0

    def text() -> str:
        nonlocal made
        made += 1
        return f"{draw(TEXTS)} zq{made}qz"

    ids = [f"person-{number}" for number in range(draw(st.integers(0, 4)))]

    def value(question: Question) -> Any:
        if question.type in ("people", "signatures"):
            return [id_ for id_ in ids if draw(st.booleans())]
        if question.type == "choice":
            return draw(st.sampled_from(question.options))
        if question.type == "date":
            return draw(st.one_of(DATES, st.builds(text)))
        if not question.fields:
            return text()
        number = len(ids) if question.id == "people" else draw(st.integers(0, 3))
        return [
            item(question, ids[at] if question.id == "people" else f"{question.id}-{at}") for at in range(number)
        ]

    def item(question: Question, id_: str) -> dict[str, Any]:
        fields = {field.id: value(field) for field in question.fields if draw(st.booleans())}
        markable = question.fields if question.type == "list" else ()  # an area is marked as a whole
        marks = {field.id: list(marks) for field in markable if (marks := draw(MARKS))}
        return {"id": id_, **_filled(fields)} | ({"marks": marks} if marks else {})

    answers: dict[str, dict[str, Any]] = {}
    marks: dict[str, dict[str, list[str]]] = {}
    sections: dict[str, dict[str, Any]] = {}
    for section in bundle.sections:
        # Fourteen areas of life ask the same: two at a time are enough.
        areas = [question for question in section.questions if question.type == "views"]
        first = draw(st.integers(0, len(areas) - 1)) if areas else 0
        known = areas[first : first + 2] or section.questions
        asked = [question for question in known if draw(st.booleans()) or question.id == "people"]
        answers[section.id] = _filled({question.id: value(question) for question in asked})
        marks[section.id] = {question.id: list(some) for question in known if (some := draw(MARKS))}
        view = {"title": " ".join(text().split())} if draw(st.integers(0, 4)) == 0 else {}
        sections[section.id] = view | ({"left_out": True} if draw(st.integers(0, 4)) == 0 else {})
    plan: dict[str, Any] = {
        "id": "plan-1",
        "saved": "2026-11-23",
        "length": draw(st.sampled_from(("small", "full"))),
    }
    if model := draw(st.sampled_from(("", *(id_ for id_ in bundle.models if id_ != FAMILY_PLAN)))):
        plan["model"] = model
    version = draw(st.integers(1, 3))
    if version > 1:
        plan["round"] = version
    parts = {"sections": _filled(sections), "answers": _filled(answers), "marks": _filled(marks)}
    return {"format": "familiegroepsplan", "version": 1, "plan": plan | _filled(parts)}


def _filled(values: Mapping[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in values.items() if value}


def shown_texts(outline: Mapping[str, Any]) -> list[str]:
    """Return every line that an outline shows of what the family typed or picked, but for section titles."""
    texts: list[str] = []
    for section in outline["sections"]:
        for block in section["blocks"]:
            texts += block.get("paragraphs", []) + block.get("names", [])
            for item in block.get("items", []):
                for field in item["fields"]:
                    texts += field["paragraphs"]
    return texts
