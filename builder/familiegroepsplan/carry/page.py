"""The lines that a web page shows, and the plan file in it.

`html.parser` takes minutes over a page made to hurt (a comment that never ends, a hundred thousand times), so
this reads with `find`, once over the text.
"""

import re
from html import unescape

from .carried import NAME
from .lines import Line, Lines, TooManyLinesError

MOST_TAGS = 500_000
UNSEEN = {
    name: re.compile(f"</{name}", re.IGNORECASE)
    for name in ("head", "script", "style", "template", "svg", "title", "noscript")
}
BLOCKS = frozenset(  # elements that begin a line
    re.findall(
        r"\w+",
        "address article aside blockquote body br caption dd details div dl dt fieldset figcaption figure footer"
        " form h1 h2 h3 h4 h5 h6 header hr html legend li main nav ol p pre section summary table tbody tfoot"
        " thead tr ul",
    )
)
TAG = re.compile(r"</?([a-zA-Z][a-zA-Z0-9]*)")
BLOCK = re.compile(r'<script[^<>]{0,200}\bid="?' + NAME + r'"?[^<>]{0,200}>', re.IGNORECASE)


def page_lines(html: str) -> tuple[Line, ...] | None:
    """Return the lines that a browser shows of the page; None when there are too many to be a plan."""
    lines = Lines()
    if html.count("<") > MOST_TAGS:
        return None
    try:
        _read(html, lines)
        lines.end()
    except TooManyLinesError:
        return None
    return tuple(lines.found)


def block_in(html: str) -> str | None:
    """Return the text of the element that holds the plan file, or None."""
    start = BLOCK.search(html)
    if start is None:
        return None
    end = html.find("</", start.end())  # the text holds no `<` of its own
    return html[start.end() : end] if end >= 0 else None


def _read(html: str, lines: Lines) -> None:
    at = 0
    while True:
        sign = html.find("<", at)
        if sign < 0:
            lines.add(_words(html[at:]))
            return
        lines.add(_words(html[at:sign]))
        tag = TAG.match(html, sign)
        if html.startswith("<!--", sign):
            end = html.find("-->", sign + 4)
        elif tag or html.startswith(("<!", "<?"), sign):
            end = html.find(">", sign)
        else:
            lines.add("<")
            at = sign + 1
            continue
        if end < 0:
            return  # a page that was cut: what comes is no text
        at = html.find(">", end) + 1
        if tag is None:
            continue
        name, closes = tag[1].lower(), html.startswith("</", sign)
        if name in UNSEEN and not closes:
            close = UNSEEN[name].search(html, at)
            if close is None:
                return
            at = close.start()
        elif name in ("td", "th"):
            lines.leave_cell() if closes else lines.enter_cell()
        elif name in BLOCKS:
            lines.end()


def _words(text: str) -> str:
    return unescape(text) if "&" in text else text
