"""Word and OpenDocument files: the plan in their properties or in a picture, and the lines they show."""

import re
from collections.abc import Callable, Iterable, Iterator
from html import unescape

from familiegroepsplan.carry.carried import NAME, unpacked
from familiegroepsplan.carry.lines import Line
from familiegroepsplan.carry.office import open_lines, word_lines
from familiegroepsplan.carry.zipped import MOST_PART, Zipped, opened_zip
from familiegroepsplan.model.problem import Problem

from .brought import Brought
from .pictures import text_in_pictures

MOST_PROPERTIES = 8 * 1024 * 1024
MACROS = ("vbaproject.bin", "script-lb.xml")  # of Word, and of OpenDocument
WORD_PROPERTY = re.compile(
    rf'<property\b[^>]*\bname="{NAME}\.(\d{{1,5}})"[^>]*>\s*<vt:lpwstr[^>]*>([^<]*)<', re.DOTALL
)
OPEN_PROPERTY = re.compile(rf'<meta:user-defined\b[^>]*\bmeta:name="{NAME}\.(\d{{1,5}})"[^>]*>([^<]*)<', re.DOTALL)
BODY = re.compile(r'<Relationship\b(?=[^>]*/officeDocument")[^>]*\bTarget="/?([^"]+)"')


def from_zip(data: bytes) -> Brought | Problem:
    """Return what an office document holds, or the one problem with this zip file."""
    zipped = opened_zip(data)
    if zipped is None:
        return Problem(code="file.broken")
    names = zipped.names
    if zipped.encrypted or "EncryptedPackage" in names:
        return Problem(code="file.locked")
    if any(name.lower().endswith(MACROS) for name in names):
        return Problem(code="file.macro")
    if "[Content_Types].xml" in names:
        return _word(zipped)
    if "mimetype" in names:
        return _open(zipped)
    return Problem(code="file.foreign")


def _word(zipped: Zipped) -> Brought | Problem:
    relations = _text(zipped, "_rels/.rels")
    body = found[1] if (found := BODY.search(relations)) else "word/document.xml"
    if body.startswith(("xl/", "ppt/")):
        return Problem(code="file.sheet")
    if not body.startswith("word/"):
        return Problem(code="file.foreign")
    properties = WORD_PROPERTY.findall(_text(zipped, "docProps/custom.xml"))
    return _read(zipped, properties, body, word_lines)


def _open(zipped: Zipped) -> Brought | Problem:
    kind = _text(zipped, "mimetype").strip()
    if "opendocument" not in kind:
        return Problem(code="file.foreign")
    if "encryption-data" in _text(zipped, "META-INF/manifest.xml"):
        return Problem(code="file.locked")
    if "opendocument.text" not in kind:
        return Problem(code="file.sheet")
    return _read(zipped, OPEN_PROPERTY.findall(_text(zipped, "meta.xml")), "content.xml", open_lines)


def _read(
    zipped: Zipped,
    properties: Iterable[tuple[str, str]],
    body: str,
    lines_of: Callable[[bytes], tuple[Line, ...] | None],
) -> Brought | Problem:
    if zipped.too_big(body):
        return Problem(code="file.too_big", facts={"most": MOST_PART // 2**20})
    xml = zipped.part(body)
    lines = lines_of(xml) if xml is not None else None
    text = next(_carried(zipped, properties), None)
    if lines is None and text is None:
        return Problem(code="file.broken")
    return Brought(text=text, lines=lines)


def _carried(zipped: Zipped, properties: Iterable[tuple[str, str]]) -> Iterator[str]:
    """Yield what the document carries, from each place where it is whole."""
    pieces = sorted((int(number), unescape(piece)) for number, piece in properties)
    if (text := unpacked("".join(piece for _, piece in pieces))) is not None:
        yield text
    if (text := text_in_pictures(zipped.parts(".png", MOST_PROPERTIES))) is not None:
        yield text


def _text(zipped: Zipped, name: str) -> str:
    return (zipped.part(name, MOST_PROPERTIES) or b"").decode("utf-8", errors="replace")
