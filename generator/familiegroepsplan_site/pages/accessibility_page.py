"""The page about accessibility: the municipality's statement in plain words, or plainly that there is none."""

from collections.abc import Iterator, Mapping

from familiegroepsplan_site.pages.desk_text import mail_link, phone_link
from familiegroepsplan_site.pages.front_matter import front_matter
from familiegroepsplan_site.pages.local_ways import to_page
from familiegroepsplan_site.pages.markdown_text import block, escaped, link
from familiegroepsplan_site.pages.source_line import long_day, written_day
from familiegroepsplan_site.sources.accessibility import Accessibility, Deviation
from familiegroepsplan_site.sources.site import Site
from familiegroepsplan_site.sources.words import Words

ROOT = "../"
STATUSES: Mapping[str, str] = {
    "A": "own_site.accessibility.status_a",
    "B": "own_site.accessibility.status_b",
    "C": "own_site.accessibility.status_c",
    "D": "own_site.accessibility.status_d",
}


def accessibility_page(site: Site, words: Words) -> str:
    """Return the Markdown of `toegankelijkheid.md`."""
    told = site.accessibility
    parts = [
        front_matter(
            title=words["own_site.accessibility.title"],
            description=words["own_site.accessibility.description"],
            footer=words["own_site.accessibility.title"],
        ),
        f"# {words['own_site.accessibility.title']}",
        words["own_site.accessibility.intro"],
        *(_statement(told, site, words) if told and told.status in STATUSES else _none(site, words)),
        *_trouble(site, words),
        f"## {words['own_site.accessibility.made']}",
        words["own_site.accessibility.built"],
    ]
    return "\n\n".join(parts) + "\n"


def _none(site: Site, words: Words) -> list[str]:
    key = "own_site.accessibility.none" if site.self_made else "own_site.accessibility.none_makers"
    return [
        f"## {words['own_site.accessibility.asked']}",
        words.filled(key, name=escaped(site.municipality.name)),
    ]


def _statement(told: Accessibility, site: Site, words: Words) -> list[str]:
    parts = [
        f"## {words.filled('own_site.accessibility.statement', name=escaped(site.municipality.name))}",
        words[STATUSES[told.status]],
        " ".join(_dated(told, words)),
    ]
    if told.audit and told.audit.report:
        parts.append(link(words["own_site.accessibility.report"], told.audit.report))
    if told.register:
        parts.append(link(words["own_site.accessibility.register"], told.register))
    parts.append(words["own_site.accessibility.demands"])
    if told.deviations:
        parts.append(f"## {words['own_site.accessibility.deviations']}")
        parts += [block("feit", *_deviation(one, words)) for one in told.deviations]
    return [part for part in parts if part]


def _dated(told: Accessibility, words: Words) -> Iterator[str]:
    if told.day:
        yield words.filled("own_site.accessibility.day", day=long_day(told.day, words))
    if told.signed_by:
        yield words.filled("own_site.accessibility.signed", by=escaped(told.signed_by))
    if told.audit and told.audit.by:
        day, by = long_day(told.audit.day, words), escaped(told.audit.by)
        yield words.filled("own_site.accessibility.audit_by", day=day, by=by)
    elif told.audit:
        yield words.filled("own_site.accessibility.audit", day=long_day(told.audit.day, words))
    if told.planned:
        yield words.filled("own_site.accessibility.planned", day=long_day(told.planned, words))


def _deviation(one: Deviation, words: Words) -> Iterator[str]:
    yield f"**{escaped(one.what)}**"
    if one.criterion:
        yield words.filled("own_site.accessibility.criterion", text=escaped(one.criterion))
    told = (
        ("own_site.accessibility.effect", one.effect),
        ("own_site.accessibility.instead", one.instead),
        ("own_site.accessibility.cause", one.cause),
        ("own_site.accessibility.measure", one.measure),
    )
    for key, text in told:
        if text:
            yield f"{words[key]} {escaped(text)}"
    if one.ready:
        yield words.filled("own_site.accessibility.ready", day=written_day(one.ready, words))


def _trouble(site: Site, words: Words) -> Iterator[str]:
    """Yield where to tell that something does not work, when that is known, and the way around it on paper."""
    yield f"## {words['own_site.accessibility.trouble']}"
    told = site.accessibility
    ways = [mail_link(told.email)] if told and told.email else []
    ways += [phone_link(told.phone)] if told and told.phone else []
    if ways:
        either = f" {words['municipality.helpers.or']} ".join(ways)
        yield words.filled("own_site.accessibility.tell", ways=either)
    sheets = to_page(ROOT, "brieven", words["own_site.accessibility.sheets"])
    yield f"{words['own_site.accessibility.paper']} {sheets}"
