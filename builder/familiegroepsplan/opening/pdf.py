"""The plan file attached to a PDF, also after another program wrote the PDF anew (decision 6)."""

import re
import zlib
from collections.abc import Iterator

from familiegroepsplan.carry.carried import MOST_TEXT, NAME
from familiegroepsplan.model.problem import Problem

from .brought import Brought

ATTACHED = re.compile(rb"/EmbeddedFile\b(?!s)")
STREAM = re.compile(rb"stream\r?\n")
MOST_ATTACHED = 20
NEAR = 2_000  # bytes between the words that say what a stream is, and its beginning
OURS = f'"{NAME}"'.encode("ascii")


def from_pdf(data: bytes) -> Brought | Problem:
    """Return the plan file in this PDF, or the one problem with it."""
    for content in _attached(data):
        if OURS in content[:500]:
            return Brought(text=content.decode("utf-8", errors="replace"))
    if b"/Encrypt" in data:
        return Problem(code="file.locked")
    return Problem(code="file.pdf_without_plan")


def _attached(data: bytes) -> Iterator[bytes]:
    """Yield each attached file; the newest edition of a PDF stands at its end, so from the end on."""
    places = [found.end() for found, _ in zip(ATTACHED.finditer(data), range(1_000), strict=False)]
    for place in reversed(places[-MOST_ATTACHED:]):
        start = STREAM.search(data, place, place + NEAR)
        if start is None:
            continue
        words = data[data.rfind(b"obj", max(0, place - NEAR), place) : start.start()]
        if b"/FlateDecode" in words or b"/Fl " in words:
            yield _inflated(data, start.end())
        else:
            end = data.find(b"endstream", start.end())
            yield data[start.end() : end if end >= 0 else len(data)][:MOST_TEXT]


def _inflated(data: bytes, start: int) -> bytes:
    try:
        return zlib.decompressobj().decompress(memoryview(data)[start:], MOST_TEXT)
    except zlib.error:
        return b""
