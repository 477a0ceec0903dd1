"""Pictures that carry a plan file, by themselves or inside another file."""

import re
import struct
from collections.abc import Iterable, Iterator

from familiegroepsplan.carry.carried import NAME, unpacked

PNG = b"\x89PNG\r\n\x1a\n"
MOST_CHUNKS = 2_000
MOST_PICTURES = 200
METADATA = re.compile(rf'<metadata\b[^<>]*\bid="{NAME}"[^<>]*>([^<]*)<')


def text_in_pictures(places: Iterable[bytes]) -> str | None:
    """Return the plan file, as JSON text, in the first PNG picture that carries one; a picture stands anywhere."""
    for data in places:
        for start in _starts(data):
            for text in _texts(data, start):
                if (found := unpacked(text)) is not None:
                    return found
    return None


def text_in_svg(svg: str) -> str | None:
    """Return the plan file, as JSON text, that a drawing carries, or None."""
    found = METADATA.search(svg)
    return unpacked(found[1]) if found else None


def _starts(data: bytes) -> Iterator[int]:
    at = -1
    for _ in range(MOST_PICTURES):
        at = data.find(PNG, at + 1)
        if at < 0:
            return
        yield at


def _texts(data: bytes, start: int) -> Iterator[str]:
    """Yield each text of ours in the picture that starts here."""
    at = start + len(PNG)
    wanted = NAME.encode("ascii") + b"\x00"
    for _ in range(MOST_CHUNKS):
        if at + 12 > len(data):
            return
        length, kind = struct.unpack_from(">I4s", data, at)
        if kind == b"IEND":
            return
        if kind == b"tEXt" and data.startswith(wanted, at + 8):
            yield data[at + 8 + len(wanted) : at + 8 + length].decode("latin-1")
        at += 12 + length
