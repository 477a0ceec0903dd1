"""What a file is, by its content and never by its name; and what it holds."""

import codecs
from collections.abc import Callable

from familiegroepsplan.carry.lines import Line, same
from familiegroepsplan.carry.page import block_in, page_lines
from familiegroepsplan.model.problem import Problem

from .brought import MOST_COPIED, Brought
from .documents import from_zip
from .legacy import from_ole, from_rtf
from .pdf import from_pdf
from .pictures import PNG, text_in_pictures, text_in_svg

MOST_BYTES = 20 * 1024 * 1024
MOST_HTML = 8 * 1024 * 1024  # characters; a plan with 300 agreements takes a twentieth of it
HEAD = 1024  # a PDF may begin that late, and a web page tells what it is in its first lines
PICTURES = (b"\xff\xd8\xff", b"GIF8", b"BM", b"II*\x00", b"MM\x00*")


def brought_by(data: bytes) -> Brought | Problem:
    """Return what these bytes hold, or the one problem that keeps us from reading them."""
    if len(data) > MOST_BYTES:
        return Problem(code="file.too_big", facts={"most": MOST_BYTES // 2**20})
    if not data.strip():
        return Problem(code="file.empty")
    for start, read in READERS:
        if data.startswith(start):
            return read(data)
    if b"%PDF-" in data[:HEAD]:
        return from_pdf(data)
    if data.startswith(PICTURES) or data[4:8] == b"ftyp" or data[8:12] == b"WEBP":
        return Problem(code="file.picture")
    text = _text(data)
    return _from_text(text) if text is not None else Problem(code="file.foreign")


def _from_text(text: str) -> Brought | Problem:
    head = text[:HEAD].lstrip().lower()
    if head.startswith(("{", "[")):
        return Brought(text=text)
    if head.startswith("<svg") or (head.startswith("<?xml") and "<svg" in head):
        svg = text_in_svg(text)
        return Brought(text=svg) if svg is not None else Problem(code="file.picture")
    if "<html" in head or head.startswith("<!doctype html") or "</p>" in text:
        if len(text) > MOST_HTML:
            return Problem(code="file.too_big", facts={"most": MOST_HTML // 2**20})
        return Brought(text=block_in(text), lines=page_lines(text))
    if len(text) > MOST_COPIED:
        return Problem(code="file.too_big", facts={"most": MOST_COPIED // 10**6})
    lines = tuple(Line(line) for line in text.splitlines() if same(line))
    return Brought(text=None, lines=lines)


def _from_png(data: bytes) -> Brought | Problem:
    text = text_in_pictures((data,))
    return Brought(text=text) if text is not None else Problem(code="file.picture")


def _text(data: bytes) -> str | None:
    """Return the bytes as text, in the encodings that editors and mail programs write; None when it is no text."""
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return data.decode("utf-16", errors="replace")
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = data.decode("latin-1")
    # Text has no control characters but white space; some in a lot of text may be a slip.
    odd = sum(text[:4096].count(chr(number)) for number in (*range(9), *range(14, 32)))
    return None if odd * 50 > len(text[:4096]) else text


READERS: tuple[tuple[bytes, Callable[[bytes], Brought | Problem]], ...] = (
    (b"PK", from_zip),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", from_ole),
    (b"{\\rtf", from_rtf),
    (PNG, _from_png),
)
