"""Checks the words that code and templates ask for by name; `schemas/woorden.txt` lists them."""

from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources import files
from typing import Any

from familiegroepsplan_site.sources.fault import Fault
from familiegroepsplan_site.sources.words import PLACEHOLDER, Words
from familiegroepsplan_site.sources.yaml_file import Where, YamlFile


def check_fixed_words(file: YamlFile, words: Words) -> Iterator[Fault]:
    """Yield each of those words that is missing, and each that names other facts than it is given."""
    told: set[Where] = set()
    for key, places in fixed_words().items():
        path = tuple(key.split("."))
        at, value = _follow(file.data, path)
        if isinstance(value, str) and at == path:
            if {found.group() for found in PLACEHOLDER.finditer(value)} != set(places):
                shown = ", ".join(places) or words["editor.found.nothing"]
                yield file.fault(path, "words.places", found=value, places=shown)
        elif at not in told:  # of a whole block that is gone the block is told, not each word in it
            told.add(at)
            expected = words["editor.expected.text" if at == path else "editor.expected.mapping"]
            yield file.fault(at[:-1], "key.missing", key=at[-1], expected=expected)


def _follow(data: Any, path: tuple[str, ...]) -> tuple[tuple[str, ...], Any]:
    """Return how far the path can be followed, the first part that is not there included, and what is there."""
    for length, part in enumerate(path, start=1):
        data = data.get(part) if isinstance(data, dict) else None
        if data is None:
            return path[:length], None
    return path, data


@cache
def fixed_words() -> Mapping[str, tuple[str, ...]]:
    """Return by key what each word must have between braces, such as `{name}`."""
    listed = (files("familiegroepsplan_site.sources") / "schemas" / "woorden.txt").read_text(encoding="utf-8")
    rows = (line.split() for line in listed.splitlines())
    return {key: tuple(places) for key, *places in rows}
