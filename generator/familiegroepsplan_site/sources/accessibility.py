"""The accessibility statement of a site, after the model of the government."""

from dataclasses import dataclass
from datetime import date

from familiegroepsplan_site.sources.facts import Data


@dataclass(frozen=True, kw_only=True, slots=True)
class Audit:
    """The last examination of the whole site."""

    day: date
    by: str | None
    report: str | None

    @classmethod
    def from_dict(cls, data: Data) -> "Audit":
        """Return `onderzoek`."""
        return cls(day=date.fromisoformat(data["datum"]), by=data.get("door"), report=data.get("verslag"))


@dataclass(frozen=True, kw_only=True, slots=True)
class Deviation:
    """Something that does not meet the standard yet; `ready` is a year, month or day."""

    what: str
    criterion: str | None
    cause: str | None
    effect: str | None
    instead: str | None
    measure: str | None
    ready: str | None

    @classmethod
    def from_dict(cls, data: Data) -> "Deviation":
        """Return one of `afwijkingen`."""
        ready = data.get("klaar")
        return cls(
            what=data["wat"],
            criterion=data.get("eis"),
            cause=data.get("oorzaak"),
            effect=data.get("gevolg"),
            instead=data.get("alternatief"),
            measure=data.get("maatregel"),
            ready=None if ready is None else str(ready),
        )


@dataclass(frozen=True, kw_only=True, slots=True)
class Accessibility:
    """The statement; `status` is A (meets all) to E (no statement yet)."""

    status: str
    day: date | None
    register: str | None
    audit: Audit | None
    planned: date | None
    deviations: tuple[Deviation, ...]
    email: str | None
    phone: str | None
    signed_by: str | None

    @classmethod
    def from_dict(cls, data: Data) -> "Accessibility":
        """Return `toegankelijkheid`."""
        day, planned = data.get("datum"), data.get("onderzoek-gepland")
        return cls(
            status=data["status"],
            day=date.fromisoformat(day) if day else None,
            register=data.get("register"),
            audit=Audit.from_dict(data["onderzoek"]) if "onderzoek" in data else None,
            planned=date.fromisoformat(planned) if planned else None,
            deviations=tuple(Deviation.from_dict(one) for one in data.get("afwijkingen", ())),
            email=data.get("e-mail"),
            phone=data.get("telefoon"),
            signed_by=data.get("ondertekend-door"),
        )
