"""Checks each hand-written page: its references, and its head, which MkDocs shows as text when it is broken."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from familiegroepsplan_site.sources.country import Country
from familiegroepsplan_site.sources.fault import Fault
from familiegroepsplan_site.sources.project import Project
from familiegroepsplan_site.sources.reference import check_references
from familiegroepsplan_site.sources.schema import check, unknown
from familiegroepsplan_site.sources.yaml_file import YamlFile, parse_yaml, read_text

HEAD = re.compile(r"---\n(.*?\n)(?:---|\.\.\.)\s*(?:\n|$)", re.DOTALL)


def check_pages(project: Project, words: Mapping[str, str], country: Country | None) -> list[Fault]:
    """Return the faults in the hand-written pages, or that there are none; facts only when those are known."""
    first = project.docs / "index.md"
    if not first.is_file():
        return [Fault(file=project.name_of(first), line=0, path="", code="file.missing")]
    pictures = {path.stem for path in project.pictures.glob("*.svg")}
    faults: list[Fault] = []
    for path in sorted(project.docs.rglob("*.md")):
        name = project.name_of(path)
        text, more = read_text(path, name)
        faults += more
        if text is None:
            continue
        text = text.replace("\r\n", "\n")
        head = HEAD.match(text)
        if country:
            faults += check_references(text, name, country, head.end() if head else 0)
        if head is None:
            faults.append(Fault(file=name, line=1, path="", code="head.missing"))
            continue
        # The line of the three dashes is kept as an empty one, so that lines are counted as in the file.
        file, more = parse_yaml("\n" + head[1], name)
        faults += more
        if file:
            faults += [*check(file, "bladzijde", words), *_picture(file, pictures)]
    return faults


def head_of(text: str) -> Mapping[str, Any]:
    """Return the head of a page without faults as data."""
    head = HEAD.match(text.replace("\r\n", "\n"))
    file, _ = parse_yaml(head[1], "") if head else (None, [])
    return file.data if file and isinstance(file.data, dict) else {}


def _picture(file: YamlFile, pictures: set[str]) -> Iterator[Fault]:
    typed = file.data.get("picture") if isinstance(file.data, dict) else None
    if isinstance(typed, str) and typed not in pictures:
        code, facts = unknown(typed, pictures, "picture")
        yield file.fault(("picture",), code, **facts)
