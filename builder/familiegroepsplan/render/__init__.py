"""The register of documents: one form, one module, one line here."""

from . import html, json
from .format import Format

FORMATS: dict[str, Format] = {
    entry.name: entry
    for entry in (
        Format(name="html", media_type="text/html", extension="html", make=html.make),
        Format(name="json", media_type="application/json", extension="json", make=json.make),
    )
}
