"""The PDF engine at build time: the same file, options and fonts as in the family's browser, so the same bytes."""

import json
from functools import cache
from typing import Any

import formepdf

from familiegroepsplan_site.sources.project import Project

# The engine's own names in Python for what builder/runtime/pdf-options.json calls as JavaScript does.
NAMES = {"pdfUa": "pdf_ua", "pdfA": "pdfa"}


def pdf_of(html: bytes, project: Project) -> bytes:
    """Return the PDF that the engine makes of this print HTML, before the plan core finishes it."""
    settings = json.loads(project.pdf_options.read_text(encoding="utf-8"))
    options = {NAMES[name]: value for name, value in settings["options"].items()}
    return bytes(formepdf.render_html(html.decode("utf-8"), fonts=fonts(project), **options))


@cache
def fonts(project: Project) -> list[dict[str, Any]]:
    """Return the fonts as the engine takes them."""
    settings = json.loads(project.pdf_options.read_text(encoding="utf-8"))
    folder = project.node_modules / "@expo-google-fonts"
    return [
        {key: font[key] for key in ("family", "weight", "italic")} | {"data": (folder / font["file"]).read_bytes()}
        for font in settings["fonts"]
    ]
