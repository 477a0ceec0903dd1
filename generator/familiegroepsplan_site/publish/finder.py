"""The two tables that the finder fetches: municipalities with their towns, and postcodes."""

import json
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path
from typing import Any

from familiegroepsplan_site.sources.facts import Municipality
from familiegroepsplan_site.sources.postcodes import Postcode
from familiegroepsplan_site.sources.read import Sources

PREFIX = "municipality.find."


def write_finder_data(sources: Sources, folder: Path) -> None:
    """Write `municipalities.json` and `pc4.json`; the second points into the first by number."""
    folder.mkdir(parents=True)
    words = {key.removeprefix(PREFIX): word for key, word in sources.words.items() if key.startswith(PREFIX)}
    municipalities = [_municipality(place, sources.postcodes) for place in sources.municipalities]
    _write(folder / "municipalities.json", {"words": words, "municipalities": municipalities})
    numbers = {place.code: number for number, place in enumerate(sources.municipalities)}
    _write(folder / "pc4.json", {"runs": list(_runs(sources.postcodes, numbers))})


def _municipality(place: Municipality, postcodes: tuple[Postcode, ...]) -> dict[str, Any]:
    towns = {postcode.town for postcode in postcodes if postcode.municipality == place.code}
    return {
        "name": place.name,
        "slug": place.slug,
        "also": list(place.aliases),
        "towns": sorted(towns - {place.name, *place.aliases}),
    }


def _runs(postcodes: tuple[Postcode, ...], numbers: dict[str, int]) -> Iterator[list[int]]:
    """Yield `[first, last, municipality]` for each unbroken row of postcodes of one municipality.

    Unbroken: a postcode that is not in the table is one that we do not know.
    """
    known = sorted((postcode.code, numbers[postcode.municipality]) for postcode in postcodes)
    for (number, _), group in groupby(enumerate(known), key=lambda at: (at[1][1], at[1][0] - at[0])):
        codes = [code for _, (code, _) in group]
        yield [codes[0], codes[-1], number]


def _write(path: Path, data: Any) -> None:
    path.write_text(json.dumps(data, ensure_ascii=False, separators=(",", ":")), encoding="utf-8", newline="\n")
