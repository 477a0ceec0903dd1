"""The figures of a page: how long its sentences are, and how easy it reads."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from pyphen import Pyphen

from familiegroepsplan_site.language.text import Sentence


@dataclass(frozen=True, kw_only=True, slots=True)
class Figures:
    """What can be counted on a page; all but `words` and `longest` of whole sentences alone.

    A heading, a cell of a table and a name in a list have no end: they would make sentences look shorter.
    """

    words: int
    sentences: int
    mean: float
    longest: int
    ease: float


def figures(found: Sequence[Sentence]) -> Figures:
    """Return the figures of these sentences; mean and ease are 0 when there is no whole one.

    `ease` is the reading ease of Flesch as W.H. Douma fitted it to Dutch (De leesbaarheid van landbouwbladen,
    Landbouwhogeschool Wageningen, Bulletin 17, 1960): 206,84 - 0,93 x words a sentence - 77 x syllables a word.
    From 70 a text is called fairly easy, from 80 easy. It knows nothing of what the words mean.
    """
    texts = [one.words for one in found if not one.title and one.words]
    whole = [one.words for one in found if one.whole and one.words]
    words = [word for one in whole for word in one]
    mean = len(words) / len(whole) if whole else 0.0
    weight = sum(syllables(word) for word in words) / len(words) if words else 0.0
    return Figures(
        words=sum(map(len, texts)),
        sentences=len(whole),
        mean=mean,
        longest=max(map(len, texts), default=0),
        ease=206.84 - 0.93 * mean - 77 * weight if words else 0.0,
    )


def syllables(word: str) -> int:
    """Return where the word can be broken, plus one: the patterns of TeX for Dutch, by Pyphen.

    They never leave one letter alone on a line, so 'oma' counts for one.
    """
    return len(_patterns().positions(word.lower())) + 1


@cache
def _patterns() -> Pyphen:
    return Pyphen(lang="nl_NL")
