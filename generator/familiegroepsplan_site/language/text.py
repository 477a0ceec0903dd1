"""The sentences of a page as a reader meets them, each with the line it stands on."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from html.parser import HTMLParser

import markdown

# What MkDocs reads the pages with, as far as it makes or hides text.
EXTENSIONS = ("attr_list", "md_in_html", "def_list", "tables", "admonition")
HEAD = re.compile(r"\A---\n.*?\n(?:---|\.\.\.)[ \t]*\n", re.DOTALL)
TITLES = frozenset(("h1", "h2", "h3", "h4", "h5", "h6", "th", "summary"))
LISTS = frozenset(("li", "ul", "ol", "dt", "dd", "dl", "td", "tr", "table"))
BREAKS = TITLES | LISTS | {"p", "div", "section", "details", "br"}
# The words of the law are quoted as they are; a drawing has no text.
SKIPPED = frozenset(("blockquote", "nav", "svg", "style", "script", "code", "pre"))
ADDRESS = re.compile(r"\b(?:[\w-]+\.)+(?:nl|org|com|eu)\b(?:/\S*)?")  # of a site: no words
WORD = re.compile(r"[^\W\d_]+(?:[-’'][^\W\d_]+)*")
ENDED = re.compile(r"[.!?…:;][’”\"')]*$")
END = re.compile(r"(?<=[.!?…])[’”\"')]*\s+(?=[‘“\"'(]?[A-ZÀ-ÖØ-Þ0-9])")
# A full stop behind these ends no sentence.
SHORT = re.compile(
    r"(?:^|[\s(])(?:bijv|bv|o\.a|d\.m\.v|i\.v\.m|enz|nr|art|ca|dhr|mevr|blz|jl|resp|mr|dr)\.$", re.I
)


@dataclass(frozen=True, kw_only=True, slots=True)
class Sentence:
    """One sentence: its line in the file, which run of text it stands in, and whether that is a heading."""

    text: str
    line: int
    block: int
    title: bool

    @property
    def words(self) -> list[str]:
        """The words; a number or a mark is none."""
        return WORD.findall(ADDRESS.sub("", self.text))

    @property
    def whole(self) -> bool:
        """Whether it is a sentence with an end, not a heading, a cell of a table or a name in a list."""
        return not self.title and ENDED.search(self.text) is not None


class _Blocks(HTMLParser):
    """Gathers the runs of text between the elements that break a line."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[tuple[str, bool]] = []
        self._text = ""
        self._skipped = 0
        self._titles = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in BREAKS:
            self.end()
        self._skipped += tag in SKIPPED
        self._titles += tag in TITLES

    def handle_endtag(self, tag: str) -> None:
        if tag in BREAKS:
            self.end()
        self._skipped -= tag in SKIPPED
        self._titles -= tag in TITLES

    def handle_data(self, data: str) -> None:
        if not self._skipped:
            self._text += data

    def end(self) -> None:
        """Close the run of text that is open."""
        text = " ".join(self._text.split())
        if text:
            self.found.append((text, self._titles > 0))
        self._text = ""


def sentences(page: str, source: str | None = None) -> list[Sentence]:
    """Return the sentences of a page of Markdown, without its head, the words of the law, and drawings.

    `source` is the page as its writer typed it, when `page` has facts in the place of their keys: lines are
    those of the source.
    """
    body = HEAD.sub("", page.replace("\r\n", "\n"))
    blocks = _Blocks()
    blocks.feed(markdown.markdown(body, extensions=list(EXTENSIONS)))
    blocks.close()
    blocks.end()
    lines = _Lines(source if source is not None else page)
    found = []
    for number, (text, title) in enumerate(blocks.found):
        for sentence in split(text):
            found.append(Sentence(text=sentence, line=lines.of(sentence), block=number, title=title))
    return found


def split(text: str) -> list[str]:
    """Return the sentences of a run of text."""
    parts: list[str] = []
    start = 0
    for found in END.finditer(text):
        if not SHORT.search(text[start : found.start()]):
            parts.append(text[start : found.end()].strip())
            start = found.end()
    return [*parts, text[start:].strip()] if text[start:].strip() else parts


class _Lines:
    """Finds the line of a sentence, by its words in a row; sentences come in the order of the page."""

    def __init__(self, source: str) -> None:
        self._words: list[str] = []
        self._at: list[int] = []
        # The head goes, its lines stay: so that lines are counted as in the file.
        text = HEAD.sub(lambda head: "\n" * head.group().count("\n"), source.replace("\r\n", "\n"))
        for number, line in enumerate(text.splitlines(), start=1):
            words = WORD.findall(line)
            self._words += words
            self._at += [number] * len(words)
        self._from = 0

    def of(self, sentence: str) -> int:
        """Return the line, or 0 when no three words of the sentence stand in the source in that order."""
        words = WORD.findall(sentence)
        for size in (min(5, len(words)), min(3, len(words))):
            for first in range(max(1, len(words) - size + 1)):
                place = self._find(words[first : first + size])
                if place is not None:
                    self._from = place
                    return self._at[place]
        return 0

    def _find(self, words: list[str]) -> int | None:
        if not words:
            return None
        starts: Iterable[int] = (*range(self._from, len(self._words)), *range(self._from))
        for at in starts:
            if self._words[at] == words[0] and self._words[at : at + len(words)] == words:
                return at
        return None
