"""What machines are told of: a site, and a page of it."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from familiegroepsplan_site.sources.identifiers import Identifiers
from familiegroepsplan_site.sources.site_parts import Desk


@dataclass(frozen=True, kw_only=True, slots=True)
class Owner:
    """A municipality as machines know it: its name, as what it signs, and its `names` in the standards.

    `desks` are who one can call or write to, as far as a source tells that.
    """

    name: str
    title: str
    website: str | None = None
    desks: tuple[Desk, ...] = ()
    names: Identifiers | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class DescribedSite:
    """A site: `address` is where it is published, with a slash at the end, and None as long as nobody said.

    `service` is what it is about, in two or three words. `about` is the municipality that all of it is about; only
    when it `is_own`, that municipality publishes it and answers for it.
    """

    name: str
    service: str
    language: str
    address: str | None
    changed: date
    about: Owner | None = None
    is_own: bool = False

    @property
    def at_root(self) -> bool:
        """Whether the site has its host to itself."""
        return self.address is not None and self.address.count("/") == 3


@dataclass(frozen=True, kw_only=True, slots=True)
class DescribedPage:
    """A page by its address in the site; `about` is the municipality that the whole page is about.

    `languages` are the addresses of the same page by language, its own too; empty when there is one language.
    """

    url: str
    title: str
    description: str
    about: Owner | None = None
    languages: Mapping[str, str] = field(default_factory=dict)

    @property
    def root(self) -> str:
        """The relative way from the page to the start of the site."""
        return "../" * self.url.count("/")

    def language(self, site: DescribedSite) -> str:
        """Return the language that the page is in."""
        return next((name for name, url in self.languages.items() if url == self.url), site.language)


def in_languages(url: str, languages: Sequence[str], urls: Collection[str]) -> dict[str, str]:
    """Return the addresses of the same page by language, as far as it is there; nothing when it is in one only."""
    first, *others = languages
    folders = {first: "", **{name: f"{name}/" for name in others}}
    own = next((name for name in others if url.startswith(folders[name])), first)
    path = url.removeprefix(folders[own])
    found = {name: folder + path for name, folder in folders.items() if folder + path in urls}
    return found if len(found) > 1 else {}


@dataclass(frozen=True, kw_only=True, slots=True)
class Described:
    """A site with its pages by address, and the municipalities that it has a page about by that of their page.

    `languages` begins with the one of the pages that stand in no folder of a language.
    """

    site: DescribedSite
    places: Mapping[str, Owner]
    languages: Sequence[str]
    urls: Collection[str]

    def page(self, url: str, title: str, description: str) -> DescribedPage:
        """Return the page at this address."""
        return DescribedPage(
            url=url,
            title=title,
            description=description,
            about=self.places.get(url),
            languages=in_languages(url, self.languages, self.urls),
        )
