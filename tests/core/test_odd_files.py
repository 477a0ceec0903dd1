"""Files that were made by hand or by another program: nothing that stands in them gets lost."""

import json
from datetime import date
from typing import Any

from familiegroepsplan import api
from familiegroepsplan.model.bundle import Bundle

TODAY = date(2026, 11, 23)


def a_file(**plan: Any) -> dict[str, Any]:
    """Return a plan file with these parts."""
    return {"format": "familiegroepsplan", "version": 1, "plan": {"length": "full", **plan}}


def test_an_answer_that_stands_twice_in_a_file_is_kept_twice(bundle: Bundle) -> None:
    """JSON allows a key twice; most readers silently drop the first."""
    text = json.dumps(a_file(answers={"help": {"what": "EEN", "wat": "TWEE"}})).replace("wat", "what")
    file = api.open_plan(bundle, text.replace('"whatt"', '"what"').encode()).file
    assert file is not None
    assert file["plan"]["answers"] == {"help": {"what": "TWEE"}}
    assert file["plan"]["leftovers"] == [{"path": "answers.help.what+", "text": "EEN"}]


def test_text_where_a_tick_should_be_is_kept(bundle: Bundle) -> None:
    """And the section stays in the plan."""
    file = api.open_plan(bundle, json.dumps(a_file(sections={"help": {"left_out": "liever niet"}})).encode()).file
    assert file is not None
    assert file["plan"]["leftovers"] == [{"path": "sections.help.left_out", "text": "liever niet"}]


def test_a_name_on_two_lines_is_one_line_where_it_is_picked(bundle: Bundle) -> None:
    """A paragraph of the outline never holds a line end."""
    person = {"id": "p", "name": "Oma\nTruus"}
    made = api.outline(bundle, a_file(answers={"circle": {"people": [person]}, "network": {"who": ["p"]}}), TODAY)
    network = next(section for section in made["sections"] if section["id"] == "network")
    assert network["blocks"][0]["paragraphs"] == ["Oma Truus"]


def test_a_day_long_ago_has_a_year_of_four_digits_in_the_calendar(bundle: Bundle) -> None:
    """Strftime writes the year 26 as `26` on Linux; RFC 5545 wants four digits, and so does the other Python."""
    data = api.document(bundle, a_file(answers={"review": {"date": "0026-03-01"}}), "ics", TODAY).data
    assert b"\r\nDTSTART;VALUE=DATE:00260301\r\n" in data


def test_a_file_that_nests_too_deep_is_not_given_to_the_json_reader(bundle: Bundle) -> None:
    """In Pyodide that reader runs out of stack, and takes all of Python with it."""
    for opening, closing in (("[", "]"), ('{"x":', "}")):
        text = json.dumps(a_file(x="HIER")).replace('"HIER"', f'{opening * 250}"diep"{closing * 250}')
        assert [problem.code for problem in api.open_plan(bundle, text.encode()).problems] == ["file.broken"]


def test_nesting_that_can_be_read_keeps_its_text(bundle: Bundle) -> None:
    """Brackets inside an answer are text, with or without quotes beside them."""
    text = json.dumps(a_file(x="HIER", answers={"help": {"what": '\\"' + "[" * 500}}))
    file = api.open_plan(bundle, text.replace('"HIER"', f'{"[" * 90}"diep"{"]" * 90}').encode()).file
    assert file is not None
    assert file["plan"]["answers"] == {"help": {"what": '\\"' + "[" * 500}}
    assert [leftover["text"] for leftover in file["plan"]["leftovers"]] == ["diep"]
