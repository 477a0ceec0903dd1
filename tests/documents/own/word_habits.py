"""Templates as Word, LibreOffice and Google Docs save them.

LibreOffice really saves its own. What Word and Google Docs do to a text while one types is reproduced here: the
files are not made by those programs.
"""

import re
import subprocess
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZipFile

from docx import Document
from familiegroepsplan import api
from familiegroepsplan_site.sources.fault import Fault
from familiegroepsplan_site.sources.word_template import WordTemplate

BODY = (
    "Vraag: {{ vraag }}",
    "{% if kinderen %}Over {{ kinderen|join(' en ') }}{% else %}Over niemand{% endif %}",
    "{%p for a in afspraken %}",
    "{{ loop.index }}. {{ a.wie }}: {{ a.wat }}",
    "{%p endfor %}",
)
TABLE = (
    ("Naam", "Wie"),
    ("{%tr for mens in kring %}", ""),
    ("{{ mens.naam }}", "{{ mens.wie }}"),
    ("{%tr endfor %}", ""),
)
RUN = re.compile(r"<w:r>(<w:rPr>.*?</w:rPr>)?<w:t(?: [^>]*)?>([^<]*)</w:t></w:r>")
Parts = dict[str, bytes]
NAME = "gemeenten/voorbeeld.docx"
TODAY = date(2026, 11, 23)
Read = Callable[[bytes], WordTemplate | list[Fault]]
Fill = Callable[[bytes, dict[str, Any]], api.Document]


def word_file(
    body: Sequence[str] = BODY,
    table: Sequence[Sequence[str]] = (),
    header: str = "Plan van {{ over }}",
    footer: str = "Gemaakt op {{ gemaakt }}",
) -> bytes:
    """Return a plain Word file with these paragraphs, then this table, and this header and footer."""
    document = Document()
    for text in body:
        document.add_paragraph(text)
    if table:
        rows = document.add_table(rows=len(table), cols=len(table[0])).rows
        for row, texts in zip(rows, table, strict=True):
            for cell, text in zip(row.cells, texts, strict=True):
                cell.text = text
    document.sections[0].header.paragraphs[0].text = header
    document.sections[0].footer.paragraphs[0].text = footer
    target = BytesIO()
    document.save(target)
    return target.getvalue()


def as_word_saves(data: bytes) -> bytes:
    """Return the file with runs cut at every few letters, rsids, marks of the spelling check and curled quotes."""

    def cut(found: re.Match[str]) -> str:
        text = found[2].replace("'", "’")
        pieces = [text[at : at + 3] for at in range(0, len(text), 3)] or [""]
        return '<w:proofErr w:type="spellEnd"/>'.join(
            f'<w:r w:rsidRPr="00A{number:05}">{found[1] or ""}<w:t xml:space="preserve">{piece}</w:t></w:r>'
            for number, piece in enumerate(pieces)
        )

    return changed(
        data, lambda text: RUN.sub(cut, text).replace("<w:p>", '<w:p w:rsidR="00B11111" w:rsidP="00C2">')
    )


def as_google_saves(data: bytes) -> bytes:
    """Return the file without properties, each run with `rtl` off and zero rsids, quotes curled, hard spaces."""

    def cut(found: re.Match[str]) -> str:
        text = found[2].replace("('", "(“").replace("')", "”)").replace("{{ ", "{{\u00a0")
        half = len(text) // 2
        start = (
            '<w:r w:rsidDel="00000000" w:rsidR="00000000" w:rsidRPr="00000000"><w:rPr><w:rtl w:val="0"/></w:rPr>'
        )
        return "".join(
            f'{start}<w:t xml:space="preserve">{piece}</w:t></w:r>'
            for piece in (text[:half], text[half:])
            if piece
        )

    bare = changed(data, lambda text: RUN.sub(cut, text))
    return without(bare, "docProps/", "customXml/")


def as_libreoffice_saves(data: bytes, folder: Path) -> bytes:
    """Return the file as LibreOffice saves it."""
    (folder / "in").mkdir()
    source = folder / "in/template.docx"
    source.write_bytes(data)
    command = [
        "soffice", f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--headless",
        "--convert-to", "docx:MS Word 2007 XML", "--outdir", str(folder), str(source),
    ]  # fmt: skip
    subprocess.run(command, check=True, timeout=120, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return (folder / "template.docx").read_bytes()


def changed(data: bytes, change: Callable[[str], str]) -> bytes:
    """Return the file with the text of its body, header and footer changed."""
    parts = unpacked(data)
    for name, content in parts.items():
        if re.fullmatch(r"word/(document|header\d*|footer\d*)\.xml", name):
            parts[name] = change(content.decode("utf-8")).encode()
    return packed(parts)


def without(data: bytes, *folders: str) -> bytes:
    """Return the file without these folders and all that names them."""
    parts = {name: content for name, content in unpacked(data).items() if not name.startswith(folders)}
    for name in ("[Content_Types].xml", "_rels/.rels"):
        text = parts[name].decode()
        for folder in folders:
            text = re.sub(rf'<(?:Override|Relationship) [^>]*"/?{folder}[^>]*/>', "", text)
        parts[name] = text.encode()
    return packed(parts)


def with_part(data: bytes, more: Mapping[str, str]) -> bytes:
    """Return the file with these parts added."""
    return packed(unpacked(data) | {name: content.encode() for name, content in more.items()})


def unpacked(data: bytes) -> Parts:
    """Return the parts of a file by name."""
    with ZipFile(BytesIO(data)) as file:
        return {name: file.read(name) for name in file.namelist()}


def packed(parts: Mapping[str, bytes]) -> bytes:
    """Return these parts as a file."""
    target = BytesIO()
    with ZipFile(target, "w") as file:
        for name, content in parts.items():
            file.writestr(name, content)
    return target.getvalue()


def lines_of(data: bytes) -> list[str]:
    """Return every line of a document as python-docx reads it: header, body, tables cell by cell, footer."""
    document = Document(BytesIO(data))
    lines = [paragraph.text for paragraph in document.sections[0].header.paragraphs]
    for block in document.iter_inner_content():
        if hasattr(block, "rows"):
            lines += [cell.text for row in block.rows for cell in row.cells]
        else:
            lines.append(block.text)
    lines += [paragraph.text for paragraph in document.sections[0].footer.paragraphs]
    return [line for line in lines if line]
