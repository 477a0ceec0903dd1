"""Pages without what no reader sees: a host keeps them 342 times."""

import re

INDENT = re.compile(r"\n\s+")
BLOCKS = (
    "aside|body|circle|dd|details|div|dl|dt|ellipse|fieldset|figure|footer|form|g|h[1-6]|head|header|html|legend|li|"
    "line|link|main|meta|nav|ol|p|path|rect|script|section|summary|svg|table|tbody|td|template|th|thead|title|tr|ul"
)
BETWEEN = re.compile(rf">\n(?=</?(?:{BLOCKS})\b)")
# Where white space shows.
SHOWN = re.compile(r"<(?:pre|textarea)\b[^>]*>[^<]*\n", re.IGNORECASE)
# Signs that mean something in Markdown, written as numbers: in HTML they are themselves.
CODED = re.compile(r"&#(\d{2,5});")
KEPT = "&<>\"'["
VOID = re.compile(r"<(br|hr) />")
NOTE = re.compile(r'<li id="fn:([^"]+)"')
# Python-Markdown names a citation `fnref:KEY`, the second one of a source `fnref2:KEY`.
NOTED = re.compile(r'((?:id|href)="#?fn(?:ref\d*)?:)([^"]+)"')
# The style knows both links by their address. Their words are their names, and the note has its number.
LINKED = re.compile(r'<a class="footnote-(?:back)?ref" (href="[^"]*")(?: title="[^"]*")?>')
# What stands on a sheet of paper is no part of the page that one leads to.
SHEET = re.compile(r'<div class="brief">.*?</div>', re.DOTALL)
NAMED = re.compile(r'(<h[34]) id="[^"]*"')
RULE = re.compile(r'(<div class="footnote">)\s*<hr>')


def compact(html: str) -> str:
    """Return the page without the white space that lines begin with, and without that between blocks."""
    return html if SHOWN.search(html) else BETWEEN.sub(">", INDENT.sub("\n", html))


def compact_text(html: str) -> str:
    """Return a page that MkDocs made, compact: with plain signs, and its notes named by their number.

    It holds no data yet, in which a sign as a number would be text.
    """
    html = SHEET.sub(lambda found: NAMED.sub(r"\1", found.group()), html)
    html = VOID.sub(r"<\1>", CODED.sub(_plain, html))
    numbers = {key: str(number) for number, key in enumerate(NOTE.findall(html), 1)}
    if numbers:
        html = NOTED.sub(lambda found: f'{found[1]}{numbers.get(found[2], found[2])}"', html)
        html = RULE.sub(r"\1", LINKED.sub(r"<a \1>", html))
    return compact(html)


def _plain(found: re.Match[str]) -> str:
    sign = chr(int(found[1]))
    shown = sign == "\N{NO-BREAK SPACE}" or (sign.isprintable() and sign not in KEPT)
    return sign if shown else found[0]
