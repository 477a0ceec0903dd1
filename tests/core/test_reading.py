"""Opening a plan file: what can be read comes back whole, what cannot says what to do."""

import json
from collections.abc import Callable
from typing import Any

import pytest
from conftest import TODAY
from core.plans import plan_files
from familiegroepsplan import api
from familiegroepsplan.model.bundle import Bundle
from hypothesis import given, settings
from hypothesis import strategies as st


def file_with(**plan: Any) -> str:
    """Return the text of a plan file with these parts."""
    return json.dumps({"format": "familiegroepsplan", "version": 1, "plan": {"length": "full", **plan}})


def opened(bundle: Bundle, **plan: Any) -> dict[str, Any]:
    """Return the plan of a file with these parts, as it is read."""
    file = api.open_plan(bundle, file_with(**plan).encode()).file
    assert file is not None
    return file["plan"]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "file.empty"),
        ("Beste oma,", "file.only_text"),
        ('{"format": "familiegroepsplan", "version": 1, "plan": {"length": NaN}}', "file.broken"),
        ("9" * 5000, "file.only_text"),
        ("{" + "x" * 5000, "file.not_json"),
        ("[]", "file.not_a_plan"),
        ("null", "file.only_text"),
        ('{"format": "iets anders"}', "file.not_a_plan"),
        ('{"format": "familiegroepsplan", "version": 2, "plan": {}}', "file.too_new"),
        ('{"format": "familiegroepsplan", "version": true, "plan": {}}', "file.broken"),
        ('{"format": "familiegroepsplan", "version": 1}', "file.broken"),
        ('{"format": "familiegroepsplan", "version": 1, "plan": "tekst"}', "file.broken"),
        ("[" * 100_000, "file.broken"),
        ("x" * (20 * 1024 * 1024 + 1), "file.too_big"),
    ],
    ids=lambda value: value[:40],
)
def test_a_file_that_cannot_be_read_gives_one_problem_with_a_sentence(
    bundle: Bundle, text: str, code: str
) -> None:
    """And no plan: the page keeps what it had."""
    result = api.open_plan(bundle, text.encode())
    assert result.file is None
    assert [problem.code for problem in result.problems] == [code]
    assert result.problems[0].sentence.endswith(".")


def test_an_answer_without_a_question_becomes_a_leftover(bundle: Bundle) -> None:
    """Text from an older or other form is shown and kept, wherever it stood and however deep."""
    result = api.open_plan(
        bundle,
        file_with(answers={"help": {"oud": {"dieper": ["eerste", 7]}}, "weg": "derde"}, nieuw="vierde").encode(),
    )
    assert result.file is not None
    assert result.file["plan"]["leftovers"] == [
        {"path": "answers.help.oud.dieper.0", "text": "eerste"},
        {"path": "answers.help.oud.dieper.1", "text": "7"},
        {"path": "answers.weg", "text": "derde"},
        {"path": "plan.nieuw", "text": "vierde"},
    ]
    assert [problem.code for problem in result.problems] == ["plan.leftovers"]


def test_leftovers_of_an_earlier_opening_stay_and_are_no_news(bundle: Bundle) -> None:
    """The family was told once."""
    leftovers = [{"path": "answers.weg", "text": "bewaard"}]
    result = api.open_plan(bundle, file_with(leftovers=leftovers).encode())
    assert result.file is not None
    assert result.file["plan"]["leftovers"] == leftovers
    assert result.problems == ()


def test_an_answer_of_the_wrong_type_becomes_a_leftover(bundle: Bundle) -> None:
    """A list where text should be, text where people should be: the text stays."""
    plan = opened(bundle, answers={"help": {"what": ["a", "b"]}, "network": {"who": "oma"}})
    assert plan["leftovers"] == [
        {"path": "answers.network.who", "text": "oma"},
        {"path": "answers.help.what.0", "text": "a"},
        {"path": "answers.help.what.1", "text": "b"},
    ]


def test_an_unknown_choice_becomes_a_leftover(bundle: Bundle) -> None:
    """A choice is one of the options of its question."""
    plan = opened(bundle, answers={"circle": {"people": [{"id": "p", "name": "Ö", "ring": "buren"}]}})
    assert plan["answers"]["circle"]["people"] == [{"id": "p", "name": "Ö"}]
    assert plan["leftovers"] == [{"path": "answers.circle.people.0.ring", "text": "buren"}]


def test_items_with_the_same_id_or_none_get_their_own(bundle: Bundle) -> None:
    """Else a pick would mean two people."""
    people = [{"id": "p", "name": "A"}, {"id": "p", "name": "B"}, {"name": "C"}, "geen persoon"]
    plan = opened(bundle, answers={"circle": {"people": people}})
    assert [person["id"] for person in plan["answers"]["circle"]["people"]] == [
        "p",
        "p-answers.circle.people.1",
        "answers.circle.people.2",
    ]
    assert plan["leftovers"] == [{"path": "answers.circle.people.3", "text": "geen persoon"}]


def test_text_is_cleaned_by_one_rule_and_the_family_is_told(bundle: Bundle) -> None:
    """Control characters and lone surrogates are no text: XML cannot hold them."""
    result = api.open_plan(bundle, file_with(answers={"help": {"what": "a\x00b\ud800c\r\nd\x0be\tf"}}).encode())
    assert result.file is not None
    assert result.file["plan"]["answers"]["help"]["what"] == "abc\nd\ne\tf"
    assert [(problem.code, problem.where, problem.sentence) for problem in result.problems] == [
        (
            "text.cleaned",
            "answers.help.what",
            "Bij ‘Deze hulp willen wij’ stonden tekens die geen tekst zijn (2). "
            "Die zijn weggehaald, een document kan ze niet laten zien.",
        )
    ]


def test_white_space_alone_is_no_answer(bundle: Bundle) -> None:
    """A line end that slipped in does not make a block in the document."""
    assert "answers" not in opened(bundle, answers={"help": {"what": " \n "}})


@settings(max_examples=60, deadline=None)
@given(data=st.data())
def test_a_plan_that_is_saved_and_opened_is_the_same(bundle: Bundle, data: st.DataObject) -> None:
    """Writing and reading lose nothing, whatever was typed."""
    file = data.draw(plan_files(bundle))
    first = api.document(bundle, file, "json", TODAY).data.decode()
    again = api.open_plan(bundle, first.encode())
    assert again.file == file
    assert again.problems == ()
    assert api.document(bundle, again.file or {}, "json", TODAY).data.decode() == first


JSON = st.recursive(
    st.one_of(
        st.none(),
        st.booleans(),
        st.integers(),
        st.floats(allow_nan=False, allow_infinity=False),
        st.text(max_size=8),
    ),
    lambda inner: st.one_of(
        st.lists(inner, max_size=3),
        st.dictionaries(st.sampled_from(("id", "name", "marks", "people", "help", "what", "circle", "x")), inner),
    ),
    max_leaves=12,
)


@settings(max_examples=150, deadline=None)
@given(parts=st.dictionaries(st.sampled_from(("length", "sections", "answers", "marks", "leftovers", "id")), JSON))
def test_no_file_however_odd_raises_or_makes_a_plan_that_breaks_the_schema(
    bundle: Bundle, keeps_schema: Callable[[Any], None], parts: dict[str, Any]
) -> None:
    """A file is made by hand, by another program, or by somebody who means harm."""
    file = api.open_plan(
        bundle, json.dumps({"format": "familiegroepsplan", "version": 1, "plan": parts}).encode()
    ).file
    keeps_schema(file)
    for name in api.FORMAT_NAMES:
        assert api.document(bundle, file or {}, name, TODAY).data


def test_a_plan_keeps_which_version_it_is(bundle: Bundle) -> None:
    """A file of before there were versions holds the first, which is not written down."""
    assert opened(bundle, length="full", round=2) == {"length": "full", "round": 2}
    assert opened(bundle, length="full") == {"length": "full"}
    assert opened(bundle, length="full", round=1) == {"length": "full"}


@pytest.mark.parametrize("odd", ["2", 0, 100, -1, 2.5])
def test_a_version_that_cannot_be_is_kept_as_text(bundle: Bundle, odd: Any) -> None:
    """Nothing that stood in a file gets lost."""
    plan = opened(bundle, length="full", round=odd)
    assert plan == {"length": "full", "leftovers": [{"path": "round", "text": str(odd)}]}
