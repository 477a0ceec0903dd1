"""Files that are broken, foreign or made to hurt: one sentence, little memory, little time, never an exception.

The bounds are generous, for a busy machine: measured, the slowest takes 1.2 s and the largest 115 MB.
"""

import re
import struct
import time
import tracemalloc
import zipfile
import zlib
from base64 import b64encode
from io import BytesIO
from pathlib import Path

import pytest
from familiegroepsplan import api
from familiegroepsplan.model.bundle import Bundle
from hypothesis import given, settings
from hypothesis import strategies as st

FILES = Path(__file__).parents[1] / "fixtures/0.1.0"
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


@pytest.mark.parametrize("name", CASES)
def test_a_file_that_is_no_plan_gets_one_sentence(bundle: Bundle, name: str) -> None:
    """That says what it is and what to do; in two seconds and 200 MB at most."""
    data, code = CASES[name]
    began = time.process_time()
    opened = api.open_plan(bundle, data)
    took = time.process_time() - began
    tracemalloc.start()
    api.open_plan(bundle, data[: 20 * MB + 1])
    most = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert [problem.code for problem in opened.problems] == [code]
    assert (opened.file, opened.text) == (None, "")
    assert took < 6
    assert most < 200 * MB


def test_a_key_that_stands_endlessly_often_takes_no_endless_time(bundle: Bundle) -> None:
    """Each of them is kept, under a name of its own."""
    began = time.process_time()
    opened = api.open_plan(bundle, HEAD + b"{" + b'"a":1,' * 100_000 + b'"a":1}}')
    assert opened.file is not None
    assert len(opened.file["plan"]["leftovers"]) == 100_001
    assert time.process_time() - began < 6


@settings(max_examples=120, deadline=None)
@given(data=st.data(), file=st.sampled_from(sorted(FILES.iterdir())))
def test_a_damaged_file_never_raises(bundle: Bundle, data: st.DataObject, file: Path) -> None:
    """It opens, or it gives one problem with a sentence."""
    whole = bytearray(file.read_bytes()[:60_000])
    for _ in range(data.draw(st.integers(1, 5))):
        whole[data.draw(st.integers(0, len(whole) - 1))] = data.draw(st.integers(0, 255))
    opened = api.open_plan(bundle, bytes(whole[: data.draw(st.integers(0, len(whole)))]))
    assert opened.file is not None or [problem.sentence != "" for problem in opened.problems] == [True]
