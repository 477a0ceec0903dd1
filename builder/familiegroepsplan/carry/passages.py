"""Which line of a document is which answer: found once, when the document is made, and carried in it."""

from collections import defaultdict, deque
from collections.abc import Iterable, Iterator
from difflib import SequenceMatcher

from familiegroepsplan.model.outline import Answer, Field, ListBlock, Outline

from .carried import Passage
from .lines import Line, same


def passages(outline: Outline, lines: Iterable[Line]) -> tuple[Passage, ...]:
    """Return each line with the path of its answer, mark or title; "" when the document itself says it.

    A document may show the outline in an order of its own, and leave out of it: what stands in the order of the
    outline is found first, the rest by its words.
    """
    texts = [line.text for line in lines]
    known = [(path, words) for path, text in _said(outline) if (words := same(text))]
    paths = [""] * len(texts)
    wanted, shown = [text for _, text in known], [same(text) for text in texts]
    rest = set(range(len(known)))
    # A line that stands there very often is left to its words: compared with each other, they take minutes.
    for block in SequenceMatcher(None, wanted, shown, autojunk=True).get_matching_blocks():
        for step in range(block.size):
            paths[block.b + step] = known[block.a + step][0]
            rest.discard(block.a + step)
            shown[block.b + step] = ""  # taken
    by_words: dict[str, deque[str]] = defaultdict(deque)
    for number in sorted(rest):
        if known[number][0]:
            by_words[known[number][1]].append(known[number][0])
    for place, text in enumerate(shown):
        if text and by_words[text]:
            paths[place] = by_words[text].popleft()
    return tuple(Passage(path=path, text=text) for path, text in zip(paths, texts, strict=True))


def mark_path(path: str) -> str:
    """Return where the marks of an answer stand: `answers.a.b` and `answers.a.b.0.c` have them in other places."""
    parts = path.split(".")
    if len(parts) == 3:
        return ".".join(("marks", *parts[1:]))
    return ".".join((*parts[:-1], "marks", parts[-1]))


def _said(outline: Outline) -> Iterator[tuple[str, str]]:
    """Yield the path and the text of all that the outline says, in its order."""
    for section in outline.sections:
        if section.blocks:
            yield f"sections.{section.id}.title", section.title
        for block in section.blocks:
            yield "", block.heading
            yield "", block.local
            if isinstance(block, Answer):
                yield from _entry(block)
                continue
            yield from ((mark_path(block.path), mark) for mark in block.marks)
            if isinstance(block, ListBlock):
                for item in block.items:
                    yield "", item.title
                    for field in item.fields:
                        yield "", field.heading
                        yield from _entry(field)
            else:
                yield from ((block.path, name) for name in block.names)


def _entry(entry: Answer | Field) -> Iterator[tuple[str, str]]:
    yield from ((entry.path, text) for text in entry.paragraphs)
    yield from ((mark_path(entry.path), mark) for mark in entry.marks)
