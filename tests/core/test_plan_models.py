"""A plan can be seen as the family's own and as the perspectiefplan; nothing of either gets lost."""

import copy
import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from core.plans import plan_files
from familiegroepsplan import api
from familiegroepsplan.model.bundle import Bundle
from hypothesis import given, settings
from hypothesis import strategies as st

TODAY = date(2026, 11, 23)
EXAMPLE = json.loads((Path(__file__).parents[2] / "builder/example-plan.json").read_text(encoding="utf-8"))
CARRY = ("docx", "odt", "html", "json", "svg")
PERSPECTIVE = "perspectiefplan"
ONLY_THERE = ("members", "application", "areas", "outcome", "roles", "referral")


def seen_as(file: dict[str, Any], model: str) -> dict[str, Any]:
    """Return the plan file as the form hands it over when the family chooses this plan."""
    plan = {name: value for name, value in file["plan"].items() if name != "model"}
    return {**file, "plan": plan | ({} if model == api.FAMILY_PLAN else {"model": model})}


def plan_with(answers: dict[str, Any], **rest: Any) -> dict[str, Any]:
    """Return a plan file with these answers."""
    return {"format": "familiegroepsplan", "version": 1, "plan": {"length": "full", "answers": answers} | rest}


@given(st.data())
@settings(max_examples=40, deadline=None)
def test_a_plan_goes_to_the_perspectiefplan_and_back_with_nothing_lost(
    bundle: Bundle, data: st.DataObject
) -> None:
    """Through every form that carries it, whichever plan it was first: the same answers, marks and views."""
    file = seen_as(data.draw(plan_files(bundle)), data.draw(st.sampled_from((api.FAMILY_PLAN, PERSPECTIVE))))
    there = PERSPECTIVE if "model" not in file["plan"] else api.FAMILY_PLAN
    back = file["plan"].get("model", api.FAMILY_PLAN)
    opened = copy.deepcopy(file)
    for model in (there, back):
        form = data.draw(st.sampled_from(CARRY))
        reading = api.open_plan(bundle, api.document(bundle, seen_as(opened, model), form, TODAY).data)
        assert (reading.problems, reading.changes, reading.loose) == ((), (), ())
        assert reading.file is not None
        opened = reading.file
    again = api.open_plan(bundle, json.dumps(file).encode()).file
    assert again is not None
    assert opened == {**again, "plan": {**again["plan"], "saved": TODAY.isoformat()}}
    assert "leftovers" not in opened["plan"]


def test_a_familiegroepsplan_lies_in_the_three_parts_of_the_perspectiefplan(bundle: Bundle) -> None:
    """Each of its thirteen sections has a place there, and says there what it said before."""
    own = api.outline(bundle, EXAMPLE, TODAY)
    other = api.outline(bundle, seen_as(EXAMPLE, PERSPECTIVE), TODAY)
    assert other["title"] == "Ons perspectiefplan"
    parts: dict[str, list[str]] = {}
    for section in other["sections"]:
        parts.setdefault(section["part"], []).append(section["id"])
    assert parts == {
        "question": [
            "about",
            "question",
            "strengths",
            "goals",
            "circle",
            "ourselves",
            "network",
            "members",
            "application",
        ],
        "views": ["child", "areas"],
        "agreements": ["help", "outcome", "agreements", "roles", "safety", "review", "sharing", "referral"],
    }
    said = {section["id"]: section["blocks"] for section in other["sections"]}
    assert {section["id"]: section["blocks"] for section in own["sections"]} == {
        id_: blocks for id_, blocks in said.items() if id_ not in ONLY_THERE
    }


def test_what_only_the_perspectiefplan_asks_is_kept_by_who_makes_the_other(bundle: Bundle) -> None:
    """It is no leftover: it does not show, and it is there again when the family looks at it as the other."""
    answers = {"areas": {"money": [{"id": "a", "parents": "Het is krap."}]}, "help": {"what": "Een maatje."}}
    file = plan_with(answers)
    reading = api.open_plan(bundle, api.document(bundle, file, "docx", TODAY).data)
    assert reading.file == {**file, "plan": {"saved": TODAY.isoformat(), **file["plan"]}}
    shown = json.dumps(api.outline(bundle, file, TODAY))
    assert "Een maatje." in shown
    assert "krap" not in shown
    assert "krap" in json.dumps(api.outline(bundle, seen_as(file, PERSPECTIVE), TODAY))


def test_a_small_plan_shows_no_more_as_a_perspectiefplan(bundle: Bundle) -> None:
    """What the family keeps out of sight stays there; what only the other plan asks comes along."""
    answers = {
        "question": {"question": "Onze vraag", "why_now": "BUITEN BEELD"},
        "strengths": {"good": "OOK BUITEN BEELD"},
        "members": {"members": [{"id": "m", "question": "Rust voor Noor"}]},
    }
    file = plan_with(answers, length="small")
    paper = json.dumps(api.paper(bundle, file, TODAY, "perspective"))
    assert "Onze vraag" in paper
    assert "Rust voor Noor" in paper
    assert "BUITEN BEELD" not in paper
    # Who makes the perspectiefplan sees all its questions, and so does the document.
    assert "BUITEN BEELD" in json.dumps(api.paper(bundle, seen_as(file, PERSPECTIVE), TODAY, "plan"))


def test_a_model_that_is_not_known_shows_as_the_familys_own(bundle: Bundle) -> None:
    """A plan of a later version, or of another region, is still a plan."""
    opened = api.open_plan(bundle, json.dumps(plan_with({"help": {"what": "x"}}, model="stadsplan")).encode())
    assert opened.file is not None
    assert opened.file["plan"]["leftovers"] == [{"path": "model", "text": "stadsplan"}]
    assert "model" not in opened.file["plan"]


def test_views_of_one_area_stand_side_by_side(bundle: Bundle) -> None:
    """Child, parents, circle and team in a row, also who said nothing yet; one of the family in a row apart."""
    people = {"people": [{"id": "p1", "name": "Noor"}]}
    home = [
        {"id": "a", "child": "Klein", "team": "Veilig", "result": "Meer rust"},
        {"id": "b", "who": ["p1"], "circle": "Zij kan bij oma slapen"},
    ]
    file = plan_with({"circle": people, "areas": {"housing": home}}, model=PERSPECTIVE)
    parts = api.paper(bundle, file, TODAY, "plan")["parts"]
    blocks = next(part["blocks"] for part in parts if part["title"] == "Zo kijkt ieder ernaar")
    tables = [block for block in blocks if block["kind"] == "table"]
    assert [table["name"] for table in tables] == ["Wonen", "Wonen: Noor"]
    assert tables[0]["columns"] == ("Kind of jongere", "Ouders", "Mensen uit de kring", "Lokaal team")
    cells = [[[entry["lines"] for entry in cell] for cell in table["rows"][0]] for table in tables]
    assert cells == [[[("Klein",)], [], [], [("Veilig",)]], [[], [], [("Zij kan bij oma slapen",)], []]]
    texts = [(block["entry"]["label"], block["entry"]["lines"]) for block in blocks if block["kind"] == "text"]
    assert texts == [("Dit willen wij bereiken", ("Meer rust",)), ("Dit gaat over", ("Noor",))]


def test_a_view_that_is_too_long_for_a_column_becomes_a_card(bundle: Bundle) -> None:
    """A column of a quarter of the page would make it a thread of words."""
    home = [{"id": "a", "parents": "woord " * 200}]
    file = plan_with({"areas": {"housing": home}}, model=PERSPECTIVE)
    parts = api.paper(bundle, file, TODAY, "plan")["parts"]
    blocks = next(part["blocks"] for part in parts if part["title"] == "Zo kijkt ieder ernaar")
    assert [block["kind"] for block in blocks] == ["cards"]


LOCAL = "Lokaal deel: elke gemeente mag dit zelf invullen of weglaten."


def test_a_local_section_says_so_in_words(bundle: Bundle) -> None:
    """The example of 2018 made them yellow, which not everybody sees; no other section says it."""
    file = plan_with(
        {"application": {"apply": "yes_please"}, "referral": {"refers": "no_thanks"}, "help": {"what": "x"}},
        model=PERSPECTIVE,
    )
    parts = api.paper(bundle, file, TODAY, "plan")["parts"]
    local = [part for part in parts if LOCAL in json.dumps(part)]
    assert [(part["title"], part["tone"]) for part in local] == [
        ("Aanvraag", "municipal"),
        ("Verwijzing", "municipal"),
    ]
    for form in ("docx", "odt"):
        assert api.open_plan(bundle, api.document(bundle, file, form, TODAY).data).changes == ()


@pytest.mark.parametrize(
    ("kind", "title", "there", "absent"),
    [
        ("application", "Perspectiefplan, deel 1: onze vraag", "ONZE VRAAG", ("AFSPRAAK", "LEEFGEBIED")),
        ("referral", "Perspectiefplan, deel 3: onze afspraken", "AFSPRAAK", ("ONZE VRAAG", "LEEFGEBIED")),
    ],
)
def test_a_part_goes_to_an_office_without_the_rest(
    bundle: Bundle, kind: str, title: str, there: str, absent: tuple[str, ...]
) -> None:
    """Part 1 as an application, part 3 as a referral: who gets it reads no more than that part, hidden or not."""
    answers = {
        "question": {"question": "ONZE VRAAG"},
        "areas": {"money": [{"id": "a", "team": "LEEFGEBIED"}]},
        "agreements": {"agreements": [{"id": "b", "what": "AFSPRAAK"}]},
    }
    marks = {"areas": {"law": ["discuss"]}}
    file = plan_with(answers, marks=marks)
    paper = api.paper(bundle, file, TODAY, kind)
    assert paper["title"] == title
    text = json.dumps(paper, ensure_ascii=False)
    assert there in text
    assert [word for word in (*absent, "Politie") if word in text] == []
    opened = api.open_plan(bundle, api.document(bundle, file, "docx", TODAY, kind).data)
    assert opened.file is None


def test_each_part_of_the_perspectiefplan_begins_on_a_page_of_its_own(bundle: Bundle) -> None:
    """So that one can hand in part 1 or part 3 of a whole print; the paper says that it is no official form."""
    file = plan_with(
        {"help": {"what": "x"}, "question": {"question": "y"}, "child": {"wish": "z"}}, model=PERSPECTIVE
    )
    paper = api.paper(bundle, file, TODAY, "plan")
    assert "niet het officiële formulier" in json.dumps(paper["parts"][0], ensure_ascii=False)
    titles = [part["title"] or part["blocks"][0]["kind"] for part in paper["parts"][1:]]
    assert titles == [
        "Deel 1: onze vraag",
        "Onze vraag",
        "break",
        "Deel 2: samen kijken",
        "Wat vindt het kind",
        "break",
        "Deel 3: onze afspraken",
        "Welke hulp van een professional",
    ]


def test_an_item_of_an_area_cannot_be_marked_but_its_marks_are_not_lost(bundle: Bundle) -> None:
    """The form asks for a mark of the area as a whole; a foreign file may hold more."""
    home = [{"id": "a", "child": "Fijn", "marks": {"child": ["discuss"]}}]
    opened = api.open_plan(bundle, json.dumps(plan_with({"areas": {"housing": home}})).encode())
    assert opened.file is not None
    assert opened.file["plan"]["leftovers"] == [
        {"path": "answers.areas.housing.0.marks.child.0", "text": "discuss"}
    ]
