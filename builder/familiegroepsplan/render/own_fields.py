"""The fields that a municipality's own Word template may show: their names, what they hold, and their values.

Editors of templates are Dutch, so the fields are. `FIELDS` gives each question its name; a question that is not
in it gets one from its place (`question.why_now` becomes `question_why_now`), so that no answer is out of reach.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Literal

from familiegroepsplan.model.bundle import Bundle, Question
from familiegroepsplan.model.outline import Answer, Block, ListBlock, Outline, Signatures

FIELDS = {
    "about.children": "kinderen",
    "about.writers": "makers",
    "about.home": "wonen",
    "strengths.good": "goed",
    "strengths.proud": "trots",
    "strengths.helped": "eerder_geholpen",
    "question.question": "vraag",
    "question.worries": "zorgen",
    "question.why_now": "waarom_nu",
    "goals.goals": "doelen",
    "goals.goals.what": "wat",
    "goals.goals.sign": "teken",
    "goals.goals.by": "wanneer",
    "goals.dream": "goede_dag",
    "circle.people": "kring",
    "circle.people.name": "naam",
    "circle.people.tie": "wie",
    "circle.people.ring": "hoort_bij",
    "circle.people.contact": "contact",
    "circle.missing": "gemist",
    "ourselves.do": "zelf",
    "ourselves.not_alone": "niet_alleen",
    "network.who": "helpers",
    "network.do": "kring_doet",
    "network.limit": "kring_grens",
    "help.what": "hulp",
    "help.from": "hulp_van",
    "help.often": "hulp_hoe_vaak",
    "help.not": "hulp_niet",
    "help.manners": "omgang",
    "safety.signs": "signalen",
    "safety.steps": "stappen",
    "safety.call": "bellen",
    "safety.place": "plek",
    "agreements.agreements": "afspraken",
    "agreements.agreements.who": "wie",
    "agreements.agreements.what": "wat",
    "agreements.agreements.when": "wanneer",
    "agreements.agreements.date": "vanaf",
    "agreements.agreements.check": "checkt",
    "agreements.agreements.fallback": "anders",
    "review.call": "na_vier_weken",
    "review.date": "terugkijken",
    "review.who": "terugkijken_met",
    "review.change": "bijstellen",
    "child.good": "kind_fijn",
    "child.hard": "kind_moeilijk",
    "child.wish": "kind_wens",
    "child.support": "kind_steun",
    "sharing.who": "ontvangers",
    "sharing.not": "vertrouwelijk",
    "sharing.signatures": "handtekeningen",
}
NAMES = ("people", "signatures")
FieldKind = Literal["text", "names", "list", "picture"]


@dataclass(frozen=True, kw_only=True, slots=True)
class OwnField:
    """One field: all but a `list` can be printed, over `names` and `list` one can loop.

    `meaning` says in the words of the form what it holds; `fields` are those of each thing in a list.
    """

    name: str
    kind: FieldKind
    meaning: str
    fields: tuple["OwnField", ...] = ()


def own_fields(bundle: Bundle) -> tuple[OwnField, ...]:
    """Return every field that a template may show, in the order of the form."""
    return (*_plan_fields(bundle), *_question_fields(bundle))


def own_values(outline: Outline, bundle: Bundle, circle: str = "") -> dict[str, Any]:
    """Return the value of each field: text, a list of names, or a list of things by field name.

    `circle` is the picture of the circle as the document holds it, "" when there is none.

    A value is what the outline shows: a section left out is empty here too, marks are their sentences.
    """
    values: dict[str, Any] = {
        _name(f"{section.id}.{question.id}"): "" if _kind(question) == "text" else []
        for section in bundle.sections
        for question in section.questions
    }
    blocks = [block for section in outline.sections for block in section.blocks]
    values |= {_name(block.path.removeprefix("answers.")): _value(block, bundle) for block in blocks}
    family = bundle.word("questions.circle.people.fields.ring.options.family")
    discuss = bundle.word("marks.discuss.sentence")
    return values | {
        "titel": outline.title,
        "over": outline.about,
        "gemaakt": outline.made,
        "kring_tekening": circle,
        "gezin": [person for person in values["kring"] if person["hoort_bij"] == family],
        "bespreken": [
            entry for block in blocks for entry in _entries(block, bundle) if discuss in entry["tekst"].split("\n")
        ],
        "stukjes": [
            {
                "titel": section.title,
                "antwoorden": [entry for block in section.blocks for entry in _entries(block, bundle)],
            }
            for section in outline.sections
            if section.blocks
        ],
    }


def not_shown(outline: Outline, fields: Collection[str]) -> int:
    """Return how many answered questions a template that shows these fields does not show."""
    if "stukjes" in fields:
        return 0
    blocks = (block for section in outline.sections for block in section.blocks)
    return sum(_name(block.path.removeprefix("answers.")) not in fields for block in blocks)


def _plan_fields(bundle: Bundle) -> Iterator[OwnField]:
    """Yield the fields that no single question holds."""

    def field(name: str, kind: FieldKind, key: str, *fields: OwnField) -> OwnField:
        return OwnField(name=name, kind=kind, meaning=bundle.word(key), fields=fields)

    answer = (field("kop", "text", "fields.heading"), field("tekst", "text", "fields.text"))
    people = next(field for field in _question_fields(bundle) if field.name == "kring")
    yield field("titel", "text", "fields.title")
    yield field("over", "text", "fields.about")
    yield field("gemaakt", "text", "fields.made")
    yield field("kring_tekening", "picture", "fields.circle")
    yield field("gezin", "list", "fields.family", *people.fields)
    yield field("bespreken", "list", "fields.discuss", *answer)
    answers = field("antwoorden", "list", "fields.answers", *answer)
    yield field("stukjes", "list", "fields.sections", field("titel", "text", "fields.section_title"), answers)


def _question_fields(bundle: Bundle) -> Iterator[OwnField]:
    for section in bundle.sections:
        for question in section.questions:
            yield _field(question, f"{section.id}.{question.id}", f"questions.{section.id}.{question.id}", bundle)


def _field(question: Question, place: str, key: str, bundle: Bundle) -> OwnField:
    return OwnField(
        name=_name(place),
        kind=_kind(question),
        meaning=bundle.word(f"{key}.heading"),
        fields=tuple(
            _field(field, f"{place}.{field.id}", f"{key}.fields.{field.id}", bundle) for field in question.fields
        ),
    )


def _name(place: str) -> str:
    return FIELDS.get(place, place.replace(".", "_"))


def _kind(question: Question) -> FieldKind:
    return "names" if question.type in NAMES else "list" if question.type == "list" else "text"


def _value(block: Block, bundle: Bundle) -> Any:
    section, _, question = block.path.removeprefix("answers.").partition(".")
    if isinstance(block, ListBlock):
        return [_thing(item.fields, section, question, bundle) for item in block.items]
    lines = (*(block.names if isinstance(block, Signatures) else block.paragraphs), *block.marks)
    asked = _question(section, question, bundle)
    return list(lines) if _kind(asked) == "names" else "\n".join(lines)


def _thing(fields: Iterable[Any], section: str, question: str, bundle: Bundle) -> dict[str, Any]:
    """Return one thing in a list, with each of its fields: what is not answered is empty."""
    given = {field.path.rpartition(".")[2]: (*field.paragraphs, *field.marks) for field in fields}
    thing: dict[str, Any] = {}
    for field in _question(section, question, bundle).fields:
        lines = given.get(field.id, ())
        thing[_name(f"{section}.{question}.{field.id}")] = (
            list(lines) if _kind(field) == "names" else "\n".join(lines)
        )
    return thing


def _question(section: str, question: str, bundle: Bundle) -> Question:
    return next(
        asked for part in bundle.sections if part.id == section for asked in part.questions if asked.id == question
    )


def _entries(block: Block, bundle: Bundle) -> Iterator[Mapping[str, str]]:
    """Yield a block as headings with texts: for each thing in a list, each of its fields."""
    if isinstance(block, ListBlock):
        if block.marks:
            yield {"kop": block.heading, "tekst": "\n".join(block.marks)}
        for item in block.items:
            for field in item.fields:
                yield {
                    "kop": f"{item.title}: {field.heading}",
                    "tekst": "\n".join((*field.paragraphs, *field.marks)),
                }
        return
    lines = block.paragraphs if isinstance(block, Answer) else block.names
    yield {"kop": block.heading, "tekst": "\n".join((*lines, *block.marks))}
