"""What the search on the page of all subjects needs: the words of each page."""

import json
import re
from collections.abc import Iterator, Mapping
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

from familiegroepsplan_site.sources.place_name import at_place
from familiegroepsplan_site.sources.read import Sources

PREFIX = "site.search."
FOLDER = "zoeken"
SEARCH_FORM = "<form data-search-site"  # the page where one searches is never what one looks for
MUNICIPALITY = re.compile(r"gemeenten/[^/]+/")
HEADINGS = ("h2", "h3", "summary")
# Not the text of the page itself: lists of links to others, drawings and data.
PASSED_OVER = ("nav", "svg", "script", "form")


def write_search(sources: Sources, pages: Mapping[str, str], folder: Path) -> None:
    """Write what all sites of a kind search among: their pages, by file, and the words of the search itself."""
    words = {key.removeprefix(PREFIX): word for key, word in sources.words.items() if key.startswith(PREFIX)}
    data = {"words": words, "synonyms": dict(sources.search_words), "pages": list(_pages(pages))}
    _write(folder / FOLDER / "pages.json", data)


def write_own_search(sources: Sources, pages: Mapping[str, str], national: bool, folder: Path) -> None:
    """Write what one site has to search among besides; the pages of municipalities are found by name alone."""
    places = list(_places(sources)) if national else []
    _write(folder / FOLDER / "eigen.json", {"pages": list(_pages(pages)), "places": places})


def _write(target: Path, data: Any) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(json.dumps(data, ensure_ascii=False, separators=(",", ":")), encoding="utf-8", newline="\n")


def _pages(pages: Mapping[str, str]) -> Iterator[dict[str, Any]]:
    """Yield every page but the form, and those of municipalities: their text is the same 342 times."""
    for path, text in sorted(pages.items()):
        url = path.removesuffix("index.html")
        if url in {"", "plan/", path} or MUNICIPALITY.fullmatch(url) or SEARCH_FORM in text:
            continue
        reader = _Reader()
        reader.feed(text)
        yield {
            "url": url,
            "title": _line(reader.title),
            "description": reader.meta.get("description", ""),
            "keywords": reader.meta.get("keywords", ""),
            "headings": _line(reader.headings),
            "text": _line(reader.text),
        }


def _places(sources: Sources) -> Iterator[dict[str, Any]]:
    """Yield the page of each municipality with the names that find it: only those, and only whole."""
    for place in sources.municipalities:
        title = sources.words.filled("municipality.title", at=at_place(place.name, sources.words))
        yield {"url": f"gemeenten/{place.slug}/", "title": title, "names": [place.name, *place.aliases]}


def _line(pieces: list[str]) -> str:
    return " ".join(" ".join(pieces).split())


class _Reader(HTMLParser):
    """Gathers the words of a page by where they stand."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.title: list[str] = []
        self.headings: list[str] = []
        self.text: list[str] = []
        self.meta: dict[str, str] = {}
        self._open: list[str] = []
        self._passed_over = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attrs}
        if tag == "meta" and "name" in values:
            self.meta[values["name"]] = values.get("content", "")
        elif tag in ("main", "h1", *HEADINGS):
            self._open.append(tag)
        self._passed_over += tag in PASSED_OVER

    def handle_endtag(self, tag: str) -> None:
        if tag in self._open:
            self._open.remove(tag)
        self._passed_over -= tag in PASSED_OVER

    def handle_data(self, data: str) -> None:
        if self._passed_over or "main" not in self._open:
            return
        inner = self._open[-1]
        place = self.title if inner == "h1" else self.headings if inner in HEADINGS else self.text
        place.append(data)
