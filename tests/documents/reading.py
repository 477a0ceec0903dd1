"""Documents read back by other people's code: headings in order, and each line that somebody wrote."""

from dataclasses import dataclass
from io import BytesIO

import docx
from docx.table import Table
from docx.text.paragraph import Paragraph
from familiegroepsplan.model.bundle import Bundle
from familiegroepsplan.model.outline import Answer, ListBlock, Outline
from odfdo import Document, Element

WORD_ANSWERS = {"Body Text", "Tabeltekst", "Nog open"}
OPEN_ANSWERS = {"Text_20_body", "Table_20_Contents", "Mark"}
HEADING = "heading "


@dataclass(frozen=True, kw_only=True, slots=True)
class Read:
    """What a reader finds: (level, text) of each heading, and the lines of answers and marks, sorted."""

    headings: list[tuple[int, str]]
    lines: list[str]


def outline_as_read(outline: Outline, bundle: Bundle) -> Read:
    """Return what a document must hold; the headings of items are left to each form."""
    headings: list[tuple[int, str]] = []
    lines: list[str] = []
    for section in outline.sections:
        if section.blocks:
            headings.append((1, section.title))
        for block in section.blocks:
            headings.append((2, block.heading))
            lines += block.marks
            if isinstance(block, Answer):
                lines += block.paragraphs
            elif isinstance(block, ListBlock):
                for item in block.items:
                    for field in item.fields:
                        lines += (*field.paragraphs, *field.marks)
            else:
                lines += block.names
    if not headings:
        lines.append(bundle.word("document.empty"))
    return Read(headings=headings, lines=sorted(line for line in lines if line))


def read_docx(content: bytes) -> Read:
    """Return what python-docx finds in the body, tables within it too."""
    document = docx.Document(BytesIO(content))
    headings: list[tuple[int, str]] = []
    lines: list[str] = []

    def walk(block: Paragraph | Table) -> None:
        if isinstance(block, Table):
            for row in block.rows:
                for cell in row.cells:
                    for inner in cell.iter_inner_content():
                        walk(inner)
            return
        style = block.style.name.lower()
        if style.startswith(HEADING):
            headings.append((int(style.removeprefix(HEADING)), block.text))
        elif block.style.name in WORD_ANSWERS and block.text:
            lines.append(block.text)

    for block in document.iter_inner_content():
        walk(block)
    return Read(headings=[heading for heading in headings if heading[0] < 3], lines=sorted(lines))


def read_odt(content: bytes) -> Read:
    """Return what odfdo finds in the body, tables within it too."""
    body = Document(BytesIO(content)).body
    headings = [
        (int(heading.get_attribute("text:outline-level") or 0), text_of(heading))
        for heading in body.get_elements("descendant::text:h")
    ]
    lines = [
        text_of(paragraph)
        for paragraph in body.get_elements("descendant::text:p")
        if str(paragraph.get_attribute("text:style-name")).split("-")[0] in OPEN_ANSWERS
    ]
    return Read(
        headings=[heading for heading in headings if heading[0] < 3],
        lines=sorted(line for line in lines if line),
    )


def text_of(element: Element) -> str:
    """Return the text of a paragraph, with the tabs and spaces that stand in it as elements."""
    return "".join(str(part) if not isinstance(part, Element) else inner(part) for part in element.xpath("node()"))


def inner(part: Element) -> str:
    """Return what one element within a paragraph stands for."""
    if part.tag == "text:s":
        return " " * int(part.get_attribute("text:c") or 1)
    if part.tag == "text:tab":
        return "\t"
    raise ValueError(f"documents.reading: unknown element {part.tag!r} in a paragraph")
