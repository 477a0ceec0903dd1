"""The facts about municipalities as JSON and as CSV: the same facts, in the same order."""

import csv
import io
import json
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from importlib.resources import files
from typing import Any

from familiegroepsplan_site.open_data.facts import PublicFact
from familiegroepsplan_site.sources.country import Country

FOLDER = "data"
JSON, CSV, SCHEMA = "gemeenten.json", "gemeenten.csv", "gemeenten.schema.json"
LICENCE, LICENCE_ADDRESS = "EUPL-1.2", "https://eupl.eu/1.2/nl/"
COLUMNS = (
    "code", "slug", "gemeente", "wat", "waarde", "citaat", "citaat_van",
    "bron", "bron_url", "datum", "gezien", "zekerheid",
)  # fmt: skip
# A spreadsheet reads a cell that begins so as a formula.
FORMULA = re.compile(r"'*[=+\-@\t\r]")


@dataclass(frozen=True, kw_only=True, slots=True)
class PublicMunicipality:
    """A municipality with what is published about it."""

    code: str
    slug: str
    name: str
    facts: Sequence[PublicFact]


def as_json(places: Iterable[PublicMunicipality], country: Country) -> str:
    """Return `gemeenten.json`; its form is in `gemeenten.schema.json`."""
    listed = [_municipality(place) for place in places]
    data = {
        "$schema": SCHEMA,
        "versie": 1,
        "licentie": LICENCE,
        "lijsten": _listings(country),
        "bijgewerkt": max(fact["gezien"] for place in listed for fact in place["feiten"]),
        "gemeenten": listed,
    }
    return json.dumps(data, ensure_ascii=False, separators=(",", ":")) + "\n"


def as_csv(places: Iterable[PublicMunicipality]) -> str:
    """Return `gemeenten.csv`, one row a fact; see `docs/ontwikkeling/open-data.md` for its form.

    The mark at the start has spreadsheets read it as UTF-8.
    """
    out = io.StringIO()
    out.write("\ufeff")
    rows = csv.writer(out, lineterminator="\r\n")  # as RFC 4180 says
    rows.writerow(COLUMNS)
    for place in places:
        for fact in place.facts:
            quote = (fact.quote.words, fact.quote.by) if fact.quote else ("", "")
            source = (fact.source.title, fact.source.url or "", fact.source.written or "")
            row = (place.code, place.slug, place.name, fact.about, fact.value, *quote, *source)
            rows.writerow([guarded(cell) for cell in (*row, fact.source.seen.isoformat(), fact.certainty)])
    return out.getvalue()


def schema() -> str:
    """Return the JSON Schema of `gemeenten.json`."""
    return (files("familiegroepsplan_site.open_data") / SCHEMA).read_text(encoding="utf-8")


def guarded(cell: str) -> str:
    """Return the cell with an apostrophe before what a spreadsheet would run; the reader takes it off again."""
    return f"'{cell}" if FORMULA.match(cell) else cell


def _municipality(place: PublicMunicipality) -> dict[str, Any]:
    facts = [_fact(fact) for fact in place.facts]
    return {"code": place.code, "slug": place.slug, "naam": place.name, "feiten": facts}


def _fact(fact: PublicFact) -> dict[str, Any]:
    """Return the fact with the keys of the YAML; what is not known is not there."""
    source = {"titel": fact.source.title, "url": fact.source.url}
    data: dict[str, Any] = {
        "wat": fact.about,
        "waarde": fact.value,
        "citaat": {"woorden": fact.quote.words, "van": fact.quote.by} if fact.quote else None,
        "bron": _known(source),
        "datum": fact.source.written,
        "gezien": fact.source.seen.isoformat(),
        "zekerheid": fact.certainty,
    }
    return _known(data)


def _listings(country: Country) -> list[dict[str, Any]]:
    return [
        {"wat": key, **_known({"titel": one.source.title, "url": one.source.url}), "licentie": one.licence}
        for key, one in country.listings.items()
    ]


def _known(data: Mapping[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in data.items() if value is not None}
