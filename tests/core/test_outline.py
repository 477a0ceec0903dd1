"""The outline: what the overview and every document show of a plan."""

import json
from pathlib import Path
from typing import Any

import pytest
from conftest import TODAY
from core.plans import plan_files, shown_texts
from familiegroepsplan import api
from familiegroepsplan.model.bundle import Bundle
from hypothesis import given, settings
from hypothesis import strategies as st

CASES = json.loads((Path(__file__).parents[1] / "cases/outline.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_outline_of_the_shared_cases(bundle: Bundle, case: dict[str, Any]) -> None:
    """One row is one rule; the browser's twin without Python is held to the same rows."""
    outline = api.outline(bundle, case["file"], TODAY)
    outline.pop("notices")
    assert outline == case["outline"]


@settings(max_examples=60, deadline=None)
@given(data=st.data())
def test_an_outline_shows_every_answer_of_its_view_and_nothing_else(bundle: Bundle, data: st.DataObject) -> None:
    """Each typed text once; none of a section that is left out, or outside the model or the length."""
    file = data.draw(plan_files(bundle))
    plan = file["plan"]
    expected: list[str] = []
    names = {person["id"]: person.get("name", "").replace("\n", " ") or bundle.word("document.nameless")
             for person in plan.get("answers", {}).get("circle", {}).get("people", [])}  # fmt: skip
    model = plan.get("model", "familiegroepsplan")
    for section in bundle.sections_of(bundle.models[model].sections):
        if plan.get("sections", {}).get(section.id, {}).get("left_out"):
            continue
        for question in section.questions:
            if plan["length"] == "small" and model == "familiegroepsplan" and not question.small:
                continue
            answer = plan.get("answers", {}).get(section.id, {}).get(question.id)
            rows = [(question, answer)] if not question.fields else [
                (field, item.get(field.id)) for item in answer or [] for field in question.fields
            ]  # fmt: skip
            for asked, value in rows:
                if value and asked.type in ("text", "line"):
                    expected += value.split("\n")
                elif value and asked.type in ("people", "signatures"):
                    expected += [names[id_] for id_ in value]
    shown = shown_texts(api.outline(bundle, file, TODAY))
    others = shown.copy()
    for text in expected:
        others.remove(text)
    # What is left was chosen, or typed where a date is asked: never typed text of another question.
    assert {text for text in others if "zq" in text} <= set(typed_dates(bundle, plan))


def typed_dates(bundle: Bundle, plan: dict[str, Any]) -> list[str]:
    """Return the lines of what was typed where a date is asked."""
    typed: list[str] = [plan.get("answers", {}).get(id_, {}).get("date", "") for id_ in ("review", "referral")]
    agreements = plan.get("answers", {}).get("agreements", {}).get("agreements", [])
    typed += [agreement.get("date", "") for agreement in agreements]
    return [line for text in typed for line in text.split("\n")]


def test_a_character_no_font_draws_is_told_in_a_notice(bundle: Bundle) -> None:
    """The PDF has an empty square there; the other documents have the character."""
    file = {"format": "familiegroepsplan", "version": 1,
            "plan": {"length": "small", "answers": {"help": {"what": "漢字 en gewone tekst"}}}}  # fmt: skip
    notices = api.outline(bundle, file, TODAY)["notices"]
    assert [(notice["code"], notice["facts"]) for notice in notices] == [("pdf.glyphs", {"count": 2})]
    assert "漢字" in api.document(bundle, file, "html", TODAY).data.decode()
    assert "漢字" not in api.document(bundle, file, "pdf", TODAY).data.decode()


def test_what_a_section_left_out_holds_gives_no_notice_about_glyphs(bundle: Bundle) -> None:
    """A notice is about the documents, and that text is in none."""
    file = {"format": "familiegroepsplan", "version": 1,
            "plan": {"length": "small", "answers": {"help": {"what": "漢字"}},
                     "sections": {"help": {"left_out": True}}}}  # fmt: skip
    assert api.outline(bundle, file, TODAY)["notices"] == []


def test_an_unknown_question_type_raises_with_its_place() -> None:
    """A typing mistake in a form must not become an empty document."""
    questions = [{"id": "what", "type": "datum", "small": True}]
    sections = [{"section": "help", "questions": questions}]
    raw = {"language": "nl", "sections": sections, "words": {}, "templates": {}, "glyphs": [], "own": {}}
    file = {"format": "familiegroepsplan", "version": 1, "plan": {"length": "small"}}
    with pytest.raises(
        LookupError, match=r"no module for type 'datum' \(answers.help.what\); known: choice, date"
    ):
        api.outline(api.read_bundle(json.dumps(raw)), file, TODAY)
