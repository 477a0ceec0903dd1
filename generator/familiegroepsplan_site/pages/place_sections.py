"""What the page of a municipality tells, on the national site and on its own: first what a family can do."""

from collections.abc import Sequence
from html import escape
from itertools import groupby

from familiegroepsplan_site.pages.desk_text import QUIET
from familiegroepsplan_site.pages.fact_text import anchor
from familiegroepsplan_site.pages.local_ways import (
    article_line,
    asking,
    complaint,
    contact,
    handing_in,
    policy,
    step_lines,
    support,
    to_page,
)
from familiegroepsplan_site.pages.markdown_text import block, coded, escaped, item, link, quoted
from familiegroepsplan_site.pages.source_line import long_day, seen_line, source_line
from familiegroepsplan_site.sources.country import PLAN_ARTICLE, SUPPORT_ARTICLE, Country, Helpline
from familiegroepsplan_site.sources.facts import Fact, Source
from familiegroepsplan_site.sources.own_templates import FORMS
from familiegroepsplan_site.sources.place_name import at_place
from familiegroepsplan_site.sources.site import Site
from familiegroepsplan_site.sources.words import Words

MODEL_PAGE = "het-perspectiefplan"  # what the plan of a region is, and is not


def is_told(site: Site) -> bool:
    """Whether a family can read here how or where to ask; facts from elsewhere do not say that."""
    return bool(site.asking or site.contacts)


def place_sections(site: Site, root: str, words: Words, forms: str = f"{FORMS}/") -> list[str]:
    """Return the sections, in the order that helps; `root` is the way from the page to the start of the site.

    The empty forms of the region are at `forms`, seen from there.
    """
    return [
        *(asking(site, words) or now(site, root, words)),
        *contact(site, words),
        *support(site, words),
        *handing_in(site, root, words),
        *complaint(site, root, words),
        *_own(site, root, words, forms),
        *_known(site, words),
        *_unknown(site, words),
        *policy(site, words),
        *_helpers(site.country, root, words),
    ]


def now(site: Site, root: str, words: Words) -> list[str]:
    """Return what a family can do in any municipality, with the letters for it."""
    name = site.municipality.name
    plan, support_by_law = (article_line(site, key, words) for key in (PLAN_ARTICLE, SUPPORT_ARTICLE))
    website = site.municipality.website
    ask = words["municipality.now.ask_website" if website else "municipality.now.ask_phone"]
    pages = [link(words.filled("municipality.helpers.site", name=name), website.url)] if website else []
    steps = [
        step_lines(
            words["municipality.now.say"],
            words["municipality.now.say_more"],
            quoted(words["municipality.now.sentence"]),
            f"{plan} {_letter(root, 'first_plan', words)}",
        ),
        step_lines(
            words["municipality.now.support"],
            words["municipality.now.support_more"],
            f"{support_by_law} {_letter(root, 'support', words)}",
        ),
        step_lines(
            words.filled("municipality.now.ask", at=escaped(at_place(name, words))),
            ask,
            *pages,
            _letter(root, "information", words),
        ),
        step_lines(
            words["municipality.now.begin"],
            words["municipality.now.begin_more"],
            to_page(root, "plan", words["municipality.make"], "button"),
        ),
    ]
    return [f"## {words['municipality.now.title']}", "\n\n".join(item(*step) for step in steps)]


def _letter(root: str, letter: str, words: Words) -> str:
    page = to_page(root, f"brieven/{words[f'letters.{letter}.file']}", words[f"letters.{letter}.title"])
    return words.filled("municipality.now.letter", letter=page)


def _known(site: Site, words: Words) -> list[str]:
    """Return the facts, each with its source; those that one source tells in a row stand together."""
    if not site.municipality.facts:
        return []
    title = words.filled("municipality.known.title", name=escaped(site.municipality.name))
    groups = groupby(site.municipality.facts, key=lambda fact: (fact.source, fact.old))
    return [f"## {title}", *(facts_block(list(facts), words) for _, facts in groups)]


def facts_block(facts: Sequence[Fact], words: Words) -> str:
    """Return facts of one source as a card, with that source once below them."""
    parts: list[str] = []
    for fact in facts:
        parts.append(escaped(fact.text))
        if fact.quote:
            parts.append(quoted(f"‘{escaped(fact.quote.words)}’", f"— {escaped(fact.quote.by)}"))
    if facts[0].old:
        parts.append(words["municipality.known.old"])
    parts.append(f"{words['municipality.about.fact_source']} {source_line(facts[0].source, words)}{QUIET}")
    return block("feit", *parts)


def nothing_told(site: Site, words: Words) -> str:
    """Return the plain sentence that the municipality told nothing; its own site speaks as a site."""
    if site.self_made:
        return words.filled("municipality.unknown.own", at=escaped(at_place(site.municipality.name, words)))
    if site.municipality.facts:
        return words.filled("municipality.unknown.public", name=escaped(site.municipality.name))
    return words["municipality.unknown.nothing"]


def unknown_title(site: Site, words: Words) -> str:
    """Return the heading above what is not known of a municipality."""
    return words["municipality.unknown.title_own" if site.self_made else "municipality.unknown.title"]


def _unknown(site: Site, words: Words) -> list[str]:
    if is_told(site):
        return []
    key = "municipality.unknown.ask_own" if site.self_made else "municipality.unknown.ask"
    ask = words.filled(key, at=escaped(at_place(site.municipality.name, words)))
    return [f"## {unknown_title(site, words)}", block("weetniet", nothing_told(site, words), ask)]


def _own(site: Site, root: str, words: Words, forms: str) -> list[str]:
    """Return the plan of the region and the forms that a family here may use; nothing when there are none."""
    if not site.templates and not site.model:
        return []
    parts = [f"## {words['municipality.own.title']}"]
    for template in site.templates:
        form = escaped(template.name)
        places = escaped(f" {words['municipality.own.and']} ".join(template.places))
        way = root + (forms if template in site.regional else f"{FORMS}/")
        empty = coded(words.filled("municipality.own.empty", form=template.name))
        parts += [
            f"{words.filled('municipality.own.text', places=places, form=form)} {escaped(template.note)}".strip(),
            words["municipality.own.free"],
            f'<a href="{way}{template.id}.docx" download="{escape(template.file_name)}.docx">{empty}</a>',
        ]
    if site.model:
        parts += [words["municipality.own.model"], to_page(root, MODEL_PAGE, words["municipality.own.model_more"])]
    return parts


def _helpers(country: Country, root: str, words: Words) -> list[str]:
    lines = [f"-   {_helpline(helpline, country, words)}" for helpline in country.helplines if helpline.direct]
    more = to_page(root, "wie-helpt-u", words["municipality.helpers.more"])
    return [f"## {words['municipality.helpers.title']}", "\n".join(lines), more]


def _helpline(helpline: Helpline, country: Country, words: Words) -> str:
    keys = (f"telefoon-{helpline.key}", f"telefoon-{helpline.key}-ook")
    calls = f" {words['municipality.helpers.or']} ".join(
        anchor(country.named[key]) for key in keys if key in country.named
    )
    return f"**{escaped(helpline.name)}**: {calls}. {escaped(helpline.text)}"


def about(site: Site, words: Words) -> list[str]:
    """Return where the municipality lies, and where what stands on the page comes from."""
    place, country = site.municipality, site.country
    name = escaped(place.name)
    facts = [
        words.filled("municipality.about.place", name=name, province=escaped(place.province)),
        words.filled(
            "municipality.about.region", name=name, region=escaped(place.region), year=country.regions_year
        ),
    ]
    sources = [f"{words['municipality.about.region_source']} {seen_line(country.regions_source, words)}"]
    if own := [source for source in _sources(site) if source.title == site.owner]:
        seen = long_day(min(source.seen for source in own), words)
        facts.insert(0, words.filled("municipality.about.given", name=name, seen=seen))
    # On its own site a municipality does not say that it did not look at its own website.
    if place.website and place.website.source.title != site.owner and not site.self_made:
        facts.append(words["municipality.about.website"])
        sources.append(f"{words['municipality.about.website_source']} {seen_line(place.website.source, words)}")
    return [f"## {words['municipality.about.title']}", " ".join(facts), " ".join(sources) + QUIET]


def _sources(site: Site) -> list[Source]:
    """Return where what the municipality told of its own ways comes from."""
    desks = (*site.contacts, *site.support, *site.handing_in, site.complaint)
    told = [desk.source for desk in desks if desk] + [site.asking.source if site.asking else None]
    return [source for source in told if source]
