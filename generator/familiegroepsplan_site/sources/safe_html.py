"""Finds in a page of Markdown what may not stand on a site: code, style, frames, and tags left open.

The Markdown is rendered first: it makes tags and attributes too, such as `[a](javascript:…)` and `{: onclick=… }`.
"""

import re
from dataclasses import dataclass
from html.parser import HTMLParser
from urllib.parse import urlsplit

import markdown

EXTENSIONS = ("attr_list", "md_in_html", "def_list", "tables", "admonition", "footnotes")


def _names(text: str) -> frozenset[str]:
    return frozenset(text.split())


VOID = frozenset(("br", "hr", "img", "wbr", "col"))
TAGS = VOID | _names("""
    a abbr b blockquote caption cite code colgroup dd del details dfn div dl dt em figcaption figure h1 h2 h3 h4 h5
    h6 i ins kbd li mark ol p pre q s samp section small span strong sub summary sup table tbody td tfoot th thead
    time tr u ul var
""")
ATTRIBUTES = _names("""
    alt cite class colspan datetime dir download headers height href hreflang id lang name open rel reversed role
    rowspan scope span src start tabindex title translate type value width
""")
ADDRESSES = frozenset(("href", "src", "cite"))
SCHEMES = frozenset(("", "http", "https", "mailto", "tel"))
# What browsers leave out of an address before they look at its scheme.
UNSEEN = re.compile(r"[\x00-\x20]")


@dataclass(frozen=True, kw_only=True, slots=True)
class Unsafe:
    """What was found, as the code of a fault, and the line it stands on; 0 when it is nowhere to be seen."""

    code: str
    found: str
    line: int


def unsafe(text: str) -> list[Unsafe]:
    """Return all that may not be in this Markdown, in its order."""
    reader = _Reader()
    reader.feed(markdown.markdown(text, extensions=list(EXTENSIONS)))
    if reader.rawdata:
        reader.tell("html.open", " ".join(reader.rawdata.split())[:40], re.escape(reader.rawdata[:10]))
    for tag in reader.open:
        reader.tell("html.open", f"<{tag}>", rf"<{tag}\b")
    # What is typed twice is told twice, at its own lines; Markdown may make more of what is typed once.
    ends: dict[str, int] = {}
    found: list[Unsafe] = []
    for code, what, patterns in reader.told:
        places = (re.compile(one, re.IGNORECASE).search(text, ends.get(one, 0)) for one in patterns)
        place = next((place for place in places if place), None)
        if place:
            ends[place.re.pattern] = place.end()
            found.append(Unsafe(code=code, found=what, line=text.count("\n", 0, place.start()) + 1))
        elif not any(one in ends for one in patterns):
            found.append(Unsafe(code=code, found=what, line=0))
    return found


class _Reader(HTMLParser):
    """Tells of each thing that is not on the lists, with a pattern that finds it in what was typed."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.told: list[tuple[str, str, tuple[str, ...]]] = []
        self.open: list[str] = []

    def tell(self, code: str, found: str, *patterns: str) -> None:
        """Keep what was found, and how to find it in what was typed: by the first of these that does."""
        self.told.append((code, found, patterns))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in TAGS:
            self.tell("html.tag", f"<{tag}>", rf"<{re.escape(tag)}\b")
            return
        if tag not in VOID:
            self.open.append(tag)
        for name, value in attrs:
            self._attribute(name, value or "")

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag in TAGS - VOID:  # a browser reads `<div/>` as `<div>`
            self.tell("html.open", f"<{tag}/>", rf"<{tag}\b[^>]*/>")
            self.open.pop()

    def handle_endtag(self, tag: str) -> None:
        if tag not in TAGS:
            return  # its start was told
        if self.open and self.open[-1] == tag:
            self.open.pop()
        elif tag not in VOID:
            self.tell("html.open", f"</{tag}>", rf"</{tag}\b")
            if tag in self.open:
                del self.open[len(self.open) - 1 - self.open[::-1].index(tag) :]

    def handle_comment(self, data: str) -> None:
        self.tell("html.tag", "<!-- -->", r"<!")

    def handle_decl(self, decl: str) -> None:
        self.tell("html.tag", f"<!{decl[:20]}>", r"<!")

    def unknown_decl(self, data: str) -> None:
        self.tell("html.tag", f"<![{data[:20]}", r"<!\[")

    def handle_pi(self, data: str) -> None:
        self.tell("html.tag", f"<?{data[:20]}", r"<\?")

    def _attribute(self, name: str, value: str) -> None:
        if name not in ATTRIBUTES and not name.startswith(("aria-", "data-")):
            self.tell("html.attribute", name, rf"{re.escape(name)}\s*=|:-+|-+:")
        elif name in ADDRESSES and urlsplit(UNSEEN.sub("", value)).scheme.lower() not in SCHEMES:
            self.tell(
                "html.address", " ".join(value.split()), re.escape(value.strip()), r"href\s*=|src\s*=|\]\(|\]:"
            )
