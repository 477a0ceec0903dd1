"""How wide text is, and how a name fits in a disc. The plan core has no font to measure with, so it estimates.

The shares of an em hold for bold letters of the fonts that the pictures name; tests compare them with the fonts.
"""

import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass

SHARES = {
    0.36: "ijlłıії.,:;'’! ·",
    0.48: 'IJfrt()[]{}-/"`',
    0.56: "scz*|",
    1.02: "mwMW@%&…æœÆŒß\u0149",
    1.1: "жшщюфыдмЖШЩЮФЫМД",
}
LETTERS = {letter: share for share, letters in SHARES.items() for letter in letters}
PICTURE, CAPITAL, FROM_RIGHT, OTHER = 1.3, 0.82, 0.95, 0.68
LINE_HEIGHT = 1.16  # of the size
HALF_LETTER = 0.4  # of the size: from the middle of a line to the top of a capital, and a little
SIZES = (17, 16, 15, 14, 13, 12, 11, 10, 9)
BREAKING_SIZES = (11, 10, 9, 8)  # at these a word may be cut; in larger letters it would read badly for nothing
HYPHEN, CUT_OFF = "-", "…"
MOST_LINES = 8
MOST_CHARACTERS = 1000  # far more than fits in any disc
LEAST_CUT = 2  # letters before a hyphen


@dataclass(frozen=True, kw_only=True, slots=True)
class Fitted:
    """The lines of a name, and the size at which they fit."""

    size: float
    lines: tuple[str, ...]


def width_of(text: str, size: float) -> float:
    """Return how wide the text is at most, in the unit of `size`."""
    return size * sum(map(_share, text))


def fit(text: str, room: Callable[[float], float]) -> Fitted:
    """Return the text in lines, as large as fits.

    `room(height)` is how wide a line may be at that height above or below the middle. Words stay whole where
    they can; a text that fits in no way is cut off, with an ellipsis.
    """
    words = _words(text[:MOST_CHARACTERS])
    for size in SIZES:
        if lines := _laid(words, size, room):
            return Fitted(size=size, lines=lines)
    clusters = [list(_clusters(word)) for word in words]
    for size in BREAKING_SIZES:
        if lines := _broken(clusters, size, room):
            return Fitted(size=size, lines=lines)
    return Fitted(size=BREAKING_SIZES[-1], lines=_cut_off(clusters, BREAKING_SIZES[-1], room))


def shortened(text: str, size: float, room: float) -> str:
    """Return the text as one line in this room, cut off with an ellipsis when it must."""
    text = " ".join(text.split())
    if width_of(text, size) <= room:
        return text
    kept = [cluster for cluster, _ in zip(_clusters(text), range(400), strict=False)]
    while kept and width_of("".join(kept) + CUT_OFF, size) > room:
        kept.pop()
    return "".join(kept).rstrip() + CUT_OFF


def _share(character: str) -> float:
    kind = unicodedata.category(character)
    if kind in ("Mn", "Me", "Cf", "Cc"):
        return 0
    if unicodedata.east_asian_width(character) in "WF" or kind == "So":
        return PICTURE
    base = unicodedata.normalize("NFD", character)[0]
    if base in LETTERS:
        return LETTERS[base]
    if unicodedata.bidirectional(character) in ("R", "AL"):
        return FROM_RIGHT
    return CAPITAL if kind == "Lu" else OTHER


def _words(text: str) -> list[str]:
    """Return the words; a line may also end after a hyphen, so that ends a word."""
    return [part for word in text.split() for part in word.replace("-", "-\n").replace("/", "/\n").splitlines()]


def _joined(line: str, word: str) -> str:
    return f"{line}{word}" if not line or line[-1] in "-/" else f"{line} {word}"


def _laid(words: list[str], size: float, room: Callable[[float], float]) -> tuple[str, ...]:
    """Return the words in as few lines as fit, or nothing."""
    for count in range(1, min(MOST_LINES, len(words)) + 1):
        rest, lines = list(words), []
        for width in _widths(count, size, room):
            line = ""
            while rest and width_of(_joined(line, rest[0]), size) <= width:
                line = _joined(line, rest.pop(0))
            lines.append(line)
        if not rest and all(lines):
            return tuple(lines)
    return ()


def _broken(words: list[list[str]], size: float, room: Callable[[float], float]) -> tuple[str, ...]:
    """Return the words in as few lines as fit, or nothing; a word that fits on no line is cut in two or more."""
    for count in range(1, MOST_LINES + 1):
        rest, lines = [list(word) for word in words], []
        widths = list(_widths(count, size, room))
        for width in widths:
            line = ""
            while rest and width_of(_joined(line, "".join(rest[0])), size) <= width:
                line = _joined(line, "".join(rest.pop(0)))
            if rest and width_of("".join(rest[0]), size) > max(widths):
                line = _joined(line, _part(rest[0], width - width_of(_joined(line, ""), size), size))
            lines.append(line.rstrip())
        if not rest and all(lines):
            return tuple(lines)
    return ()


def _part(word: list[str], width: float, size: float) -> str:
    """Return as much of the word as fits, with the hyphen of its script, and take that off the word."""
    count, taken = 0, 0.0
    while count < len(word) - 1:
        taken += width_of(word[count], size)
        if taken + width_of(_hyphen(word[count]), size) > width:
            break
        count += 1
    if count < LEAST_CUT:
        return ""
    part, word[:] = "".join(word[:count]), word[count:]
    return part + _hyphen(part)


def _cut_off(words: list[list[str]], size: float, room: Callable[[float], float]) -> tuple[str, ...]:
    """Return the start of the words that fits, with an ellipsis; found by halving, as a name may be endless."""
    fits, fails = 0, min(sum(map(len, words)), 400)
    while fails - fits > 1:
        middle = (fits + fails) // 2
        if _broken(_first(words, middle), size, room):
            fits = middle
        else:
            fails = middle
    return _broken(_first(words, fits), size, room)


def _first(words: list[list[str]], count: int) -> list[list[str]]:
    """Return the first so many clusters, the last word with an ellipsis."""
    kept: list[list[str]] = []
    for word in words:
        if count > 0:
            kept.append(word[:count])
            count -= len(word)
    return [*kept[:-1], [*kept[-1], CUT_OFF]] if kept else [[CUT_OFF]]


def _widths(count: int, size: float, room: Callable[[float], float]) -> Iterator[float]:
    """Yield how wide each of so many lines may be, the middle one of which stands in the middle."""
    for number in range(count):
        middle = (number - (count - 1) / 2) * LINE_HEIGHT * size
        yield room(abs(middle) + HALF_LETTER * size)


def _clusters(text: str) -> Iterator[str]:
    """Yield what a reader takes for one letter or sign: accents, skin tones and joined pictures stay together."""
    cluster = ""
    for character in text:
        kind = unicodedata.category(character)
        joins = kind in ("Mn", "Mc", "Me", "Cf") or 0x1F3FB <= ord(character) <= 0x1F3FF
        flag = _flag(character) and len(cluster) == 1 and _flag(cluster)
        if cluster and not (joins or flag or cluster.endswith("\u200d")):
            yield cluster
            cluster = ""
        cluster += character
    if cluster:
        yield cluster


def _flag(character: str) -> bool:
    return 0x1F1E6 <= ord(character) <= 0x1F1FF


def _hyphen(piece: str) -> str:
    return HYPHEN if piece[-1].isalpha() and unicodedata.bidirectional(piece[0]) == "L" else ""
