"""What the fonts of the PDF can draw, and the sign that stands for what they cannot."""

import unicodedata
from bisect import bisect_right
from collections.abc import Sequence

REPLACEMENT = "\u25fb"
"""An empty square. U+25A1, the usual one, is in none of the shipped fonts; this one is in Noto Emoji."""

SPACES = "\t\n "
VARIATION_SELECTORS = range(0xFE00, 0xFE10)


def drawable(text: str, glyphs: Sequence[tuple[int, int]]) -> tuple[str, int]:
    """Return the text as the PDF can show it, and how many characters became an empty square.

    `glyphs` are ascending, separate ranges of code points. Signs that are never seen (a variation selector,
    a join mark) go without a trace when no font has them: a square would show what nobody typed.
    """
    firsts = [first for first, _ in glyphs]

    def drawn(character: str) -> bool:
        at = bisect_right(firsts, ord(character)) - 1
        return at >= 0 and ord(character) <= glyphs[at][1]

    shown: list[str] = []
    missing = 0
    for character in text:
        if character in SPACES or drawn(character):
            shown.append(character)
        elif unicodedata.category(character) != "Cf" and ord(character) not in VARIATION_SELECTORS:
            shown.append(REPLACEMENT)
            missing += 1
    return "".join(shown), missing
