"""Facts and their sources in a page: each reference becomes plain HTML or a footnote, before MkDocs reads it."""

import posixpath
from collections.abc import Mapping
from html import escape

from familiegroepsplan_site.pages.markdown_text import escaped, link
from familiegroepsplan_site.pages.source_line import long_day, written_day
from familiegroepsplan_site.sources.country import Country, Document, Named, Statement
from familiegroepsplan_site.sources.page import HEAD
from familiegroepsplan_site.sources.reference import Reference, plain, replaced
from familiegroepsplan_site.sources.words import Words

SOURCES_PAGE = "bronnen.md"
# Entities show the same in Markdown and in the raw HTML of a page; the hyphen of a number must not break.
MARKS = str.maketrans({char: f"&#{ord(char)};" for char in "\\`*_[]"})
CERTAINTIES: Mapping[str, str] = {
    "gezien": "source.certainty.seen",
    "gezien-oud": "source.certainty.old",
    "vrijwel-zeker": "source.certainty.nearly",
    "algemeen-bekend": "source.certainty.common",
    "samenvatting": "source.certainty.summary",
}


def with_facts(text: str, page: str, country: Country, words: Words) -> str:
    """Return the Markdown of a page with its facts and footnotes in place; `page` is its path in the docs.

    Every reference is known to be good: `sources.reference` checked the page.
    """
    if "[[" not in text:
        return text
    text = text.replace("\r\n", "\n")
    head = HEAD.match(text)
    end = head.end() if head else 0
    cited: dict[str, Named] = {}

    def put(one: Reference) -> str:
        named = country.named[one.key]
        if one.kind == "bron":
            # The first to cite a source tells how sure it is.
            return f"[^{cited.setdefault(named.cited.key, named).cited.key}]"
        return anchor(named, one) if one.kind == "feit" else _shown(named, one)

    body = replaced(text[end:], put)
    return plain(text[:end], country.named) + body + _footnotes(list(cited.values()), page, words)


def anchor(named: Named, reference: Reference | None = None) -> str:
    """Return the words with a link to where they lead, as HTML that is good in Markdown too."""
    shown = _shown(named, reference)
    if named.address is None:
        return shown
    return f'<a href="{escape(named.address)}">{shown}</a>'


def _shown(named: Named, reference: Reference | None) -> str:
    shown = escape(reference.words(named) if reference else named.text).translate(MARKS)
    if named.address and named.address.startswith("tel:"):
        return shown.replace("-", "&#8209;").replace(" ", "&nbsp;")
    return shown


def _footnotes(cited: list[Named], page: str, words: Words) -> str:
    if not cited:
        return ""
    sources = posixpath.relpath(SOURCES_PAGE, posixpath.dirname(page) or ".")
    notes = [f"[^{one.cited.key}]: {_note(one, sources, words)}" for one in cited]
    # The place where Python-Markdown puts its list of footnotes.
    title = f"## {words['source.title']} {{: #noten }}"
    return "\n\n" + "\n\n".join([title, "///Footnotes Go Here///", *notes]) + "\n"


def _note(one: Named, sources: str, words: Words) -> str:
    more = f"[{words['source.more']}]({sources}#{one.cited.key})"
    return f"{_title(one.cited, words)} {certainty_line(one.cited, one.certainty, words)} {more}"


def _title(cited: Document | Statement, words: Words) -> str:
    if isinstance(cited, Document):
        title = link(cited.source.title, cited.source.url) if cited.source.url else escaped(cited.source.title)
        written = cited.source.written
        return f"{title}, {written_day(written, words)}." if written and cited.kind != "wet" else f"{title}."
    text = cited.text[0].upper() + cited.text[1:]
    url = cited.document.source.url
    name = link(text, url) if url else escaped(text)
    return words.filled("source.article", name=name, about=escaped(cited.about))


def certainty_line(cited: Document | Statement, certainty: str, words: Words) -> str:
    """Return how sure this is, and when it was seen."""
    document = cited if isinstance(cited, Document) else cited.document
    key = CERTAINTIES[certainty]
    if certainty == "algemeen-bekend":
        return words[key]
    return words.filled(key, seen=long_day(document.source.seen, words))
