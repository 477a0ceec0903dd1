"""What a published page holds that the check asks about: links, what it loads, ids, code, headings."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser

# Attributes whose address the browser loads by itself; on `a` an address is only a way to go.
LOADS = ("src", "href", "srcset", "poster", "data", "xlink:href", "action", "formaction", "imagesrcset")
# Written in a script element but never run.
DATA_SCRIPTS = ("application/json", "application/ld+json")


@dataclass(frozen=True, kw_only=True, slots=True)
class Found:
    """Something at a line of the page: an address, or the name of what may not be there."""

    line: int
    what: str


@dataclass(kw_only=True, slots=True)
class HtmlPage:
    """The result of reading one page."""

    ids: set[str] = field(default_factory=set)
    links: list[Found] = field(default_factory=list)
    loads: list[Found] = field(default_factory=list)
    scripts: list[Found] = field(default_factory=list)
    handlers: list[Found] = field(default_factory=list)
    styles: list[Found] = field(default_factory=list)
    headings: int = 0
    title: str = ""
    language: str = ""


def read_html(text: str) -> HtmlPage:
    """Return what the page holds."""
    reader = _Reader()
    reader.feed(text)
    reader.close()
    return reader.page


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.page = HtmlPage()
        self._drawing = 0
        self._in_title = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        line, _ = self.getpos()
        page, values = self.page, {name: value or "" for name, value in attrs}
        if tag == "svg":
            self._drawing += 1
        elif tag == "html":
            page.language = values.get("lang", "")
        elif tag == "title" and not self._drawing:  # a drawing has a title of its own
            self._in_title = True
        elif tag == "h1":
            page.headings += 1
        elif tag == "style":
            page.styles.append(Found(line=line, what=tag))
        elif tag == "script" and "src" not in values and values.get("type") not in DATA_SCRIPTS:
            page.scripts.append(Found(line=line, what=tag))
        self._attributes(tag, values, line)

    def handle_endtag(self, tag: str) -> None:
        if tag == "svg":
            self._drawing -= 1
        elif tag == "title":
            self._in_title = False

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        self.handle_endtag(tag)

    def handle_data(self, data: str) -> None:
        if self._in_title:
            self.page.title += data.strip()

    def _attributes(self, tag: str, values: dict[str, str], line: int) -> None:
        page = self.page
        for name, value in values.items():
            if name == "id" or (name == "name" and tag == "a"):
                page.ids.add(value)
            elif name == "style":
                page.styles.append(Found(line=line, what=name))
            elif name.startswith("on"):
                page.handlers.append(Found(line=line, what=name))
            elif name in LOADS:
                goes = tag in ("a", "area") or values.get("rel") == "canonical"
                place = page.links if goes else page.loads
                place.extend(Found(line=line, what=address) for address in _addresses(name, value))
                if value.strip().lower().startswith("javascript:"):
                    page.scripts.append(Found(line=line, what=value))


def _addresses(name: str, value: str) -> Iterator[str]:
    if not name.endswith("srcset"):
        yield value.strip()
        return
    for candidate in value.split(","):
        if parts := candidate.split():
            yield parts[0]
