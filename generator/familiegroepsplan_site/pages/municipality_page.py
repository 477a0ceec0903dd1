"""The page of one municipality: what is known, what is not, and what a family can do there now."""

import json
from collections.abc import Sequence
from html import escape
from itertools import groupby

from familiegroepsplan_site.pages.fact_text import anchor
from familiegroepsplan_site.pages.markdown_text import block, escaped, item, link, quoted
from familiegroepsplan_site.pages.source_line import seen_line, source_line
from familiegroepsplan_site.sources.country import PLAN_ARTICLE, SUPPORT_ARTICLE, Country, Helpline
from familiegroepsplan_site.sources.facts import Fact, Municipality
from familiegroepsplan_site.sources.own_templates import FORMS, OwnTemplate, templates_of
from familiegroepsplan_site.sources.words import Words

QUIET = "\n{: .bron }"


def municipality_page(
    place: Municipality, country: Country, words: Words, templates: Sequence[OwnTemplate] = ()
) -> str:
    """Return the Markdown of `gemeenten/<slug>.md`; `templates` are the forms of all places."""
    name = escaped(place.name)
    parts = [
        front_matter(
            title=words.filled("municipality.title", name=place.name),
            description=words.filled("municipality.description", name=place.name),
            picture="kring",
        ),
        f"# {words.filled('municipality.title', name=name)}",
        words.filled("municipality.intro", name=name),
        _acts(words),
        *_known(place, words),
        *_now(place, country, words),
        *_own(templates_of(place, templates), words),
        *_unknown(place, words),
        *_helpers(place, country, words),
        *_about(place, country, words),
    ]
    return "\n\n".join(parts) + "\n"


def front_matter(**values: str | bool) -> str:
    """Return the lines at the top that the theme reads."""
    lines = [f"{key}: {json.dumps(value, ensure_ascii=False)}" for key, value in values.items()]
    return "\n".join(["---", *lines, "---"])


def _acts(words: Words) -> str:
    plan = _button("plan", words["municipality.make"])
    right = _button("uw-recht", words["municipality.right"], " quiet")
    return f'<p class="acts">{plan} {right}</p>'


def _button(page: str, text: str, more: str = "") -> str:
    # Raw HTML: the plan page exists only in the built site, and MkDocs would warn about the link.
    return f'<a class="button{more}" href="../../{page}/">{escape(text)}</a>'


def _known(place: Municipality, words: Words) -> list[str]:
    if not place.facts:
        return []
    title = words.filled("municipality.known.title", name=escaped(place.name))
    # Facts that one source tells in a row stand together, with that source once below them.
    groups = groupby(place.facts, key=lambda fact: (fact.source, fact.old))
    return [f"## {title}", *(_facts(list(facts), words) for _, facts in groups)]


def _facts(facts: Sequence[Fact], words: Words) -> str:
    parts: list[str] = []
    for fact in facts:
        parts.append(escaped(fact.text))
        if fact.quote:
            parts.append(quoted(f"‘{escaped(fact.quote.words)}’", f"— {escaped(fact.quote.by)}"))
    if facts[0].old:
        parts.append(words["municipality.known.old"])
    parts.append(f"{words['municipality.about.fact_source']} {source_line(facts[0].source, words)}{QUIET}")
    return block("feit", *parts)


def _unknown(place: Municipality, words: Words) -> list[str]:
    said = words["municipality.unknown.public" if place.facts else "municipality.unknown.nothing"]
    ask = words.filled("municipality.unknown.ask", name=escaped(place.name))
    return [f"## {words['municipality.unknown.title']}", block("weetniet", said, ask)]


def _now(place: Municipality, country: Country, words: Words) -> list[str]:
    name = escaped(place.name)
    plan, support = (
        words.filled("municipality.now.article", article=anchor(country.named[article]))
        for article in (PLAN_ARTICLE, SUPPORT_ARTICLE)
    )
    if place.website:
        ask = [words["municipality.now.ask_website"], _website(place, place.website.url, words)]
    else:
        ask = [words["municipality.now.ask_phone"]]
    sentence = quoted(words["municipality.now.sentence"])
    make = _button("plan", words["municipality.make"])
    steps = [
        _step(words["municipality.now.say"], words["municipality.now.say_more"], sentence, f"{plan}."),
        _step(words["municipality.now.support"], words["municipality.now.support_more"], f"{support}."),
        _step(words.filled("municipality.now.ask", name=name), *ask),
        _step(words["municipality.now.begin"], words["municipality.now.begin_more"], make),
    ]
    return [f"## {words['municipality.now.title']}", "\n\n".join(item(*step) for step in steps)]


def _step(title: str, *more: str) -> list[str]:
    return [f"**{title}** {more[0]}", *more[1:]]


def _website(place: Municipality, url: str, words: Words) -> str:
    return link(words.filled("municipality.helpers.site", name=place.name), url)


def _own(templates: Sequence[OwnTemplate], words: Words) -> list[str]:
    """Return the forms that a family here may use; nothing when there are none."""
    if not templates:
        return []
    parts = [f"## {words['municipality.own.title']}"]
    for template in templates:
        form = escaped(template.name)
        places = escaped(f" {words['municipality.own.and']} ".join(template.places))
        address = f"../../{FORMS}/{template.id}.docx"
        empty = escape(words.filled("municipality.own.empty", form=template.name))
        parts += [
            f"{words.filled('municipality.own.text', places=places, form=form)} {escaped(template.note)}".strip(),
            words["municipality.own.free"],
            f'<a href="{escape(address)}" download>{empty}</a>',
        ]
    return parts


def _helpers(place: Municipality, country: Country, words: Words) -> list[str]:
    lines = [f"-   {_helpline(helpline, country, words)}" for helpline in country.helplines if helpline.direct]
    more = f"[{words['municipality.helpers.more']}](../wie-helpt-u.md)"
    return [f"## {words['municipality.helpers.title']}", "\n".join(lines), more]


def _helpline(helpline: Helpline, country: Country, words: Words) -> str:
    keys = (f"telefoon-{helpline.key}", f"telefoon-{helpline.key}-ook")
    calls = f" {words['municipality.helpers.or']} ".join(
        anchor(country.named[key]) for key in keys if key in country.named
    )
    return f"**{escaped(helpline.name)}**: {calls}. {escaped(helpline.text)}"


def _about(place: Municipality, country: Country, words: Words) -> list[str]:
    name = escaped(place.name)
    facts = [
        words.filled("municipality.about.place", name=name, province=escaped(place.province)),
        words.filled(
            "municipality.about.region", name=name, region=escaped(place.region), year=country.regions_year
        ),
    ]
    sources = [f"{words['municipality.about.region_source']} {seen_line(country.regions_source, words)}"]
    if place.website:
        facts.append(words["municipality.about.website"])
        sources.append(f"{words['municipality.about.website_source']} {seen_line(place.website.source, words)}")
    other = f"{words['municipality.about.other']} [{words['municipality.about.all']}](index.md)"
    return [
        f"## {words['municipality.about.title']}",
        " ".join(facts),
        " ".join(sources) + QUIET,
        other,
    ]
