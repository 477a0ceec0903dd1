"""The perspectiefplan on paper: three parts, each on pages of its own, in every form."""

import json
from io import BytesIO
from pathlib import Path

import pytest
from documents.engine import pdf_of
from documents.programs import convert_to_pdf
from familiegroepsplan import api
from familiegroepsplan.model.bundle import Bundle
from pypdf import PdfReader
from real_form import ROOT, TODAY

FILE = json.loads((ROOT / "builder/example-plan.json").read_text("utf-8"))
FILE["plan"] |= {"model": "perspectiefplan"}
FILE["plan"]["answers"] |= {
    "areas": {"housing": [{"id": "a", "child": "Mijn kamer is klein.", "team": "Er is weinig rust."}]},
    "application": {"apply": "yes_please"},
    "referral": {"refers": "no_thanks"},
}
PARTS = ("Deel 1: onze vraag", "Deel 2: samen kijken", "Deel 3: onze afspraken")


def pages(pdf: bytes) -> list[str]:
    """Return the text of each page."""
    return [" ".join(page.extract_text().split()) for page in PdfReader(BytesIO(pdf)).pages]


def held_to_its_parts(found: list[str]) -> None:
    """Hold that each part begins at the top of a page, and that what is local says so."""
    starts = [next(number for number, text in enumerate(found) if part in text) for part in PARTS]
    assert starts == sorted(set(starts))
    for part, number in list(zip(PARTS, starts, strict=True))[1:]:
        assert found[number].startswith(part)
    assert " ".join(found).count("Lokaal deel: elke gemeente mag dit zelf invullen of weglaten.") == 2


def test_the_pdf_has_its_parts_on_pages_of_their_own_and_opens_again(bundle: Bundle) -> None:
    """The file in it is the plan, whichever way it was looked at."""
    page = api.document(bundle, FILE, "pdf", TODAY).data
    pdf = api.finished_pdf(bundle, FILE, TODAY, pdf_of(page))
    held_to_its_parts(pages(pdf))
    opened = api.open_plan(bundle, pdf)
    assert opened.problems == ()
    assert opened.file == {**FILE, "plan": {**FILE["plan"], "saved": TODAY.isoformat()}}


@pytest.mark.parametrize("kind", ["application", "referral"])
def test_the_pdf_of_one_part_carries_no_plan(bundle: Bundle, kind: str) -> None:
    """An office gets no more than it can read."""
    page = api.document(bundle, FILE, "pdf", TODAY, kind).data
    pdf = api.finished_pdf(bundle, FILE, TODAY, pdf_of(page), kind)
    assert PdfReader(BytesIO(pdf)).attachments == {}
    assert [part for part in PARTS if part in " ".join(pages(pdf))] == [PARTS[0 if kind == "application" else 2]]


def test_word_and_opendocument_have_their_parts_on_pages_of_their_own(bundle: Bundle, tmp_path: Path) -> None:
    """As LibreOffice lays them out."""
    files = [tmp_path / f"plan-{form}.{form}" for form in ("docx", "odt")]
    for file in files:
        file.write_bytes(api.document(bundle, FILE, file.suffix[1:], TODAY).data)
    convert_to_pdf(files, tmp_path / "profile", tmp_path)
    for file in files:
        held_to_its_parts(pages(file.with_suffix(".pdf").read_bytes()))
