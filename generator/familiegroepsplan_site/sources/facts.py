"""What is known about municipalities, once all of it has been checked."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

Data = Mapping[str, Any]


@dataclass(frozen=True, kw_only=True, slots=True)
class Source:
    """Where a fact comes from, when that was written (if known) and when we saw it."""

    title: str
    url: str | None
    written: str | None
    seen: date

    @classmethod
    def from_dict(cls, data: Data) -> "Source":
        """Return the source beside a fact: its keys `bron`, `datum` and `gezien`."""
        written = data.get("datum")
        return cls(
            title=data["bron"]["titel"],
            url=data["bron"].get("url"),
            written=None if written is None else str(written),
            seen=date.fromisoformat(data["gezien"]),
        )

    @classmethod
    def if_known(cls, data: Data) -> "Source | None":
        """Return the source when both it and the day it was seen were told."""
        return cls.from_dict(data) if "bron" in data and "gezien" in data else None


@dataclass(frozen=True, kw_only=True, slots=True)
class Quote:
    """Someone's own words."""

    words: str
    by: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Fact:
    """One thing that a municipality said or decided; `old` when it may have changed since."""

    text: str
    quote: Quote | None
    source: Source
    old: bool

    @classmethod
    def from_dict(cls, data: Data) -> "Fact":
        """Return one of `feiten`."""
        quote = data.get("citaat")
        return cls(
            text=data["tekst"],
            quote=Quote(words=quote["woorden"], by=quote["van"]) if quote else None,
            source=Source.from_dict(data),
            old=data["zekerheid"] == "gezien-oud",
        )


@dataclass(frozen=True, kw_only=True, slots=True)
class Website:
    """The address of a municipality's own site."""

    url: str
    source: Source


@dataclass(frozen=True, kw_only=True, slots=True)
class Municipality:
    """A municipality and all that is known about it."""

    name: str
    slug: str
    code: str
    province: str
    region: str
    aliases: tuple[str, ...]
    website: Website | None
    facts: tuple[Fact, ...]

    @classmethod
    def from_dict(cls, data: Data) -> "Municipality":
        """Return the municipality of a file in `gemeenten/`."""
        website = data.get("website")
        return cls(
            name=data["naam"],
            slug=data["slug"],
            code=data["code"],
            province=data["provincie"],
            region=data["jeugdregio"],
            aliases=tuple(data.get("ook-bekend-als", ())),
            website=Website(url=website["waarde"], source=Source.from_dict(website)) if website else None,
            facts=tuple(Fact.from_dict(fact) for fact in data.get("feiten", ())),
        )
