"""Gathers what machines are told of a site, and of each municipality, from what editors wrote."""

from collections.abc import Collection, Sequence

from familiegroepsplan_site.open_data.described import Described, DescribedSite, Owner
from familiegroepsplan_site.open_data.facts import public_facts
from familiegroepsplan_site.open_data.tables import PublicMunicipality
from familiegroepsplan_site.sources.read import Sources
from familiegroepsplan_site.sources.site import Site


def described_site(site: Site | None, sources: Sources) -> DescribedSite:
    """Return the site of this municipality, or the national one, as machines know it."""
    words = sources.words
    told = [site] if site else sources.sites.values()
    days = [document.source.seen for document in sources.country.documents]
    days += [fact.source.seen for one in told for fact in published(one, sources).facts]
    return DescribedSite(
        name=site.name if site else words["site.name"],
        service=words["data.service"],
        language=site.languages[0] if site else "nl",
        address=site.address if site else sources.address,
        # The last day on which somebody looked at what is told here; so the same sources make the same site.
        changed=max(days),
        about=owner(site, sources) if site else None,
        is_own=site is not None and site.self_made,
    )


def told_to_machines(site: Site | None, sources: Sources, urls: Collection[str]) -> Described:
    """Return the site with pages at these addresses, and the municipalities that it has a page about.

    The site of a municipality is about it as a whole.
    """
    told = {} if site else {f"gemeenten/{slug}/": owner(one, sources) for slug, one in sources.sites.items()}
    languages = site.languages if site else ("nl",)
    return Described(site=described_site(site, sources), places=told, languages=languages, urls=urls)


def owner(site: Site, sources: Sources) -> Owner:
    """Return the municipality; how to reach it only when a source tells that."""
    place = site.municipality
    return Owner(
        name=place.name,
        title=site.owner,
        website=place.website.url if place.website else None,
        desks=tuple(one for one in site.contacts if one.source and (one.phone or one.email)),
        names=sources.identifiers.get(place.code),
    )


def published(site: Site, sources: Sources) -> PublicMunicipality:
    """Return the municipality of a site with all that is published about it."""
    place = site.municipality
    listed = next((one for one in sources.municipalities if one.code == place.code), None)
    facts = public_facts(site, listed, sources.identifiers.get(place.code))
    return PublicMunicipality(code=place.code, slug=place.slug, name=place.name, facts=facts)


def all_published(site: Site | None, sources: Sources) -> Sequence[PublicMunicipality]:
    """Return what the tables of this site hold: its own municipality, or every one, if anything has a source."""
    told = (published(one, sources) for one in ([site] if site else sources.sites.values()))
    return [place for place in told if place.facts]
