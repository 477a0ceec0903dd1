"""Reads everything that editors write, and gives either all of it or all that is wrong with it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from familiegroepsplan_site.sources.country import Country
from familiegroepsplan_site.sources.country_check import check_country
from familiegroepsplan_site.sources.facts import Data, Municipality
from familiegroepsplan_site.sources.fault import Fault
from familiegroepsplan_site.sources.fixed_words import check_fixed_words
from familiegroepsplan_site.sources.form import chapters, check_form
from familiegroepsplan_site.sources.identifiers import Identifiers, read_identifiers
from familiegroepsplan_site.sources.left_example import check_examples
from familiegroepsplan_site.sources.municipality import (
    check_dates,
    check_municipalities,
    check_questions,
    check_regions,
)
from familiegroepsplan_site.sources.own_files import check_own_files
from familiegroepsplan_site.sources.own_templates import OwnTemplate, read_own_templates
from familiegroepsplan_site.sources.page import check_pages
from familiegroepsplan_site.sources.plan_models import (
    FILE,
    PlanModel,
    check_plan_models,
    check_region_models,
    family_plan,
    with_views,
)
from familiegroepsplan_site.sources.postcodes import Postcode, read_postcodes
from familiegroepsplan_site.sources.project import Project
from familiegroepsplan_site.sources.reference import check_words, plain
from familiegroepsplan_site.sources.schema import check
from familiegroepsplan_site.sources.site import Site, Surroundings
from familiegroepsplan_site.sources.sites import read_sites
from familiegroepsplan_site.sources.texts import check_texts
from familiegroepsplan_site.sources.words import Words, flat, read_words
from familiegroepsplan_site.sources.yaml_file import YamlFile, read_yaml


@dataclass(frozen=True, kw_only=True, slots=True)
class Sources:
    """All that the site is made of, checked; `sections` are those of all plan models, the family's own first."""

    words: Words
    sections: tuple[Mapping[str, Any], ...]
    models: tuple[PlanModel, ...]
    municipalities: tuple[Municipality, ...]
    country: Country
    postcodes: tuple[Postcode, ...]
    identifiers: Mapping[str, Identifiers]
    nav: tuple[Any, ...]
    base: str
    address: str | None
    search_words: Mapping[str, str]
    language: Mapping[str, Any]
    own_templates: tuple[OwnTemplate, ...]
    sites: Mapping[str, Site]
    around: Surroundings


@dataclass(frozen=True, kw_only=True, slots=True)
class Only:
    """The one municipality that a site is of, and its region."""

    slug: str
    region: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Reading:
    """The sources, or no sources and the faults; and the sentences to tell of them."""

    sources: Sources | None
    faults: tuple[Fault, ...]
    words: Words


def read_sources(project: Project, today: date, only: Only | None = None) -> Reading:
    """Return all sources, or every fault in them; words that cannot even tell of a fault raise `WordsError`.

    With `only` no other municipalities, no postcodes and no Word templates of other regions are read: the site of
    one municipality needs none.
    """
    words, faults, editor = read_words(project)
    if words:
        faults += [
            *check(words, "woorden", editor),
            *check_fixed_words(words, editor),
            *check_texts(words, has_places=True),
        ]

    search_words, more = _checked(project, project.search_words, "zoekwoorden", editor)
    language, harm = _checked(project, project.language, "taal", editor)
    faults += more + harm

    family, more = _folder(project, project.questions, "vragen", editor)
    models, others, others_more = _plan_models(project, editor)
    questions, more = family + others, more + others_more
    # Between files that are wrong by themselves there is nothing to compare.
    faults += more + check_form(questions, words) + ([] if more else check_plan_models(models, questions, words))

    country, more = read_yaml(project.country, project.name_of(project.country))
    faults += more
    if country:
        faults += list(check_texts(country)) + check_dates(country, today)
    nation, more = _nation(country, editor)
    faults += more

    names = f"{only.slug if only else '*'}.y*ml"
    municipalities, more = _folder(project, project.municipalities, "gemeente", editor, names)
    # A municipality that could not be read has no code yet, and its postcodes are not at fault.
    codes = None if more else {str(file.data["code"]) for file in municipalities}
    faults += more + check_municipalities(municipalities, country)

    regions, more = _folder(project, project.regions, "regio", editor)
    faults += more + check_regions(regions, country) + ([] if faults else check_region_models(regions, models))
    for file in (*municipalities, *regions):
        faults += [
            *check_dates(file, today),
            *check_examples(file),
            *check_own_files(file, (project.root / file.file).parent),
        ]
    faults += [fault for file in regions for fault in check_questions(file)]

    postcodes: tuple[Postcode, ...] = ()
    if only is None:
        postcodes, more = read_postcodes(project.postcodes, project.name_of(project.postcodes), codes)
        faults += more
    identifiers, more = read_identifiers(project.identifiers, project.name_of(project.identifiers))
    faults += more + check_pages(project, editor, nation)
    if words and nation:
        faults += check_words(words, nation)
    nav, address, more = _shape(project)
    faults += more

    if faults or not words or not nation or not search_words or not language:
        return Reading(sources=None, faults=tuple(faults), words=editor)
    all_words = _worded(words, nation)
    sections = tuple(with_views(file.data) for file in questions)
    # Only words and questions without a fault say which fields a template may show.
    near = [file for file in regions if not only or file.data["naam"] == only.region]
    own_templates, more = read_own_templates(
        project.root, [*near, *municipalities], _by_name(regions), sections, all_words
    )
    if more:
        return Reading(sources=None, faults=tuple(more), words=editor)
    plan_models = (family_plan(file.data for file in family), *(PlanModel.from_dict(file.data) for file in models))
    around = Surroundings(
        country=nation,
        regions=_by_name(regions),
        sections=chapters(family),
        models=plan_models,
        templates=own_templates,
        words=all_words,
        letters=project.letters,
    )
    sites, more = read_sites(project.root, municipalities, around)
    if more:
        return Reading(sources=None, faults=tuple(more), words=editor)
    sources = Sources(
        words=all_words,
        sections=sections,
        models=plan_models,
        municipalities=tuple(site.municipality for site in sites.values()),
        country=nation,
        postcodes=postcodes,
        identifiers=identifiers,
        nav=nav,
        base=urlsplit(address or "/").path,
        address=address,
        search_words=search_words.data,
        language=language.data,
        own_templates=own_templates,
        sites=sites,
        around=around,
    )
    return Reading(sources=sources, faults=(), words=editor)


def _by_name(files: list[YamlFile]) -> dict[str, Data]:
    return {file.data["naam"]: file.data for file in files}


def _checked(
    project: Project, path: Path, schema: str, editor: Mapping[str, str]
) -> tuple[YamlFile | None, list[Fault]]:
    """Return a file with all that is wrong in it."""
    file, faults = read_yaml(path, project.name_of(path))
    if file:
        faults += [*check(file, schema, editor), *check_texts(file)]
    return file, faults


def _nation(file: YamlFile | None, editor: Mapping[str, str]) -> tuple[Country | None, list[Fault]]:
    """Return what holds in the whole country, or what is wrong with the file about it."""
    if file is None:
        return None, []
    faults = check(file, "land", editor) or check_country(file)
    return (None, faults) if faults else (Country.from_dict(file.data), [])


def _worded(words: YamlFile, country: Country) -> Words:
    """Return the words with the facts in them; those for editors tell how to write a reference, and keep it."""
    found = flat({key: tree for key, tree in words.data.items() if key != "language"})
    for key, word in found.items():
        found[key] = word if key.startswith("editor.") else plain(word, country.named)
    return found


def _folder(
    project: Project, folder: Path, schema: str, editor: Mapping[str, str], names: str = "*.y*ml"
) -> tuple[list[YamlFile], list[Fault]]:
    """Return the YAML files of a folder by name, but not that of the country or of a model, and their faults."""
    files: list[YamlFile] = []
    faults: list[Fault] = []
    for path in sorted(folder.glob(names)):
        name = project.name_of(path)
        if path.suffix != ".yaml":
            faults.append(
                Fault(file=name, line=0, path="", code="file.ending", facts={"file": f"{path.stem}.yaml"})
            )
        elif path != project.country and path.name != FILE:
            file, more = read_yaml(path, name)
            faults += more
            if file:
                faults += check(file, schema, editor) + list(check_texts(file))
                files.append(file)
    return files, faults


def _plan_models(
    project: Project, editor: Mapping[str, str]
) -> tuple[list[YamlFile], list[YamlFile], list[Fault]]:
    """Return the file of each plan model, the sections that only a model has, and the faults in both."""
    models: list[YamlFile] = []
    sections: list[YamlFile] = []
    faults: list[Fault] = []
    for path in sorted(project.questions.glob(f"*/{FILE}")):
        model, more = read_yaml(path, project.name_of(path))
        faults += more
        if model:
            faults += check(model, "planmodel", editor) + list(check_texts(model))
            models.append(model)
        found, more = _folder(project, path.parent, "vragen", editor)
        faults += more
        sections += found
    return models, sections, faults


def _shape(project: Project) -> tuple[tuple[Any, ...], str | None, list[Fault]]:
    """Return the order of the hand-written pages, and the address of the national site, with a slash at its end.

    What else `mkdocs.yml` says is for MkDocs to judge.
    """
    file, faults = read_yaml(project.mkdocs, project.name_of(project.mkdocs))
    if file is None:
        return (), None, faults
    data = file.data if isinstance(file.data, dict) else {}
    given = data.get("site_url")
    address = f"{str(given).rstrip('/')}/" if given else None
    nav = data.get("nav")
    return (tuple(nav), address, []) if isinstance(nav, list) else ((), address, [file.fault((), "nav.missing")])
