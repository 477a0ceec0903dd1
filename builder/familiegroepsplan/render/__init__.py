"""The register of documents: one form, one module, one line here."""

from . import calendar, docx, html, json, odt, print
from .finish import finish as finish_pdf
from .format import DataFormat, Format, PaperFormat

FORMATS: dict[str, Format] = {
    entry.name: entry
    for entry in (
        PaperFormat(
            name="docx",
            media_type="application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            extension="docx",
            make=docx.make,
        ),
        PaperFormat(name="odt", media_type=odt.MEDIA_TYPE, extension="odt", make=odt.make),
        # The plan core makes print HTML; the PDF engine makes the PDF of it, and `finish_pdf` its last words.
        PaperFormat(name="pdf", media_type="application/pdf", extension="pdf", make=print.make),
        PaperFormat(name="html", media_type="text/html", extension="html", make=html.make),
        DataFormat(name="json", media_type="application/json", extension="json", make=json.make),
        DataFormat(
            name="ics", media_type="text/calendar", extension="ics", make=calendar.make, problems=calendar.problems
        ),
    )
}

__all__ = ["FORMATS", "DataFormat", "PaperFormat", "finish_pdf"]
