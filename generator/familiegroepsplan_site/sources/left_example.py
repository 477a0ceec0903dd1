"""Finds what is still an example of ours in what a municipality wrote: a family would read it as a fact."""

from collections.abc import Iterator
from typing import Any

from familiegroepsplan_site.sources.fault import Fault
from familiegroepsplan_site.sources.yaml_file import Where, YamlFile

# What `start/voorbeeld.yaml` tells has one of these in it. Nothing true has: no address ends in `.example`, no
# telephone number starts with 0123.
MARKS = (
    "gemeente.example",
    "lokaleregelgeving.example",
    "toegankelijkheidsverklaring.example",
    "0123-456789",
    "(voorbeeld)",
)


def check_examples(file: YamlFile) -> Iterator[Fault]:
    """Yield each text that still has something of an example in it."""
    yield from _left(file.data, (), file)


def _left(value: Any, where: Where, file: YamlFile) -> Iterator[Fault]:
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from _left(inner, (*where, key), file)
    elif isinstance(value, list):
        for at, inner in enumerate(value):
            yield from _left(inner, (*where, at), file)
    elif isinstance(value, str) and any(mark in value for mark in MARKS):
        yield file.fault(where, "missing.own", found=value)
