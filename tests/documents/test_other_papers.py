"""The plan on one page, and the plan for the child: what stands on them, and above all what does not."""

import copy
import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from documents.engine import pdf_of
from documents.programs import convert_to_pdf, run
from familiegroepsplan import api
from familiegroepsplan.model.bundle import Bundle
from familiegroepsplan.model.paper import Paper, entries
from familiegroepsplan.model.plan import Plan
from familiegroepsplan.papers import PAPERS
from familiegroepsplan.plan.outline import make_outline
from familiegroepsplan.plan.read import Reading, read_file

TODAY = date(2026, 11, 23)
EXAMPLE: dict[str, Any] = json.loads(
    (Path(__file__).parents[2] / "builder/example-plan.json").read_text(encoding="utf-8")
)
LONG = "Een lang verhaal over hoe het zo gekomen is. " * 60


def paper(file: dict[str, Any], kind: str, bundle: Bundle) -> Paper:
    """Return the paper of this kind of a plan file."""
    reading = read_file(bundle, file)
    assert isinstance(reading, Reading)
    return PAPERS[kind](make_outline(bundle, reading.plan, TODAY), Plan(), bundle)


def texts(made: Paper) -> list[str]:
    """Return every line on the paper."""
    return [f"{label} {text}".strip() for entry in entries(made) for label, text, _ in entry.paragraphs]


def changed(**answers: Any) -> dict[str, Any]:
    """Return the example plan with other answers in these sections."""
    file = copy.deepcopy(EXAMPLE)
    file["plan"]["answers"] |= answers
    return file


def agreements(count: int, what: str) -> dict[str, Any]:
    """Return so many agreements."""
    return {"agreements": [{"id": f"a{number}", "what": what, "when": "elke week"} for number in range(count)]}


def test_the_page_has_question_goals_agreements_the_day_to_look_back_and_whom_to_call(bundle: Bundle) -> None:
    """And the sign of it is that nothing else is there."""
    page = paper(EXAMPLE, "page", bundle)
    assert [part.title for part in page.parts] == [
        "Dit is onze belangrijkste vraag",
        "Onze doelen",
        "Dit spreken we af",
        "Op deze dag kijken we terug",
        "Deze mensen bellen we dan",
    ]
    assert texts(page)[-4:] == [
        "1 februari 2027",
        "Oma Truus",
        "Ömer: omer@voorbeeld.nl",
        "Is er nu gevaar? Bel 112.",
    ]


def test_the_page_says_what_found_no_room_on_it(bundle: Bundle) -> None:
    """Never half a text: a family must not hang up a promise that was cut off."""
    page = paper(changed(question={"question": LONG}, agreements=agreements(60, "Bellen")), "page", bundle)
    assert page.parts[-1].title == ""
    assert texts(page)[-1].startswith(
        "Niet alles past op deze bladzijde. In het hele plan staat ook: Dit is onze belangrijkste vraag; "
    )
    assert LONG.strip() not in " ".join(texts(page))


def test_the_page_says_how_many_to_call_found_no_room(bundle: Bundle) -> None:
    """Also of the part that is kept free first."""
    assert texts(paper(PLANS["callers"], "page", bundle))[-1].endswith(
        "Deze mensen bellen we dan (29); Dit spreken we af (2)."
    )


def test_the_page_keeps_to_what_the_family_left_out(bundle: Bundle) -> None:
    """A section left out of the plan is on no paper."""
    file = copy.deepcopy(EXAMPLE)
    file["plan"]["sections"]["circle"] = {"left_out": True}
    file["plan"]["sections"]["safety"] = {"left_out": True}
    assert "omer@voorbeeld.nl" not in " ".join(texts(paper(file, "page", bundle)))


def test_the_page_of_a_small_plan_says_who_does_what(bundle: Bundle) -> None:
    """A small plan has no agreements, but it does have what the family and others do."""
    file = copy.deepcopy(EXAMPLE)
    file["plan"]["length"] = "small"
    assert [part.title for part in paper(file, "page", bundle).parts][2:] == [
        "Dit doen wij zelf",
        "Deze mensen helpen ons",
        "Dit doen zij",
    ]


PLANS = {
    "example": EXAMPLE,
    "many": changed(agreements=agreements(60, "Om de beurt met Sam naar zwemles gaan, ook in de vakantie")),
    "long": changed(question={"question": LONG[:900]}, agreements=agreements(25, LONG[:120])),
    "lines": changed(question={"question": "regel\n" * 15}, agreements=agreements(30, "Bellen\nen\nkomen")),
    "callers": changed(
        circle={
            "people": [{"id": f"p{n}", "name": f"Buurvrouw {n}", "contact": "06 12345678"} for n in range(40)]
        },
        safety={"call": [f"p{n}" for n in range(40)]},
    ),
    "goals": changed(goals={"goals": [{"id": f"g{n}", "what": LONG[:150], "by": "in mei"} for n in range(20)]}),
}


def test_the_page_is_one_sheet_of_a4_in_every_form(bundle: Bundle, tmp_path: Path) -> None:
    """Also for a plan that is far too much for it; measured by LibreOffice and by the engine of the PDF."""
    files = []
    for name, file in PLANS.items():
        for form in ("docx", "odt"):
            files.append(tmp_path / f"{name}-{form}.{form}")
            files[-1].write_bytes(api.document(bundle, file, form, TODAY, "page").data)
        made = api.document(bundle, file, "pdf", TODAY, "page").data
        (tmp_path / f"{name}-pdf.pdf").write_bytes(api.finished_pdf(bundle, file, TODAY, pdf_of(made), "page"))
    convert_to_pdf(files, tmp_path / "profile", tmp_path)
    pages = {
        pdf.stem: line.split()[1]
        for pdf in sorted(tmp_path.glob("*.pdf"))
        for line in run("pdfinfo", pdf).splitlines()
        if line.startswith("Pages:")
    }
    assert pages == {f"{name}-{form}": "1" for name in PLANS for form in ("docx", "odt", "pdf")}


def test_the_paper_for_the_child_has_only_what_is_its_business(bundle: Bundle) -> None:
    """Its own words, its people, and the agreements it does, looks after, or is named in."""
    assert texts(paper(EXAMPLE, "child", bundle)) == [
        "De mensen om jou heen hebben een plan gemaakt. Hier staat wat er voor jou in staat.",
        "Tekenen. En bij oma pannenkoeken eten.",
        "Als het druk is in de klas. En als mama huilt.",
        "Ik wil dat mama minder moe is.",
        "En ik wil een keer vissen met Ömer.",
        "Ömer",
        *("Noor moeder", "Oma Truus oma van Sam", "Ömer buurman", "Juf Anouk leerkracht van groep 8"),
        "Fatma Yıldız jeugdhulpverlener van het wijkteam",
        "Sam gaat weer elke dag naar school",
        *("Oma Truus", "Sam wakker bellen", "elke dag dat Noor vroege dienst heeft, om zeven uur"),
        "Vanaf 1 december 2026",
        *("Sam", "Ömer", "Samen naar school fietsen", "dinsdag en donderdag", "Vanaf 1 december 2026"),
        *("Sam", "Noor", "Elke avond een kwartier samen lezen, zonder telefoon erbij. Sam kiest het boek."),
        "om acht uur",
        "Er zijn ook andere afspraken. Wil je die weten? Vraag het gerust.",
        "Naar oma Truus. Zij heeft altijd een bed klaar.",
        *("Oma Truus", "Ömer"),
        "1 februari 2027",
    ]


def test_the_paper_for_the_child_tells_no_worry_of_an_adult(bundle: Bundle) -> None:
    """Whatever the plan holds."""
    words = {path: f"geheim{number}" for number, path in enumerate(("question", "worries", "why_now"))}
    file = changed(
        question=words,
        help={"what": "geheim", "not": "geheim", "manners": "geheim"},
        ourselves={"do": "geheim", "not_alone": "geheim"},
        network={"do": "geheim", "limit": "geheim"},
        safety={"signs": "geheim", "steps": "geheim"},
        sharing={"not": "geheim"},
        agreements=agreements(2, "geheim"),
        goals={"goals": [{"id": "g", "what": "geheim", "sign": "geheim"}], "dream": "geheim"},
    )
    assert "geheim" not in " ".join(texts(paper(file, "child", bundle)))


@pytest.mark.parametrize("kind", ["page", "child"])
def test_an_empty_plan_makes_every_form_of_it(bundle: Bundle, kind: str) -> None:
    """A family may want to see what it gets before it types a word."""
    empty = {"format": "familiegroepsplan", "version": 1, "plan": {"length": "small"}}
    for form in ("docx", "odt", "pdf", "html"):
        assert api.document(bundle, empty, form, TODAY, kind).data


def test_an_unknown_paper_raises_with_the_known_ones(bundle: Bundle) -> None:
    """A fault of ours, never of a family."""
    with pytest.raises(LookupError, match="no paper 'poster'; known: plan, reader, page, child"):
        api.document(bundle, EXAMPLE, "html", TODAY, "poster")
