"""Looks whether a file is a whole PNG, and how large its picture is."""

import struct
import zlib

SIGNATURE = b"\x89PNG\r\n\x1a\n"
HEAD = struct.Struct(">I4s")


def png_size(data: bytes) -> tuple[int, int] | None:
    """Return width and height in pixels; None when this is no PNG, a broken one, or one with more behind it."""
    size: tuple[int, int] | None = None
    at = len(SIGNATURE)
    if not data.startswith(SIGNATURE):
        return None
    while at + 12 <= len(data):
        length, kind = HEAD.unpack_from(data, at)
        content, at = data[at + 8 : at + 8 + length], at + 12 + length
        if at > len(data) or struct.unpack_from(">I", data, at - 4)[0] != zlib.crc32(kind + content):
            return None
        if kind == b"IHDR" and len(content) == 13:
            size = struct.unpack_from(">II", content)
        if kind == b"IEND":
            return size if at == len(data) and size and all(size) else None
    return None
