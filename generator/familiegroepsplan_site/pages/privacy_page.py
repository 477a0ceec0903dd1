"""The page about privacy: what is true of this site by the way it is made, and whom to ask at the municipality."""

from familiegroepsplan_site.pages.desk_text import desk_block, paragraphs, quiet_source
from familiegroepsplan_site.pages.front_matter import front_matter
from familiegroepsplan_site.pages.local_ways import to_page
from familiegroepsplan_site.pages.markdown_text import escaped, link
from familiegroepsplan_site.sources.site import Site
from familiegroepsplan_site.sources.words import Words

ROOT = "../"


def privacy_page(site: Site, words: Words) -> str:
    """Return the Markdown of `privacy.md`."""
    parts = [
        front_matter(
            title=words["own_site.privacy.title"],
            description=words["own_site.privacy.description"],
            footer=words["own_site.privacy.menu"],
            picture="scherm",
        ),
        f"# {words['own_site.privacy.title']}",
        words["own_site.privacy.intro"],
        f"## {words['own_site.privacy.plan']}",
        words["own_site.privacy.plan_text"],
        to_page(ROOT, "niemand-kijkt-mee", words["own_site.privacy.check"]),
        f"## {words['own_site.privacy.server']}",
        words["own_site.privacy.server_text"],
        *_given(site, words),
        *_ask(site, words),
    ]
    return "\n\n".join(parts) + "\n"


def _given(site: Site, words: Words) -> list[str]:
    told = site.privacy
    own = paragraphs(told.text) if told else []
    source = quiet_source(told.source, site.owner, words) if told and own else []
    more = to_page(ROOT, "privacy-en-dossier", words["own_site.privacy.given_more"])
    return [f"## {words['own_site.privacy.given']}", words["own_site.privacy.given_text"], *own, *source, more]


def _ask(site: Site, words: Words) -> list[str]:
    """Return whom to ask: the officer when the municipality named one, else the municipality itself."""
    told, name = site.privacy, escaped(site.municipality.name)
    parts = [f"## {words['own_site.privacy.ask']}"]
    if told and told.officer:
        parts += [words["own_site.privacy.ask_own"], desk_block(told.officer, site.owner, words)]
    else:
        parts.append(words.filled("own_site.privacy.ask_site", name=name))
        if site.municipality.website:
            shown = words.filled("municipality.helpers.site", name=site.municipality.name)
            parts.append(link(shown, site.municipality.website.url))
    if told and told.statement:
        shown = words.filled("own_site.privacy.statement", name=site.municipality.name)
        parts.append(link(shown, told.statement))
    return parts
