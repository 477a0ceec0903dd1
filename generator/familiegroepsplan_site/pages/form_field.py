"""A question of the form as its template needs it: every path, word and choice in place."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any


@dataclass(frozen=True, kw_only=True, slots=True)
class FormField:
    """One question, or one field of an item, as its template needs it.

    `path` is the control's name and id; `item` says of which item it is a part ("Doel 1"), "" outside a list.
    `local` says who asks it, "" for a question of all sites.
    `marks` are its ways out; what one of several sees of an area has none, for the area has. A list has `fields`,
    the name of its first item and the words of the button that adds one.
    """

    type: str
    path: str
    marks_path: str
    label: str
    hint: str
    small: bool
    marks: tuple[tuple[str, str], ...]
    options: tuple[tuple[str, str], ...]
    item: str = ""
    fields: tuple["FormField", ...] = ()
    first_item: str = ""
    add: str = ""
    local: str = ""


def form_field(section: str, question: Mapping[str, Any], words: Mapping[str, str]) -> FormField:
    """Return a question of this section; a word that is missing raises."""
    key = f"questions.{section}.{question['id']}"
    path = f"answers.{section}.{question['id']}"
    field = _field(question, words, key, path, f"marks.{section}.{question['id']}")
    views = question["type"] == "views"
    if not views and question["type"] != "list":
        return field
    first_item = field.label if views else f"{words[f'{key}.item']} 1"
    parts = (
        _field(
            part,
            words,
            f"views.{part['id']}" if views else f"{key}.fields.{part['id']}",
            f"{path}.0.{part['id']}",
            f"{path}.0.marks.{part['id']}",
        )
        for part in question["fields"]
    )
    fields = tuple(replace(part, item=first_item, marks=() if views else part.marks) for part in parts)
    add = words["views.add" if views else f"{key}.add"]
    return replace(field, fields=fields, first_item=first_item, add=add)


def _field(
    question: Mapping[str, Any], words: Mapping[str, str], key: str, path: str, marks_path: str
) -> FormField:
    return FormField(
        type=question["type"],
        path=path,
        marks_path=marks_path,
        label=words[f"{key}.label"],
        hint=words[f"{key}.hint"] if question.get("hint") else "",
        small=bool(question.get("small")),
        marks=tuple((mark, words[f"marks.{mark}.label"]) for mark in ("unknown", "discuss", "private")),
        options=tuple((option, words[f"{key}.options.{option}"]) for option in question.get("options", ())),
        local=words["document.local"].replace("{who}", question["local"]) if "local" in question else "",
    )
