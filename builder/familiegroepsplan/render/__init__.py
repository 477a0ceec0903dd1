"""The register of documents: one form, one module, one line here."""

from . import calendar, docx, html, json, odt, print
from .finish import finish as finish_pdf
from .format import Format

FORMATS: dict[str, Format] = {
    entry.name: entry
    for entry in (
        Format(
            name="docx",
            media_type="application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            extension="docx",
            make=docx.make,
        ),
        Format(name="odt", media_type=odt.MEDIA_TYPE, extension="odt", make=odt.make),
        # The plan core makes print HTML; the PDF engine makes the PDF of it, and `finish_pdf` its last words.
        Format(name="pdf", media_type="application/pdf", extension="pdf", make=print.make),
        Format(name="html", media_type="text/html", extension="html", make=html.make),
        Format(name="json", media_type="application/json", extension="json", make=json.make),
        Format(
            name="ics", media_type="text/calendar", extension="ics", make=calendar.make, problems=calendar.problems
        ),
    )
}

__all__ = ["FORMATS", "Format", "finish_pdf"]
