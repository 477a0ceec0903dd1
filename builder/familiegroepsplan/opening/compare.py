"""What was changed by hand in a document, answer by answer."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from difflib import SequenceMatcher

from familiegroepsplan.carry.carried import Passage
from familiegroepsplan.carry.lines import Line, same

MOST_PAIRS = 900  # of old and new lines that are held against each other by their words
MANY = (
    3000  # lines from where those that stand often are no places to begin from: all against all would take minutes
)
ALIKE = 0.4  # from here two lines are one line, changed


@dataclass(kw_only=True, slots=True)
class Edits:
    """What became of the lines of one document.

    `now` has, for each path that changed, what became of each of its lines: none when it was taken away, more than
    one when lines were added to it. `loose` are new lines that belong to no answer.
    """

    now: dict[str, list[list[str]]] = field(default_factory=dict)
    loose: list[str] = field(default_factory=list)


def compare(shown: Sequence[Passage], lines: Sequence[Line]) -> Edits:
    """Return what was changed since a document with these passages was made."""
    old, new = [same(passage.text) for passage in shown], [same(line.text) for line in lines]
    edits = Edits()
    if old == new:
        return edits
    became: list[list[str]] = [[] for _ in shown]
    matcher = SequenceMatcher(None, old, new, autojunk=len(new) > MANY)
    for kind, first, last, start, end in matcher.get_opcodes():
        if kind == "equal":
            for place in range(first, last):
                became[place].append(shown[place].text)
            continue
        at = first
        for replaced, number in _pairs(old[first:last], new[start:end]):
            text = lines[start + number].text
            to = _place_of(start + number, lines, shown, at) if replaced is None else first + replaced
            if to is not None and shown[to].path:
                became[to].append(text)
            else:
                edits.loose.append(text)
            at = first + replaced + 1 if replaced is not None else at
    edits.now = _by_path(shown, became)
    return edits


def _by_path(shown: Sequence[Passage], became: Sequence[list[str]]) -> dict[str, list[list[str]]]:
    """Return what became of the lines of each answer that changed."""
    found: dict[str, list[list[str]]] = {}
    changed: set[str] = set()
    for passage, texts in zip(shown, became, strict=True):
        if passage.path:
            found.setdefault(passage.path, []).append(texts)
            if [same(text) for text in texts] != [same(passage.text)]:
                changed.add(passage.path)
    return {path: texts for path, texts in found.items() if path in changed}


def _pairs(old: Sequence[str], new: Sequence[str]) -> Iterator[tuple[int | None, int]]:
    """Yield for each new line the old line that it replaces, in their order; None when it replaces none."""
    anchors = [] if len(old) == len(new) or len(old) * len(new) > MOST_PAIRS else list(_alike(old, new))
    was, is_ = 0, 0
    for place, number in (*anchors, (len(old), len(new))):
        for step in range(number - is_):  # between lines that are alike: the first with the first, and so on
            yield (was + step if was + step < place else None), is_ + step
        if number < len(new):
            yield place, number
        was, is_ = place + 1, number + 1


def _alike(old: Sequence[str], new: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Yield the pairs of lines that have most of their words in common, in their order."""
    first = 0
    for number, text in enumerate(new):
        rates = [(_rate(old[place], text), -place) for place in range(first, len(old))]
        best, place = max(rates, default=(0.0, 0))
        if best >= ALIKE:
            yield -place, number
            first = 1 - place


def _rate(old: str, new: str) -> float:
    matcher = SequenceMatcher(None, old[:500], new[:500], autojunk=False)
    return matcher.ratio() if matcher.real_quick_ratio() >= ALIKE else 0.0


def _place_of(number: int, lines: Sequence[Line], shown: Sequence[Passage], at: int) -> int | None:
    """Return the passage that an added line, before the passage `at`, belongs to; in a new cell it has none."""
    begins = number > 0 and lines[number].cell != lines[number - 1].cell
    ends = number + 1 < len(lines) and lines[number].cell != lines[number + 1].cell
    if at > 0 and shown[at - 1].path and not begins:
        return at - 1
    return at if at < len(shown) and shown[at].path.startswith("answers.") and not ends else None
