"""The PNG that carries a plan file: a real picture, with the same bytes each time."""

import struct
import zlib
from hashlib import sha256

import pytest
from familiegroepsplan.render.png import SIGNATURE, png
from familiegroepsplan.render.sign import SIZE, sign

RED, CLEAR = b"\xff\x00\x00\xff", b"\x00\x00\x00\x00"


def chunks(data: bytes) -> list[tuple[bytes, bytes]]:
    """Return the chunks of a PNG; each check sum must be right."""
    assert data.startswith(SIGNATURE)
    found, at = [], len(SIGNATURE)
    while at < len(data):
        (length,) = struct.unpack_from(">I", data, at)
        kind, content = data[at + 4 : at + 8], data[at + 8 : at + 8 + length]
        assert struct.unpack_from(">I", data, at + 8 + length) == (zlib.crc32(kind + content),)
        found.append((kind, content))
        at += 12 + length
    return found


def test_a_picture_holds_its_pixels_and_its_texts() -> None:
    """In the chunks that every reader knows, the texts before the pixels."""
    found = chunks(png(2, [RED + CLEAR, CLEAR + RED], {"naam": "tekst"}))
    assert [kind for kind, _ in found] == [b"IHDR", b"pHYs", b"tEXt", b"IDAT", b"IEND"]
    assert found[0][1] == struct.pack(">IIBBBBB", 2, 2, 8, 6, 0, 0, 0)
    assert found[2][1] == b"naam\x00tekst"
    assert zlib.decompress(found[3][1]) == b"\x00" + RED + CLEAR + b"\x00" + CLEAR + RED


def test_a_row_of_another_width_is_our_own_mistake() -> None:
    """It would give a picture that no program opens."""
    with pytest.raises(ValueError, match=r"render\.png: each row must hold 2 pixels of 4 bytes"):
        png(2, [RED], {})


def test_the_sign_shows_a_child_in_the_middle_and_is_clear_around() -> None:
    """Its pixels are the same on every machine, so they are held to their sum."""
    (pixels,) = (content for kind, content in chunks(sign({})) if kind == b"IDAT")
    rows = zlib.decompress(pixels)
    width = 1 + 4 * SIZE
    middle = width * (SIZE // 2) + 1 + 4 * (SIZE // 2)
    assert rows[middle : middle + 4] == bytes((0xF2, 0xB3, 0x3D, 0xFF))
    assert rows[1:5] == CLEAR
    assert sha256(rows).hexdigest() == "c6ea7b74f29a30d00382dd2e5a99771a629e3d3f008dc53c082e60eb46dd71a1"
