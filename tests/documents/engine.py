"""The PDF engine as the worker's script uses it in the browser, with the same options file."""

import json
from functools import cache
from pathlib import Path

import formepdf

ROOT = Path(__file__).parents[2]
OPTIONS = json.loads((ROOT / "builder/runtime/pdf-options.json").read_text(encoding="utf-8"))
FONTS = ROOT / "node_modules/@expo-google-fonts"
NAMES = {"pdfUa": "pdf_ua", "pdfA": "pdfa"}


@cache
def fonts() -> list[dict[str, object]]:
    """Return the shipped fonts as the engine takes them."""
    return [
        {
            "family": font["family"],
            "weight": font["weight"],
            "italic": font["italic"],
            "data": (FONTS / font["file"]).read_bytes(),
        }
        for font in OPTIONS["fonts"]
    ]


def pdf_of(html: bytes) -> bytes:
    """Return the PDF that the engine makes of this print HTML, before `finish`."""
    options = {NAMES[name]: value for name, value in OPTIONS["options"].items()}
    return bytes(formepdf.render_html(html.decode("utf-8"), fonts=fonts(), **options))
