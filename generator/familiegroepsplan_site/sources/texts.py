"""What no text of an editor may hold."""

import re
from collections.abc import Iterator
from typing import Any

from familiegroepsplan_site.sources.fault import Fault
from familiegroepsplan_site.sources.yaml_file import Where, YamlFile

# What a template would run: no word and no fact may hold it.
BRACES = ("{{", "{%", "{#")
PLACE = re.compile(r"\{[a-z_]+\}")  # as of `familiegroepsplan.model.bundle`, which would look for what fills it
# What no eye sees, and what turns the direction of the text around it.
CONTROL = re.compile(
    r"[\x00-\x08\x0b-\x1f\x7f-\x84\x86-\x9f\u200b\u2060\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]"
)


def check_texts(file: YamlFile, *, has_places: bool = False) -> Iterator[Fault]:
    """Yield what no text may hold, whether it is a key or a value.

    Our own words have places to fill in (`has_places`), such as `{name}`; in any other text that is a mistake.
    """

    def look(value: Any, where: Where) -> Iterator[Fault]:
        if isinstance(value, dict):
            for key, inner in value.items():
                yield from look(key, (*where, key))
                yield from look(inner, (*where, key))
        elif isinstance(value, list):
            for at, inner in enumerate(value):
                yield from look(inner, (*where, at))
        elif isinstance(value, str):
            found = [mark for mark in BRACES if mark in value]
            if not has_places and not found:
                found = PLACE.findall(value)[:1]
            yield from (file.fault(where, "text.braces", found=mark) for mark in found)
            if CONTROL.search(value):
                yield file.fault(where, "yaml.character")

    return look(file.data, ())
