"""What the shipped fonts draw, and what happens to the rest."""

from itertools import pairwise

import pytest
from documents.engine import FONTS, OPTIONS
from familiegroepsplan.model.bundle import Bundle
from familiegroepsplan.model.glyphs import REPLACEMENT, drawable
from fontTools.ttLib import TTFont

LATIN = ((0x20, 0x7E), (0xA0, 0x17F))


@pytest.mark.parametrize(
    ("typed", "shown", "missing"),
    [
        ("Gewone tekst", "Gewone tekst", 0),
        ("Eén\ttab", "Eén\ttab", 0),
        ("漢字 erbij", "◻◻ erbij", 2),
        ("hart \u2764\ufe0f", "hart ◻", 1),
        ("stil\u2061teken", "stilteken", 0),
        ("", "", 0),
    ],
)
def test_what_no_font_draws_becomes_an_empty_square_and_is_counted(typed: str, shown: str, missing: int) -> None:
    """The count is for the notice in the overview."""
    assert drawable(typed, LATIN) == (shown, missing)


def test_the_empty_square_itself_can_be_drawn(bundle: Bundle) -> None:
    """U+25A1, which one would take first, is in none of the fonts."""
    assert drawable(REPLACEMENT, bundle.glyphs) == (REPLACEMENT, 0)


@pytest.mark.parametrize(
    "words",
    ["Şeyma ğışİ", "Їжак і ґанок", "żółć", "مرحبا بالعالم", "ሰላም ትግርኛ", "😀 👩‍👩‍👧 👍🏽 ❤️", "“Ja” – ‘nee’… € • ½"],
)
def test_the_languages_around_us_can_be_drawn(bundle: Bundle, words: str) -> None:
    """Names of Dutch families come from everywhere."""
    assert drawable(words, bundle.glyphs) == (words, 0)


def test_letters_that_the_engine_would_set_in_the_wrong_place_are_squares(bundle: Bundle) -> None:
    """Noto Sans has Devanagari, but a word of it would be read as another."""
    assert drawable("हिन्दी", bundle.glyphs) == (REPLACEMENT * 6, 6)


def test_the_ranges_are_ascending_and_apart(bundle: Bundle) -> None:
    """The search in them leans on it."""
    ends = [point for pair in bundle.glyphs for point in pair]
    assert ends == sorted(ends)
    assert all(first > before + 1 for (_, before), (first, _) in pairwise(bundle.glyphs))


def test_bold_text_has_the_letters_of_plain_text() -> None:
    """The ranges are one union, so the weights of a family must not differ."""
    letters: dict[str, list[set[int]]] = {}
    for font in OPTIONS["fonts"]:
        with TTFont(FONTS / font["file"], lazy=True) as opened:
            letters.setdefault(font["family"], []).append(set(opened.getBestCmap()))
    assert all(weights[0] == weight for weights in letters.values() for weight in weights)
