"""The documents that the core itself makes: web page, plan file, calendar; and what all forms have in common."""

import json
import re
from typing import Any

import pytest
from bs4 import BeautifulSoup, NavigableString
from conftest import TODAY
from core.plans import plan_files, shown_texts
from familiegroepsplan import api
from familiegroepsplan.model.bundle import Bundle
from hypothesis import given, settings
from hypothesis import strategies as st


def plan_file(**plan: Any) -> dict[str, Any]:
    """Return a whole plan with these parts."""
    return {"format": "familiegroepsplan", "version": 1, "plan": {"id": "plan-1", "length": "full", **plan}}


AGREEMENTS = [
    {"id": "a1", "what": "Zwemles; elke week, om 4 uur", "date": "2026-12-01"},
    {"id": "a2", "what": "Bellen", "date": "volgende week"},
    {"id": "a3", "what": "Lezen"},
]


def events(data: bytes) -> list[dict[str, str]]:
    """Return the events of a calendar file, read as RFC 5545 says: unfold, then name, parameters and value."""
    text = data.decode()
    assert all(len(line.encode()) <= 75 for line in text.split("\r\n"))
    lines = text.replace("\r\n ", "").split("\r\n")
    assert (lines[0], lines[1], lines[-2:]) == ("BEGIN:VCALENDAR", "VERSION:2.0", ["END:VCALENDAR", ""])
    found: list[dict[str, str]] = []
    for line in lines:
        name, _, value = line.partition(":")
        if line == "BEGIN:VEVENT":
            found.append({})
        elif found and value and name not in ("END", "BEGIN"):
            found[-1][name] = value
    return found


def test_the_calendar_has_agreements_with_a_whole_date_the_day_to_look_back_and_a_call_after_four_weeks(
    bundle: Bundle,
) -> None:
    """With titles that tell a bystander nothing."""
    answers = {"agreements": {"agreements": AGREEMENTS}, "review": {"date": "2027-02-01"}}
    assert events(api.document(bundle, plan_file(answers=answers), "ics", TODAY).data) == [
        {
            "UID": "a1@familiegroepsplan",
            "DTSTAMP": "20261123T000000Z",
            "DTSTART;VALUE=DATE": "20261201",
            "SUMMARY": "Afspraak",
            "CLASS": "PRIVATE",
            "TRANSP": "TRANSPARENT",
        },
        {
            "UID": "plan-1-review@familiegroepsplan",
            "DTSTAMP": "20261123T000000Z",
            "DTSTART;VALUE=DATE": "20270201",
            "SUMMARY": "Terugkijken",
            "CLASS": "PRIVATE",
            "TRANSP": "TRANSPARENT",
        },
        {
            "UID": "plan-1-call@familiegroepsplan",
            "DTSTAMP": "20261123T000000Z",
            "DTSTART;VALUE=DATE": "20261221",
            "SUMMARY": "Even bellen",
            "CLASS": "PRIVATE",
            "TRANSP": "TRANSPARENT",
        },
    ]


def test_what_is_left_out_of_the_plan_is_not_in_the_calendar(bundle: Bundle) -> None:
    """The calendar is a document too."""
    answers = {"agreements": {"agreements": AGREEMENTS}}
    file = plan_file(answers=answers, sections={"agreements": {"left_out": True}})
    assert events(api.document(bundle, file, "ics", TODAY).data) == []
    assert events(api.document(bundle, plan_file(answers=answers, length="small"), "ics", TODAY).data) == []


@pytest.mark.parametrize(
    "plan",
    [
        {"answers": {"agreements": {"agreements": AGREEMENTS}, "review": {"call": "no_thanks"}}},
        {"answers": {"agreements": {"agreements": AGREEMENTS}}, "sections": {"review": {"left_out": True}}},
    ],
    ids=["the family said no", "the family does not look back"],
)
def test_a_family_can_leave_out_the_call(bundle: Bundle, plan: dict[str, Any]) -> None:
    """Nobody is called who did not want to be."""
    made = events(api.document(bundle, plan_file(**plan), "ics", TODAY).data)
    assert [event["SUMMARY"] for event in made] == ["Afspraak"]


def test_without_agreements_there_is_nothing_to_call_about(bundle: Bundle) -> None:
    """The day to look back is enough then; and one mark is no agreement."""
    answers, marks = {"review": {"date": "2027-02-01"}}, {"agreements": {"agreements": ["discuss"]}}
    made = events(api.document(bundle, plan_file(answers=answers, marks=marks), "ics", TODAY).data)
    assert [event["SUMMARY"] for event in made] == ["Terugkijken"]


@pytest.mark.parametrize("agreements", [[], AGREEMENTS[1:]], ids=["none", "none with a whole date"])
def test_a_calendar_without_a_day_says_so_in_a_notice(bundle: Bundle, agreements: list[dict[str, str]]) -> None:
    """Else a family looks in vain for what it thinks it put there."""
    answers = {"agreements": {"agreements": agreements}, "review": {"call": "no_thanks"}}
    made = api.document(bundle, plan_file(answers=answers), "ics", TODAY)
    assert [notice.code for notice in made.notices] == ["calendar.empty"]


def test_a_long_id_is_folded_and_reads_back_whole(bundle: Bundle) -> None:
    """Lines of a calendar are at most 75 octets."""
    agreements = [{"id": "een;heel,lang\\id" * 12, "date": "2026-12-01"}]
    answers = {"agreements": {"agreements": agreements}, "review": {"call": "no_thanks"}}
    [event] = events(api.document(bundle, plan_file(answers=answers), "ics", TODAY).data)
    assert re.sub(r"\\(.)", r"\1", event["UID"]) == agreements[0]["id"] + "@familiegroepsplan"


@settings(max_examples=40, deadline=None)
@given(data=st.data())
def test_every_answer_is_exactly_once_in_the_web_page(bundle: Bundle, data: st.DataObject) -> None:
    """From plan file to what a reader sees, verbatim, white space and all."""
    file = data.draw(plan_files(bundle))
    page = BeautifulSoup(api.document(bundle, file, "html", TODAY).data.decode(), "html.parser")
    for ours in page.select('.rows td[data-heading="Nr"], section.open, .mark, .note, p > b'):
        following = ours.next_sibling
        if ours.name == "b" and isinstance(following, NavigableString):
            following.replace_with(following.removeprefix(" "))
        ours.decompose()
    seen = [node.get_text() for node in page.select("section p, table.signing tbody th")]
    outline = api.outline(bundle, file, TODAY)
    says_something = any(section["blocks"] for section in outline["sections"])
    expected = shown_texts(outline) if says_something else [bundle.word("document.empty")]
    assert sorted(text for text in seen if text) == sorted(text for text in expected if text)


def test_the_web_page_asks_nothing_and_runs_nothing(bundle: Bundle) -> None:
    """It may be opened years later, from a mail, on somebody else's computer."""
    answers = {"help": {"what": "<script>alert(1)</script><img src=x onerror=alert(2)>"}}
    text = api.document(bundle, plan_file(answers=answers), "html", TODAY).data.decode()
    page = BeautifulSoup(text, "html.parser")
    assert page.select("script:not([type='application/json']), img, link, iframe, [src], [href], [style]") == []
    assert [json.loads(data.string or "")["plan"]["answers"] for data in page.select("script")] == [answers]
    assert page.html is not None
    assert page.html["lang"] == "nl"
    policy = page.select_one('meta[http-equiv="Content-Security-Policy"]')
    assert policy is not None
    assert policy["content"] == "default-src 'none'; style-src 'unsafe-inline'"


def test_an_empty_plan_makes_every_document(bundle: Bundle) -> None:
    """A family may want to see what it gets before it types a word."""
    for name in api.FORMAT_NAMES:
        assert api.document(bundle, plan_file(), name, TODAY).data


def test_the_plan_file_is_canonical_json(bundle: Bundle) -> None:
    """Two spaces, in the order of the form, as people can read it in any editor."""
    file = plan_file(answers={"help": {"often": "elke week"}, "child": {"wish": "مرحبا"}}, saved="2026-11-23")
    assert api.document(bundle, file, "json", TODAY).data.decode() == (
        '{\n  "format": "familiegroepsplan",\n  "version": 1,\n  "plan": {\n    "id": "plan-1",\n'
        '    "saved": "2026-11-23",\n    "length": "full",\n    "answers": {\n'
        '      "help": {\n        "often": "elke week"\n      },\n'
        '      "child": {\n        "wish": "مرحبا"\n      }\n    }\n  }\n}\n'
    )


def test_the_plan_file_says_on_which_day_it_was_saved(bundle: Bundle) -> None:
    """So that a family knows which of two files is the newer."""
    made = json.loads(api.document(bundle, plan_file(), "json", TODAY).data)
    assert made["plan"]["saved"] == "2026-11-23"


@settings(max_examples=40, deadline=None)
@given(data=st.data())
def test_plan_files_keep_the_published_schema(bundle: Bundle, keeps_schema: Any, data: st.DataObject) -> None:
    """Whatever a family fills in."""
    keeps_schema(json.loads(api.document(bundle, data.draw(plan_files(bundle)), "json", TODAY).data))


def test_an_unknown_format_raises_with_the_known_ones(bundle: Bundle) -> None:
    """A fault of ours, never of a family."""
    with pytest.raises(LookupError, match="no format 'rtf'; known: docx, odt, pdf, html, json, svg, ics"):
        api.document(bundle, plan_file(), "rtf", TODAY)
