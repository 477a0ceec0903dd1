"""The fields that a municipality's own Word template may show: their names, what they hold, and their values.

Editors of templates are Dutch, so the fields are. `FIELDS` gives each question its name; a question that is not
in it gets one from its place (`question.why_now` becomes `question_why_now`), so that no answer is out of reach.
A question that one site asks brings its own name (`eigen_contact_met_school`).
"""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from familiegroepsplan.model.bundle import Bundle, FormSection, Question
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
    "members.members": "gezinsleden",
    "members.members.who": "wie",
    "members.members.question": "vraag",
    "members.members.support": "steun",
    "application.apply": "aanvraag",
    "application.to": "aanvraag_aan",
    "views.who": "wie",
    "views.child": "kind",
    "views.parents": "ouders",
    "views.circle": "kring",
    "views.team": "team",
    "views.result": "bereiken",
    "outcome.specialist": "specialist",
    "outcome.result": "resultaat",
    "roles.roles": "rollen",
    "roles.roles.role": "rol",
    "roles.roles.who": "wie",
    "referral.refers": "verwijzing",
    "referral.to": "verwijzing_naar",
    "referral.by": "verwijzer",
    "referral.date": "verwijzing_datum",
}
AREAS = "leefgebieden"
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
        _name(question, f"{section.id}.{question.id}"): "" if _kind(question) == "text" else []
        for section in bundle.sections
        for question in section.questions
    }
    blocks = [block for section in outline.sections for block in section.blocks]
    values |= {_block_name(block, bundle): _value(block, bundle) for block in blocks}
    family = bundle.word("questions.circle.people.fields.ring.options.family")
    discuss = bundle.word("marks.discuss.sentence")
    return values | {
        "titel": outline.title,
        "over": outline.about,
        "gemaakt": outline.made,
        "kring_tekening": circle,
        "gezin": [person for person in values["kring"] if person["hoort_bij"] == family],
        AREAS: [thing for section in bundle.sections for thing in _areas(section, blocks, bundle)],
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


def not_shown(outline: Outline, fields: Collection[str], bundle: Bundle) -> int:
    """Return how many answered questions a template that shows these fields does not show."""
    if "stukjes" in fields:
        return 0
    blocks = (block for section in outline.sections for block in section.blocks)
    return sum(_block_name(block, bundle) not in fields for block in blocks)


def model_of(bundle: Bundle, fields: Collection[str]) -> str:
    """Return the plan model that a template with these fields is made for, "" when the plan's own is enough."""
    family = bundle.family_plan.sections
    for model in bundle.models.values():
        own = bundle.sections_of(id_ for id_ in model.sections if id_ not in family)
        names = {
            _name(question, f"{section.id}.{question.id}") for section in own for question in section.questions
        }
        if not names.isdisjoint(fields):
            return model.id
    return ""


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
    if areas := next((one for one in _every_question(bundle) if one.name == AREAS), None):
        about = (field("naam", "text", "fields.area"), field("uitleg", "text", "fields.area_hint"))
        yield field(AREAS, "list", "fields.areas", *about, *areas.fields)
    yield field("bespreken", "list", "fields.discuss", *answer)
    answers = field("antwoorden", "list", "fields.answers", *answer)
    yield field("stukjes", "list", "fields.sections", field("titel", "text", "fields.section_title"), answers)


def _areas(section: FormSection, blocks: Sequence[Block], bundle: Bundle) -> Iterator[dict[str, Any]]:
    """Yield each area of life, also one of which nothing is said: a form shows it, to write in by hand."""
    said = {block.path: block for block in blocks if isinstance(block, ListBlock)}
    for question in section.questions:
        if question.type == "views":
            place = f"{section.id}.{question.id}"
            words = {
                "naam": bundle.word(f"questions.{place}.heading"),
                "uitleg": bundle.word(f"questions.{place}.hint"),
            }
            block = said.get(f"answers.{place}")
            for fields in [item.fields for item in block.items] if block and block.items else [()]:
                yield words | _thing(fields, place, bundle)


def _question_fields(bundle: Bundle) -> Iterator[OwnField]:
    """Yield the field of each question; the areas of life are one list together."""
    return (field for field in _every_question(bundle) if field.name != AREAS)


def _every_question(bundle: Bundle) -> Iterator[OwnField]:
    for section in bundle.sections:
        for question in section.questions:
            yield _field(question, f"{section.id}.{question.id}", f"questions.{section.id}.{question.id}", bundle)


def _field(question: Question, place: str, key: str, bundle: Bundle) -> OwnField:
    return OwnField(
        name=_name(question, place),
        kind=_kind(question),
        meaning=bundle.word(f"{key}.heading"),
        fields=tuple(
            _field(field, _field_place(question, place, field), _field_key(question, key, field), bundle)
            for field in question.fields
        ),
    )


def _field_place(question: Question, place: str, field: Question) -> str:
    return f"views.{field.id}" if question.type == "views" else f"{place}.{field.id}"


def _field_key(question: Question, key: str, field: Question) -> str:
    return f"views.{field.id}" if question.type == "views" else f"{key}.fields.{field.id}"


def _name(question: Question, place: str) -> str:
    return question.field or (AREAS if place.startswith("areas.") else FIELDS.get(place, place.replace(".", "_")))


def _block_name(block: Block, bundle: Bundle) -> str:
    place = block.path.removeprefix("answers.")
    section, _, question = place.partition(".")
    return _name(_question(section, question, bundle), place)


def _kind(question: Question) -> FieldKind:
    return "names" if question.type in NAMES else "list" if question.fields else "text"


def _value(block: Block, bundle: Bundle) -> Any:
    section, _, question = block.path.removeprefix("answers.").partition(".")
    if isinstance(block, ListBlock):
        return [_thing(item.fields, f"{section}.{question}", bundle) for item in block.items]
    lines = (*(block.names if isinstance(block, Signatures) else block.paragraphs), *block.marks)
    asked = _question(section, question, bundle)
    return list(lines) if _kind(asked) == "names" else "\n".join(lines)


def _thing(fields: Iterable[Any], place: str, bundle: Bundle) -> dict[str, Any]:
    """Return one thing in a list, with each of its fields: what is not answered is empty."""
    given = {field.path.rpartition(".")[2]: (*field.paragraphs, *field.marks) for field in fields}
    thing: dict[str, Any] = {}
    section, _, question = place.partition(".")
    asked = _question(section, question, bundle)
    for field in asked.fields:
        lines = given.get(field.id, ())
        name = _name(field, _field_place(asked, place, field))
        thing[name] = list(lines) if _kind(field) == "names" else "\n".join(lines)
    return thing


def _question(section: str, question: str, bundle: Bundle) -> Question:
    return next(
        asked for part in bundle.sections if part.id == section for asked in part.questions if asked.id == question
    )


def _entries(block: Block, bundle: Bundle) -> Iterator[Mapping[str, str]]:
    """Yield a block as headings with texts: for each thing in a list, each of its fields.

    A heading says who asks, when it is not a question of all sites.
    """
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
    heading = f"{block.heading} ({block.local})" if block.local else block.heading
    yield {"kop": heading, "tekst": "\n".join((*lines, *block.marks))}
