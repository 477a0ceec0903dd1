"""Checks the form: ids that are used twice, and questions and words that miss each other."""

from collections.abc import Iterable, Iterator, Mapping
from pathlib import PurePosixPath
from typing import Any

from familiegroepsplan_site.sources.fault import Fault
from familiegroepsplan_site.sources.yaml_file import Where, YamlFile


def chapters(questions: Iterable[YamlFile]) -> dict[str, str]:
    """Return the id of each section by its Dutch name, which is that of its file: `welke-hulp` is `help`."""
    return {PurePosixPath(file.file).stem.partition("-")[2]: _id(file.data, "section") for file in questions}


def check_form(questions: list[YamlFile], words: YamlFile | None) -> list[Fault]:
    """Return the faults between the files of `builder/questions/` and the words for them."""
    faults = [*_twice(questions)]
    if words is not None:
        faults += _Pairs(words).check(questions)
    return faults


def _twice(files: list[YamlFile]) -> Iterator[Fault]:
    sections: dict[str, str] = {}
    for file in files:
        section = _id(file.data, "section")
        if section in sections:
            yield file.fault(("section",), "section.twice", id=section, other=sections[section])
        elif section:
            sections[section] = file.file
        yield from _double_ids(file, _items(file.data, "questions"), ("questions",))


def _double_ids(file: YamlFile, items: Iterable[Any], where: Where) -> Iterator[Fault]:
    lines: dict[str, int] = {}
    for at, item in enumerate(items):
        here, name = (*where, at, "id"), _id(item, "id")
        if name in lines:
            yield file.fault(here, "question.twice", id=name, first=str(lines[name]))
        elif name:
            lines[name] = file.line(here)
        yield from _double_ids(file, _items(item, "fields"), (*where, at, "fields"))


class _Pairs:
    """Goes through questions and words together, and notes each that stands alone."""

    def __init__(self, words: YamlFile) -> None:
        self.words = words
        self.faults: list[Fault] = []

    def check(self, files: list[YamlFile]) -> list[Fault]:
        # Of two with one name the first counts: the second is told of by itself.
        sections = {_id(file.data, "section"): file for file in reversed(files)}
        self._alone(("sections",), sections)
        self._alone(("questions",), sections)
        for section, file in sections.items():
            if not section:
                continue
            self._has_words(file, ("section",), ("sections", section))
            self._questions(file, _items(file.data, "questions"), ("questions",), ("questions", section))
            for at, view in enumerate(_items(file.data, "views")):
                if view_id := _id(view, "id"):
                    self._has_words(file, ("views", at, "id"), ("views", view_id))
        return self.faults

    def _questions(self, file: YamlFile, items: list[Any], where: Where, base: Where) -> None:
        named = {_id(item, "id"): (item, at) for at, item in reversed(list(enumerate(items)))}
        self._alone(base, named)
        for name, (item, at) in named.items():
            here, place = (*base, name), (*where, at)
            if name and self._has_words(file, (*place, "id"), here):
                self._question(file, item, place, here)

    def _question(self, file: YamlFile, item: Mapping[str, Any], where: Where, here: Where) -> None:
        self._needs(file, where, here, "hint", item.get("hint") is True)
        self._needs(file, where, here, "options", item.get("type") == "choice")
        for key in ("item", "add", "fields"):
            self._needs(file, where, here, key, item.get("type") == "list")
        if options := self._at((*here, "options")):
            asked = [option for option in _items(item, "options") if isinstance(option, str)]
            self._alone((*here, "options"), asked)
            for at, option in enumerate(asked):
                if option not in options:
                    self._has_words(file, (*where, "options", at), (*here, "options", option))
        self._questions(file, _items(item, "fields"), (*where, "fields"), (*here, "fields"))

    def _needs(self, file: YamlFile, where: Where, here: Where, key: str, wanted: bool) -> None:
        there = key in self._at(here)
        place = ".".join(str(part) for part in (*here, key))
        if wanted and not there:
            self.faults.append(file.fault(where, "words.missing", key=place, words=self.words.file))
        if there and not wanted:
            code = "hint.unused" if key == "hint" else "words.unused"
            self.faults.append(self.words.fault((*here, key), code, key=place, file=file.file))

    def _has_words(self, file: YamlFile, where: Where, here: Where) -> bool:
        if here[-1] in self._at(here[:-1]):
            return True
        place = ".".join(str(part) for part in here)
        self.faults.append(file.fault(where, "words.missing", key=place, words=self.words.file))
        return False

    def _alone(self, base: Where, known: Iterable[str]) -> None:
        """Note the words below this key that no section, question, field or option asks for."""
        names = set(known)
        for name in self._at(base):
            if name not in names:
                self.faults.append(self.words.fault((*base, name), "words.alone", key=name))

    def _at(self, where: Where) -> Mapping[str, Any]:
        value: Any = self.words.data
        for part in where:
            value = value.get(part) if isinstance(value, dict) else None
        return value if isinstance(value, dict) else {}


def _id(data: Any, key: str) -> str:
    value = data.get(key) if isinstance(data, dict) else None
    return value if isinstance(value, str) else ""


def _items(data: Any, key: str) -> list[Any]:
    value = data.get(key) if isinstance(data, dict) else None
    return value if isinstance(value, list) else []
