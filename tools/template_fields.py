"""Writes the table of fields in docs/ontwikkeling/word-sjabloon.md anew.

.venv/bin/python tools/template_fields.py
"""

from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path

from familiegroepsplan.api import OwnField, template_fields
from familiegroepsplan_site.sources.project import Project
from familiegroepsplan_site.sources.read import read_sources

ROOT = Path(__file__).parents[1]
PAGE = ROOT / "docs/ontwikkeling/word-sjabloon.md"
START, END = "<!-- velden -->\n", "<!-- einde -->\n"
KINDS = {"text": "tekst", "names": "namen", "list": "lijst", "picture": "tekening"}


def page() -> str:
    """Return the page with the table as the form of today asks for it."""
    sources = read_sources(Project(root=ROOT), date.today()).sources
    if sources is None:
        raise SystemExit("Build the site first: it tells what is wrong with the words or the questions.")
    before, _, rest = PAGE.read_text(encoding="utf-8").partition(START)
    rows = "\n".join(_rows(template_fields(sources.sections, sources.words)))
    table = f"| Veld | Soort | Wat het bevat |\n|---|---|---|\n{rows}\n"
    return before + START + table + END + rest.partition(END)[2]


def _rows(fields: Iterable[OwnField], within: str = "") -> Iterator[str]:
    for field in fields:
        yield f"| `{within}{field.name}` | {KINDS[field.kind]} | {field.meaning} |"
        yield from _rows(field.fields, f"{within}{field.name} → .")


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
