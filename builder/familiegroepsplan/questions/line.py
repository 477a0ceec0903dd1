"""One line of text. A file may still hold more lines than the form lets one type: none of them is lost."""

from familiegroepsplan.model.clean import clean
from familiegroepsplan.model.plan import Value

from .found import Asked
from .kind import Showing
from .text import Text


class Line(Text):
    """Answered and shown as text."""

    def typed(self, lines: tuple[str, ...], asked: Asked, showing: Showing) -> Value | None:
        """Return the lines as one line: the form has no room for more."""
        return clean(" ".join(lines))[0].strip()
