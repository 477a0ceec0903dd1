"""From plan to circle: who stands around the child, and where."""

from collections.abc import Mapping

from familiegroepsplan.model.bundle import Bundle
from familiegroepsplan.model.circle import Circle, Group, Person, Place
from familiegroepsplan.model.plan import Plan
from familiegroepsplan.questions.kind import ids_of, items_of, text_of

PLACES: Mapping[str, Place] = {
    "family": "near",
    "friends": "further",
    "daily": "further",
    "": "further",
    "professional": "helpers",
}


def circle_of(bundle: Bundle, plan: Plan, names: Mapping[str, str], *, with_children: bool) -> Circle | None:
    """Return the people of the plan around its children, or None when nobody stands around them.

    `names` gives the name of each person by id. Without `with_children` the plan does not tell whom it is about.
    """
    people = {
        item.id: (Person(number=number, name=names[item.id]), text_of(item.values.get("ring", "")))
        for number, item in enumerate(items_of(plan.answers.get("circle", {}).get("people", ())), start=1)
    }
    children = ids_of(plan.answers.get("about", {}).get("children", ())) if with_children else ()
    middle = {id_: people[id_][0] for id_ in children if id_ in people}
    around = [entry for id_, entry in people.items() if id_ not in middle]
    if not around:
        return None
    placed = any(ring for _, ring in around)
    groups = tuple(
        Group(kind=kind, title=_title(bundle, kind), place=place if placed else "near", people=members)
        for kind, place in PLACES.items()
        if (members := tuple(person for person, ring in around if ring == kind))
    )
    about = ", ".join(person.name for person in middle.values())
    title = bundle.word("document.circle.title_of", names=about) if about else bundle.word("document.circle.title")
    middle_words = [bundle.word("document.circle.middle", names=about)] if about else []
    return Circle(
        title=title,
        description=" ".join([*middle_words, *(_sentence(bundle, group) for group in groups)]),
        middle=tuple(middle.values()),
        groups=groups,
    )


def _title(bundle: Bundle, kind: str) -> str:
    key = f"questions.circle.people.fields.ring.options.{kind}" if kind else "document.circle.others"
    return bundle.word(key)


def _sentence(bundle: Bundle, group: Group) -> str:
    names = ", ".join(person.name for person in group.people)
    return bundle.word("document.circle.group", group=group.title, names=names)
