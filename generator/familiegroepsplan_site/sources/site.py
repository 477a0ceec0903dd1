"""One municipality's site: all that it says itself, else its region, else the country; nearest wins."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from familiegroepsplan_site.sources.accessibility import Accessibility
from familiegroepsplan_site.sources.brand import Brand
from familiegroepsplan_site.sources.country import Country
from familiegroepsplan_site.sources.facts import Data, Municipality
from familiegroepsplan_site.sources.own_page import OwnPage
from familiegroepsplan_site.sources.own_templates import OwnTemplate
from familiegroepsplan_site.sources.plan_models import PlanModel
from familiegroepsplan_site.sources.site_parts import (
    Asking,
    Desk,
    LocalQuestion,
    Policy,
    Privacy,
    SectionWords,
    Security,
)
from familiegroepsplan_site.sources.words import Words

SELF = "zelf"  # what `bron` says of what a municipality or region tells itself
# The keys of which each block, or each thing in the list, has a source; and those with only a day.
SOURCED = ("contact", "aanvragen", "ondersteuning", "inleveren", "klacht", "privacy")
DATED = ("beleid",)


@dataclass(frozen=True, kw_only=True, slots=True)
class Site:
    """All that a municipality's site has; None or empty when nobody told it.

    `self_made` when the municipality itself makes it, in a folder of its own; else someone made it for all.
    `pictures` are the files beside `pages`, by name.
    `folder` is where the files that the YAML names lie. `address` is where the site will
    stand, with a slash at its end. `shared` has the keys of the YAML that the region told, not the municipality.
    `model` names the plan of the region that this municipality uses, `local` what it fills in there.
    """

    municipality: Municipality
    country: Country = field(repr=False)
    self_made: bool
    folder: Path
    owner: str
    name: str
    address: str | None
    brand: Brand
    contacts: tuple[Desk, ...]
    asking: Asking | None
    support: tuple[Desk, ...]
    handing_in: tuple[Desk, ...]
    complaint: Desk | None
    policies: tuple[Policy, ...]
    questions: tuple[LocalQuestion, ...]
    titles: Mapping[str, SectionWords]
    templates: tuple[OwnTemplate, ...]
    languages: tuple[str, ...]
    accessibility: Accessibility | None
    privacy: Privacy | None
    security: Security | None
    pages: tuple[OwnPage, ...]
    pictures: Mapping[str, bytes] = field(repr=False)
    model: str | None
    local: Mapping[str, str]
    shared: frozenset[str]

    @property
    def regional(self) -> tuple[OwnTemplate, ...]:
        """The Word templates that it has of its region, as other municipalities there have them."""
        return tuple(one for one in self.templates if self.municipality.name not in one.places)


@dataclass(frozen=True, kw_only=True, slots=True)
class Surroundings:
    """What every municipality has around it; `regions` is the data of each region's file, by name."""

    country: Country
    regions: Mapping[str, Data]
    sections: Mapping[str, str]
    models: tuple[PlanModel, ...]
    templates: tuple[OwnTemplate, ...]
    words: Words
    letters: tuple[Path, ...]


def with_own_source(data: Data, owner: str) -> dict[str, Any]:
    """Return the data of a file with a whole source wherever it says `bron: zelf`, or has one for all of it."""
    website = data.get("website", {}).get("waarde")
    own = {"titel": owner} | ({"url": website} if website else {})
    top = {key: data[key] for key in ("bron", "gezien") if key in data}
    found = dict(data)
    for key in (*SOURCED, *DATED):
        if key in data:
            given = top if key in SOURCED else {part: top[part] for part in top if part == "gezien"}
            value = data[key]
            found[key] = [given | one for one in value] if isinstance(value, list) else given | value
    if "functionaris" in found.get("privacy", {}):
        found["privacy"] = {**found["privacy"], "functionaris": {**top, **found["privacy"]["functionaris"]}}
    return {key: _own(value, own) for key, value in found.items()}


def _own(value: Any, own: Data) -> Any:
    if isinstance(value, dict):
        return {
            key: dict(own) if key == "bron" and inner == SELF else _own(inner, own) for key, inner in value.items()
        }
    return [_own(one, own) for one in value] if isinstance(value, list) else value


def make_site(
    data: Data, around: Surroundings, folder: Path, pages: Iterable[OwnPage] = (), brand: Brand | None = None
) -> Site:
    """Return the site of the municipality with this data."""
    words = around.words
    owner = words.filled("own_site.owner", name=data["naam"])
    own = with_own_source(data, owner)
    region = around.regions.get(data["jeugdregio"], {})
    above = with_own_source(region, words.filled("own_site.region", name=data["jeugdregio"])) if region else {}
    found = {**above, **own}
    place = Municipality.from_dict(own)
    titles, site, used = found.get("woorden", {}), own.get("site", {}), own.get("regiomodel", {})
    uses = used.get("gebruiken", "ja") == "ja"
    address = site.get("adres")
    return Site(
        municipality=place,
        country=around.country,
        self_made=False,
        folder=folder,
        owner=owner,
        name=site.get("naam", words.filled("own_site.name", name=place.name)),
        address=f"{address.rstrip('/')}/" if address else None,
        brand=brand or Brand(),
        contacts=_desks(found, "contact"),
        asking=Asking.from_dict(found["aanvragen"]) if "aanvragen" in found else None,
        support=_desks(found, "ondersteuning"),
        handing_in=_desks(found, "inleveren"),
        complaint=Desk.from_dict(found["klacht"]) if "klacht" in found else None,
        policies=tuple(Policy.from_dict(one) for one in found.get("beleid", ())),
        questions=tuple(LocalQuestion.from_dict(one, around.sections) for one in found.get("vragen", ())),
        titles={around.sections[key]: SectionWords.from_dict(one) for key, one in titles.items()},
        templates=tuple(one for one in around.templates if _gives(one, place, uses)),
        languages=tuple(own.get("talen", ("nl",))),
        accessibility=Accessibility.from_dict(own["toegankelijkheid"]) if "toegankelijkheid" in own else None,
        privacy=Privacy.from_dict(found["privacy"]) if "privacy" in found else None,
        security=Security.from_dict(own["beveiliging"]) if "beveiliging" in own else None,
        pages=tuple(pages),
        pictures={},
        model=above.get("model") if uses else None,
        local=dict(used.get("lokaal", {})),
        shared=frozenset(above.keys() - own.keys()),
    )


def _desks(data: Data, key: str) -> tuple[Desk, ...]:
    return tuple(Desk.from_dict(one) for one in data.get(key, ()))


def _gives(template: OwnTemplate, place: Municipality, uses_region: bool) -> bool:
    return place.name in template.places or (uses_region and place.region in template.places)
