"""The register of documents: one form, one module, one line here."""

from familiegroepsplan.drawings.circle import draw

from . import calendar, docx, html, json, odt, print, svg
from .carrying import carrying
from .format import DataFormat, Format, PaperFormat
from .pdf import Attachment, LostContentError
from .pdf import finish as finish_pdf

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
        # The plan core makes print HTML; the PDF engine makes the PDF of it, and `finish_pdf` what standards ask.
        PaperFormat(name="pdf", media_type="application/pdf", extension="pdf", make=print.make),
        PaperFormat(name="html", media_type="text/html", extension="html", make=html.make),
        DataFormat(name="json", media_type="application/json", extension="json", make=json.make),
        DataFormat(name="svg", media_type=svg.MEDIA_TYPE, extension="svg", make=svg.make),
        DataFormat(
            name="ics", media_type="text/calendar", extension="ics", make=calendar.make, problems=calendar.problems
        ),
    )
}

__all__ = [
    "FORMATS",
    "Attachment",
    "DataFormat",
    "LostContentError",
    "PaperFormat",
    "carrying",
    "draw",
    "finish_pdf",
    "svg",
]
