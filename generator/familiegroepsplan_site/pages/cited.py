"""What of the sources a site cites: the page with sources of a municipality's site shows no others."""

from collections.abc import Iterable
from dataclasses import replace

from familiegroepsplan_site.pages.terms import TERMS
from familiegroepsplan_site.sources.country import PLAN_ARTICLE, SUPPORT_ARTICLE, Country, Document, Statement
from familiegroepsplan_site.sources.reference import Reference, references

ALWAYS = (PLAN_ARTICLE, SUPPORT_ARTICLE, *TERMS.values())  # what pages that are made lean on


def keys_in(texts: Iterable[str]) -> frozenset[str]:
    """Return every key that these texts name."""
    return frozenset(one.key for text in texts for one in references(text) if isinstance(one, Reference))


def only_cited(country: Country, keys: Iterable[str]) -> Country:
    """Return the country with the sources, articles and facts that these keys lead to, and no others."""
    kept: set[str] = set()
    for key in (*keys, *ALWAYS):
        if key in country.named:
            kept |= {key, *_below(country.named[key].cited)}
    kept |= {key for fact in country.facts if fact.key in kept for key in _below(fact)}
    return replace(
        country,
        documents=tuple(one for one in country.documents if one.key in kept),
        articles=tuple(one for one in country.articles if one.key in kept),
        facts=tuple(one for one in country.facts if one.key in kept),
    )


def _below(cited: Document | Statement) -> set[str]:
    """Return the key of what is cited, and of all that it rests on."""
    if isinstance(cited, Document):
        return {cited.key}
    return {cited.key, *_below(cited.basis)}
