"""A region's plan model: which mistakes in it are told, and what a municipality can make of it."""

import json
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from familiegroepsplan import api
from familiegroepsplan_site.sources.bundle import BundleTexts, part_of, shared_bundle
from familiegroepsplan_site.sources.own_site import read_own_site
from familiegroepsplan_site.sources.plan_models import check_plan_models, check_region_models
from familiegroepsplan_site.sources.project import Project
from familiegroepsplan_site.sources.read import Reading
from familiegroepsplan_site.sources.site import Site
from familiegroepsplan_site.sources.site_folder import site_folder
from familiegroepsplan_site.sources.yaml_file import YamlFile, parse_yaml
from real_form import ROOT, TODAY, real_reading, real_sources

AMSTELVEEN = (ROOT / "gemeenten/amstelveen.yaml").read_text(encoding="utf-8")
MODEL = """\
model: stadsplan
parts:
  - {part: een, sections: [about, circel, about]}
local: {aanvraag: referal}
"""


def read(text: str, name: str = "builder/questions/stadsplan/model.yaml") -> YamlFile:
    """Return this YAML as a file of that name."""
    file, faults = parse_yaml(text, name)
    assert file is not None, faults
    return file


def section(name: str, folder: str = "") -> YamlFile:
    """Return a file with one section."""
    text = f"section: {name}\nquestions: [{{id: what, type: text}}]\n"
    return read(text, f"builder/questions/{folder}{name}.yaml")


@cache
def reading() -> Reading:
    """Return all that a municipality has around it."""
    return real_reading()


def site_of(folder: Path, more: str) -> tuple[Site | None, list[tuple[str, str]]]:
    """Return the site of Amstelveen with this in its YAML, or the code and path of each fault."""
    (folder / "gemeente.yaml").write_text(f"{AMSTELVEEN}\n{more}", encoding="utf-8")
    site, faults = read_own_site(site_folder(folder), reading(), TODAY)
    return site, [(fault.code, fault.path) for fault in faults]


def part(site: Site | None) -> dict[str, Any]:
    """Return its part of the bundle, as data."""
    assert site is not None
    data: dict[str, Any] = json.loads(part_of(site, real_sources()))
    return data


def test_a_model_names_sections_that_there_are_each_once_and_has_its_words() -> None:
    """Every mistake at its line, with what is meant; a section in its folder that no part has is told too."""
    questions = [section("about"), section("circle"), section("referral"), section("alone", "stadsplan/")]
    faults = check_plan_models([read(MODEL)], questions, read("models: {}\n", "languages/nl.yaml"))
    assert [
        (fault.code, fault.path, fault.facts.get("guess")) for fault in faults if "words" not in fault.code
    ] == [
        ("stukje.guess", "parts[0].sections[1]", "circle"),
        ("stukje.twice", "parts[0].sections[2]", None),
        ("stukje.unknown", "local.aanvraag", None),
        ("stukje.unused", "section", None),
    ]
    assert {fault.facts["key"] for fault in faults if fault.code == "words.missing"} >= {
        "models.stadsplan.title",
        "models.stadsplan.parts.een.note",
    }


def test_a_region_shares_a_model_that_there_is() -> None:
    """A typing mistake would quietly give its municipalities no plan."""
    regions = [read("naam: Twente\nmodel: stadplan\n", "gemeenten/regios/twente.yaml"), read("naam: Drenthe\n")]
    [fault] = check_region_models(regions, [read(MODEL)])
    assert (fault.code, fault.path, fault.facts["guess"]) == ("plan_model.guess", "model", "stadsplan")


def test_the_two_regions_have_the_perspectiefplan_and_thirteen_municipalities() -> None:
    """Fourteen in 2018: Beemster belongs to Purmerend since 2022."""
    having = sorted(site.municipality.slug for site in real_sources().sites.values() if site.model)
    assert having == [
        "aalsmeer", "amstelveen", "amsterdam", "diemen", "edam-volendam", "landsmeer", "oostzaan",
        "ouder-amstel", "purmerend", "uithoorn", "waterland", "wormerland", "zaanstad",
    ]  # fmt: skip


@pytest.mark.parametrize("word", ["weglaten", "nee"])
def test_a_municipality_leaves_out_a_local_part_and_says_something_at_another(tmp_path: Path, word: str) -> None:
    """In the form and in the document, marked as local; the rest of the plan is as everywhere."""
    told = f"regiomodel: {{lokaal: {{aanvraag: Geef dit deel aan het team., verwijzing: {word}}}}}\n"
    site, _ = site_of(tmp_path, told)
    made = part(site)
    assert made["words"] == {"models.perspectiefplan.local.application": "Geef dit deel aan het team."}
    assert made["models"]["perspectiefplan"]["local"] == ["application"]
    texts = BundleTexts(
        shared=shared_bundle(Project(root=ROOT), real_sources(), [[32, 591]]), part=json.dumps(made)
    )
    answers = {"application": {"apply": "no_thanks"}, "referral": {"to": "een arts"}}
    plan = {"length": "full", "model": "perspectiefplan", "answers": answers}
    file = {"format": "familiegroepsplan", "version": 1, "plan": plan}
    bundle = api.read_bundle(*texts)
    paper = json.dumps(api.paper(bundle, file, TODAY, "plan"), ensure_ascii=False)
    assert "Geef dit deel aan het team." in paper
    assert "een arts" not in paper
    kept = api.open_plan(bundle, api.document(bundle, file, "docx", TODAY).data).file
    assert kept is not None
    assert kept["plan"]["answers"] == answers


@pytest.mark.parametrize(
    ("more", "fault"),
    [
        ("regiomodel: {lokaal: {veiligheid: weglaten}}", ("local_part.unknown", "regiomodel.lokaal.veiligheid")),
        ("regiomodel: {lokaal: {aanvragen: x}}", ("local_part.guess", "regiomodel.lokaal.aanvragen")),
    ],
)
def test_what_is_not_local_cannot_be_changed(tmp_path: Path, more: str, fault: tuple[str, str]) -> None:
    """The plan of the region is alike in all its municipalities."""
    assert site_of(tmp_path, more) == (None, [fault])


def test_own_titles_are_for_the_familiegroepsplan_alone(tmp_path: Path) -> None:
    """In the plan of the region a section is called as everywhere."""
    site, _ = site_of(tmp_path, "woorden: {onze-vraag: {titel: Vertel het ons, kop: Ons verhaal}}\n")
    texts = BundleTexts(shared=shared_bundle(Project(root=ROOT), real_sources(), []), part=json.dumps(part(site)))
    plan: dict[str, Any] = {"length": "full", "answers": {"question": {"question": "x"}}}
    headings = []
    for model in ({}, {"model": "perspectiefplan"}):
        file = {"format": "familiegroepsplan", "version": 1, "plan": plan | model}
        sections = api.outline(api.read_bundle(*texts), file, TODAY)["sections"]
        headings += [section["title"] for section in sections if section["id"] == "question"]
    assert headings == ["Ons verhaal", "Onze vraag"]


def test_a_municipality_can_do_without_the_plan_of_its_region(tmp_path: Path) -> None:
    """It is an example, and no duty for a municipality either."""
    site, _ = site_of(tmp_path, "regiomodel: {gebruiken: nee}\n")
    assert site is not None
    assert site.model is None
    assert "models" not in part(site)
