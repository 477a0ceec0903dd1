"""Things of one kind, as many as the family likes: people, goals, agreements."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from familiegroepsplan.model.outline import Block, Field, Item, ListBlock
from familiegroepsplan.model.plan import ListItem, Value

from .found import Asked, Found, fields_of
from .kind import Kind, Showing, items_of


class List:
    """Answered with items; each field of an item is a question of its own type, found by `kind_of`."""

    nothing: Value = ()
    marked_fields = True
    """Whether each field of an item can be marked, or only the list as a whole."""

    def __init__(self, kind_of: Callable[[str, str], Kind]) -> None:
        self._kind_of = kind_of

    def read(self, raw: Any, asked: Asked, found: Found) -> Value:
        """Return the items, each with an id of its own."""
        if not isinstance(raw, list):
            found.keep(raw, asked.where)
            return self.nothing
        items: list[ListItem] = []
        taken: set[str] = set()
        for place, one in enumerate(raw):
            if isinstance(one, Mapping):
                items.append(self._item(one, asked, f"{asked.where}.{len(items)}", found, taken))
            else:
                found.keep(one, f"{asked.where}.{place}")
        return tuple(items)

    def lines(self, value: Value, asked: Asked, showing: Showing) -> tuple[str, ...]:
        """Return nothing: a list never stands in a field of another list."""
        return ()

    def typed(self, lines: tuple[str, ...], asked: Asked, showing: Showing) -> Value | None:
        """Return None: a list is not typed as lines, its fields are."""
        return None

    def block(self, value: Value, marks: tuple[str, ...], asked: Asked, showing: Showing) -> Block | None:
        """Return the heading with its items: each with the fields that say something."""
        items = items_of(value)
        if not items and not marks:
            return None
        return ListBlock(
            path=asked.where,
            heading=showing.bundle.word(f"{asked.key}.heading"),
            marks=showing.sentences(marks),
            items=tuple(
                Item(
                    title=self.title(item, number, asked, showing),
                    path=f"{asked.where}.{number - 1}",
                    fields=tuple(self._fields(item, asked, f"{asked.where}.{number - 1}", showing)),
                )
                for number, item in enumerate(items, start=1)
            ),
        )

    def title(self, item: ListItem, number: int, asked: Asked, showing: Showing) -> str:
        """Return what an item is called: the word for what the list holds, and its number."""
        return f"{showing.bundle.word(f'{asked.key}.item')} {number}"

    def _item(self, raw: Mapping[str, Any], asked: Asked, where: str, found: Found, taken: set[str]) -> ListItem:
        values: dict[str, Value] = {}
        marks: dict[str, tuple[str, ...]] = {}
        raw_marks = raw.get("marks")
        marked = raw_marks if isinstance(raw_marks, Mapping) and self.marked_fields else {}
        for field in fields_of(asked, where):
            name = field.question.id
            value = self._kind_of(field.question.type, field.where).read(raw.get(name), field, found)
            if value:
                values[name] = value
            if named := found.marks(marked.get(name), f"{where}.marks.{name}"):
                marks[name] = named
        known = {"id", "marks", *(field.id for field in asked.question.fields)}
        found.keep({name: one for name, one in raw.items() if name not in known}, where)
        found.keep({name: one for name, one in marked.items() if name not in known}, f"{where}.marks")
        if marked is not raw_marks:
            found.keep(raw_marks, f"{where}.marks")
        return ListItem(id=_own_id(raw.get("id"), where, taken), values=values, marks=marks)

    def _fields(self, item: ListItem, asked: Asked, where: str, showing: Showing) -> Iterator[Field]:
        for field in fields_of(asked, where):
            kind, marks = self._kind_of(field.question.type, field.where), item.marks.get(field.question.id, ())
            lines = kind.lines(item.values.get(field.question.id, kind.nothing), field, showing)
            if lines or marks:
                yield Field(
                    path=field.where,
                    heading=showing.bundle.word(f"{field.key}.heading"),
                    paragraphs=lines,
                    marks=showing.sentences(marks),
                )


def _own_id(raw: Any, where: str, taken: set[str]) -> str:
    """Return the id of an item; one that has none, or the same as another, gets the place where it stands."""
    id_ = raw if isinstance(raw, str) and raw.isascii() and raw.isprintable() and raw else where
    while id_ in taken:
        id_ = f"{id_}-{where}"
    taken.add(id_)
    return id_
