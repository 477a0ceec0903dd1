"""What reading a plan file meets on its way: text that was cleaned, and text that fits no question."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from familiegroepsplan.model.bundle import Bundle, Question
from familiegroepsplan.model.clean import clean
from familiegroepsplan.model.plan import MARKS, Leftover
from familiegroepsplan.model.problem import Fact, Problem


@dataclass(frozen=True, kw_only=True, slots=True)
class Asked:
    """A question at its place: `key` is where its words are, `where` its path in the plan."""

    question: Question
    key: str
    where: str


def fields_of(asked: Asked, where: str) -> Iterator[Asked]:
    """Yield each field of a list as a question at its place in the item that stands at `where`.

    All views ask the same, so their words stand once.
    """
    key = "views" if asked.question.type == "views" else f"{asked.key}.fields"
    for part in asked.question.fields:
        yield Asked(question=part, key=f"{key}.{part.id}", where=f"{where}.{part.id}")


@dataclass(kw_only=True, slots=True)
class Found:
    """Gathers while one file is read; nothing that was in the file gets lost."""

    bundle: Bundle
    cleaned: list[Problem] = field(default_factory=list)
    leftovers: list[Leftover] = field(default_factory=list)

    def text(self, raw: str, where: str, key: str) -> str:
        """Return the cleaned text, "" when only white space is left; `key` has the words of what it answers."""
        text, count = clean(raw)
        if count:
            facts: dict[str, Fact] = {"question": self.bundle.word(f"{key}.heading"), "count": count}
            self.cleaned.append(Problem(code="text.cleaned", where=where, facts=facts))
        return text if text.strip() else ""

    def marks(self, raw: Any, where: str) -> tuple[str, ...]:
        """Return the marks in their own order; what is no mark is kept as a leftover."""
        marks = raw if isinstance(raw, list) else []
        self.keep([mark for mark in marks if mark not in MARKS] if marks else raw, where)
        return tuple(mark for mark in MARKS if mark in marks)

    def keep(self, raw: Any, where: str) -> None:
        """Keep every text in something that no question holds; not recursive, for a file may nest deep."""
        waiting = [(where, raw)]
        while waiting:
            path, value = waiting.pop()
            if isinstance(value, Mapping):
                waiting += [(f"{path}.{key}", one) for key, one in reversed(list(value.items()))]
            elif isinstance(value, list):
                waiting += [(f"{path}.{place}", one) for place, one in reversed(list(enumerate(value)))]
            elif isinstance(value, str | int | float) and not isinstance(value, bool):
                text = clean(str(value))[0]
                if text.strip():
                    self.leftovers.append(Leftover(path=clean(path)[0], text=text))
