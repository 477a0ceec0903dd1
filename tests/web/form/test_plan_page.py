"""The builder page as it is before any script: complete, labelled, and with nothing that its CSP refuses."""

import json
from typing import Any

import pytest
from bs4 import BeautifulSoup, Tag
from familiegroepsplan.api import FAMILY_PLAN
from familiegroepsplan_site.pages.plan_page import PlanAssets, PlanSite, plan_page
from familiegroepsplan_site.pages.script_data import own_script_data, script_data_element, shared_script_data
from real_form import ROOT, real_sources

TEMPLATES = ROOT / "site_templates"
MARKS = ["unknown", "discuss", "private"]


@pytest.fixture(scope="module")
def bundle(bundle_text: str) -> dict[str, Any]:
    """Return the real questions, with all words: the page shows more than the bundle carries."""
    raw: dict[str, Any] = json.loads(bundle_text)
    return raw | {"words": real_sources().words}


ASSETS = PlanAssets(
    base="../assets/",
    runtime="../assets/runtime/abc/",
    bundle="../assets/plan/abc/bundle.json",
    words="../w.json",
)
PERSPECTIVE = "perspectiefplan"


@pytest.fixture(scope="module", params=[None, PERSPECTIVE], ids=["national", "regional"])
def plan(bundle: dict[str, Any], request: pytest.FixtureRequest) -> BeautifulSoup:
    """Return the page as it goes to the browser, on the national site and where a region shares a plan."""
    page = plan_page(bundle, TEMPLATES, PlanSite(model=request.param), ASSETS)
    return BeautifulSoup(page, "html.parser")


def _asked(bundle: dict[str, Any], plan: BeautifulSoup) -> list[dict[str, Any]]:
    """Return the sections that this page asks: those of the family's own plan, or of all."""
    family = bundle["models"][FAMILY_PLAN]["parts"][0]["sections"]
    every = plan.select('[name="model"]') != []
    return [section for section in bundle["sections"] if every or section["section"] in family]


def _paths(sections: list[dict[str, Any]]) -> list[tuple[str, str, str]]:
    """Return path, path of the marks and type of every question and every field of a first item.

    What one of several sees of an area has no marks: the area has.
    """
    found = []
    for section in sections:
        for question in section["questions"]:
            stem = f"{section['section']}.{question['id']}"
            found.append((f"answers.{stem}", f"marks.{stem}", question["type"]))
            found += [
                (
                    f"answers.{stem}.0.{field['id']}",
                    "" if question["type"] == "views" else f"answers.{stem}.0.marks.{field['id']}",
                    field["type"],
                )
                for field in question.get("fields", [])
            ]
    return found


def _outside_templates(plan: BeautifulSoup, selector: str) -> list[Tag]:
    return [found for found in plan.select(selector) if not found.find_parent("template")]


def test_every_question_has_its_control_and_its_three_ways_out(
    bundle: dict[str, Any], plan: BeautifulSoup
) -> None:
    """A control's name is the path of its answer; people are chosen in a group that script fills."""
    for path, marks, kind in _paths(_asked(bundle, plan)):
        if kind in ("people", "signatures"):
            assert _outside_templates(plan, f'[data-people="{path}"]'), path
        elif kind in ("list", "views"):
            assert _outside_templates(plan, f'[data-list="{path}"]'), path
            assert _outside_templates(plan, f'input[type="hidden"][name="{path}.0.id"]'), path
        else:
            assert _outside_templates(plan, f'form#plan [name="{path}"]'), path
        if not marks:
            continue
        ticks = _outside_templates(plan, f'[type="checkbox"][name="{marks}"]')
        assert [tick["value"] for tick in ticks] == MARKS, path


def test_every_section_can_be_left_out_and_renamed(bundle: dict[str, Any], plan: BeautifulSoup) -> None:
    """The thirteen of domain.md §3.2, and those of a region's plan; the law asks for no form at all."""
    asked = _asked(bundle, plan)
    assert len(asked) == len(plan.select("section[data-step]:not([data-step=start], [data-step=overview])"))
    assert len(asked) in (13, 19)
    for section in asked:
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
        assert control.find_parent("label") or control["id"] in labelled, control["name"]


def test_what_a_family_types_is_not_remembered_corrected_or_translated(plan: BeautifulSoup) -> None:
    """Some spelling checks and translators send what is typed to others."""
    form = plan.select_one("form#plan")
    assert form is not None
    assert (form["autocomplete"], form["spellcheck"]) == ("off", "false")
    for control in plan.select('input[type="text"], textarea'):
        assert control.find_parent("form") is form, control["id"]
        assert not control.has_attr("autocomplete") and not control.has_attr("spellcheck"), control["id"]
        assert control["translate"] == "no", control["id"]


def test_only_where_a_region_shares_a_plan_one_chooses(bundle: dict[str, Any]) -> None:
    """The family's own plan comes first, is the one without a choice, and both say what they are."""
    national, regional = (
        BeautifulSoup(plan_page(bundle, TEMPLATES, PlanSite(model=model), ASSETS), "html.parser")
        for model in (None, PERSPECTIVE)
    )
    assert national.select('[name="model"]') == []
    choices = regional.select('[name="model"]')
    assert [(choice["value"], choice.has_attr("checked")) for choice in choices] == [
        (FAMILY_PLAN, True),
        (PERSPECTIVE, False),
    ]
    said = [label.get_text(" ", strip=True) for label in regional.select(".plan-model label")]
    assert "U heeft het recht" in said[0]
    assert "2018" in said[1]
    assert "geen plicht" in said[1]


def test_a_section_that_only_the_other_plan_has_is_marked_so_and_its_local_ones_say_it(
    bundle: dict[str, Any],
) -> None:
    """Before any script a style hides them; words say which part each municipality fills in itself."""
    page = BeautifulSoup(plan_page(bundle, TEMPLATES, PlanSite(model=PERSPECTIVE), ASSETS), "html.parser")
    only = [step["data-step"] for step in page.select(f'[data-only="{PERSPECTIVE}"]')]
    assert only == ["members", "application", "areas", "outcome", "roles", "referral"]
    local = [step["data-step"] for step in page.select("[data-step]:has(> .plan-local)")]
    assert local == ["application", "referral"]
    assert all("Lokaal deel" in note.text for note in page.select(".plan-local"))


def test_who_hears_what_one_sees_hears_of_which_area(bundle: dict[str, Any]) -> None:
    """Fourteen areas ask the same: their fields stand in a group with the name of the area."""
    page = BeautifulSoup(plan_page(bundle, TEMPLATES, PlanSite(model=PERSPECTIVE), ASSETS), "html.parser")
    heard = [
        (group.legend.text, label.text)
        for group in page.select("[data-views] .plan-item-fields")
        if group.legend
        for label in group.select("label:not([data-other-label])")
    ]
    assert len(heard) == len(set(heard)) == 14 * 5
    assert ("Geld", "Wat ziet het lokale team?") in heard
    assert [fold.has_attr("open") for fold in page.select("[data-views]")] == [False] * 14


def test_the_page_stays_small(plan: BeautifulSoup) -> None:
    """A municipality's own files may be one megabyte in all; this is the largest of them."""
    assert len(str(plan).encode()) < (175_000 if plan.select("[data-views]") else 98_000)


def test_nothing_on_the_page_is_refused_by_its_policy(plan: BeautifulSoup) -> None:
    """No inline script, style or handler, and no address of another host but the way out."""
    for script in plan.select("script"):
        assert script.get("src") or script.get("type") == "application/json"
    assert not plan.select("style, [style]")
    for found in plan.find_all(True):
        assert not [name for name in found.attrs if name.startswith("on")], found
    addresses = [found.get("src") or found.get("href") for found in plan.select("[src], link[href]")]
    assert all(str(address).startswith("../") for address in addresses)


def test_the_words_for_script_cannot_end_their_element() -> None:
    """An editor may write anything in a title; it stays data."""
    evil = {"words": {"sections.help.heading": "</script><b>'\"&"}}
    page = BeautifulSoup(script_data_element(own_script_data(evil, None)), "html.parser")
    words = page.select_one("script#words")
    assert words is not None
    assert json.loads(words.text)["words"]["sections.help.heading"] == "</script><b>'\"&"
    assert not page.select("b")


def test_scripts_get_the_words_that_they_ask_for_and_each_once(bundle: dict[str, Any]) -> None:
    """What all sites share is one file; in the page stands only what this site has of its own."""
    shared = shared_script_data(bundle, bundle["words"])
    own = own_script_data({"own": {}, "words": {"sections.help.title": "Hulp", "sections.help.intro": "."}}, None)

    assert own == {"maker": "", "model": "", "words": {"sections.help.title": "Hulp"}}
    assert {"sections.help.title", "models.perspectiefplan.title", "form.live.count"} <= shared["words"].keys()
    assert [key for key in shared["words"] if key.endswith((".label", ".hint", ".intro"))] == []
    assert len(json.dumps(shared)) < 40_000


def test_a_missing_word_stops_the_page(bundle: dict[str, Any]) -> None:
    """A key must never show itself to a family."""
    words = {key: word for key, word in bundle["words"].items() if key != "questions.help.what.label"}
    with pytest.raises(KeyError, match=r"questions\.help\.what\.label"):
        plan_page({**bundle, "words": words}, TEMPLATES, PlanSite(), ASSETS)
