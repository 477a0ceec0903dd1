"""Who makes a municipality's site: that must be plain, for the name of the site does not say it."""

from familiegroepsplan_site.sources.site import Site
from familiegroepsplan_site.sources.words import Words


def sender(site: Site, words: Words, own: bool) -> str:
    """Return the sentence: the municipality itself, or the makers of the package and not the municipality."""
    return words.filled("own_site.sender.own" if own else "own_site.sender.makers", name=site.municipality.name)
