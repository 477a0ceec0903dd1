"""Every download opens again, and what somebody changed in it by hand is shown, never taken over unasked."""

import json
import zipfile
from collections.abc import Callable
from datetime import date
from io import BytesIO
from typing import Any

import pytest
from core.plans import plan_files
from familiegroepsplan import api
from familiegroepsplan.model.bundle import Bundle
from hypothesis import given, settings
from hypothesis import strategies as st

TODAY = date(2026, 11, 23)
PEOPLE = [
    {"id": "p1", "name": "Oma Truus", "tie": "oma", "ring": "family"},
    {"id": "p2", "name": "Ömer", "tie": "buurman"},
]
ANSWERS: dict[str, Any] = {
    "question": {"question": "Hoe krijgen wij rust?\n\nElke avond."},
    "help": {"what": "Een maatje voor Sam."},
    "circle": {"people": PEOPLE},
    "agreements": {
        "agreements": [
            {"id": "a1", "who": ["p1"], "what": "Sam haalt brood", "date": "2026-12-01"},
            {"id": "a2", "who": ["p2"], "what": "Samen eten"},
        ]
    },
}
FILE = {
    "format": "familiegroepsplan",
    "version": 1,
    "plan": {
        "id": "plan",
        "saved": "2026-11-23",
        "length": "full",
        "answers": ANSWERS,
        "marks": {"safety": {"signs": ["discuss"]}},
    },
}
CARRY = ("docx", "odt", "html", "json", "svg")
BODIES = {"docx": "word/document.xml", "odt": "content.xml"}


def made(bundle: Bundle, form: str) -> bytes:
    """Return the plan in this form."""
    return api.document(bundle, FILE, form, TODAY).data


def edited(data: bytes, form: str, edit: Callable[[str], str]) -> bytes:
    """Return the document with its body changed, as a word processor leaves the rest as it was."""
    if form == "html":
        shown, start, carried = data.decode().partition("<script")
        return f"{edit(shown)}{start}{carried}".encode()
    target = BytesIO()
    with zipfile.ZipFile(BytesIO(data)) as old, zipfile.ZipFile(target, "w") as new:
        for name in old.namelist():
            part = old.read(name)
            new.writestr(name, edit(part.decode()) if name == BODIES[form] else part)
    return target.getvalue()


@pytest.mark.parametrize("form", CARRY)
def test_a_download_opens_as_the_plan_it_was_made_of(bundle: Bundle, form: str) -> None:
    """And nothing in it counts as changed."""
    assert api.open_plan(bundle, made(bundle, form)).to_dict() == {
        "file": FILE,
        "problems": [],
        "changes": [],
        "loose": [],
        "text": "",
    }


def test_a_paper_for_a_child_or_a_wall_holds_no_more_than_it_shows(bundle: Bundle) -> None:
    """It opens as text: the rest of the plan is not for who gets it."""
    opened = api.open_plan(bundle, api.document(bundle, FILE, "docx", TODAY, "page").data)
    assert (opened.file, [problem.code for problem in opened.problems]) == (None, ["file.only_text"])
    assert opened.text


@settings(max_examples=25, deadline=None)
@given(data=st.data())
def test_any_plan_opens_from_any_form_with_nothing_lost_and_nothing_changed(
    bundle: Bundle, data: st.DataObject
) -> None:
    """Hostile text, left out parts, marks."""
    file = data.draw(plan_files(bundle))
    form = data.draw(st.sampled_from(CARRY))
    opened = api.open_plan(bundle, api.document(bundle, file, form, TODAY).data)
    assert (opened.file, opened.changes, opened.loose) == (file, (), ())


@pytest.mark.parametrize("form", ["docx", "odt", "html"])
def test_a_changed_answer_is_shown_as_it_was_and_as_it_is(bundle: Bundle, form: str) -> None:
    """With its heading, and with what to put at which path; the plan itself stays as it was."""

    def edit(body: str) -> str:
        return body.replace("Een maatje voor Sam.", "Twee maatjes.").replace("Samen eten", "Samen koken")

    opened = api.open_plan(bundle, edited(made(bundle, form), form, edit))
    assert opened.file == FILE
    assert [change.to_dict() for change in opened.changes] == [
        {
            "heading": bundle.word("questions.help.what.heading"),
            "before": ["Een maatje voor Sam."],
            "after": ["Twee maatjes."],
            "values": {"answers.help.what": "Twee maatjes."},
        },
        {
            "heading": f"Afspraak 2: {bundle.word('questions.agreements.agreements.fields.what.heading')}",
            "before": ["Samen eten"],
            "after": ["Samen koken"],
            "values": {"answers.agreements.agreements.1.what": "Samen koken"},
        },
    ]


def test_a_changed_line_leaves_the_blank_line_beside_it(bundle: Bundle) -> None:
    """A document is read by its lines, but the answer keeps its shape."""
    data = edited(made(bundle, "docx"), "docx", lambda body: body.replace("Elke avond.", "Elke ochtend."))
    (change,) = api.open_plan(bundle, data).changes
    assert change.values == {"answers.question.question": "Hoe krijgen wij rust?\n\nElke ochtend."}


def test_a_paragraph_that_was_added_belongs_to_the_answer_above_it(bundle: Bundle) -> None:
    """Word puts it after the paragraph in which one pressed Enter."""
    data = edited(
        made(bundle, "html"),
        "html",
        lambda body: body.replace("<p>Een maatje voor Sam.</p>", "<p>Een maatje voor Sam.</p><p>En rust.</p>"),
    )
    (change,) = api.open_plan(bundle, data).changes
    assert change.values == {"answers.help.what": "Een maatje voor Sam.\nEn rust."}


def test_a_new_row_of_a_table_fits_no_question_and_is_kept_as_text(bundle: Bundle) -> None:
    """Who is in the circle is for the family to say, not for us to guess."""
    data = edited(
        made(bundle, "html"),
        "html",
        lambda body: body.replace("</table>", "<tr><td>Tante Els</td><td>tante</td></tr></table>", 1),
    )
    opened = api.open_plan(bundle, data)
    assert (opened.changes, opened.loose) == ((), ("Tante Els", "tante"))


def test_a_name_of_nobody_in_the_circle_cannot_be_taken_over(bundle: Bundle) -> None:
    """It is shown, so that the family can add the person."""
    one = "Oma Truus"
    data = made(bundle, "html").decode()
    before, _, after = data.rpartition(f"<p>{one}</p>")
    opened = api.open_plan(bundle, f"{before}<p>Tante Els</p>{after}".encode())
    assert [(change.after, change.values) for change in opened.changes] == [(("Tante Els",), {})]


def test_a_mark_that_was_replaced_by_text_is_an_answer(bundle: Bundle) -> None:
    """What was still to be discussed is discussed now."""
    sentence = bundle.word("marks.discuss.sentence")
    data = made(bundle, "docx")
    opened = api.open_plan(bundle, edited(data, "docx", lambda body: body.replace(sentence, "Dan belt oma.")))
    values = [dict(change.values) for change in opened.changes]
    assert {"answers.safety.signs": "Dan belt oma.", "marks.safety.signs": []} in values


def test_a_document_without_its_data_opens_as_text_to_copy(bundle: Bundle) -> None:
    """Somebody copied the text into a new document."""
    data = made(bundle, "html").decode()
    start, end = data.index("<script"), data.index("</script>") + len("</script>")
    opened = api.open_plan(bundle, (data[:start] + data[end:]).encode())
    assert opened.file is None
    assert [problem.code for problem in opened.problems] == ["file.only_text"]
    assert opened.text.splitlines()[0] == "Ons familiegroepsplan"
    assert "Een maatje voor Sam." in opened.text.splitlines()


def test_hostile_text_cannot_end_the_data_in_a_page(bundle: Bundle) -> None:
    """The element that holds it ends at the first end tag, wherever that stands."""
    evil = "</script><script>alert(1)</script><!-- &lt;"
    file = {**FILE, "plan": {**FILE["plan"], "answers": {"help": {"what": evil}}}}  # type: ignore[dict-item]
    data = api.document(bundle, file, "html", TODAY).data
    assert data.count(b"<script") == data.count(b"</script") == 1
    opened = api.open_plan(bundle, data).file
    assert opened is not None
    assert json.loads(json.dumps(opened))["plan"]["answers"]["help"]["what"] == evil
