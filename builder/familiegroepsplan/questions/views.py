"""One area of life as several see it, side by side: for the whole family, and for one of it where wanted."""

from familiegroepsplan.model.plan import ListItem

from .found import Asked
from .kind import Showing, ids_of
from .list import List

WHO = "who"


class Views(List):
    """Answered as a list, each item with what child, parents, circle and team see, and what they want to reach."""

    marked_fields = False

    def title(self, item: ListItem, number: int, asked: Asked, showing: Showing) -> str:
        """Return the area, with the people whom the item is about; else all but the first have their number."""
        heading = showing.bundle.word(f"{asked.key}.heading")
        names = [showing.names[id_] for id_ in ids_of(item.values.get(WHO, ())) if id_ in showing.names]
        if names:
            return f"{heading}: {', '.join(names)}"
        return heading if number == 1 else f"{heading} {number}"
