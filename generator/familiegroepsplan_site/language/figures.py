"""The figures of a page: how long its sentences are, and how easy it reads."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from pyphen import Pyphen

from familiegroepsplan_site.language.text import Sentence


@dataclass(frozen=True, kw_only=True, slots=True)
class Figures:
    """What can be counted on a page; headings are no sentences, and count for none of it."""

    words: int
    sentences: int
    mean: float
    longest: int
    ease: float


def figures(found: Sequence[Sentence]) -> Figures:
    """Return the figures of these sentences; all zero when there are none.

    `ease` is the reading ease of Flesch as W.H. Douma fitted it to Dutch (De leesbaarheid van landbouwbladen,
    Landbouwhogeschool Wageningen, Bulletin 17, 1960): 206,84 - 0,93 x words a sentence - 77 x syllables a word.
    From 70 a text is called fairly easy, from 80 easy. It knows nothing of what the words mean.
    """
    lengths = [len(one.words) for one in found if not one.title and one.words]
    if not lengths:
        return Figures(words=0, sentences=0, mean=0.0, longest=0, ease=0.0)
    words = [word for one in found if not one.title for word in one.words]
    mean = len(words) / len(lengths)
    syllables_a_word = sum(syllables(word) for word in words) / len(words)
    return Figures(
        words=len(words),
        sentences=len(lengths),
        mean=mean,
        longest=max(lengths),
        ease=206.84 - 0.93 * mean - 77 * syllables_a_word,
    )


def syllables(word: str) -> int:
    """Return where the word can be broken, plus one: the patterns of TeX for Dutch, by Pyphen.

    They never leave one letter alone on a line, so 'oma' counts for one.
    """
    return len(_patterns().positions(word.lower())) + 1


@cache
def _patterns() -> Pyphen:
    return Pyphen(lang="nl_NL")
