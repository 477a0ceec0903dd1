"""What another form could not place and this one can: a plan that was opened elsewhere gets its answers back."""

from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from familiegroepsplan.model.plan import Leftover, Value
from familiegroepsplan.questions.found import Asked, Found
from familiegroepsplan.questions.kind import Kind

PLACE = 3  # parts in the path of a question: answers, section, question
MOST_PARTS = 4  # below it: item, marks, field, and a place in a list


class Waiting:
    """The leftovers of earlier readings, of which a question of this form takes what is its own."""

    def __init__(self, leftovers: Iterable[Leftover]) -> None:
        self._leftovers = tuple(leftovers)
        self._taken: set[str] = set()
        self._by_place: dict[str, list[Leftover]] = defaultdict(list)
        for one in self._leftovers:
            self._by_place[_place(one)].append(one)

    @property
    def rest(self) -> tuple[Leftover, ...]:
        """What no question took."""
        return tuple(one for one in self._leftovers if _place(one) not in self._taken)

    def answer(self, kind: Kind, asked: Asked, found: Found) -> Value:
        """Return the answer that waits for a question; empty when there is none, or not all of it fits."""
        trial = Found(bundle=found.bundle)
        value = kind.read(self._waiting(asked.where), asked, trial)
        if not value or trial.leftovers:
            return kind.nothing
        self._taken.add(asked.where)
        found.cleaned += trial.cleaned
        return value

    def marks(self, where: str, found: Found) -> tuple[str, ...]:
        """Return the marks that wait for a question; none when there is anything else among them."""
        trial = Found(bundle=found.bundle)
        named = trial.marks(self._waiting(where), where)
        if not named or trial.leftovers:
            return ()
        self._taken.add(where)
        return named

    def _waiting(self, where: str) -> Any:
        """Return what waits for this place as it stood in its file; None when that cannot be told."""
        tree: dict[str, Any] = {}
        for one in self._by_place.get(where, ()):
            parts = one.path.split(".")[PLACE:]
            branch = tree
            if len(parts) > MOST_PARTS:
                return None
            *above, last = ("", *parts)
            for part in above:
                branch = branch.setdefault(part, {})
                if not isinstance(branch, dict):
                    return None
            if last in branch:
                return None  # the same place twice: which of them is the answer?
            branch[last] = one.text
        return _with_lists(tree.get(""))


def _place(leftover: Leftover) -> str:
    return ".".join(leftover.path.split(".")[:PLACE])


def _with_lists(tree: Any) -> Any:
    """Return the tree with a list for each branch whose names are numbers."""
    if not isinstance(tree, dict):
        return tree
    branches = {name: _with_lists(branch) for name, branch in tree.items()}
    if all(name.isdecimal() and name.isascii() for name in branches):
        return [branches[name] for name in sorted(branches, key=int)]
    return branches
