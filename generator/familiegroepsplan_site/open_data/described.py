"""What machines are told of: a site, and a page of it."""

from collections.abc import Mapping
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

    `service` is what it is about, in two or three words.
    """

    name: str
    service: str
    language: str
    address: str | None
    changed: date
    owner: Owner | None = None

    @property
    def at_root(self) -> bool:
        """Whether the site has its host to itself."""
        return self.address is not None and self.address.count("/") == 3


@dataclass(frozen=True, kw_only=True, slots=True)
class Described:
    """A site, and by the address of their page in it the municipalities that it has a page about."""

    site: DescribedSite
    places: Mapping[str, Owner]


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
