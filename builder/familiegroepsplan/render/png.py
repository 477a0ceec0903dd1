"""A PNG picture whose bytes depend on its pixels and texts only: the picture that carries a plan file is one."""

import struct
import zlib
from collections.abc import Iterable, Mapping

SIGNATURE = b"\x89PNG\r\n\x1a\n"
RGBA = 6  # colour type: red, green, blue and alpha, a byte each
PIXELS_PER_METRE = 11811  # 300 dots an inch: programs take the picture's size on paper from it


def png(width: int, rows: Iterable[bytes], texts: Mapping[str, str]) -> bytes:
    """Return the picture of these rows of RGBA bytes, from the top; `texts` go along as tEXt chunks.

    Names and texts are ASCII (PNG 11.3.4.3 holds no more than Latin-1), a name has at most 79 characters.
    """
    lines = [b"\x00" + row for row in rows]  # 0: no filter, each byte as it is
    if any(len(line) != 1 + 4 * width for line in lines):
        raise ValueError(f"render.png: each row must hold {width} pixels of 4 bytes")
    head = struct.pack(">IIBBBBB", width, len(lines), 8, RGBA, 0, 0, 0)
    parts = [
        SIGNATURE,
        _chunk(b"IHDR", head),
        _chunk(b"pHYs", struct.pack(">IIB", PIXELS_PER_METRE, PIXELS_PER_METRE, 1)),
        *(
            _chunk(b"tEXt", b"\x00".join((name.encode("ascii"), text.encode("ascii"))))
            for name, text in texts.items()
        ),
        _chunk(b"IDAT", zlib.compress(b"".join(lines), 9)),
        _chunk(b"IEND", b""),
    ]
    return b"".join(parts)


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
