"""Reads everything that editors write, and gives either all of it or all that is wrong with it."""

import csv
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from familiegroepsplan_site.sources.facts import Country, Municipality
from familiegroepsplan_site.sources.fault import Fault
from familiegroepsplan_site.sources.form import check_form
from familiegroepsplan_site.sources.municipality import check_dates, check_municipalities
from familiegroepsplan_site.sources.project import Project
from familiegroepsplan_site.sources.schema import check
from familiegroepsplan_site.sources.words import editor_words, flat
from familiegroepsplan_site.sources.yaml_file import Where, YamlFile, parse_yaml, read_yaml

# What a template would run: no word and no fact may hold it.
BRACES = ("{{", "{%", "{#")
CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f]")


@dataclass(frozen=True, kw_only=True, slots=True)
class Postcode:
    """A four-digit postcode, the municipality it lies in, and its town."""

    code: int
    municipality: str
    town: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Sources:
    """All that the site is made of, checked."""

    words: Mapping[str, str]
    sections: tuple[Mapping[str, Any], ...]
    municipalities: tuple[Municipality, ...]
    country: Country
    postcodes: tuple[Postcode, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class Reading:
    """The sources, or no sources and the faults; and the sentences to tell of them."""

    sources: Sources | None
    faults: tuple[Fault, ...]
    words: Mapping[str, str]


def read_sources(project: Project, today: date) -> Reading:
    """Return all sources, or every fault in them."""
    text = project.words.read_text(encoding="utf-8", errors="replace")
    words, faults = parse_yaml(text, project.name_of(project.words))
    editor = editor_words(text, words.data if words else None)
    if words:
        faults += check(words, "woorden", editor) + list(_texts(words))

    questions, more = _folder(project, project.questions, "vragen", editor)
    faults += more + check_form(questions, words)

    country, more = read_yaml(project.country, project.name_of(project.country))
    faults += more
    if country:
        faults += check(country, "land", editor) + list(_texts(country)) + check_dates(country, today)

    municipalities, more = _folder(project, project.municipalities, "gemeente", editor, project.country)
    faults += more + check_municipalities(municipalities, country)
    for file in municipalities:
        faults += check_dates(file, today)

    if faults or not words or not country:
        return Reading(sources=None, faults=tuple(faults), words=editor)
    sources = Sources(
        words=flat({key: tree for key, tree in words.data.items() if key != "language"}),
        sections=tuple(file.data for file in questions),
        municipalities=tuple(Municipality.from_dict(file.data) for file in municipalities),
        country=Country.from_dict(country.data),
        postcodes=tuple(_postcodes(project.postcodes)),
    )
    return Reading(sources=sources, faults=(), words=editor)


def _folder(
    project: Project, folder: Path, schema: str, editor: Mapping[str, str], but: Path | None = None
) -> tuple[list[YamlFile], list[Fault]]:
    """Return the YAML files of a folder, in the order of their names, and their faults."""
    files: list[YamlFile] = []
    faults: list[Fault] = []
    for path in sorted(folder.glob("*.y*ml")):
        name = project.name_of(path)
        if path.suffix != ".yaml":
            faults.append(
                Fault(file=name, line=0, path="", code="file.ending", facts={"file": f"{path.stem}.yaml"})
            )
        elif path != but:
            file, more = read_yaml(path, name)
            faults += more
            if file:
                faults += check(file, schema, editor) + list(_texts(file))
                files.append(file)
    return files, faults


def _texts(file: YamlFile) -> Iterator[Fault]:
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


def _postcodes(path: Path) -> Iterator[Postcode]:
    with path.open(encoding="utf-8", newline="") as table:
        for row in csv.DictReader(table):
            yield Postcode(code=int(row["pc4"]), municipality=row["gm_code"], town=row["plaats"])
