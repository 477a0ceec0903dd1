"""The register of question types: one word of `builder/questions/*.yaml`, one module, one line here."""

from familiegroepsplan.model.bundle import FormSection, Question

from .choice import Choice
from .date import Date
from .found import Asked
from .kind import Kind
from .line import Line
from .list import List
from .people import People
from .signatures import Signatures
from .text import Text
from .views import Views


def asked_in(section: FormSection, question: Question) -> Asked:
    """Return the question at its place in the form and in the plan."""
    place = f"{section.id}.{question.id}"
    return Asked(question=question, key=f"questions.{place}", where=f"answers.{place}")


def kind_of(type_: str, where: str) -> Kind:
    """Return the question type of this name; an unknown one is a fault of ours and raises, naming the place."""
    if type_ not in KINDS:
        raise LookupError(
            f"questions.register: no module for type {type_!r} ({where}); known: {', '.join(sorted(KINDS))}"
        )
    return KINDS[type_]


KINDS: dict[str, Kind] = {
    "choice": Choice(),
    "date": Date(),
    "line": Line(),
    "list": List(kind_of),
    "people": People(),
    "signatures": Signatures(),
    "text": Text(),
    "views": Views(kind_of),
}
