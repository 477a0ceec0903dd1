"""Letters: filled in with what the plan tells, lines to write on elsewhere, and nothing else of the plan."""

import json
from datetime import date
from typing import Any

import pytest
from documents.engine import PROJECT
from familiegroepsplan import api
from familiegroepsplan.model.bundle import Bundle

TODAY = date(2026, 11, 25)
EMPTY: dict[str, Any] = {"format": "familiegroepsplan", "version": 1, "plan": {}}
EXAMPLE: dict[str, Any] = json.loads(PROJECT.example.read_text(encoding="utf-8"))


def lines(paper: dict[str, Any]) -> list[str]:
    """Return every line of text in a paper, in order."""
    found: list[str] = []

    def look(value: Any) -> None:
        if isinstance(value, dict):
            found.extend(value.get("lines", ()) if isinstance(value.get("lines"), tuple) else ())
            for inner in value.values():
                look(inner)
        elif isinstance(value, tuple | list):
            for inner in value:
                look(inner)

    look(paper)
    return found


def test_a_letter_of_an_empty_plan_is_there_to_fill_in(bundle: Bundle) -> None:
    """For pen and paper: a line for each thing that only the family knows, the date too."""
    blank = bundle.word("letters.blank")
    said = lines(api.paper(bundle, EMPTY, TODAY, "first_plan"))
    assert said[:6] == [
        f"Van: {blank}",
        f"Adres: {blank}",
        f"Telefoon of e-mail: {blank}",
        f"Plaats en datum: {blank}",
        "Aan de jeugdhulpaanbieder, de gecertificeerde instelling of het wijkteam",
        blank,
    ]
    assert said[-2:] == [f"Naam en handtekening: {blank}"] * 2


def test_a_letter_of_a_plan_has_the_names_and_the_date_in_it(bundle: Bundle) -> None:
    """The writers sign, the child is named, and the day is today."""
    blank = bundle.word("letters.blank")
    said = lines(api.paper(bundle, EXAMPLE, TODAY, "decision"))
    assert said[0] == "Van: Sam, Noor, Oma Truus, Ömer"
    assert said[3] == f"Plaats en datum: {blank}, 25 november 2026"
    assert "Het gaat over Sam." in said[7]
    assert said[-4:] == [f"Sam: {blank}", f"Noor: {blank}", f"Oma Truus: {blank}", f"Ömer: {blank}"]


@pytest.mark.parametrize("form", ["docx", "odt", "html"])
def test_a_plan_to_share_hides_nothing_that_it_does_not_show(bundle: Bundle, form: str) -> None:
    """A section that is left out is in the plan file, so what an office gets may not carry that file."""
    file = json.loads(json.dumps(EXAMPLE))
    file["plan"]["sections"]["safety"] = {"left_out": True}
    other = json.loads(json.dumps(file))
    other["plan"]["answers"]["safety"] = {"plan": "iets heel anders"}
    shared = api.document(bundle, file, form, TODAY, "reader").data
    assert shared == api.document(bundle, other, form, TODAY, "reader").data
    assert api.document(bundle, file, form, TODAY).data != api.document(bundle, other, form, TODAY).data


@pytest.mark.parametrize("kind", api.LETTER_KINDS)
@pytest.mark.parametrize("form", ["docx", "odt", "pdf", "html"])
def test_a_letter_carries_nothing_of_the_plan_but_names(bundle: Bundle, kind: str, form: str) -> None:
    """It goes to an office; what the family wrote in its plan is not for there unless they send the plan."""
    secret = json.loads(json.dumps(EXAMPLE))
    secret["plan"]["answers"]["question"] = {"question": "GEHEIMXYZ"}
    letter = api.document(bundle, secret, form, TODAY, kind)
    assert letter.data
    with_secret, without = letter.data, api.document(bundle, EXAMPLE, form, TODAY, kind).data
    assert with_secret == without


def test_an_empty_plan_to_fill_in_asks_every_question_of_the_form(bundle: Bundle) -> None:
    """On paper a family misses nothing that the screen asks."""
    headings = json.dumps(api.paper(bundle, EMPTY, TODAY, "blank_plan"), ensure_ascii=False)
    asked = [
        bundle.word(f"questions.{section.id}.{question.id}.heading")
        for section in bundle.sections_of(bundle.family_plan.sections)
        for question in section.questions
    ]
    assert len(asked) > 30
    assert [heading for heading in asked if json.dumps(heading, ensure_ascii=False)[1:-1] not in headings] == []
