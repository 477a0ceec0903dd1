"""What a municipality or region can tell besides its facts; each part is made of data without faults."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from familiegroepsplan_site.sources.facts import Data, Source


@dataclass(frozen=True, kw_only=True, slots=True)
class Address:
    """Where someone can go, or a letter can."""

    building: str | None
    street: str
    postcode: str
    town: str

    @classmethod
    def from_dict(cls, data: Data) -> "Address":
        """Return one of `adres` and `postadres`."""
        return cls(
            building=data.get("gebouw"), street=data["straat"], postcode=data["postcode"], town=data["plaats"]
        )


@dataclass(frozen=True, kw_only=True, slots=True)
class Opening:
    """Days with the hours of those days, `08:30` to `17:00`."""

    days: tuple[str, ...]
    start: str
    end: str
    note: str | None

    @classmethod
    def from_dict(cls, data: Data) -> "Opening":
        """Return one of `openingstijden`."""
        return cls(days=tuple(data["dagen"]), start=data["van"], end=data["tot"], note=data.get("uitleg"))


@dataclass(frozen=True, kw_only=True, slots=True)
class Desk:
    """A team, an organisation or a way, and how to reach it."""

    name: str
    text: str | None
    phone: str | None
    email: str | None
    address: Address | None
    post: Address | None
    opening: tuple[Opening, ...]
    website: str | None
    source: Source | None

    @classmethod
    def from_dict(cls, data: Data) -> "Desk":
        """Return one of `contact`, `ondersteuning` or `inleveren`, or `klacht`."""
        return cls(
            name=data["naam"],
            text=data.get("uitleg"),
            phone=data.get("telefoon"),
            email=data.get("e-mail"),
            address=Address.from_dict(data["adres"]) if "adres" in data else None,
            post=Address.from_dict(data["postadres"]) if "postadres" in data else None,
            opening=tuple(Opening.from_dict(one) for one in data.get("openingstijden", ())),
            website=data.get("website"),
            source=Source.if_known(data),
        )


@dataclass(frozen=True, kw_only=True, slots=True)
class Step:
    """One step: who does what."""

    title: str
    text: str | None
    term: str | None
    website: str | None

    @classmethod
    def from_dict(cls, data: Data) -> "Step":
        """Return one of `stappen`."""
        return cls(
            title=data["titel"],
            text=data.get("tekst"),
            term=data.get("termijn"),
            website=data.get("website"),
        )


@dataclass(frozen=True, kw_only=True, slots=True)
class Asking:
    """How a family asks for a familiegroepsplan here, and what happens once it is there."""

    text: str | None
    steps: tuple[Step, ...]
    after: tuple[Step, ...]
    source: Source | None

    @classmethod
    def from_dict(cls, data: Data) -> "Asking":
        """Return `aanvragen`."""
        return cls(
            text=data.get("uitleg"),
            steps=tuple(Step.from_dict(one) for one in data["stappen"]),
            after=tuple(Step.from_dict(one) for one in data.get("daarna", ())),
            source=Source.if_known(data),
        )


@dataclass(frozen=True, kw_only=True, slots=True)
class Policy:
    """A verordening or another paper, with its address; `kind` is one of `soort`."""

    title: str
    kind: str
    url: str
    text: str | None
    written: str | None
    seen: date | None

    @classmethod
    def from_dict(cls, data: Data) -> "Policy":
        """Return one of `beleid`."""
        written, seen = data.get("datum"), data.get("gezien")
        return cls(
            title=data["titel"],
            kind=data["soort"],
            url=data["url"],
            text=data.get("uitleg"),
            written=None if written is None else str(written),
            seen=date.fromisoformat(seen) if seen else None,
        )


@dataclass(frozen=True, kw_only=True, slots=True)
class LocalQuestion:
    """A question of the municipality itself in the plan; `kind` is `text`, `line`, `date` or `choice`."""

    key: str
    section: str
    label: str
    heading: str
    hint: str | None
    kind: str
    options: tuple[str, ...]

    @classmethod
    def from_dict(cls, data: Data, sections: Mapping[str, str]) -> "LocalQuestion":
        """Return one of `vragen`; `sections` gives the section of a `hoofdstuk`."""
        return cls(
            key=data["sleutel"],
            section=sections[data["hoofdstuk"]],
            label=data["vraag"],
            heading=data.get("kop", data["vraag"]),
            hint=data.get("uitleg"),
            kind={"tekst": "text", "regel": "line", "datum": "date", "keuze": "choice"}[data["soort"]],
            options=tuple(data.get("keuzes", ())) if data["soort"] == "keuze" else (),
        )


@dataclass(frozen=True, kw_only=True, slots=True)
class SectionWords:
    """The municipality's own titles of one section; None where the usual words stay."""

    title: str | None
    short: str | None
    heading: str | None

    @classmethod
    def from_dict(cls, data: Data) -> "SectionWords":
        """Return one of `woorden`."""
        return cls(title=data.get("titel"), short=data.get("kort"), heading=data.get("kop"))


@dataclass(frozen=True, kw_only=True, slots=True)
class Logo:
    """The file of the logo, by its name from the municipality's folder, and what it shows, if that was told."""

    file: str
    alt: str | None


@dataclass(frozen=True, kw_only=True, slots=True)
class Style:
    """The house style: a file of tokens or two colours, a logo, an icon; files by name from the folder."""

    tokens: str | None
    colour: str | None
    accent: str | None
    logo: Logo | None
    icon: str | None

    @classmethod
    def from_dict(cls, data: Data) -> "Style":
        """Return `huisstijl`."""
        logo, colours = data.get("logo"), data.get("kleuren", {})
        return cls(
            tokens=data.get("tokens"),
            colour=colours.get("hoofdkleur"),
            accent=colours.get("accent"),
            logo=Logo(file=logo["bestand"], alt=logo.get("alternatief")) if logo else None,
            icon=data.get("icoon"),
        )


@dataclass(frozen=True, kw_only=True, slots=True)
class Privacy:
    """Who is about privacy at the municipality, and what it does with a plan that is handed in."""

    officer: Desk | None
    statement: str | None
    text: str | None
    source: Source | None

    @classmethod
    def from_dict(cls, data: Data) -> "Privacy":
        """Return `privacy`."""
        return cls(
            officer=Desk.from_dict(data["functionaris"]) if "functionaris" in data else None,
            statement=data.get("verklaring"),
            text=data.get("uitleg"),
            source=Source.if_known(data),
        )


@dataclass(frozen=True, kw_only=True, slots=True)
class Security:
    """Where a leak can be told: an e-mail address or an https address; `expires` None for a year from now."""

    contact: str
    expires: date | None
    policy: str | None
    key: str | None

    @classmethod
    def from_dict(cls, data: Data) -> "Security":
        """Return `beveiliging`."""
        expires = data.get("verloopt")
        return cls(
            contact=data["contact"],
            expires=date.fromisoformat(expires) if expires else None,
            policy=data.get("beleid"),
            key=data.get("sleutel"),
        )
