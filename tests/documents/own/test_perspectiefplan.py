"""The regional Perspectiefplan, and the fields that it and every other template are made with."""

import importlib.util
import json
import re
import sys
from collections.abc import Iterable
from io import BytesIO
from itertools import pairwise
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from documents.own.word_habits import lines_of, unpacked
from documents.programs import convert_to_pdf, text_of_pdf
from docx import Document
from familiegroepsplan import api
from familiegroepsplan.model.bundle import Bundle
from familiegroepsplan.model.outline import Outline
from familiegroepsplan.plan.outline import make_outline
from familiegroepsplan.plan.read import Reading, read_file
from familiegroepsplan.render.own_fields import own_values
from real_form import ROOT, TODAY, real_sources

ID = "regios-perspectiefplan"
EXAMPLE = ROOT / "builder/example-plan.json"
EMPTY: dict[str, Any] = {"format": "familiegroepsplan", "version": 1, "plan": {}}


def fields() -> tuple[api.OwnField, ...]:
    """Return the documented fields of the real form."""
    return api.template_fields(real_sources().sections, real_sources().words)


def tool(name: str) -> ModuleType:
    """Return a script of tools/."""
    sys.path.insert(0, str(ROOT / "tools"))
    try:
        spec = importlib.util.spec_from_file_location(name, ROOT / f"tools/{name}.py")
        assert spec is not None and spec.loader is not None
        module = importlib.util.module_from_spec(spec)
        spec.loader.exec_module(module)
        return module
    finally:
        sys.path.pop(0)


@pytest.fixture(scope="module")
def filled(bundle: Bundle) -> api.Document:
    """Return the Perspectiefplan of the example plan."""
    return api.own_document(bundle, json.loads(EXAMPLE.read_text("utf-8")), ID, TODAY)


def test_the_file_is_what_its_script_makes() -> None:
    """Whoever changes the one, changes the other: tools/make_perspectiefplan.py."""
    made = tool("make_perspectiefplan").make()

    assert unpacked(made) == unpacked((ROOT / "gemeenten/regios/perspectiefplan.docx").read_bytes())


def test_it_shows_every_answer_of_the_example_plan(filled: api.Document, example: Outline, bundle: Bundle) -> None:
    """A family that made a plan gets all of it in this form."""
    text = "\n".join(lines_of(filled.data))
    values = own_values(example, bundle)
    shown = [
        one for name in values if name not in ("stukjes", "titel", "bespreken") for one in _texts(values[name])
    ]

    assert filled.notices == ()
    assert filled.name == "perspectiefplan.docx"
    assert [one for one in shown if one not in text] == []


def test_it_has_three_parts_and_says_what_it_is_not(bundle: Bundle) -> None:
    """Empty, it is a form to fill in by hand: with the same headings, and lines to write on."""
    document = Document(BytesIO(api.own_document(bundle, EMPTY, ID, TODAY).data))
    parts = [paragraph.text for paragraph in document.paragraphs if paragraph.style.name == "Heading 1"]
    said = " ".join(paragraph.text for paragraph in document.paragraphs if paragraph.style.name == "Uitleg")

    assert parts == ["Deel 1. Onze vraag", "Deel 2. Zo kijken wij ernaar", "Deel 3. Onze afspraken"]
    assert "Dit is niet het officiële formulier." in said
    assert "U hoeft het niet te gebruiken." in said
    assert sum(paragraph.style.name == "Schrijfregel" for paragraph in document.paragraphs) > 15
    assert all(table.rows[0]._tr.xpath("./w:trPr/w:tblHeader") for table in document.tables)
    assert document.core_properties.title == "Perspectiefplan (voorbeeld, 2018)"
    assert 'w:val="nl-NL"' in unpacked(api.own_document(bundle, EMPTY, ID, TODAY).data)["word/styles.xml"].decode()


def test_it_keeps_the_rules_of_an_accessible_document(bundle: Bundle) -> None:
    """As our own documents do: no level left out, tables with a name, no empty lines for space."""
    made = api.own_document(bundle, EMPTY, ID, TODAY).data
    document = Document(BytesIO(made))
    levels = [int(line.style.name[-1]) for line in document.paragraphs if line.style.name.startswith("Heading")]
    empty = [not line.text for line in document.paragraphs]
    captions = [table._tbl.xpath("./w:tblPr/w:tblCaption/@w:val") for table in document.tables]
    heads = [cell.text for table in document.tables for cell in table.rows[0].cells]

    assert all(after <= before + 1 for before, after in pairwise([0, *levels]))
    assert (True, True) not in pairwise(empty)
    assert captions and [] not in captions
    assert "" not in heads
    assert set(re.findall(r'w:lang [^>]*w:val="([^"]+)"', unpacked(made)["word/styles.xml"].decode())) == {"nl-NL"}


def test_it_opens_in_libreoffice(filled: api.Document, bundle: Bundle, tmp_path: Path) -> None:
    """With all that is in it, filled and empty."""
    files = [tmp_path / "vol.docx", tmp_path / "leeg.docx"]
    files[0].write_bytes(filled.data)
    files[1].write_bytes(api.own_document(bundle, EMPTY, ID, TODAY).data)
    convert_to_pdf(files, tmp_path / "profile", tmp_path)

    assert "Hoe krijgen we weer rust in huis" in text_of_pdf(tmp_path / "vol.pdf").replace("\n", " ")
    assert "Handtekeningen" in text_of_pdf(tmp_path / "leeg.pdf")


def test_the_documented_fields_are_exactly_the_fields_that_there_are(bundle: Bundle) -> None:
    """A field on the page that is not there would be a promise, one that is not on the page a secret."""
    file = json.loads(EXAMPLE.read_text("utf-8"))
    file["plan"]["model"] = "perspectiefplan"
    file["plan"]["answers"] |= {"members": {"members": [{"id": "m"}]}, "roles": {"roles": [{"id": "r"}]}}
    reading = read_file(bundle, file)
    assert isinstance(reading, Reading)
    assert _named(own_values(make_outline(bundle, reading.plan, TODAY), bundle)) == _documented(fields())


def test_it_shows_what_only_the_perspectiefplan_asks_whichever_plan_the_family_sees(bundle: Bundle) -> None:
    """The form is made for it: an area, a role and the result stand in their boxes, and every area has its row."""
    answers = {
        "areas": {"money": [{"id": "a", "parents": "Het is krap.", "result": "Minder schulden."}]},
        "roles": {"roles": [{"id": "r", "role": "Aanspreekpunt"}]},
        "outcome": {"result": "Sam slaapt door."},
    }
    file = {**EMPTY, "plan": {"length": "full", "answers": answers}}
    made = api.own_document(bundle, file, ID, TODAY)
    text = "\n".join(lines_of(made.data))
    assert made.notices == ()
    for line in ("Het is krap.", "Minder schulden.", "Aanspreekpunt", "Sam slaapt door.", "Wonen", "Toekomst"):
        assert line in text


def test_an_empty_plan_has_every_field_too(bundle: Bundle) -> None:
    """So that no template ever asks for what is not there."""
    empty = Outline(title="t", about="", length="full", made="", sections=(), notices=())

    assert set(own_values(empty, bundle)) == {field.name for field in fields()}


def test_the_page_for_editors_tells_of_each_field() -> None:
    """When it does not: .venv/bin/python tools/template_fields.py."""
    script = tool("template_fields")

    assert script.PAGE.read_text("utf-8") == script.page()


def _texts(value: Any) -> Iterable[str]:
    if isinstance(value, str):
        return value.split("\n") if value else []
    if isinstance(value, dict):
        return [text for inner in value.values() for text in _texts(inner)]
    return [text for inner in value for text in _texts(inner)]


def _named(values: dict[str, Any]) -> dict[str, Any]:
    """Return the names of all values, with those within the first thing of a list."""
    return {
        name: _named(value[0]) if isinstance(value, list) and value and isinstance(value[0], dict) else {}
        for name, value in values.items()
    }


def _documented(fields: Iterable[api.OwnField]) -> dict[str, Any]:
    return {field.name: _documented(field.fields) for field in fields}
