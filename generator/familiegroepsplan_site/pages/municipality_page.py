"""The page of one municipality on the national site."""

from familiegroepsplan_site.pages.front_matter import front_matter
from familiegroepsplan_site.pages.local_ways import to_page
from familiegroepsplan_site.pages.markdown_text import escaped
from familiegroepsplan_site.pages.place_sections import about, place_sections
from familiegroepsplan_site.sources.place_name import at_place
from familiegroepsplan_site.sources.site import Site
from familiegroepsplan_site.sources.words import Words

ROOT = "../../"  # from `gemeenten/<slug>/` to the start of the site


def municipality_page(site: Site, words: Words) -> str:
    """Return the Markdown of `gemeenten/<slug>.md`."""
    at = at_place(site.municipality.name, words)
    make = to_page(ROOT, "plan", words["municipality.make"], "button")
    right = to_page(ROOT, "uw-recht", words["municipality.right"], "button quiet")
    parts = [
        front_matter(
            title=words.filled("municipality.title", at=at),
            description=words.filled("municipality.description", name=site.municipality.name),
            picture="kring",
        ),
        f"# {words.filled('municipality.title', at=escaped(at))}",
        words.filled("municipality.intro", at=escaped(at)),
        f'<p class="acts">{make} {right}</p>',
        *place_sections(site, ROOT, words),
        *about(site, words),
        f"{words['municipality.about.other']} [{words['municipality.about.all']}](index.md)",
    ]
    return "\n\n".join(parts) + "\n"
