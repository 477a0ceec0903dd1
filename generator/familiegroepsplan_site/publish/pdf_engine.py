"""The PDF engine at build time: the same file, options and fonts as in the family's browser, so the same bytes."""

import json
from functools import cache
from typing import Any

import formepdf

from familiegroepsplan_site.sources.project import Project

OPTIONS = "pdf-options.json"
# The engine's own names in Python for what the runtime's options call as JavaScript does.
NAMES = {"pdfUa": "pdf_ua", "pdfA": "pdfa"}


def pdf_of(html: bytes, project: Project) -> bytes:
    """Return the PDF that the engine makes of this print HTML, before the plan core finishes it."""
    options = {NAMES[name]: value for name, value in settings(project)["options"].items()}
    return bytes(formepdf.render_html(html.decode("utf-8"), fonts=fonts(project), **options))


def settings(project: Project) -> dict[str, Any]:
    """Return what the runtime asks of the engine, with the names of the fonts that lie beside it."""
    (path,) = project.runtime.glob(f"*/{OPTIONS}")
    asked: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return asked | {"folder": path.parent}


@cache
def fonts(project: Project) -> list[dict[str, Any]]:
    """Return the fonts as the engine takes them."""
    asked = settings(project)
    return [
        {key: font[key] for key in ("family", "weight", "italic")}
        | {"data": (asked["folder"] / font["file"]).read_bytes()}
        for font in asked["fonts"]
    ]
