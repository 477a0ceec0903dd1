"""What no text of an editor may hold."""

import re
from collections.abc import Iterator
from typing import Any

from familiegroepsplan_site.sources.fault import Fault
from familiegroepsplan_site.sources.yaml_file import Where, YamlFile

# What a template would run: no word and no fact may hold it.
BRACES = ("{{", "{%", "{#")
# What no eye sees, and what turns the direction of the text around it.
CONTROL = re.compile(
    r"[\x00-\x08\x0b-\x1f\x7f-\x84\x86-\x9f\u200b\u2060\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]"
)


def check_texts(file: YamlFile) -> Iterator[Fault]:
    """Yield what no text may hold, whether it is a key or a value."""

    def look(value: Any, where: Where) -> Iterator[Fault]:
        if isinstance(value, dict):
            for key, inner in value.items():
                yield from look(key, (*where, key))
                yield from look(inner, (*where, key))
        elif isinstance(value, list):
            for at, inner in enumerate(value):
                yield from look(inner, (*where, at))
        elif isinstance(value, str):
            yield from (file.fault(where, "text.braces", found=mark) for mark in BRACES if mark in value)
            if CONTROL.search(value):
                yield file.fault(where, "yaml.character")

    return look(file.data, ())
