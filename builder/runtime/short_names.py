"""The fonts of the PDF with few names in them: the engine puts all names of a font in each PDF."""

from io import BytesIO
from pathlib import Path

from fontTools.ttLib import TTFont

# Copyright, family, style, unique name, full name, version, name in PostScript, and where the licence stands. Its
# text is in LICENCES.txt; makers, trademark and the names of variants that no document asks for are not needed.
KEPT = (0, 1, 2, 3, 4, 5, 6, 14)


def with_short_names(font: Path) -> bytes:
    """Return this font with the names above alone, and the same bytes each time."""
    written = BytesIO()
    with TTFont(font, lazy=True, recalcTimestamp=False) as opened:
        opened["name"].names = [name for name in opened["name"].names if name.nameID in KEPT]
        opened.save(written)
    return written.getvalue()
