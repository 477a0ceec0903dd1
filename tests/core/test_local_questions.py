"""Questions that one site asks and others do not: told as such everywhere, and never lost on another site."""

import json
from datetime import date
from typing import Any

import pytest
from branded import LANGUAGE, SCHOOL, branded
from documents.test_letterhead import lines
from familiegroepsplan import api
from familiegroepsplan.model.bundle import Bundle
from familiegroepsplan.plan.outline import make_outline
from familiegroepsplan.plan.read import Reading, read_file
from familiegroepsplan.render.own_fields import not_shown, own_values
from familiegroepsplan_site.sources.bundle import BundleTexts

TODAY = date(2026, 11, 25)
ASKED = "Vraag van gemeente Voorbeeldstad"


def plan(answers: dict[str, Any], **more: Any) -> dict[str, Any]:
    """Return a plan file with these answers."""
    rest = {"id": "p1", "saved": "2026-11-25", "length": "full", "answers": answers, **more}
    return {"format": "familiegroepsplan", "version": 1, "plan": rest}


ANSWERED = plan(
    {"help": {"what": "Een maatje", SCHOOL: "Juf Els", LANGUAGE: "ja"}},
    marks={"help": {SCHOOL: ["discuss", "private"]}},
)


@pytest.fixture
def own(bundle_texts: BundleTexts) -> Bundle:
    """Return the bundle of the municipality that asks."""
    return branded(bundle_texts)


def test_a_layer_of_the_bundle_goes_over_those_before_it_by_name(bundle_texts: BundleTexts) -> None:
    """So that a site keeps only what is its own: one section, one word, one form."""
    shared = json.loads(bundle_texts.shared)
    region = {"own": {"regio": {"name": "Van de regio"}}, "words": {"sections.help.title": "Hulp hier"}}
    circle = {"section": "circle", "questions": []}
    part = {
        "own": {"stad": {"name": "Van de stad"}},
        "sections": [circle],
        "words": {"sections.help.short": "Hulp"},
    }

    whole = api.merged(shared, region, part)

    assert list(whole["own"]) == ["regio", "stad"]
    assert [section for section in whole["sections"] if section not in shared["sections"]] == [circle]
    assert [section["section"] for section in whole["sections"]] == [
        section["section"] for section in shared["sections"]
    ]
    changed = {key: word for key, word in whole["words"].items() if shared["words"][key] != word}
    assert changed == {"sections.help.title": "Hulp hier", "sections.help.short": "Hulp"}


def test_the_outline_tells_who_asks(own: Bundle) -> None:
    """Beside the heading; a question of all sites has no such line."""
    sections = api.outline(own, ANSWERED, TODAY)["sections"]
    (help_,) = [section for section in sections if section["id"] == "help"]
    assert help_["title"] == "Wat wij nodig hebben"
    assert [(block["heading"], block["paragraphs"], block.get("local")) for block in help_["blocks"]] == [
        ("Deze hulp willen wij", ["Een maatje"], None),
        ("Wie van school meeleest", ["Juf Els"], ASKED),
        ("Een tolk", ["Ja"], ASKED),
    ]


@pytest.mark.parametrize("form", ["docx", "odt", "html", "pdf"])
def test_each_document_tells_who_asks_below_the_question(own: Bundle, form: str) -> None:
    """In words, so for who sees no colour and for who hears it."""
    found = lines(form, api.document(own, ANSWERED, form, TODAY).data)
    place = found.index("Een tolk")
    assert found[place : place + 3] == ["Een tolk", ASKED, "Ja"]
    place = found.index("Wie van school meeleest")
    assert found[place : place + 3] == ["Wie van school meeleest", ASKED, "Juf Els"]


def test_an_own_word_template_tells_who_asks_in_the_heading(own: Bundle) -> None:
    """Its fields for all answers have one place for it."""
    reading = read_file(own, ANSWERED)
    assert isinstance(reading, Reading)
    (help_,) = own_values(make_outline(own, reading.plan, TODAY), own)["stukjes"]
    assert [(one["kop"], one["tekst"].split("\n")[0]) for one in help_["antwoorden"]] == [
        ("Deze hulp willen wij", "Een maatje"),
        (f"Wie van school meeleest ({ASKED})", "Juf Els"),
        (f"Een tolk ({ASKED})", "Ja"),
    ]


def test_an_own_word_template_has_a_field_for_each(own: Bundle) -> None:
    """Named after the key of the question; what no field shows is counted, as with any other question."""
    reading = read_file(own, ANSWERED)
    assert isinstance(reading, Reading)
    made = make_outline(own, reading.plan, TODAY)
    values = own_values(made, own)
    assert (values["eigen_school"].split("\n")[0], values["eigen_taal"]) == ("Juf Els", "Ja")
    assert [not_shown(made, fields, own) for fields in ({"hulp"}, {"hulp", "eigen_school", "eigen_taal"})] == [
        2,
        0,
    ]


@pytest.mark.parametrize("form", ["docx", "odt", "html", "pdf"])
def test_the_blank_form_asks_them_too(own: Bundle, form: str) -> None:
    """With the municipality's own title above them, and what one can choose."""
    found = [line for line in lines(form, api.document(own, plan({}), form, TODAY, "blank_plan").data) if line]
    place = found.index("Wie van school meeleest")
    assert found[place : place + 5] == ["Wie van school meeleest", ASKED, "Een tolk", ASKED, "Ja · Nee"]
    assert "Wat wij nodig hebben" in found


def test_what_the_family_calls_a_section_goes_before_what_the_municipality_calls_it(own: Bundle) -> None:
    """It is the family's plan."""
    file = plan({"help": {"what": "Een maatje"}}, sections={"help": {"title": "Wie ons helpt"}})
    sections = api.outline(own, file, TODAY)["sections"]
    assert [section["title"] for section in sections if section["id"] == "help"] == ["Wie ons helpt"]


@pytest.mark.parametrize("form", ["json", "docx", "odt", "html", "svg"])
def test_answers_go_along_to_another_site_and_come_back(own: Bundle, bundle: Bundle, form: str) -> None:
    """The national site has no such questions: it shows the answers as what is left over, and gives them on."""
    there = api.open_plan(bundle, api.document(own, ANSWERED, form, TODAY).data)
    assert there.file is not None
    assert there.file["plan"]["answers"] == {"help": {"what": "Een maatje"}}
    assert sorted((one["path"], one["text"]) for one in there.file["plan"]["leftovers"]) == [
        (f"answers.help.{SCHOOL}", "Juf Els"),
        (f"answers.help.{LANGUAGE}", "ja"),
        (f"marks.help.{SCHOOL}.0", "discuss"),
        (f"marks.help.{SCHOOL}.1", "private"),
    ]
    assert [problem.code for problem in there.problems] == ["plan.leftovers"]

    back = api.open_plan(own, api.document(bundle, there.file, form, TODAY).data)
    assert (back.file, back.problems, back.changes, back.loose) == (ANSWERED, (), (), ())


def test_what_was_changed_in_an_answer_of_another_site_is_not_lost(own: Bundle, bundle: Bundle) -> None:
    """Where it was asked it is a change to take over; elsewhere a line that fits no question."""
    page = api.document(own, ANSWERED, "html", TODAY).data.replace(b">Juf Els<", b">Juf Anna<")
    here, there = api.open_plan(own, page), api.open_plan(bundle, page)
    assert [(change.heading, change.after, change.values) for change in here.changes] == [
        (
            "Wie van school meeleest",
            ("Juf Anna", "Dit bespreken we nog.", "Dit zeggen we liever niet."),
            {f"answers.help.{SCHOOL}": "Juf Anna"},
        )
    ]
    assert (here.loose, there.changes, there.loose) == ((), (), ("Juf Anna",))


def test_an_answer_that_was_given_here_goes_before_one_that_comes_back(own: Bundle) -> None:
    """The older one stays among what is left over."""
    older = {"path": f"answers.help.{SCHOOL}", "text": "Meester Jan"}
    file = plan({"help": {SCHOOL: "Juf Els"}}, leftovers=[older])
    opened = api.open_plan(own, json.dumps(file).encode())
    assert opened.file == file


@pytest.mark.parametrize(
    "leftovers",
    [
        [{"path": f"answers.help.{LANGUAGE}", "text": "misschien"}],
        [{"path": f"answers.help.{SCHOOL}", "text": "een"}, {"path": f"answers.help.{SCHOOL}", "text": "twee"}],
        [{"path": f"answers.help.{SCHOOL}", "text": "een"}, {"path": f"answers.help.{SCHOOL}.0", "text": "twee"}],
        [{"path": f"answers.help.{SCHOOL}.0.wat", "text": "een"}],
        [{"path": f"marks.help.{SCHOOL}.0", "text": "onbekend"}],
        [{"path": "answers.help." + "0." * 5000 + "0", "text": "diep"}],
        [{"path": "answers.goals.goals.0.wat", "text": "een"}],
        [{"path": "", "text": "nergens"}],
    ],
    ids=["no such choice", "twice", "text and list", "a list", "no mark", "deep", "no such field", "no place"],
)
def test_what_does_not_fit_whole_stays_left_over(own: Bundle, leftovers: list[dict[str, str]]) -> None:
    """Not a word of it goes, and it is no news: it was told when it was found."""
    file = plan({"help": {"what": "Een maatje"}}, leftovers=leftovers)
    opened = api.open_plan(own, json.dumps(file).encode())
    assert (opened.file, opened.problems) == (file, ())


def test_a_list_that_another_form_could_not_place_comes_back_whole(bundle: Bundle) -> None:
    """With its items in their order, their people and their marks."""
    items = [
        {"id": f"i{number}", "what": f"afspraak {number}", "who": ["p1", "p2"], "marks": {"what": ["discuss"]}}
        for number in range(12)
    ]
    people = [{"id": "p1", "name": "Oma Truus"}, {"id": "p2", "name": "Ömer"}]
    file = plan({"circle": {"people": people}, "agreements": {"agreements": items}})
    elsewhere = json.loads(json.dumps(file))
    answers = elsewhere["plan"]["answers"]
    answers["later"] = answers.pop("agreements")
    moved = api.open_plan(bundle, json.dumps(elsewhere).encode()).file
    assert moved is not None
    for one in moved["plan"]["leftovers"]:
        one["path"] = one["path"].replace("answers.later.", "answers.agreements.")
    assert api.open_plan(bundle, json.dumps(moved).encode()).file == file
