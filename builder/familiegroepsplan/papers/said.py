"""What an outline says, found by its place in the plan: papers that pick from a plan look here."""

from collections.abc import Iterator

from familiegroepsplan.model.outline import Answer, Block, Item, ListBlock, Outline

from .lists import name_of

PEOPLE = "answers.circle.people"


class Said:
    """The blocks of an outline by path; what the outline does not show is not there."""

    def __init__(self, outline: Outline) -> None:
        self._blocks: dict[str, Block] = {
            block.path: block for section in outline.sections for block in section.blocks
        }

    def answer(self, path: str) -> Answer | None:
        """Return the block of a question that somebody answered, or None."""
        block = self._blocks.get(path)
        return block if isinstance(block, Answer) and block.paragraphs else None

    def listed(self, path: str) -> ListBlock | None:
        """Return the block of a list that holds something, or None."""
        block = self._blocks.get(path)
        return block if isinstance(block, ListBlock) and block.items else None

    def people(self) -> Iterator[Item]:
        """Yield the people of the circle that have a name."""
        block = self.listed(PEOPLE)
        yield from (item for item in block.items if lines_of(item, "name")) if block else ()

    def reachable(self, names: tuple[str, ...]) -> tuple[str, ...]:
        """Return these names, each with what it can be reached by, where the plan tells that."""
        contacts = {name_in(item): ", ".join(lines_of(item, "contact")) for item in self.people()}
        return tuple(f"{name}: {contacts[name]}" if contacts.get(name) else name for name in names)


def lines_of(item: Item, field: str) -> tuple[str, ...]:
    """Return the lines of one field of an item; none when it is not answered."""
    return next((one.paragraphs for one in item.fields if name_of(one) == field), ())


def name_in(item: Item) -> str:
    """Return the name of a person as it stands wherever that person is picked."""
    return " ".join(lines_of(item, "name"))
