"""Whatever program saved a template: the same fields, filled with the same words."""

import re
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from documents.own.word_habits import (
    BODY,
    TABLE,
    TODAY,
    Fill,
    as_google_saves,
    as_libreoffice_saves,
    as_word_saves,
    changed,
    lines_of,
    unpacked,
    word_file,
)
from docx import Document
from familiegroepsplan import api
from familiegroepsplan.render.png import png
from hostile import HOSTILE

PLAIN = word_file(BODY, TABLE)
PEOPLE = [
    {"id": "p1", "name": "Sam", "tie": "zoon"},
    {"id": "p2", "name": "Oma Truus", "tie": "oma"},
    {"id": "p3", "name": "Ömer"},
]
ANSWERS: dict[str, Any] = {
    "about": {"children": ["p1", "p3"]},
    "question": {"question": "Hoe krijgen we rust?\nEn hoe houden we die?"},
    "circle": {"people": PEOPLE},
    "agreements": {
        "agreements": [
            {"id": "a1", "who": ["p2", "p1"], "what": "Lezen & <spelen>"},
            {"id": "a2", "what": "Bellen"},
        ]
    },
}
FILLED = [
    "Plan van Sam, Ömer",
    "Vraag: Hoe krijgen we rust?\nEn hoe houden we die?",
    "Over Sam en Ömer",
    "1. Oma Truus, Sam: Lezen & <spelen>",
    "2. : Bellen",
    *("Naam", "Wie", "Sam", "zoon", "Oma Truus", "oma", "Ömer"),
    "Gemaakt op 23 november 2026",
]


@pytest.mark.parametrize("program", ["python-docx", "Word", "Google Docs", "LibreOffice"])
def test_a_template_saved_by_any_program_gives_the_same_words(program: str, fill: Fill, tmp_path: Path) -> None:
    """Split runs, rsids, marks of a spelling check, curled quotes and hard spaces are habits, not faults."""
    saved = {
        "python-docx": lambda data: data,
        "Word": as_word_saves,
        "Google Docs": as_google_saves,
        "LibreOffice": lambda data: as_libreoffice_saves(data, tmp_path),
    }[program](PLAIN)

    assert lines_of(fill(saved, ANSWERS).data) == FILLED


def test_an_empty_plan_leaves_no_field_and_no_row(fill: Fill) -> None:
    """What nobody answered is nothing, not a word from the template's own language."""
    made = fill(PLAIN, {})

    assert lines_of(made.data) == [
        "Plan van ",
        "Vraag: ",
        "Over niemand",
        "Naam",
        "Wie",
        "Gemaakt op 23 november 2026",
    ]
    assert made.notices == ()


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_is_text(text: str, fill: Fill) -> None:
    """What a family types is never read as a template, nor as XML."""
    made = fill(word_file(["[{{ vraag }}]"], header="{{ vraag }}"), {"question": {"question": text}})

    assert f"[{text}]" in lines_of(made.data)


def test_the_document_says_nothing_of_who_made_the_template(fill: Fill) -> None:
    """Its properties are those of this document: title, language and day."""
    made = unpacked(fill(PLAIN, ANSWERS).data)

    assert [name for name in made if name.startswith(("docProps/", "customXml/"))] == [
        "docProps/core.xml",
        "docProps/custom.xml",  # the plan file, and nothing else: the test below opens it
    ]
    assert "python-docx" not in made["docProps/core.xml"].decode()
    assert "<dc:title>Ons formulier</dc:title>" in made["docProps/core.xml"].decode()


def test_a_notice_tells_what_the_template_has_no_place_for(fill: Fill) -> None:
    """So that nobody hands in a form and thinks that all of the plan is in it."""
    made = fill(word_file(["{{ vraag }}{% if kring %}Wij zijn niet alleen{% endif %}"]), ANSWERS)

    assert [notice.sentence for notice in made.notices] == [
        "In dit formulier is geen plek voor 3 van uw antwoorden. Die staan wel in uw eigen plan."
    ]


def test_a_table_without_rows_and_a_cell_without_text_still_open(fill: Fill) -> None:
    """Word refuses both, and a loop over nothing makes them."""
    rows = [["{%tr for a in afspraken %}"], ["{{ a.wat }}"], ["{%tr endfor %}"]]
    cell = [["vast"], ["CEL"]]
    whole = changed(
        word_file(["{{ vraag }}"], cell),
        lambda text: text.replace(
            "<w:p><w:r><w:t>CEL</w:t></w:r></w:p>",
            "".join(
                f"<w:p><w:r><w:t>{part}</w:t></w:r></w:p>" for part in ("{%p if zorgen %}", "x", "{%p endif %}")
            ),
        ),
    )

    without_rows = unpacked(fill(word_file(["{{ vraag }}"], rows), {}).data)["word/document.xml"].decode()
    without_text = unpacked(fill(whole, {}).data)["word/document.xml"].decode()

    assert "<w:tbl>" not in without_rows
    assert "<w:p/></w:tc>" in without_text


def test_a_section_left_out_is_empty_in_a_template_too(own_bundle: Callable[[bytes], str]) -> None:
    """What a family leaves out is in no document."""
    plan = {"length": "full", "answers": ANSWERS, "sections": {"question": {"left_out": True}}}
    file = {"format": "familiegroepsplan", "version": 1, "plan": plan}
    made = api.own_document(api.read_bundle(own_bundle(word_file(["[{{ vraag }}]"]))), file, "voorbeeld", TODAY)

    assert "[]" in lines_of(made.data)


def test_runs_and_cells_can_come_and_go_too(fill: Fill) -> None:
    """As docxtpl has it: `{%r %}` for a piece of a sentence, `{%tc %}` for the columns of a table."""
    table = [["{%tc for mens in kring %}", "{{ mens.naam }}", "{%tc endfor %}"]]
    made = fill(word_file(["Dit {%r if zorgen %}niet {%r endif %}wel: {{ vraag|upper }}"], table), ANSWERS)

    assert lines_of(made.data)[1:] == [
        "Dit wel: HOE KRIJGEN WE RUST?\nEN HOE HOUDEN WE DIE?",
        *("Sam", "Oma Truus", "Ömer"),
        "Gemaakt op 23 november 2026",
    ]


def test_a_logo_and_a_text_box_stay_in_their_place(fill: Fill) -> None:
    """A picture is part of the template; a field in a text box stands in it twice, for new and old programs."""
    document = Document()
    document.sections[0].header.paragraphs[0].add_run().add_picture(BytesIO(png(1, [b"\x0b\x4f\x5c\xff"], {})))
    document.add_paragraph("BOX")
    saved = BytesIO()
    document.save(saved)
    drawn = "<w:txbxContent><w:p><w:r><w:t>{{ vraag }}</w:t></w:r></w:p></w:txbxContent>"
    box = (
        '<w:r><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">'
        f'<mc:Choice Requires="wps">{drawn}</mc:Choice><mc:Fallback><w:pict>{drawn}</w:pict></mc:Fallback>'
        "</mc:AlternateContent></w:r>"
    )
    made = unpacked(
        fill(changed(saved.getvalue(), lambda text: text.replace("<w:r><w:t>BOX</w:t></w:r>", box)), ANSWERS).data
    )

    assert made["word/document.xml"].decode().count("Hoe krijgen we rust?") == 2
    [picture] = [name for name in made if name.startswith("word/media/image")]
    assert made[picture].startswith(b"\x89PNG")
    assert picture.removeprefix("word/").encode() in made["word/_rels/header1.xml.rels"]


@pytest.mark.parametrize("program", ["python-docx", "Word", "Google Docs"])
def test_a_filled_template_opens_again_with_the_whole_plan(
    program: str, own_bundle: Callable[[bytes], str]
) -> None:
    """And a line that was changed in it by hand is shown as a change of its answer."""
    saved = {"python-docx": lambda data: data, "Word": as_word_saves, "Google Docs": as_google_saves}[program](
        PLAIN
    )
    bundle = api.read_bundle(own_bundle(saved))
    file = {"format": "familiegroepsplan", "version": 1, "plan": {"length": "full", "answers": ANSWERS}}
    made = api.own_document(bundle, file, "voorbeeld", TODAY).data
    again = api.open_plan(bundle, made)
    edited = api.open_plan(bundle, changed(made, lambda text: text.replace("En hoe houden we die?", "En dan?")))

    assert again.file is not None and again.file["plan"]["answers"] == ANSWERS
    assert (again.changes, again.loose, again.problems) == ((), (), ())
    assert edited.file is not None and edited.file["plan"]["answers"] == ANSWERS
    assert "En dan?" in str([change.to_dict() for change in edited.changes])


def test_the_picture_of_the_circle_stands_where_its_field_stands(fill: Fill) -> None:
    """As SVG with a PNG beside it, with words for who cannot see it; and nothing of it when nobody is there."""
    body = ["{% if kring_tekening %}Onze kring: {{ kring_tekening }}{% else %}Niemand{% endif %}{{ vraag }}"]
    drawn, nobody = (unpacked(fill(word_file(body), answers).data) for answers in (ANSWERS, {}))

    assert drawn["word/media/kring_tekening1.png"].startswith(b"\x89PNG")
    assert b"<svg" in drawn["word/media/kring_tekening1.svg"]
    [words] = re.findall(r'<wp:docPr id="9100" name="[^"]*" descr="([^"]*)"', drawn["word/document.xml"].decode())
    assert "Oma Truus" in words
    assert drawn["word/_rels/document.xml.rels"].count(b"media/kring_tekening1.") == 2
    assert [name for name in nobody if "kring_tekening" in name] == []
    assert "Niemand" in nobody["word/document.xml"].decode()
