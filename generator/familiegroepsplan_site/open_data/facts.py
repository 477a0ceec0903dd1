"""What is published about a municipality: each fact with its source, the day it was seen and how sure it is."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from familiegroepsplan_site.open_data.told import told
from familiegroepsplan_site.sources.country import Country
from familiegroepsplan_site.sources.facts import Fact, Municipality, Quote, Source
from familiegroepsplan_site.sources.identifiers import Identifiers
from familiegroepsplan_site.sources.site import Site

SEEN, OLD = "gezien", "gezien-oud"
# Found in a list; nobody looked at the site itself.
LISTED = "vrijwel-zeker"


@dataclass(frozen=True, kw_only=True, slots=True)
class PublicFact:
    """One fact for machines; `about` is the key that an editor knows it by."""

    about: str
    value: str
    quote: Quote | None = None
    source: Source
    certainty: str


def public_facts(
    site: Site, listed: Municipality | None, identifiers: Identifiers | None
) -> tuple[PublicFact, ...]:
    """Return all that is known of the municipality of this site and has a source.

    `listed` is what the lists of all municipalities say of the one with this code: a municipality that they
    do not have, or know by another name, is not in them.
    """
    place = site.municipality
    from_lists = _listed(place, listed, site.country) if listed else ()
    names = _names(identifiers, site.country) if identifiers else ()
    own = (PublicFact(about=key, value=value, source=source, certainty=SEEN) for key, value, source in told(site))
    return (*from_lists, *names, *_website(place), *own, *map(_said, place.facts))


def _listed(place: Municipality, listed: Municipality, country: Country) -> Iterator[PublicFact]:
    listing = country.listings["gemeenten"]
    # Which region a municipality belongs to depends on the year of the division.
    division = replace(country.regions_source, written=str(country.regions_year))
    for about, value, same, source, certainty in (
        ("naam", place.name, listed.name, listing.source, listing.certainty),
        ("code", place.code, listed.code, listing.source, listing.certainty),
        ("provincie", place.province, listed.province, listing.source, listing.certainty),
        ("jeugdregio", place.region, listed.region, division, SEEN),
    ):
        if value == same:
            yield PublicFact(about=about, value=value, source=source, certainty=certainty)


def _names(identifiers: Identifiers, country: Country) -> Iterator[PublicFact]:
    """Yield what standards call it."""
    listing = country.listings["identificaties"]
    for about, value in (("tooi", identifiers.tooi), ("owms", identifiers.owms)):
        yield PublicFact(about=about, value=value, source=listing.source, certainty=listing.certainty)


def _website(place: Municipality) -> Iterator[PublicFact]:
    if place.website:
        source = place.website.source
        yield PublicFact(about="website", value=place.website.url, source=source, certainty=LISTED)


def _said(fact: Fact) -> PublicFact:
    certainty = OLD if fact.old else SEEN
    return PublicFact(about="feit", value=fact.text, quote=fact.quote, source=fact.source, certainty=certainty)
