"""The law of the documents: every answer stands in them exactly once, as it was typed."""

import re
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from bs4 import BeautifulSoup
from documents.engine import pdf_of
from documents.outlines import outlines, papers, tokens
from documents.programs import text_of_pdf
from documents.reading import paper_as_read, read_docx, read_odt
from documents.small import paper_of
from familiegroepsplan.model.bundle import Bundle
from familiegroepsplan.model.paper import entries
from familiegroepsplan.render import docx, finish_pdf, html, odt
from familiegroepsplan.render import print as print_html
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

TODAY = date(2026, 11, 23)
TOKEN = re.compile("zq[0-9]+qz")
MANY = settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck), database=None)
FEW = settings(parent=MANY, max_examples=8)


@given(data=st.data())
@MANY
def test_the_paper_holds_each_line_of_the_outline_once_and_in_its_order(
    bundle: Bundle, data: st.DataObject
) -> None:
    """What the overview shows and what lies on the table is the same."""
    outline = data.draw(outlines(bundle))
    said = [text.rpartition(" ")[2] for entry in entries(paper_of(outline, bundle)) for text in entry.lines]
    assert [token for token in said if TOKEN.fullmatch(token)] == tokens(outline)


@given(data=st.data())
@MANY
def test_word_holds_each_line_once_and_all_in_order(bundle: Bundle, data: st.DataObject) -> None:
    """Read back by python-docx, to the last space and tab."""
    paper = data.draw(papers(bundle))
    assert read_docx(docx.make(paper, bundle, TODAY)) == paper_as_read(paper)


@given(data=st.data())
@MANY
def test_opendocument_holds_each_line_once_and_all_in_order(bundle: Bundle, data: st.DataObject) -> None:
    """Read back by odfdo, to the last space and tab."""
    paper = data.draw(papers(bundle))
    assert read_odt(odt.make(paper, bundle, TODAY)) == paper_as_read(paper)


@given(data=st.data())
@MANY
def test_the_web_page_holds_each_line_once_and_all_in_order(bundle: Bundle, data: st.DataObject) -> None:
    """Read back by Beautiful Soup, to the last space and tab."""
    paper = data.draw(papers(bundle))
    page = BeautifulSoup(html.make(paper, bundle, TODAY), "html.parser")
    lines = [line.get_text() for line in page.select("section p, section .signing tbody th")]
    assert [line for line in lines if line] == paper_as_read(paper).lines


@given(data=st.data())
@FEW
def test_the_pdf_holds_each_line_once(bundle: Bundle, data: st.DataObject) -> None:
    """Read back by pdftotext, which knows no tables and wraps lines: so by the token of each line."""
    outline = data.draw(outlines(bundle))
    page = print_html.make(paper_of(outline, bundle), bundle, TODAY)
    text = _squeezed(_read(finish_pdf(pdf_of(page), page, None)))
    assert {token: text.count(token) for token in tokens(outline)} == dict.fromkeys(tokens(outline), 1)


def _read(pdf: bytes) -> str:
    with TemporaryDirectory() as folder:
        file = Path(folder) / "plan.pdf"
        file.write_bytes(pdf)
        return text_of_pdf(file)


def _squeezed(text: str) -> str:
    return "".join(text.split())
