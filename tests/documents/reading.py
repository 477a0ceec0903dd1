"""Documents read back by other people's code: headings in order, and each line that somebody wrote."""

from dataclasses import dataclass
from io import BytesIO

import docx
from docx.table import Table
from docx.text.paragraph import Paragraph
from familiegroepsplan.model.paper import Cards, Paper, entries_in
from odfdo import Document, Element

WORD_ANSWERS = {"Body Text", "Tabeltekst", "Nog open", "List Bullet", "List Number", "List Continue", "Tekst"}
WORD_ANSWERS |= {"Openingszin", "Opmerking", "Tekst onder lijnen", "Adres", "Plaats en datum"}
OPEN_ANSWERS = {
    "Text_20_body",
    "Table_20_Contents",
    "Mark",
    "TableMark",
    "List_20_Contents",
    "Lead",
    "Note",
    "Below",
    "Address",
    "Dateline",
}
VARIANTS = (" bij elkaar", " in tabel", " kind", " lokaal", " deel", "Keep", "Child", "Local", "Chapter")
HEADING = "heading "


@dataclass(frozen=True, kw_only=True, slots=True)
class Read:
    """What a reader finds, in reading order: (level, text) of each heading, and the lines of answers and marks."""

    headings: list[tuple[int, str]]
    lines: list[str]


def paper_as_read(paper: Paper) -> Read:
    """Return what a document must hold; the headings of items are left to each form."""
    headings: list[tuple[int, str]] = []
    lines: list[str] = []
    for part in paper.parts:
        if part.title:
            headings.append((1, part.title))
        for block in part.blocks:
            if block.heading:
                headings.append((2, block.heading))
            labelled = not isinstance(block, Cards)
            for entry in entries_in(block):
                for label, text, _ in entry.paragraphs:
                    lines.append(f"{label} {text}" if label and labelled else text)
    return Read(headings=headings, lines=[line for line in lines if line])


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
        style = plain(block.style.name)
        if style.lower().startswith(HEADING) or style in ("Kop 1", "Kop 2"):
            headings.append((int(style[-1]), block.text))
        elif style in WORD_ANSWERS and block.text:
            lines.append(block.text)

    for block in document.iter_inner_content():
        walk(block)
    return Read(headings=[heading for heading in headings if heading[0] < 3], lines=lines)


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
        if plain(str(paragraph.get_attribute("text:style-name")).split("-")[0]) in OPEN_ANSWERS
    ]
    return Read(
        headings=[heading for heading in headings if heading[0] < 3],
        lines=[line for line in lines if line],
    )


def plain(style: str) -> str:
    """Return the name of a style without the end that says: stay with the next, or the child's own part."""
    for end in VARIANTS:
        style = style.removesuffix(end)
    return style


def text_of(element: Element) -> str:
    """Return the text of a paragraph, with the tabs and spaces that stand in it as elements."""
    return "".join(str(part) if not isinstance(part, Element) else inner(part) for part in element.xpath("node()"))


def inner(part: Element) -> str:
    """Return what one element within a paragraph stands for."""
    if part.tag == "text:s":
        return " " * int(part.get_attribute("text:c") or 1)
    if part.tag == "text:span":
        return text_of(part)
    if part.tag == "text:tab":
        return "\t"
    raise ValueError(f"documents.reading: unknown element {part.tag!r} in a paragraph")
