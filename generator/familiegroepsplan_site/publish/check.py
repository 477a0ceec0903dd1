"""Looks over the finished site: nothing from another host, no code in pages, no link to nowhere."""

import posixpath
import re
from collections.abc import Collection, Container, Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from urllib.parse import unquote, urlsplit

from familiegroepsplan_site.open_data.tables import CSV, FOLDER
from familiegroepsplan_site.publish.html_page import Found, HtmlPage, read_html
from familiegroepsplan_site.sources.fault import Fault

RUNTIME = "assets/runtime/"  # made and tested elsewhere, not written by hand
# What the site is made of, not the site itself.
SOURCES = (".yaml", ".yml", ".md", ".j2", ".jinja", ".py", ".csv", ".map")
OPEN_DATA = f"{FOLDER}/{CSV}"  # the one table that is for everyone
CSS_ADDRESS = re.compile(r"""(?:url\(\s*|@import\s+)["']?([^"')\s;]+)""", re.IGNORECASE)
MODULE_ADDRESS = re.compile(r"""(?:\bfrom|\bimport)\s*\(?\s*["'](\.[^"']+)["']""")
SVG_CODE = re.compile(r"<script|\son[a-z]+\s*=", re.IGNORECASE)
ELSEWHERE = re.compile(r"^(?:[a-z][a-z0-9+.-]*:)?//", re.IGNORECASE)
ADDRESSES = {".css": CSS_ADDRESS, ".mjs": MODULE_ADDRESS}
LOST_NOTE = re.compile(r"\[\^[a-z][a-z0-9-]+\]")  # a footnote that Markdown did not see, in raw HTML
MANY = 5  # a fault that stands so often on the site is in what pages share
# Addresses that ask nothing of any network.
HARMLESS = ("data:", "blob:", "#")


def check_site(
    site: Path, base: str = "/", documents: Container[str] = (), beside: Collection[str] = ()
) -> list[Fault]:
    """Return everything that keeps this site, at this path of its host, from being published.

    `documents` are files to take along by name: made whole by the plan core, and not pages of the site. `beside`
    are the names of files that it shares with other sites.
    """
    files = {path.relative_to(site).as_posix(): path for path in sorted(site.rglob("*")) if path.is_file()}
    pages = {
        name: _without(base, read_html(path.read_text(encoding="utf-8")))
        for name, path in files.items()
        if path.suffix == ".html" and name not in documents
    }
    faults = [fault for name, page in pages.items() for fault in _page(name, page)]
    ids = {name: page.ids for name, page in pages.items()}
    there = {*files, *beside}
    faults += [fault for name, page in pages.items() for fault in _addresses(name, page, there, ids)]
    for name, path in files.items():
        if not name.startswith(RUNTIME) and name not in documents:
            faults += _file(name, path, there)
    return _told_once(faults)


def _without(base: str, page: HtmlPage) -> HtmlPage:
    """Return the page as it is on a site at the root: only the page for lost addresses names the path."""

    def moved(found: list[Found]) -> list[Found]:
        return [
            replace(one, what=one.what.removeprefix(base.rstrip("/"))) if one.what.startswith(base) else one
            for one in found
        ]

    return replace(page, links=moved(page.links), loads=moved(page.loads))


def _told_once(faults: list[Fault]) -> list[Fault]:
    """Return the faults with, of each that stands on many pages, the first: its cause is what pages share.

    Pages at other depths may write one address in other ways, and one way may lead to other addresses.
    """
    for key in (_goal, _written):
        same: dict[tuple[str, ...], list[Fault]] = {}
        for fault in faults:
            same.setdefault((fault.code, *key(fault)), []).append(fault)
        faults = []
        for group in same.values():
            faults += group if len(group) < MANY else [replace(group[0], places=len(group))]
    return faults


def _written(fault: Fault) -> tuple[str, ...]:
    return tuple(map(str, fault.facts.values()))


def _goal(fault: Fault) -> tuple[str, ...]:
    parts = urlsplit(str(fault.facts.get("target", "")))
    if not parts.path or parts.scheme or parts.netloc:
        return _written(fault)
    return (_target(fault.file.removeprefix("site/"), parts.path), parts.fragment)


def _fault(page: str, line: int, code: str, **facts: str) -> Fault:
    return Fault(file=f"site/{page}", line=line, path="", code=f"page.{code}", facts=facts)


def _page(name: str, page: HtmlPage) -> Iterator[Fault]:
    yield from (_fault(name, found.line, "script") for found in page.scripts)
    yield from (_fault(name, found.line, "handler", name=found.what) for found in page.handlers)
    yield from (_fault(name, found.line, "style") for found in page.styles)
    if not page.title:
        yield _fault(name, 0, "title")
    if not page.language:
        yield _fault(name, 0, "language")
    if page.headings != 1:
        yield _fault(name, 0, "heading", found=str(page.headings))


def check_own(
    pages: Mapping[str, str], files: Container[str], ids: Mapping[str, Container[str]], base: str = "/"
) -> list[Fault]:
    """Return what keeps these pages of a site from being published, when all else of it is known to be good.

    `files` are the names of all that is there, `ids` the anchors of the other pages.
    """
    read = {name: _without(base, read_html(text)) for name, text in pages.items()}
    anchors = {**ids, **{name: page.ids for name, page in read.items()}}
    faults = [fault for name, page in read.items() for fault in (*_page(name, page), *_text(name, pages[name]))]
    faults += [fault for name, page in read.items() for fault in _addresses(name, page, files, anchors)]
    return _told_once(faults)


def _addresses(
    name: str, page: HtmlPage, files: Container[str], ids: Mapping[str, Container[str]]
) -> Iterator[Fault]:
    for found in page.loads:
        if ELSEWHERE.match(found.what):
            yield _fault(name, found.line, "host", target=found.what)
    for found in [*page.links, *page.loads]:
        parts = urlsplit(found.what)
        if parts.scheme or parts.netloc:
            continue
        target = _target(name, parts.path)
        if target not in files:
            yield _fault(name, found.line, "link", target=found.what)
        elif target in ids and not _leads(unquote(parts.fragment), ids[target]):
            yield _fault(name, found.line, "anchor", target=found.what)


def _leads(fragment: str, ids: Container[str]) -> bool:
    return fragment in ("", "top") or fragment in ids


def _target(name: str, path: str) -> str:
    """Return the file that an address leads to, seen from a page."""
    if not path:
        return name
    joined = posixpath.join("/", posixpath.dirname(name), unquote(path))
    target = posixpath.normpath(joined).lstrip("/")
    is_folder = path.endswith(("/", "/.", "/..")) or path in (".", "..")
    return posixpath.join(target, "index.html") if is_folder else target


def _file(name: str, path: Path, files: Container[str]) -> Iterator[Fault]:
    if path.suffix in SOURCES and name != OPEN_DATA:
        yield _fault(name, 0, "published")
    elif path.suffix in ADDRESSES:
        for found in _in_code(path.read_text(encoding="utf-8"), ADDRESSES[path.suffix]):
            if ELSEWHERE.match(found.what):
                yield _fault(name, found.line, "host", target=found.what)
            elif not found.what.startswith(HARMLESS) and _target(name, found.what) not in files:
                yield _fault(name, found.line, "link", target=found.what)
    elif path.suffix == ".svg" and SVG_CODE.search(path.read_text(encoding="utf-8")):
        yield _fault(name, 0, "script")
    elif path.suffix == ".html":
        yield from _text(name, path.read_text(encoding="utf-8"))


def _text(name: str, text: str) -> Iterator[Fault]:
    if "{{" in text or "{%" in text:
        yield _fault(name, 0, "published")
    if note := LOST_NOTE.search(text):
        line = text.count("\n", 0, note.start()) + 1
        yield _fault(name, line, "note")


def _in_code(text: str, address: re.Pattern[str]) -> Iterator[Found]:
    for match in address.finditer(text):
        yield Found(line=text.count("\n", 0, match.start()) + 1, what=match.group(1))
