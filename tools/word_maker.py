"""Parts of a Word template made with python-docx: styles, room to write, tables that repeat their header row."""

from collections.abc import Sequence
from datetime import datetime
from io import BytesIO
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from docx import Document
from docx.enum.section import WD_ORIENT, WD_SECTION
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_TAB_ALIGNMENT, WD_TAB_LEADER
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor

LONG_AGO = (1980, 1, 1, 0, 0, 0)
INK, PETROL, MUTED = RGBColor(0x16, 0x26, 0x2E), RGBColor(0x0B, 0x4F, 0x5C), RGBColor(0x4A, 0x5B, 0x63)
SIZES = {"Title": 30, "Subtitle": 15, "Heading 1": 18, "Heading 2": 12.5, "Heading 3": 11.5}
WIDTH, LENGTH, MARGIN = Cm(21), Cm(29.7), Cm(2.3)
HEAD_FILL = "E7F0F1"
OWN_STYLES = {"Uitleg", "Tabeltekst", "Tabelkop", "Voetregel", "Schrijfregel", "Na tabel", "Plantabel", "Footer"}
ROOM = 15  # points above a line to write on


class WordMaker:
    """A document that grows from the top down; its look is in its styles, so that an editor can change it."""

    def __init__(self, title: str, language: str) -> None:
        self._heading = title
        self.document = Document()
        properties = self.document.core_properties
        properties.title, properties.language, properties.author = title, language, "familiegroepsplan"
        properties.created = properties.modified = datetime(2026, 11, 23)  # the same bytes each time
        properties.comments = ""
        self._styles(language)
        section = self.document.sections[0]
        section.page_width, section.page_height = WIDTH, LENGTH
        section.left_margin = section.right_margin = section.top_margin = section.bottom_margin = MARGIN

    def paragraph(self, text: str, style: str = "Body Text") -> Any:
        """Add a paragraph; a heading names the tables below it, for who cannot see them."""
        if style.startswith("Heading"):
            self._heading = text
        return self.document.add_paragraph(text, style)

    def answer(self, heading: str, fields: Sequence[str], lines: int) -> None:
        """Add a heading with the answers to it; where nothing is answered, with room to write (if `lines`)."""
        some = " or ".join(fields)
        if not lines:
            self.paragraph(f"{{%p if {some} %}}")
        self.paragraph(heading, "Heading 2")
        if lines:
            self.paragraph(f"{{%p if {some} %}}")
        for field in fields:
            self.paragraph(f"{{%p if {field} %}}")
            self.paragraph(f"{{{{ {field} }}}}")
            self.paragraph("{%p endif %}")
        if lines:
            self.paragraph("{%p else %}")
            self.room(lines)
        self.paragraph("{%p endif %}")

    def room(self, lines: int) -> None:
        """Add lines to write on."""
        for _ in range(lines):
            self.paragraph("\t", "Schrijfregel")

    def table(
        self, widths: Sequence[float], head: Sequence[str], rows: Sequence[Sequence[str]], high: float
    ) -> Any:
        """Add a table with a header row that comes back on each page; `high` is the least height of a row, in cm.

        A row of one text is a tag that takes the place of a row; rows never break over pages. Of a first cell with
        more lines the first is its head.
        """
        table = self.document.add_table(rows=0, cols=len(widths), style="Plantabel")
        table.autofit = False
        caption = OxmlElement("w:tblCaption")
        caption.set(qn("w:val"), self._heading)
        table._tbl.tblPr.append(caption)
        for column, width in zip(table.columns, widths, strict=True):
            column.width = Cm(width)
        for number, texts in enumerate([head, *rows]):
            row = table.add_row()
            for cell, width in zip(row.cells, widths, strict=True):
                cell.width = Cm(width)
            for place, (cell, text) in enumerate(zip(row.cells, texts, strict=False)):
                first, *more = text.split("\n")
                heads = number == 0 or (place == 0 and more)
                cell.paragraphs[0].text = first
                cell.paragraphs[0].style = "Tabelkop" if heads else "Tabeltekst"
                for line in more:
                    cell.add_paragraph(line, "Tabeltekst")
            properties = row._tr.get_or_add_trPr()
            properties.append(OxmlElement("w:cantSplit"))
            if number == 0:
                properties.append(OxmlElement("w:tblHeader"))
            elif len(texts) > 1:
                row.height = Cm(high)
        self.paragraph("", "Na tabel")
        return table

    def turn(self, *, wide: bool) -> None:
        """Begin a new page, lying on its side when `wide`."""
        before = self.document.paragraphs[-1]
        section = self.document.add_section(WD_SECTION.NEW_PAGE)
        carrier = self.document.paragraphs[-1]
        if not before.text:  # two empty lines would be one too many
            before._p.get_or_add_pPr().append(carrier._p.pPr.sectPr)
            carrier._p.getparent().remove(carrier._p)
        section.orientation = WD_ORIENT.LANDSCAPE if wide else WD_ORIENT.PORTRAIT
        section.page_width, section.page_height = (LENGTH, WIDTH) if wide else (WIDTH, LENGTH)

    def footer(self, before: str) -> None:
        """Put a text and the page number at the foot of each page."""
        paragraph = self.document.sections[0].footer.paragraphs[0]
        paragraph.style = "Voetregel"
        paragraph.add_run(f"{before}Bladzijde ")
        self._counted(paragraph, "PAGE")
        paragraph.add_run(" van ")
        self._counted(paragraph, "NUMPAGES")

    def written(self) -> bytes:
        """Return the file, the same bytes each time."""
        self._drop_unused_styles()
        saved, target = BytesIO(), BytesIO()
        self.document.save(saved)
        with ZipFile(saved) as source, ZipFile(target, "w", ZIP_DEFLATED) as file:
            for entry in source.infolist():
                if not entry.filename.endswith(
                    ".jpeg"
                ):  # the picture of the first page of python-docx's own start
                    info = ZipInfo(entry.filename, LONG_AGO)
                    info.create_system, info.compress_type = 3, ZIP_DEFLATED
                    file.writestr(info, source.read(entry).replace(THUMBNAIL, b""))
        return target.getvalue()

    def _drop_unused_styles(self) -> None:
        """Take away the hundred styles that python-docx begins with: each would go to every phone."""
        kept = {*SIZES, "Normal", "Body Text", "List Bullet", "Normal Table", "Default Paragraph Font", "No List"}
        for style in list(self.document.styles):
            if style.name not in kept | OWN_STYLES:
                style.delete()
                continue
            for link in style.element.findall(qn("w:link")):  # to one of those that go
                style.element.remove(link)

    def _counted(self, paragraph: Any, what: str) -> None:
        field = OxmlElement("w:fldSimple")
        field.set(qn("w:instr"), what)
        run = paragraph.add_run("1")
        field.append(run._r)
        paragraph._p.append(field)

    def _styles(self, language: str) -> None:
        styles = self.document.styles
        defaults = styles.element.find(f".//{qn('w:rPrDefault')}/{qn('w:rPr')}")
        defaults.find(qn("w:lang")).set(qn("w:val"), language)
        self._style("Normal", size=11, colour=INK, around=(0, 0))
        for name, size in SIZES.items():
            heading = self._style(name, size=size, colour=PETROL, bold=name != "Subtitle")
            heading.paragraph_format.keep_with_next = True
            for rule in heading.element.findall(f".//{qn('w:pBdr')}"):
                rule.getparent().remove(rule)
        self._style("Heading 1", size=18, colour=PETROL, bold=True, around=(18, 4))
        self._style("Heading 2", size=12.5, colour=INK, bold=True, around=(12, 3))
        self._style("Subtitle", size=15, colour=INK)
        self._style("Body Text", size=11, colour=INK, around=(0, 4))
        for name, base in (("Uitleg", "Body Text"), ("Tabeltekst", "Normal"), ("Voetregel", "Normal")):
            styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH).base_style = styles[base]
        self._style("Uitleg", size=10.5, colour=MUTED, around=(0, 4))
        self._style("Tabeltekst", size=10.5, colour=INK, around=(2, 2))
        self._style("Voetregel", size=9.5, colour=MUTED)
        styles.add_style("Tabelkop", WD_STYLE_TYPE.PARAGRAPH).base_style = styles["Tabeltekst"]
        self._style("Tabelkop", size=10.5, colour=PETROL, bold=True, around=(2, 2))
        styles.add_style("Schrijfregel", WD_STYLE_TYPE.PARAGRAPH).base_style = styles["Normal"]
        line = self._style("Schrijfregel", size=11, colour=INK, around=(ROOM, 0)).paragraph_format
        line.tab_stops.add_tab_stop(WIDTH - 2 * MARGIN, WD_TAB_ALIGNMENT.RIGHT, WD_TAB_LEADER.LINES)
        small = styles.add_style("Na tabel", WD_STYLE_TYPE.PARAGRAPH)
        small.font.size, small.paragraph_format.line_spacing = Pt(4), Pt(8)
        table = styles.add_style("Plantabel", WD_STYLE_TYPE.TABLE)
        table.base_style = styles["Normal Table"]
        edges = ("w:top", "w:left", "w:bottom", "w:right", "w:insideH", "w:insideV")
        properties = OxmlElement("w:tblPr")
        properties.append(_ruled("w:tblBorders", edges))
        table.element.append(properties)
        table.element.append(_first_row())

    def _style(
        self, name: str, size: float, colour: Any, *, bold: bool = False, around: tuple[float, float] = (0, 2)
    ) -> Any:
        style = self.document.styles[name]
        font = style.font
        font.name, font.size, font.bold, font.italic = "Calibri", Pt(size), bold, False
        font.color.rgb = colour
        fonts = style.element.rPr.rFonts
        for theme in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
            fonts.attrib.pop(qn(f"w:{theme}"), None)
        style.paragraph_format.space_before, style.paragraph_format.space_after = map(Pt, around)
        return style


THUMBNAIL = (
    b'<Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/thumbnail"'
    b' Target="docProps/thumbnail.jpeg"/>'
)


def _ruled(name: str, edges: Sequence[str]) -> Any:
    ruled = OxmlElement(name)
    for edge in edges:
        line = OxmlElement(edge)
        for key, value in {"val": "single", "sz": "4", "space": "0", "color": "8A979C"}.items():
            line.set(qn(f"w:{key}"), value)
        ruled.append(line)
    return ruled


def _first_row() -> Any:
    """Return the look of a header row."""
    first, properties, shade = (OxmlElement(name) for name in ("w:tblStylePr", "w:tcPr", "w:shd"))
    first.set(qn("w:type"), "firstRow")
    for key, value in {"val": "clear", "color": "auto", "fill": HEAD_FILL}.items():
        shade.set(qn(f"w:{key}"), value)
    properties.append(shade)
    first.append(properties)
    return first
