"""Draws an SVG as PNG."""

from collections.abc import Sequence
from pathlib import Path

import resvg_py

LETTERS = "Noto Sans"  # of the PDF; letters of the machine that builds would make each machine's picture another


def drawn(svg: str, width: int, letters: Sequence[Path]) -> bytes | None:
    """Return the drawing this many pixels wide; None when it cannot be drawn."""
    try:
        return bytes(
            resvg_py.svg_to_bytes(
                svg_string=svg,
                width=max(1, width),
                skip_system_fonts=True,
                font_files=[str(path) for path in letters] if "<text" in svg else [],  # to read them takes time
                font_family=LETTERS,
                serif_family=LETTERS,
                sans_serif_family=LETTERS,
                monospace_family=LETTERS,
            )
        )
    except ValueError:
        return None
    except BaseException as error:
        # What its Rust cannot do, such as a line of 1e30 long, comes as a PanicException, known by its name only.
        if type(error).__name__ != "PanicException":
            raise
        return None
