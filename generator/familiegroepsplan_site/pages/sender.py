"""Who makes a municipality's site: that must be plain, for the name of the site does not say it."""

from familiegroepsplan_site.sources.site import Site
from familiegroepsplan_site.sources.words import Words


def sender(site: Site, words: Words) -> str:
    """Return the sentence: the municipality itself, or the makers of the package and not the municipality."""
    key = "own_site.sender.own" if site.self_made else "own_site.sender.makers"
    return words.filled(key, name=site.municipality.name)
