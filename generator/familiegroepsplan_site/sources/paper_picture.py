"""A logo as documents have it: it stands in each of them, so it has few pixels and few colours."""

from functools import lru_cache
from io import BytesIO

WIDTH, HEIGHT = 600, 120  # pixels: 200 dots an inch where it is largest, 75 by 15 millimetres
COLOURS = 256  # of one palette: a third of the bytes, and no difference that one sees


@lru_cache(maxsize=64)  # the same logo goes into the bundle and into each blank form
def paper_picture(png: bytes) -> bytes | None:
    """Return the picture on white as PNG, no larger than paper needs; None when its pixels cannot be read."""
    from PIL import Image  # noqa: PLC0415 - a site without a logo does not wait for it

    try:
        with Image.open(BytesIO(png), formats=["PNG"]) as opened:
            picture = opened.convert("RGBA")
    except (OSError, SyntaxError, ValueError):  # as Pillow says that a file is broken
        return None
    picture.thumbnail((WIDTH, HEIGHT), Image.Resampling.LANCZOS)
    on_white = Image.new("RGBA", picture.size, "white")
    on_white.alpha_composite(picture)
    few = on_white.convert("RGB").quantize(COLOURS, Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE)
    found = BytesIO()
    few.save(found, "PNG", optimize=True)
    return found.getvalue()
