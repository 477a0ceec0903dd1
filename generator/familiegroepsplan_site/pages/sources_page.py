"""The page with every source: what it is, how sure we are of it, when we saw it, and what rests on it."""

from collections.abc import Iterable, Sequence
from itertools import groupby

from familiegroepsplan_site.pages.fact_text import certainty_line
from familiegroepsplan_site.pages.front_matter import front_matter
from familiegroepsplan_site.pages.markdown_text import escaped, link
from familiegroepsplan_site.pages.source_line import long_day, seen_line, source_line, written_day
from familiegroepsplan_site.sources.country import Country, Document, Statement
from familiegroepsplan_site.sources.facts import Municipality, Source
from familiegroepsplan_site.sources.words import Words

KINDS = ("wet", "onderzoek", "organisatie", "gemeente")
TITLES = {
    "wet": "source.list.laws",
    "onderzoek": "source.list.research",
    "organisatie": "source.list.organisations",
    "gemeente": "source.list.municipalities",
}


def sources_page(country: Country, places: Sequence[Municipality], words: Words) -> str:
    """Return the Markdown of `bronnen.md`; every key that a footnote can cite is an anchor on it."""
    last = max(document.source.seen for document in country.documents)
    parts = [
        front_matter(
            title=words["source.list.title"],
            description=words["source.list.description"],
            footer=words["source.list.title"],
        ),
        f"# {words['source.list.title']}",
        words.filled("source.list.intro", seen=long_day(last, words)),
        f"## {words['source.list.how_sure']}",
        words["source.list.levels"],
    ]
    for kind in KINDS:
        told = [_document(one, country, words) for one in country.documents if one.kind == kind]
        parts += [f"## {words[TITLES[kind]]}", *told] if told else []
    parts += _municipal(places, words)
    parts += [f"## {words['source.list.regions']}", seen_line(country.regions_source, words)]
    parts += _links(country, words)
    return "\n\n".join(parts) + "\n"


def _document(one: Document, country: Country, words: Words) -> str:
    source = one.source
    title = link(source.title, source.url) if source.url else escaped(source.title)
    written = (
        f" {words.filled('source.list.written', day=written_day(source.written, words))}" if source.written else ""
    )
    line = f"{title}.{written} {certainty_line(one, one.certainty, words)}"
    if one.note:
        line += f" {escaped(one.note)}"
    articles = [article for article in country.articles if article.basis == one]
    rests = [fact for fact in country.facts if fact.basis == one]
    lines = [_listed("", one.key, line + _facts(rests, words))]
    lines += [_listed("    ", article.key, _article(article, country, words)) for article in articles]
    lines += [_listed("    ", fact.key, _unsure(fact, words)) for fact in rests if fact.own]
    return "\n".join(lines)


def _listed(indent: str, key: str, text: str) -> str:
    """Return an entry that notes lead to by this key."""
    return f"{indent}-   {text}\n{indent}    {{: #{key} }}"


def _article(article: Statement, country: Country, words: Words) -> str:
    name = article.text[0].upper() + article.text[1:]
    told = words.filled("source.article", name=escaped(name), about=escaped(article.about))
    return told + _facts([fact for fact in country.facts if fact.basis == article], words)


def _facts(facts: Iterable[Statement], words: Words) -> str:
    told = [f"{escaped(fact.text)} ({escaped(fact.about)})" for fact in facts if not fact.own]
    return f" {words.filled('source.list.from_this', facts='; '.join(told))}" if told else ""


def _unsure(fact: Statement, words: Words) -> str:
    return f"{escaped(fact.text)} ({escaped(fact.about)}). {certainty_line(fact, fact.certainty, words)}"


def _municipal(places: Sequence[Municipality], words: Words) -> list[str]:
    """Return what the pages of municipalities rest on, each source once with the places it tells about."""
    told: dict[Source, list[Municipality]] = {}
    for place in places:
        for fact in place.facts:
            names = told.setdefault(fact.source, [])
            if place not in names:
                names.append(place)
    lists = {place.website.source for place in places if place.website}
    lines = []
    for source, about in told.items():
        pages = ", ".join(f"[{escaped(place.name)}](gemeenten/{place.slug}.md)" for place in about)
        lines.append(f"-   {pages}: {source_line(source, words)}")
    lines += [
        f"-   {words['source.list.websites']} {seen_line(source, words)}"
        for source in sorted(lists, key=lambda one: one.title)
    ]
    return [f"### {words['source.list.per_municipality']}", "\n".join(lines)] if lines else []


def _links(country: Country, words: Words) -> list[str]:
    """Return every address of another site that a page may lead to, by the day it was seen."""
    parts = [f"## {words['source.list.links']}", words["source.list.links_more"]]
    for day, links in groupby(sorted(country.links), key=lambda one: one[0]):
        parts.append(words.filled("source.list.links_seen", seen=long_day(day, words)))
        parts.append("\n".join(f"-   {link(url.removeprefix('https://'), url)}" for _, url in links))
    return parts
