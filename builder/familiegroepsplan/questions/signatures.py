"""People who sign: picked like others, shown with a line to sign on."""

from familiegroepsplan.model.outline import Block
from familiegroepsplan.model.outline import Signatures as SignaturesBlock
from familiegroepsplan.model.plan import Value

from .found import Asked
from .kind import Showing
from .people import People


class Signatures(People):
    """Answered with ids of people."""

    def block(self, value: Value, marks: tuple[str, ...], asked: Asked, showing: Showing) -> Block | None:
        """Return the heading with a name for each line to sign on."""
        names = self.lines(value, asked, showing)
        if not names and not marks:
            return None
        heading = showing.bundle.word(f"{asked.key}.heading")
        return SignaturesBlock(path=asked.where, heading=heading, names=names, marks=showing.sentences(marks))
