"""One line of text. A file may still hold more lines than the form lets one type: none of them is lost."""

from .text import Text


class Line(Text):
    """Answered and shown as text."""
