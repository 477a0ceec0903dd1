"""Pages of a PDF as small pictures, and how far two of them are apart."""

import struct
import zlib
from dataclasses import dataclass
from pathlib import Path

from documents.programs import run

DOTS = "30"  # an inch: enough to see where everything stands, too few to see how a letter is smoothed
CHANNELS = {0: 1, 2: 3}  # bytes of a pixel, by colour type: grey, and red, green and blue
FAR = 64  # levels of grey between which anybody sees a difference


@dataclass(frozen=True, kw_only=True, slots=True)
class Difference:
    """The mean difference in levels of grey, and the share of pixels, in percent, that differ much."""

    mean: float
    far: float


def pages_of(pdf: bytes, folder: Path) -> list[bytes]:
    """Return each page as a PNG picture."""
    (folder / "paper.pdf").write_bytes(pdf)
    run("pdftoppm", "-png", "-r", DOTS, folder / "paper.pdf", folder / "page")
    return [page.read_bytes() for page in sorted(folder.glob("page-*.png"))]


def difference(one: bytes, other: bytes) -> Difference:
    """Return how far two pictures are apart; of another size is as far as can be."""
    first, second = _pixels(one), _pixels(other)
    if len(first) != len(second):
        return Difference(mean=255, far=100)
    gaps = [abs(a - b) for a, b in zip(first, second, strict=True)]
    return Difference(mean=sum(gaps) / len(gaps), far=100 * sum(gap > FAR for gap in gaps) / len(gaps))


def _pixels(png: bytes) -> bytes:
    """Return the pixels of a PNG of 8 bits, row after row (PNG 9: each row says how it was filtered)."""
    width, height, depth, colour = struct.unpack(">IIBB", png[16:26])
    if depth != 8 or colour not in CHANNELS:
        raise ValueError(f"documents.pixels: no PNG of {depth} bits and colour type {colour}")
    step = CHANNELS[colour]
    width *= step
    packed, at = b"", 8
    while at < len(png):
        size, kind = struct.unpack(">I4s", png[at : at + 8])
        packed += png[at + 8 : at + 8 + size] if kind == b"IDAT" else b""
        at += size + 12
    data, above, pixels = zlib.decompress(packed), bytearray(width), bytearray()
    for row in range(height):
        way, *line = data[row * (width + 1) : (row + 1) * (width + 1)]
        here = bytearray(width)
        for x, value in enumerate(line):
            left, up = here[x - step] if x >= step else 0, above[x]
            corner = above[x - step] if x >= step else 0
            guess = (0, left, up, (left + up) // 2, _nearest(left, up, corner))[way]
            here[x] = (value + guess) % 256
        pixels += here
        above = here
    return bytes(pixels)


def _nearest(left: int, up: int, corner: int) -> int:
    aim = left + up - corner
    return min((left, up, corner), key=lambda one: abs(aim - one))
