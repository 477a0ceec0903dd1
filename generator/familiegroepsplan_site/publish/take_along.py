"""The files that families take along: letters, blank sheets and the example plan, made by the plan core itself."""

import json
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

from familiegroepsplan import api

from familiegroepsplan_site.publish.pdf_engine import pdf_of
from familiegroepsplan_site.sources.bundle import BundleTexts
from familiegroepsplan_site.sources.project import Project

EMPTY: Mapping[str, Any] = {"format": "familiegroepsplan", "version": 1, "plan": {}}
LETTER_FORMATS = ("docx", "odt", "pdf")
LETTERS = "brieven"
EXAMPLE = "voorbeeldplan"
EXAMPLES = frozenset(f"{EXAMPLE}/{EXAMPLE}.{format_}" for format_ in api.FORMAT_NAMES)  # among the shared files


def letter_papers(texts: BundleTexts) -> dict[str, dict[str, Any]]:
    """Return each letter and blank sheet as data, by name: what its page shows."""
    core = api.read_bundle(*texts)
    return {kind: api.paper(core, EMPTY, date.min, kind) for kind in api.LETTER_KINDS}


def example_paper(project: Project, texts: BundleTexts, today: date) -> dict[str, Any]:
    """Return the example plan as data."""
    return api.paper(api.read_bundle(*texts), _example(project), today, "plan")


def write_letters(project: Project, texts: BundleTexts, today: date, site: Path) -> frozenset[str]:
    """Write each letter and blank sheet beside its page, in every form; return their names in the site."""
    core = api.read_bundle(*texts)
    (site / LETTERS).mkdir(parents=True, exist_ok=True)
    written = set()
    for kind in api.LETTER_KINDS:
        for format_ in LETTER_FORMATS:
            made = api.document(core, EMPTY, format_, today, kind)
            data = api.finished_letter(pdf_of(made.data, project), made.data) if format_ == "pdf" else made.data
            name = f"{LETTERS}/{made.name}"
            (site / name).write_bytes(data)
            written.add(name)
    return frozenset(written)


def write_example(project: Project, texts: BundleTexts, today: date, folder: Path) -> None:
    """Write the example plan in every form: the same for all sites."""
    core, example = api.read_bundle(*texts), _example(project)
    folder.mkdir(parents=True)
    for format_ in api.FORMAT_NAMES:
        made = api.document(core, example, format_, today)
        data = made.data
        if format_ == "pdf":
            data = api.finished_pdf(core, example, today, pdf_of(data, project))
        (folder / f"{EXAMPLE}.{format_}").write_bytes(data)


def _example(project: Project) -> dict[str, Any]:
    file: dict[str, Any] = json.loads(project.example.read_text(encoding="utf-8"))
    return file
