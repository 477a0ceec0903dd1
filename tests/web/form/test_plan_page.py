"""The builder page as it is before any script: complete, labelled, and with nothing that its CSP refuses."""

import json
from typing import Any

import pytest
from bs4 import BeautifulSoup, Tag
from familiegroepsplan_site.pages.plan_page import PlanAssets, PlanSite, plan_page
from real_form import ROOT, real_sources

TEMPLATES = ROOT / "site_templates"
MARKS = ["unknown", "discuss", "private"]


@pytest.fixture(scope="module")
def bundle(bundle_text: str) -> dict[str, Any]:
    """Return the real questions, with all words: the page shows more than the bundle carries."""
    raw: dict[str, Any] = json.loads(bundle_text)
    return raw | {"words": real_sources().words}


@pytest.fixture(scope="module")
def plan(bundle: dict[str, Any]) -> BeautifulSoup:
    """Return the page as it goes to the browser."""
    assets = PlanAssets(
        base="../assets/",
        runtime="../assets/runtime/abc/",
        bundle="../assets/plan/abc/bundle.json",
        part="../p.json",
    )
    return BeautifulSoup(plan_page(bundle, TEMPLATES, PlanSite(), assets), "html.parser")


def _paths(bundle: dict[str, Any]) -> list[tuple[str, str, str]]:
    """Return path, path of the marks and type of every question and every field of a first item."""
    found = []
    for section in bundle["sections"]:
        for question in section["questions"]:
            stem = f"{section['section']}.{question['id']}"
            found.append((f"answers.{stem}", f"marks.{stem}", question["type"]))
            found += [
                (f"answers.{stem}.0.{field['id']}", f"answers.{stem}.0.marks.{field['id']}", field["type"])
                for field in question.get("fields", [])
            ]
    return found


def _outside_templates(plan: BeautifulSoup, selector: str) -> list[Tag]:
    return [found for found in plan.select(selector) if not found.find_parent("template")]


def test_every_question_has_its_control_and_its_three_ways_out(
    plan: BeautifulSoup, bundle: dict[str, Any]
) -> None:
    """A control's name is the path of its answer; people are chosen in a group that script fills."""
    for path, marks, kind in _paths(bundle):
        if kind in ("people", "signatures"):
            assert _outside_templates(plan, f'[data-people="{path}"]'), path
        elif kind == "list":
            assert _outside_templates(plan, f'[data-list="{path}"]'), path
            assert _outside_templates(plan, f'input[type="hidden"][name="{path}.0.id"]'), path
        else:
            assert _outside_templates(plan, f'form#plan [name="{path}"]'), path
        ticks = _outside_templates(plan, f'[type="checkbox"][name="{marks}"]')
        assert [tick["value"] for tick in ticks] == MARKS, path


def test_thirteen_sections_can_be_left_out_and_renamed(plan: BeautifulSoup, bundle: dict[str, Any]) -> None:
    """The sections of domain.md §3.2; the law asks for no form at all."""
    assert len(bundle["sections"]) == 13
    for section in bundle["sections"]:
        step = plan.select_one(f'section[data-step="{section["section"]}"]')
        assert step is not None
        assert step.select_one(f'[type="checkbox"][name="sections.{section["section"]}.left_out"]')
        assert step.select_one(f'[type="text"][name="sections.{section["section"]}.title"]')


def test_the_small_plan_is_the_five_sections_with_a_small_question(plan: BeautifulSoup) -> None:
    """With where one begins and where one takes the plan home."""
    small = [step["data-step"] for step in plan.select("section[data-step][data-small]")]
    assert small == ["start", "question", "goals", "ourselves", "network", "help", "overview"]


def test_ids_are_unique_and_every_reference_has_its_element(plan: BeautifulSoup) -> None:
    """A label or hint that points nowhere is not heard."""
    ids = [found["id"] for found in _outside_templates(plan, "[id]")]
    assert sorted(ids) == sorted(set(ids))
    for attribute in ("for", "aria-describedby", "aria-labelledby"):
        for found in _outside_templates(plan, f"[{attribute}]"):
            for reference in str(found[attribute]).split():
                assert reference in ids, (attribute, reference)


def test_every_control_has_a_label(plan: BeautifulSoup) -> None:
    """Around it, or by its id."""
    labelled = {found["for"] for found in plan.select("label[for]")}
    for control in plan.select('input:not([type="hidden"]), textarea'):
        assert control["id"] in labelled or control.find_parent("label"), control["id"]


def test_what_a_family_types_is_not_remembered_corrected_or_translated(plan: BeautifulSoup) -> None:
    """Some spelling checks and translators send what is typed to others."""
    for control in plan.select('input[type="text"], textarea'):
        kept = {name: control.get(name) for name in ("autocomplete", "spellcheck", "translate")}
        assert kept == {"autocomplete": "off", "spellcheck": "false", "translate": "no"}, control["id"]


def test_the_item_that_script_adds_is_the_item_that_is_there(plan: BeautifulSoup) -> None:
    """One macro makes both; numbers are set by script."""
    for items in plan.select("[data-list]"):
        first, template = items.select_one("[data-items] > li"), items.template and items.template.find("li")
        assert first is not None
        assert str(first) == str(template)


def test_nothing_on_the_page_is_refused_by_its_policy(plan: BeautifulSoup) -> None:
    """No inline script, style or handler, and no address of another host but the way out."""
    for script in plan.select("script"):
        assert script.get("src") or script.get("type") == "application/json"
    assert not plan.select("style, [style]")
    for found in plan.find_all(True):
        assert not [name for name in found.attrs if name.startswith("on")], found
    addresses = [found.get("src") or found.get("href") for found in plan.select("[src], link[href]")]
    assert all(str(address).startswith("../") for address in addresses)


def test_the_words_for_script_cannot_end_their_element(bundle: dict[str, Any]) -> None:
    """An editor may write anything in languages/; it stays data."""
    evil = {**bundle, "words": {**bundle["words"], "sections.help.heading": "</script><b>'\"&"}}
    assets = PlanAssets(base="../assets/", runtime="../r/", bundle="../b.json", part="../p.json")
    plan = BeautifulSoup(plan_page(evil, TEMPLATES, PlanSite(), assets), "html.parser")
    words = plan.select_one("script#words")
    assert words is not None
    assert json.loads(words.text)["words"]["sections.help.heading"] == "</script><b>'\"&"
    assert not plan.select("b")


def test_a_missing_word_stops_the_page(bundle: dict[str, Any]) -> None:
    """A key must never show itself to a family."""
    words = {key: word for key, word in bundle["words"].items() if key != "questions.help.what.label"}
    with pytest.raises(KeyError, match=r"questions\.help\.what\.label"):
        plan_page(
            {**bundle, "words": words}, TEMPLATES, PlanSite(), PlanAssets(base="", runtime="", bundle="", part="")
        )
