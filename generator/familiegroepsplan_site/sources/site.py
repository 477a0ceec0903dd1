"""What one site is about: the whole country, or one municipality that built its own."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from familiegroepsplan_site.sources.facts import Municipality
from familiegroepsplan_site.sources.fault import Fault
from familiegroepsplan_site.sources.municipality import check_dates
from familiegroepsplan_site.sources.schema import check
from familiegroepsplan_site.sources.site_folder import SiteFolder
from familiegroepsplan_site.sources.yaml_file import read_yaml


@dataclass(frozen=True, kw_only=True, slots=True)
class Site:
    """All that a site has of its own; the national site is of no municipality."""

    municipality: Municipality | None


def read_site(folder: SiteFolder, today: date, editor: Mapping[str, str]) -> Site | list[Fault]:
    """Return the site of this folder, or every fault in what was written for it."""
    if not folder.is_municipal:
        return Site(municipality=None)
    file, faults = read_yaml(folder.municipality, folder.name_of(folder.municipality))
    if file is None:
        return faults
    faults += [*check(file, "gemeente", editor), *check_dates(file, today)]
    return faults or Site(municipality=Municipality.from_dict(file.data))
