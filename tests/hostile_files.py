"""Files that are broken, foreign or made to hurt, each with the code of the one sentence that it must get.

For the tests, and for `tools/bench_opening.py`, which measures them in the browser's Python.
"""

import re
import struct
import zipfile
import zlib
from base64 import b64encode
from io import BytesIO
from pathlib import Path

FILES = Path(__file__).parent / "fixtures/0.1.0"
MB = 2**20
WORD = b'<w:document xmlns:w="w"><w:body>'
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)
PNG = b"\x89PNG\r\n\x1a\n"
LAUGHS = b'<!DOCTYPE a [<!ENTITY b "haha"><!ENTITY c "&b;&b;&b;">]><a>&c;</a>'
HEAD = b'{"format":"familiegroepsplan","version":1,"plan":'


def packed(*parts: tuple[str, bytes]) -> bytes:
    """Return a zip of these parts."""
    target = BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as file:
        for name, data in parts:
            file.writestr(name, data)
    return target.getvalue()


def word(body: bytes, *parts: tuple[str, bytes]) -> bytes:
    """Return a Word file with this body."""
    return packed(("[Content_Types].xml", b"<Types/>"), ("word/document.xml", body), *parts)


def locked(data: bytes) -> bytes:
    """Return the zip with the flag of a password on each part."""
    changed = bytearray(data)
    for place in re.finditer(rb"PK\x01\x02", data):
        changed[place.start() + 8] |= 1
    return bytes(changed)


def bomb_in_a_picture() -> bytes:
    """Return a PNG whose text unpacks to a hundred megabytes."""
    text = b"familiegroepsplan\x00" + b64encode(zlib.compress(b"[ " * 50 * MB, 9))
    return PNG + struct.pack(">I", len(text)) + b"tEXt" + text + bytes(4)


CASES = {
    "nothing": (b" \n", "file.empty"),
    "a photo": (b"\xff\xd8\xff\xe0" + bytes(5000), "file.picture"),
    "a picture of somebody else": (PNG + bytes(500), "file.picture"),
    "a drawing of somebody else": (b"<svg xmlns='x'><circle/></svg>", "file.picture"),
    "a spreadsheet": (
        packed(
            ("[Content_Types].xml", b""),
            ("_rels/.rels", b'<Relationship Type="x/officeDocument" Target="xl/workbook.xml"/>'),
        ),
        "file.sheet",
    ),
    "an OpenDocument spreadsheet": (
        packed(("mimetype", b"application/vnd.oasis.opendocument.spreadsheet")),
        "file.sheet",
    ),
    "an old spreadsheet": (OLE + "Workbook".encode("utf-16-le"), "file.sheet"),
    "an old Word document of somebody else": (OLE + "WordDocument".encode("utf-16-le"), "file.old_word"),
    "a Word document with a password": (OLE + "EncryptedPackage".encode("utf-16-le"), "file.locked"),
    "a zip with a password": (locked(word(WORD)), "file.locked"),
    "an OpenDocument with a password": (
        packed(
            ("mimetype", b"application/vnd.oasis.opendocument.text"),
            ("META-INF/manifest.xml", b"<manifest:encryption-data/>"),
        ),
        "file.locked",
    ),
    "a Word document with macros": (word(WORD, ("word/vbaProject.bin", b"")), "file.macro"),
    "another zip": (packed(("foto.jpg", b"x")), "file.foreign"),
    "a PDF of somebody else": (b"%PDF-1.7\n%%EOF", "file.pdf_without_plan"),
    "a program": (bytes(range(256)) * 100, "file.foreign"),
    "a cut Word document": ((FILES / "plan.docx").read_bytes()[:9000], "file.broken"),
    "a cut plan file": ((FILES / "plan.json").read_bytes()[:4000], "file.broken"),
    "a hundred megabytes": (b"PK" + bytes(100 * MB), "file.too_big"),
    "a zip bomb": (word(bytes(200 * MB)), "file.too_big"),
    "a thousand laughs": (word(LAUGHS), "file.broken"),
    "endless depth": (word(b"<a>" * 2_000_000), "file.broken"),
    "endless elements": (word(WORD + b"<a/>" * 3_900_000), "file.broken"),
    "endless lines": (word(WORD + b"<w:p><w:t>a</w:t></w:p>" * 600_000), "file.broken"),
    "endless parts": (packed(*((f"{number}.xml", b"") for number in range(15_000))), "file.broken"),
    "endless values": (HEAD + b'{"x":[' + b"{}," * 2_000_000 + b"{}]}}", "file.broken"),
    "comments without end": (b"<html>" + b"<!--" * 1_000_000, "file.foreign"),
    "tags without end": (b"<html>" + b"<" * 7_000_000, "file.foreign"),
    "a bomb in a picture": (bomb_in_a_picture(), "file.picture"),
    "a bomb in a PDF": (
        b"%PDF-1.7" + (b"obj/EmbeddedFile/FlateDecode stream\n" + zlib.compress(bytes(50 * MB))) * 20,
        "file.pdf_without_plan",
    ),
    "pictures without end in RTF": (b"{\\rtf" + b"89504e470d0a1a0a" * 1_000_000, "file.old_word"),
    "text without end": (b"hallo wereld\n" * 1_500_000, "file.too_big"),
}
