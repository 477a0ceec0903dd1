"""The PDF engine of the generator, with the options and fonts that the browser's worker has too."""

from pathlib import Path

from familiegroepsplan_site.publish import pdf_engine
from familiegroepsplan_site.sources.project import checkout

PROJECT = checkout()
ROOT = PROJECT.root
OPTIONS = pdf_engine.settings(PROJECT)
FONTS: Path = OPTIONS["folder"]


def fonts() -> list[dict[str, object]]:
    """Return the shipped fonts as the engine takes them."""
    return pdf_engine.fonts(PROJECT)


def pdf_of(html: bytes) -> bytes:
    """Return the PDF that the engine makes of this print HTML, before `finish`."""
    return pdf_engine.pdf_of(html, PROJECT)
