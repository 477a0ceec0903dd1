"""Reads each municipality's site: what its YAML says, and what lies beside it."""

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from familiegroepsplan_site.sources.brand import read_brand
from familiegroepsplan_site.sources.fault import Fault
from familiegroepsplan_site.sources.own_page import FOLDER, read_own_pages
from familiegroepsplan_site.sources.own_picture import read_pictures
from familiegroepsplan_site.sources.plan_models import check_local_parts
from familiegroepsplan_site.sources.site import Site, Surroundings, make_site
from familiegroepsplan_site.sources.site_folder import MUNICIPALITY
from familiegroepsplan_site.sources.site_parts import Style
from familiegroepsplan_site.sources.yaml_file import YamlFile


def read_sites(root: Path, files: Iterable[YamlFile], around: Surroundings) -> tuple[dict[str, Site], list[Fault]]:
    """Return the site of each municipality by its slug, and the faults in what lies beside its YAML.

    The names of the files, and those in the faults, are from `root`.
    """
    sites: dict[str, Site] = {}
    faults: list[Fault] = []
    for file in files:
        faults += check_local_parts(file, around.regions, around.models)
        path = root / file.file
        folder = pages_folder(path)
        shown = folder.relative_to(root).as_posix()
        pages, more = read_own_pages(folder, shown, file, around.country, around.words)
        pictures, harm = read_pictures(folder, shown)
        more += harm
        faults += more
        style = Style.from_dict(file.data["huisstijl"]) if "huisstijl" in file.data else None
        owner = around.words.filled("own_site.owner", name=file.data["naam"])
        brand = read_brand(style, owner, path.parent, file, around.letters)
        if isinstance(brand, list):
            faults += brand
        elif not more:
            site = make_site(file.data, around, path.parent, pages, brand)
            sites[file.data["slug"]] = replace(site, pictures=pictures)
    return sites, faults


def pages_folder(path: Path) -> Path:
    """Return where the own pages of the municipality with this file lie.

    Those of `gemeente.yaml` are beside it; those of `gemeenten/diemen.yaml` in `gemeenten/diemen/paginas/`.
    """
    return (path.parent if path.name == MUNICIPALITY else path.with_suffix("")) / FOLDER
