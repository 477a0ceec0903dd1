"""What the fonts of the PDF can draw, and the sign that stands for what they cannot."""

import unicodedata
from bisect import bisect_right
from collections.abc import Sequence
from operator import itemgetter

REPLACEMENT = "\u25fb"
"""An empty square. U+25A1, the usual one, is in none of the shipped fonts; this one is in Noto Emoji."""

KEPT = "\t\n " + REPLACEMENT
FIRST = itemgetter(0)
VARIATION_SELECTORS = range(0xFE00, 0xFE10)


def drawable(text: str, glyphs: Sequence[tuple[int, int]]) -> tuple[str, int]:
    """Return the text as the PDF can show it, and how many characters became an empty square.

    `glyphs` are ascending, separate ranges of code points. Signs that are never seen (a variation selector,
    a join mark) go without a trace when no font has them: a square would show what nobody typed.
    """
    missing = 0
    for character in set(text):  # few signs differ: a text is looked through once for each that no font has
        if character not in KEPT and not _drawn(character, glyphs):
            unseen = unicodedata.category(character) == "Cf" or ord(character) in VARIATION_SELECTORS
            missing += 0 if unseen else text.count(character)
            text = text.replace(character, "" if unseen else REPLACEMENT)
    return text, missing


def _drawn(character: str, glyphs: Sequence[tuple[int, int]]) -> bool:
    at = bisect_right(glyphs, ord(character), key=FIRST) - 1
    return at >= 0 and ord(character) <= glyphs[at][1]
