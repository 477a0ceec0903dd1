"""Finds links in a municipality's own pages that lead nowhere, at the line where they were typed."""

import posixpath
import re
from collections.abc import Callable, Iterator
from difflib import get_close_matches
from functools import partial
from pathlib import Path
from urllib.parse import unquote, urlsplit

import markdown

from familiegroepsplan_site.pages.fact_text import SOURCES_PAGE
from familiegroepsplan_site.pages.site_home import WAY
from familiegroepsplan_site.pages.take_along import EXAMPLE_PAGE, LETTERS_PAGE
from familiegroepsplan_site.pages.variant import NATIONAL
from familiegroepsplan_site.publish.html_page import HtmlPage, read_html
from familiegroepsplan_site.sources.country import Country
from familiegroepsplan_site.sources.fault import Fault
from familiegroepsplan_site.sources.own_page import FOLDER
from familiegroepsplan_site.sources.own_picture import STARTS
from familiegroepsplan_site.sources.project import Project
from familiegroepsplan_site.sources.reference import plain, without_notes
from familiegroepsplan_site.sources.site import Site

EXTENSIONS = ("attr_list", "md_in_html", "def_list", "tables", "admonition", "footnotes", "toc")
# The text of each page by its name; None for what is made and not written.
Texts = dict[str, Callable[[], str] | None]
# Pages that are made and not written: they exist on every site, and which places they have is theirs to say.
MADE = ("plan.md", SOURCES_PAGE, LETTERS_PAGE, EXAMPLE_PAGE, f"{WAY}.md", "toegankelijkheid.md", "privacy.md")


def dead_links(site: Site, project: Project) -> list[Fault]:
    """Return a fault for each link in the own pages that leads to no page, or to no place on its page."""
    ours = (path.relative_to(project.docs).as_posix() for path in project.docs.rglob("*.md"))
    texts: Texts = {name: partial(_text, project.docs / name) for name in ours if name not in NATIONAL}
    texts |= dict.fromkeys(MADE)
    own = {f"{FOLDER}/{page.slug}.md": page for page in site.pages}
    texts |= {name: partial(str, page.text) for name, page in own.items()}
    texts |= {f"{FOLDER}/{name}": None for name in site.pictures}
    found = []
    for name, page in own.items():
        typed = _text(site.folder / page.file).splitlines()
        html = _read(page.text, site.country)
        loads = dict.fromkeys(one.what for one in html.loads)
        for address in dict.fromkeys((*(one.what for one in html.links), *loads)):
            away = _elsewhere(address) if address in loads else ()
            for code, facts in (*away, *_wrong(name, address, texts, site.country)):
                pattern = re.compile(rf"(?<![\w./]){re.escape(address)}")
                line = next((at for at, text in enumerate(typed, start=1) if pattern.search(text)), 0)
                found.append(Fault(file=page.file, line=line, path="", code=code, facts=facts))
    return found


def _text(path: Path) -> str:
    return path.read_text(encoding="utf-8-sig")


def _read(text: str, country: Country) -> HtmlPage:
    return read_html(markdown.markdown(plain(without_notes(text), country.named), extensions=list(EXTENSIONS)))


def _elsewhere(address: str) -> Iterator[tuple[str, dict[str, str]]]:
    """Yield that a picture is to come from another site, which then sees who reads this page."""
    parts = urlsplit(address)
    if parts.netloc or parts.scheme:
        yield "own_page.elsewhere", {"target": address}


def _wrong(name: str, address: str, texts: Texts, country: Country) -> Iterator[tuple[str, dict[str, str]]]:
    parts = urlsplit(address)
    if parts.scheme or parts.netloc:
        return
    # In Markdown a link names the file; in HTML it is as on the site, where `uw-recht.md` is `uw-recht/`.
    is_file = parts.path.endswith((".md", *STARTS))
    folder = posixpath.dirname(name) if is_file else name.removesuffix(".md")
    path = posixpath.normpath(posixpath.join(folder, unquote(parts.path))) if parts.path else name
    target = next((one for one in (path, f"{path}.md", f"{path}/index.md") if one in texts), None)
    if path == ".":
        return
    if target is None:
        if parts.path.startswith("www."):
            yield "own_page.link_guess", {"target": address, "guess": f"https://{address}"}
            return
        known = [posixpath.relpath(one, FOLDER) for one in texts]
        close = get_close_matches(parts.path, known, n=1, cutoff=0.6)
        if close:
            yield "own_page.link_guess", {"target": address, "guess": close[0]}
        else:
            yield "own_page.link", {"target": address}
        return
    place, text = unquote(parts.fragment), texts[target]
    if text and place not in ("", "top") and place not in _read(text(), country).ids:
        yield "page.anchor", {"target": address}
