"""Slots: the places where pages differ from site to site.

Pages that are the same for all municipalities are made once, with a mark in each slot; a site fills the marks in.
Which function fills which slot is in `fillers`.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from html import unescape

# Characters for private use: nobody types them, and neither Markdown, Jinja nor HTML touches them.
START, END = "\ue000", "\ue001"
MARK = re.compile(f"{START}([a-z_]+){END}")
TITLE = re.compile(f"<title>(.*?)(?: - {START}[a-z]+{END})?</title>", re.DOTALL)
SHOWN = re.compile(f'{START}pictures{END}([a-z-]+\\.svg)"')
DESCRIPTION = re.compile('<meta name="description" content="([^"]*)">')

LOST = "404.html"  # the page for addresses that lead nowhere
PLAN = "plan/index.html"
PICTURES = "pictures/"  # the drawings, among the shared files

SLOTS = (
    "assets",  # relative way to the files that all sites share, with a slash at its end
    "pictures",  # and to the drawings, which a site with a house style has in its own colours
    "base",  # path of the site on its host: only in the page for addresses that lead nowhere
    "site",  # the name of the site, as text
    "head",  # more elements of <head>
    "brand",  # what stands in the link at the top: logo and name
    "menu",  # more entries of the menu
    "footer",  # more entries of the list at the bottom
    "about",  # who publishes this site
    "here",  # address of the page that tells how it goes in this municipality
    "here_name",  # the name of that page
    "sources",  # what the municipality's own facts rest on
    "runtime",  # where the builder finds its parts: these are only in its page
    "bundle",
    "words",
    "own_words",  # the words and questions that scripts need and that only this site has
)


@dataclass(frozen=True, kw_only=True, slots=True)
class Spot:
    """Where a page stands: its file in the site, and the ways from it to the start of the site and to assets.

    Its title and description are text.
    """

    path: str
    root: str
    assets: str
    title: str
    description: str

    @property
    def url(self) -> str:
        """The address of the page, from the start of the site: `uw-recht/`, and nothing for the first page."""
        return self.path.removesuffix("index.html")


def mark(name: str) -> str:
    """Return the mark of a slot, for in a page or template."""
    if name not in SLOTS:
        raise KeyError(f"pages.slots: no slot {name!r}; known: {', '.join(SLOTS)}")
    return f"{START}{name}{END}"


def marks() -> dict[str, str]:
    """Return the mark of every slot by its name."""
    return {name: mark(name) for name in SLOTS}


def unmarked(text: str) -> str:
    """Return what someone wrote without characters that could look like a mark."""
    return text.replace(START, "").replace(END, "")


def filled(page: str, values: Mapping[str, str]) -> str:
    """Return the page with the value of each slot in its place."""
    return MARK.sub(lambda found: values[found[1]], page)


def emptied(page: str) -> str:
    """Return the page with nothing in its slots."""
    return MARK.sub("", page)


def described(page: str) -> tuple[str, str]:
    """Return the title of a page without the name of its site, and its description."""
    title, description = TITLE.search(page), DESCRIPTION.search(page)
    return unescape(title[1]) if title else "", unescape(description[1]) if description else ""


def root_of(path: str) -> str:
    """Return the relative way from a page to the start of its site."""
    return "../" * path.count("/") or "./"


def with_assets_marked(html: str, path: str) -> str:
    """Return a page of which each address of a shared file begins with the mark of `assets` or `pictures`.

    The page for lost addresses shows at any address: there all addresses begin at the start of the host.
    """
    way = "/" if path == LOST else "../" * path.count("/")
    html = re.sub(rf'((?:href|src)="){re.escape(way)}assets/', rf"\g<1>{mark('assets')}", html)
    html = html.replace(f"{mark('assets')}{PICTURES}", mark("pictures"))
    if path == LOST:
        return re.sub(r'((?:href|src|action|data-root)=")/(?!/)', rf"\g<1>{mark('base')}", html)
    return html


def pictures_in(pages: Iterable[str]) -> set[str]:
    """Return the names of the files of drawings that these pages show."""
    return {name for page in pages for name in SHOWN.findall(page)}
