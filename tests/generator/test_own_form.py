"""What a municipality's own site adds to the bundle: its brand, its titles, and questions of its own."""

import json
from dataclasses import replace
from typing import Any

import pytest
from familiegroepsplan_site.sources.brand import Brand
from familiegroepsplan_site.sources.bundle import part_of
from familiegroepsplan_site.sources.own_form import option_ids
from familiegroepsplan_site.sources.own_site import read_own_site
from familiegroepsplan_site.sources.report import report
from familiegroepsplan_site.sources.site import Site
from familiegroepsplan_site.sources.site_folder import site_folder
from generator.whole_municipality import FILES
from real_form import TODAY, real_reading, real_sources

SCHOOL, LANGUAGE = "local_voorbeeldstad_school", "local_voorbeeldstad_taal"


@pytest.fixture(scope="module")
def voorbeeldstad(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """Return the site of an invented municipality that sets all there is to set."""
    folder = tmp_path_factory.mktemp("voorbeeldstad")
    for name, text in FILES.items():
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    reading = real_reading()
    site, faults = read_own_site(site_folder(folder), reading, TODAY)
    assert site is not None, report(faults, reading.words)
    return site


def part(site: Site) -> dict[str, Any]:
    """Return the part of its bundle, as data."""
    read: dict[str, Any] = json.loads(part_of(site, real_sources()))
    return read


def test_the_brand_is_the_name_the_address_for_letters_the_colours_and_the_logo(voorbeeldstad: Site) -> None:
    """The address of the team, for the way to hand in has none; the logo as SVG and as PNG."""
    brand = part(voorbeeldstad)["brand"]
    logo, colours = brand.pop("logo"), brand.pop("colours")
    assert colours == {"heading": "004699", "line": "004699", "ground": "dfecff", "own": "eef5ff"}
    assert brand == {
        "name": "Gemeente Voorbeeldstad",
        "site": "Familiegroepsplan Voorbeeldstad",
        "self_made": True,
        "address": ["Jeugdteam", "Postbus 1", "1234 AA Voorbeeldstad"],
    }
    assert list(logo) == ["svg", "png", "width", "height", "alt"]
    assert (logo["width"], logo["height"], logo["alt"]) == (10, 10, "Gemeente Voorbeeldstad")


def test_what_is_not_known_is_not_in_the_brand(voorbeeldstad: Site) -> None:
    """No address of a desk that has none, no colours and no logo."""
    bare = replace(voorbeeldstad, contacts=(), handing_in=(), brand=Brand())
    assert list(part(bare)["brand"]) == ["name", "site", "self_made"]


def test_own_titles_and_the_words_of_own_questions_go_over_the_usual_words(voorbeeldstad: Site) -> None:
    """Only what the municipality says otherwise."""
    assert part(voorbeeldstad)["words"] == {
        "sections.help.title": "Wat heeft u nodig?",
        "sections.help.short": "Nodig",
        "sections.help.heading": "Wat wij nodig hebben",
        "sections.question.heading": "Ons verhaal",
        f"questions.help.{SCHOOL}.label": "Wie van school mag meelezen?",
        f"questions.help.{SCHOOL}.heading": "Wie van school meeleest",
        f"questions.help.{SCHOOL}.hint": "Een naam is genoeg.",
        f"questions.about.{LANGUAGE}.label": "Wilt u een tolk?",
        f"questions.about.{LANGUAGE}.heading": "Wilt u een tolk?",
        f"questions.about.{LANGUAGE}.options.ja": "Ja",
        f"questions.about.{LANGUAGE}.options.nee": "Nee",
    }


def test_own_questions_stand_last_in_their_section_and_say_who_asks(voorbeeldstad: Site) -> None:
    """In the small plan where the section is; all other sections are as they were."""
    sections = {section["section"]: section["questions"] for section in part(voorbeeldstad)["sections"]}
    usual = {section["section"]: len(section["questions"]) for section in real_sources().sections}
    asked = {"small": True, "local": "gemeente Voorbeeldstad"}
    assert sections["help"][-1] == {"id": SCHOOL, "type": "line", "hint": True, "field": "eigen_school", **asked}
    assert sections["about"][-1] == {
        "id": LANGUAGE, "type": "choice", "hint": False, "small": False,
        "options": ["ja", "nee"], "local": "gemeente Voorbeeldstad", "field": "eigen_taal",
    }  # fmt: skip
    more = {name: len(questions) - usual[name] for name, questions in sections.items()}
    assert {name: count for name, count in more.items() if count} == {"about": 1, "help": 1}


def test_a_question_of_the_region_has_one_name_in_all_of_it(voorbeeldstad: Site) -> None:
    """A family that moves within the region keeps its answer in its place."""
    site = replace(voorbeeldstad, shared=frozenset({"vragen"}))
    sections = {section["section"]: section["questions"] for section in part(site)["sections"]}
    assert sections["help"][-1]["id"] == "local_amsterdam_amstelland_school"
    assert sections["help"][-1]["local"] == "jeugdregio Amsterdam-Amstelland"


def test_a_site_without_questions_of_its_own_has_the_sections_that_all_share(voorbeeldstad: Site) -> None:
    """So its part stays small: of 342 sites each has one."""
    bare = replace(voorbeeldstad, questions=(), titles={})
    assert list(part(bare)) == ["own", "brand"]


def test_choices_have_names_that_last_as_long_as_their_words() -> None:
    """Letters and digits, each once; a choice without plain letters gets its number."""
    asked = ("Ja", "Nee, liever niet!", "ja", "سلام", "Weet ik nog niet")
    assert option_ids(asked) == ("ja", "nee_liever_niet", "ja_3", "choice_4", "weet_ik_nog_niet")


def test_only_its_own_word_templates_and_those_of_its_region_are_offered(voorbeeldstad: Site) -> None:
    """The national site offers all."""
    (one, *_) = real_sources().own_templates
    assert list(part(replace(voorbeeldstad, templates=()))["own"]) == []
    assert list(part(replace(voorbeeldstad, templates=(one,)))["own"]) == [one.id]
