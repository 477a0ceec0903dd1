"""A PDF without a plan in it is written small: the same objects, packed."""

from datetime import date
from io import BytesIO

from documents.engine import pdf_of
from familiegroepsplan import api
from familiegroepsplan.model.bundle import Bundle
from familiegroepsplan.render import finish_pdf
from familiegroepsplan.render.pdf.metadata import Attachment
from pypdf import PdfReader

TODAY = date(2026, 11, 23)
EMPTY = {"format": "familiegroepsplan", "version": 1, "plan": {}}


def test_a_letter_is_the_same_pdf_in_fewer_bytes(bundle: Bundle) -> None:
    """A host has eleven of them for each of 342 municipalities."""
    html = api.document(bundle, EMPTY, "pdf", TODAY, "complaint").data
    plan = Attachment(name="p.json", description="", data=b"{}", saved=TODAY)
    plain = finish_pdf(pdf_of(html), html, plan)

    small = finish_pdf(pdf_of(html), html, None)

    assert len(small) < 0.7 * len(plain)
    read, other = PdfReader(BytesIO(small)), PdfReader(BytesIO(plain))
    assert [page.extract_text() for page in read.pages] == [page.extract_text() for page in other.pages]
    assert read.metadata == other.metadata
    assert (b"/Type /ObjStm" in small, b"/Type /ObjStm" in plain) == (True, False)
