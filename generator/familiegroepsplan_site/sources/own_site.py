"""Reads the folder that a municipality made for its own site."""

import re
from dataclasses import replace
from datetime import date

from familiegroepsplan_site.sources.fault import Fault
from familiegroepsplan_site.sources.left_example import check_examples
from familiegroepsplan_site.sources.municipality import check_dates, check_places, check_questions
from familiegroepsplan_site.sources.own_files import check_alone, check_own_files, inside
from familiegroepsplan_site.sources.own_templates import read_own_templates
from familiegroepsplan_site.sources.project import Project
from familiegroepsplan_site.sources.read import Only, Reading, read_sources
from familiegroepsplan_site.sources.schema import check
from familiegroepsplan_site.sources.site import Site
from familiegroepsplan_site.sources.site_folder import SiteFolder
from familiegroepsplan_site.sources.sites import read_sites
from familiegroepsplan_site.sources.texts import check_texts
from familiegroepsplan_site.sources.yaml_file import read_yaml

SLUG = re.compile(r"[a-z0-9-]+")


def read_folder(project: Project, folder: SiteFolder, today: date) -> tuple[Reading, Site | None, list[Fault]]:
    """Return all that the site of this folder is made of; its own site is None for the national one."""
    reading = read_sources(project, today, _only(folder) if folder.is_municipal else None)
    return (reading, *read_own_site(folder, reading, today))


def _only(folder: SiteFolder) -> Only:
    """Return whose site this folder makes; of one that does not tell there is nothing to be found."""
    file, _ = read_yaml(folder.municipality, folder.name_of(folder.municipality))
    data = file.data if file and isinstance(file.data, dict) else {}
    slug, region = (found if isinstance(found := data.get(key), str) else "-" for key in ("slug", "jeugdregio"))
    return Only(slug=slug if SLUG.fullmatch(slug) else "-", region=region)


def read_own_site(folder: SiteFolder, reading: Reading, today: date) -> tuple[Site | None, list[Fault]]:
    """Return the site of this folder, or every fault in what was written for it; None for the national site."""
    if not folder.is_municipal:
        return None, []
    name = folder.name_of(folder.municipality)
    if not inside(folder.municipality, folder.root):
        return None, [Fault(file=name, line=0, path="", code="own_file.outside", facts={"found": name})]
    file, faults = read_yaml(folder.municipality, name)
    if file is None:
        return None, faults
    faults += [*check(file, "gemeente", reading.words), *check_texts(file), *check_dates(file, today)]
    faults += [
        *check_questions(file),
        *check_examples(file),
        *check_own_files(file, folder.root),
        *check_alone(file, folder.root),
    ]
    if reading.sources:
        country = reading.sources.country
        regions = {"namen": list(country.regions)}
        faults += check_places(file, {"provincies": list(country.provinces), "jeugdregios": regions})
    if faults or reading.sources is None:
        return None, faults
    around = reading.sources.around
    templates, faults = read_own_templates(
        folder.root, [file], around.regions, reading.sources.sections, around.words
    )
    sites, more = read_sites(folder.root, [file], replace(around, templates=(*templates, *around.templates)))
    faults += more
    return (None, faults) if faults else (replace(sites[file.data["slug"]], self_made=True), [])
