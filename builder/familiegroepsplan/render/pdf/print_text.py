"""What the print HTML says: the texts that the PDF must say too, in order."""

import json
import re
import unicodedata
from collections import Counter
from collections.abc import Iterator
from html import unescape
from typing import NamedTuple

BLOCK = re.compile(
    r"(</?(?:h[1-6]|p|div|table|caption|thead|tbody|tr|th|td|ul|ol|li|dl|dt|dd|figure|figcaption|img|br|main|section)\b[^>]*>)"
)
TAG = re.compile(r"<[^>]*>")
MARGIN_BOX = re.compile(r"@(?:top|bottom)-\w+ \{ content: (.*?);")
UNSEEN = ("Cf", "Mn", "Zs", "Zl", "Zp", "Cc")
COUNTED = re.compile(r'counter\((pages?)\)|("(?:[^"\\]|\\.)*")')


def title(html: str) -> str:
    """Return the title of the document."""
    return " ".join(unescape(html.partition("<title>")[2].partition("</title>")[0]).split())


class Said(NamedTuple):
    """A text of the print HTML, and whether it is the heading of a table's row."""

    words: str
    heads_row: bool


def texts(html: str) -> list[Said]:
    """Return the text of each heading, paragraph and cell that has any, in order."""
    _, *pieces = BLOCK.split(html.partition("<body>")[2])
    return [
        Said(words, 'scope="row"' in tag)
        for tag, piece in zip(pieces[::2], pieces[1::2], strict=True)
        if (words := _plain(piece))
    ]


def headings(html: str) -> list[str]:
    """Return the texts of the headings of the second level: the sections."""
    return [_plain(heading) for heading in re.findall(r"<h2\b[^>]*>(.*?)</h2>", html, re.DOTALL)]


def margins(html: str, page: int, pages: int) -> Iterator[str]:
    """Yield what each margin box of the style says on one of the pages."""
    numbers = {"page": str(page), "pages": str(pages)}
    for content in MARGIN_BOX.findall(html):
        yield "".join(numbers.get(counter) or json.loads(words) for counter, words in COUNTED.findall(content))


def letters(words: str) -> Counter[str]:
    """Return which letters are in a text and how often, whatever their order: that tells where one is lost.

    White space and signs that are never seen (a join mark, a variation selector) do not count, and a letter with
    its accent counts as the letter: a font may hold them as one.
    """
    count = Counter(words)
    for sign in [sign for sign in count if not sign.isalnum() or not sign.isascii()]:
        times = count.pop(sign)
        for part in unicodedata.normalize("NFKD", sign):
            if unicodedata.category(part) not in UNSEEN:
                count[part] += times
    return count


def _plain(piece: str) -> str:
    return " ".join(unescape(TAG.sub("", piece)).split())
