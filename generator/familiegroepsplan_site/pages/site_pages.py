"""The pages that a municipality's site has for itself; all others are the same on every site."""

from familiegroepsplan_site.pages.accessibility_page import accessibility_page
from familiegroepsplan_site.pages.front_matter import front_matter
from familiegroepsplan_site.pages.local_ways import to_page
from familiegroepsplan_site.pages.markdown_text import escaped
from familiegroepsplan_site.pages.place_sections import about, place_sections
from familiegroepsplan_site.pages.privacy_page import privacy_page
from familiegroepsplan_site.pages.sender import sender
from familiegroepsplan_site.pages.site_home import WAY, ask_here, home_page
from familiegroepsplan_site.sources.place_name import at_place
from familiegroepsplan_site.sources.site import Site
from familiegroepsplan_site.sources.words import Words

ROOT = "../"
SHORT = 20  # letters of a name in the menu: a longer one would push the others from their row


def site_pages(site: Site, national_home: str, words: Words, forms: str) -> dict[str, str]:
    """Return the Markdown of each page by its path; `national_home` is that of the national site's first page.

    The empty forms of the region are at `forms`, seen from the start of the site.
    """
    return {
        "index.md": home_page(site, national_home, words),
        f"{WAY}.md": _way(site, words, forms),
        "toegankelijkheid.md": accessibility_page(site, words),
        "privacy.md": privacy_page(site, words),
    }


def _way(site: Site, words: Words, forms: str) -> str:
    """Return the Markdown of the page about how it goes here."""
    at = at_place(site.municipality.name, words)
    make = to_page(ROOT, "plan", words["own_site.home.make"], "button")
    right = to_page(ROOT, "uw-recht", words["municipality.right"], "button quiet")
    parts = [
        front_matter(
            title=words.filled("own_site.way.title", at=at),
            description=words.filled("own_site.way.description", at=at),
            menu=at[0].upper() + at[1:] if len(at) <= SHORT else words["own_site.way.menu"],
            picture="kring",
        ),
        f"# {words.filled('own_site.way.title', at=escaped(at))}",
        words.filled("municipality.intro", at=escaped(at)),
        " ".join(ask_here(site, words)),
        f'<p class="acts">{make} {right}</p>',
        *place_sections(site, ROOT, words, forms),
        *about(site, words),
        escaped(sender(site, words)),
    ]
    return "\n\n".join(part for part in parts if part) + "\n"
