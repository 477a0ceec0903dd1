"""Files of older Word (.doc) and of RTF, as LibreOffice makes them of ours: the plan is in their picture."""

import re
import struct
from binascii import unhexlify
from collections.abc import Iterator
from itertools import islice

from familiegroepsplan.model.problem import Problem

from .brought import Brought
from .pictures import text_in_pictures

# What the directory of such a file says in UTF-16 (MS-CFB 2.6.1).
LOCKED, MACRO, SHEETS = (name.encode("utf-16-le") for name in ("EncryptedPackage", "_VBA_PROJECT", "Workbook"))
SLIDES = "PowerPoint Document".encode("utf-16-le")
WORD = "WordDocument".encode("utf-16-le")
RTF_PICTURE = re.compile(rb"89504e470d0a1a0a[0-9a-f\s]*", re.IGNORECASE)  # a PNG, in hexadecimal
END_OF_CHAIN = 0xFFFFFFFA  # this and above are no sectors
MOST_PICTURES = 40


def from_ole(data: bytes) -> Brought | Problem:
    """Return the plan in a .doc file, or the one problem with it."""
    if LOCKED in data:
        return Problem(code="file.locked")
    if MACRO in data:
        return Problem(code="file.macro")
    if WORD not in data:
        return Problem(code="file.sheet" if SHEETS in data or SLIDES in data else "file.foreign")
    text = text_in_pictures((data,)) or text_in_pictures(_chains(data))
    return Brought(text=text) if text is not None else Problem(code="file.old_word")


def from_rtf(data: bytes) -> Brought | Problem:
    """Return the plan in an .rtf file, or the one problem with it."""
    text = text_in_pictures(_rtf_pictures(data))
    return Brought(text=text) if text is not None else Problem(code="file.old_word")


def _rtf_pictures(data: bytes) -> Iterator[bytes]:
    for digits in islice(RTF_PICTURE.finditer(data), MOST_PICTURES):
        packed = b"".join(digits[0].split())
        yield unhexlify(packed[: len(packed) // 2 * 2])


def _chains(data: bytes) -> Iterator[bytes]:
    """Yield each stream whole: a program may have cut it into sectors that lie apart (MS-CFB 2.3)."""
    size = 1 << min(struct.unpack_from("<H", data, 30)[0], 12) if len(data) > 512 else 512
    table = (
        b"".join(
            _sector(data, size, number)
            for number in struct.unpack_from("<109I", data, 76)
            if number < END_OF_CHAIN
        )
        if len(data) > 512
        else b""
    )
    follows = struct.unpack(f"<{len(table) // 4}I", table[: len(table) // 4 * 4])
    firsts = set(range(len(follows))) - set(follows)
    for first in sorted(firsts):
        parts, number, left = [], first, len(follows)
        while number < len(follows) and left:
            parts.append(_sector(data, size, number))
            number, left = follows[number], left - 1
        if len(parts) > 1:
            yield b"".join(parts)


def _sector(data: bytes, size: int, number: int) -> bytes:
    return data[(number + 1) * size : (number + 2) * size]
