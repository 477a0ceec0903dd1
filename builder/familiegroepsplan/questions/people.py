"""People of the circle, picked by id."""

from typing import Any

from familiegroepsplan.model.plan import Value

from .found import Asked, Found
from .kind import Showing, ids_of
from .text import Text


class People(Text):
    """Answered with ids of people; shown with a line for each name."""

    nothing: Value = ()

    def read(self, raw: Any, asked: Asked, found: Found) -> Value:
        """Return the picked ids, each once."""
        if not isinstance(raw, list):
            found.keep(raw, asked.where)
            return self.nothing
        for place, one in enumerate(raw):
            if not isinstance(one, str):
                found.keep(one, f"{asked.where}.{place}")
        ids = (found.text(one, asked.where, asked.key) for one in raw if isinstance(one, str))
        return tuple(dict.fromkeys(id_ for id_ in ids if id_))

    def lines(self, value: Value, asked: Asked, showing: Showing) -> tuple[str, ...]:
        """Return the name of each person who is still in the circle."""
        return tuple(showing.names[id_] for id_ in ids_of(value) if id_ in showing.names)

    def typed(self, lines: tuple[str, ...], asked: Asked, showing: Showing) -> Value | None:
        """Return the ids of the people with these names, when all are in the circle."""
        ids = {" ".join(name.split()): id_ for id_, name in reversed(list(showing.names.items()))}
        names = [" ".join(line.split()) for line in lines if line.strip()]
        return tuple(ids[name] for name in names) if all(name in ids for name in names) else None
