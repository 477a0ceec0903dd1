"""What holds in every municipality: the sources of all facts, the articles, the facts and the helplines."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from familiegroepsplan_site.sources.facts import Data, Source

PLAN_ARTICLE = "jw-4-1-2"
SUPPORT_ARTICLE = "wmo-2-2-4"


@dataclass(frozen=True, kw_only=True, slots=True)
class Document:
    """A source that facts rest on: a law, a study, a page; `certainty` is one of `zekerheid`."""

    key: str
    kind: str
    source: Source
    certainty: str
    note: str | None

    @classmethod
    def from_dict(cls, key: str, data: Data) -> "Document":
        """Return one of `bronnen`."""
        source = Source.from_dict({**data, "bron": {"titel": data["titel"], "url": data.get("url")}})
        return cls(
            key=key,
            kind=data["soort"],
            source=source,
            certainty=data["zekerheid"],
            note=data.get("let-op"),
        )


@dataclass(frozen=True, kw_only=True, slots=True)
class Statement:
    """An article or a fact: what it says in a sentence, what that is about, and what it rests on.

    `certainty` is its own, or that of what it rests on; `own` tells which of the two.
    """

    key: str
    text: str
    about: str
    basis: "Document | Statement"
    certainty: str
    own: bool

    @property
    def document(self) -> Document:
        """The source at the bottom of it."""
        return self.basis if isinstance(self.basis, Document) else self.basis.document

    @classmethod
    def from_dict(cls, key: str, text: str, data: Data, basis: "Document | Statement") -> "Statement":
        """Return one of `artikelen` or `feiten`."""
        return cls(
            key=key,
            text=text,
            about=data["over"],
            basis=basis,
            certainty=data.get("zekerheid", basis.certainty),
            own="zekerheid" in data,
        )


@dataclass(frozen=True, kw_only=True, slots=True)
class Helpline:
    """Someone to turn to; `direct` when every page of a municipality names it."""

    key: str
    name: str
    number: str | None
    also: str | None
    site: str | None
    text: str
    document: Document
    direct: bool

    @classmethod
    def from_dict(cls, key: str, data: Data, document: Document) -> "Helpline":
        """Return one of `hulplijnen`."""
        return cls(
            key=key,
            name=data["naam"],
            number=data.get("nummer"),
            also=data.get("ook"),
            site=data.get("site"),
            text=data["tekst"],
            document=document,
            direct=data.get("direct", False),
        )


@dataclass(frozen=True, kw_only=True, slots=True)
class Listing:
    """A list that tells something about every municipality, how sure that is, and what its makers allow."""

    source: Source
    certainty: str
    licence: str

    @classmethod
    def from_dict(cls, data: Data) -> "Listing":
        """Return one of `lijsten`."""
        return cls(source=Source.from_dict(data), certainty=data["zekerheid"], licence=data["licentie"])


@dataclass(frozen=True, kw_only=True, slots=True)
class Named:
    """What a text can name by key: the words that stand there, where they lead, and what a footnote cites.

    `certainty` is what the footnote has to tell; `fact` when the words claim something of themselves.
    """

    text: str
    address: str | None
    cited: Document | Statement
    certainty: str
    fact: bool = False


@dataclass(frozen=True, kw_only=True, slots=True)
class Country:
    """What `gemeenten/nederland.yaml` says; `named` has all that a text can name by key."""

    provinces: tuple[str, ...]
    regions: tuple[str, ...]
    regions_year: int
    regions_source: Source
    listings: Mapping[str, Listing]
    documents: tuple[Document, ...]
    articles: tuple[Statement, ...]
    facts: tuple[Statement, ...]
    helplines: tuple[Helpline, ...]
    named: Mapping[str, Named]

    @property
    def links(self) -> frozenset[tuple[date, str]]:
        """Every address of another site that is known here, with the day on which it was seen."""
        found = {(one.source.seen, one.source.url) for one in self.documents if one.source.url}
        return frozenset(found | {(one.document.source.seen, one.site) for one in self.helplines if one.site})

    @classmethod
    def from_dict(cls, data: Data) -> "Country":
        """Return the country of a file without faults."""
        regions = data["jeugdregios"]
        documents = {key: Document.from_dict(key, one) for key, one in data["bronnen"].items()}
        articles = {
            key: Statement.from_dict(key, one["naam"], one, documents[one["bron"]])
            for key, one in data["artikelen"].items()
        }
        bases: dict[str, Document | Statement] = {**documents, **articles}
        facts = {
            key: Statement.from_dict(key, one["waarde"], one, bases[one["bron"]])
            for key, one in data["feiten"].items()
        }
        helplines = tuple(
            Helpline.from_dict(key, one, documents[one["bron"]]) for key, one in data["hulplijnen"].items()
        )
        return cls(
            provinces=tuple(data["provincies"]),
            regions=tuple(regions["namen"]),
            regions_year=regions["jaar"],
            regions_source=Source.from_dict(regions),
            listings={key: Listing.from_dict(one) for key, one in data["lijsten"].items()},
            documents=tuple(documents.values()),
            articles=tuple(articles.values()),
            facts=tuple(facts.values()),
            helplines=helplines,
            named={
                **{key: _document(one) for key, one in documents.items()},
                **{key: _article(one) for key, one in articles.items()},
                **{key: _fact(one) for key, one in facts.items()},
                **{key: one for helpline in helplines for key, one in _helpline(helpline).items()},
            },
        )


def names(data: Mapping[str, Any]) -> list[str]:
    """Return every key that a text can name, of a file that keeps to its schema; a double one twice."""
    found = [*data["bronnen"], *data["artikelen"], *data["feiten"]]
    for key, helpline in data["hulplijnen"].items():
        parts = {"nummer": f"telefoon-{key}", "ook": f"telefoon-{key}-ook", "site": f"site-{key}"}
        found += [name for part, name in parts.items() if part in helpline]
    return found


def _document(one: Document) -> Named:
    return Named(text=one.source.title, address=one.source.url, cited=one, certainty=one.certainty)


def _article(one: Statement) -> Named:
    return Named(text=one.text, address=one.document.source.url, cited=one, certainty=one.certainty)


def _fact(one: Statement) -> Named:
    # Facts that rest on one article share its footnote, unless one is less sure than the article.
    cited = one if one.own else one.basis
    return Named(text=one.text, address=None, cited=cited, certainty=one.certainty, fact=True)


def _helpline(one: Helpline) -> dict[str, Named]:
    texts = {f"telefoon-{one.key}": one.number, f"telefoon-{one.key}-ook": one.also}
    found = {
        key: Named(text=text, address=telephone(text), cited=one.document, certainty=one.document.certainty)
        for key, text in texts.items()
        if text
    }
    if one.site:
        name = one.site.removeprefix("https://").removeprefix("www.").rstrip("/")
        found[f"site-{one.key}"] = Named(
            text=name, address=one.site, cited=one.document, certainty=one.document.certainty
        )
    return found


def telephone(number: str) -> str:
    """Return the address that calls this number."""
    return "tel:" + "".join(char for char in number if char.isdigit())
