"""One YAML file: its plain data, and the line of each key in it.

The nodes are walked here, not constructed by ruamel: its constructor stops at the first double key
or impossible date, and an editor wants to hear of all of them in one run.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from math import isfinite
from pathlib import Path
from typing import Any

from ruamel.yaml.composer import MaxDepthExceededError
from ruamel.yaml.error import MarkedYAMLError, YAMLError
from ruamel.yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from familiegroepsplan_site.sources.fault import Fault
from familiegroepsplan_site.sources.yaml_nodes import root_of

STANDARD = "tag:yaml.org,2002:"
BIGGEST = 1_000_000  # bytes: more than anyone types
Where = tuple[str | int, ...]
HARD = "\u00a0"
# What stands before a value, and after it.
AROUND = re.compile(rf"^(?:[ {HARD}]*-(?=[ {HARD}]))*[ {HARD}]*(?:[\w-]+:[ {HARD}]+)?|{HARD}+$", re.MULTILINE)
UNQUOTED = re.compile(r"[:,\[{]\s*#(?=[0-9a-fA-F]{3,6}\b)")  # a colour that became the start of a remark


@dataclass(frozen=True, kw_only=True, slots=True)
class YamlFile:
    """What one file says, with dates as the text that is there.

    `typed` has what stands in the file for each number, yes and no: `0612` is the number 612.
    """

    file: str
    data: Any
    lines: Mapping[Where, int]
    typed: Mapping[Where, str] = field(default_factory=dict)

    def line(self, path: Where) -> int:
        """Return the line of a key, or of the nearest one above it that is there."""
        while path and path not in self.lines:
            path = path[:-1]
        return self.lines.get(path, 1)

    def fault(self, path: Where, code: str, **facts: str) -> Fault:
        """Return a fault at this place in the file."""
        return Fault(file=self.file, line=self.line(path), path=written(path), code=code, facts=facts)


def written(path: Where) -> str:
    """Return the path as an editor reads it: `feiten[0].bron.url`."""
    text = "".join(f"[{part}]" if isinstance(part, int) else f".{part}" for part in path)
    return text.removeprefix(".")


def read_text(path: Path, name: str) -> tuple[str | None, list[Fault]]:
    """Return the text of a file, or the fault that it is not there, not to be opened, too big, or not UTF-8."""
    try:
        # Looked at before it is opened: a pipe would keep us waiting for ever.
        if not path.is_file():
            return None, [_whole(name, "file.closed" if path.exists() else "file.missing")]
        with path.open("rb") as file:
            data = file.read(BIGGEST + 1)
    except OSError:
        return None, [_whole(name, "file.closed")]
    if len(data) > BIGGEST:
        return None, [_whole(name, "file.too_big", most=str(BIGGEST // 1_000_000))]
    try:
        text = data.decode("utf-8-sig")
        place = text.find("\0")  # UTF-16 without its mark: text with a zero in every letter
        before = None if place < 0 else text[:place].encode()
    except UnicodeDecodeError as error:
        before = data[: error.start]
    if before is not None:
        return None, [Fault(file=name, line=before.count(b"\n") + 1, path="", code="yaml.encoding")]
    return text, []


def _whole(name: str, code: str, **facts: str) -> Fault:
    return Fault(file=name, line=0, path="", code=code, facts=facts)


def read_yaml(path: Path, name: str) -> tuple[YamlFile | None, list[Fault]]:
    """Return the file and the faults in its YAML; no file when it cannot be read at all."""
    text, faults = read_text(path, name)
    return (None, faults) if text is None else parse_yaml(text, name)


def parse_yaml(text: str, name: str) -> tuple[YamlFile | None, list[Fault]]:
    """Return the text as a file and the faults in its YAML."""
    file, faults = _parsed(text, name)
    return file, list(faults)


def _spaced(text: str) -> str:
    """Return the text with a plain space where YAML needs one: a hard space, as from Word, looks the same."""
    if HARD not in text:
        return text
    return AROUND.sub(lambda around: around[0].replace(HARD, " "), text)


@lru_cache(maxsize=512)  # while serving, each build reads all files again, and one of them has changed
def _parsed(text: str, name: str) -> tuple[YamlFile | None, tuple[Fault, ...]]:
    try:
        root = root_of(_spaced(text))
    except MaxDepthExceededError as error:
        return None, (Fault(file=name, line=error.problem_mark.line + 1, path="", code="yaml.deep"),)
    except MarkedYAMLError as error:
        return None, (_unreadable(error, text, name),)
    except YAMLError as error:  # a control character: ruamel's reader gives a position, no mark
        line = text[: getattr(error, "position", 0)].count("\n") + 1
        return None, (Fault(file=name, line=line, path="", code="yaml.character"),)
    if root is None:
        return None, (Fault(file=name, line=1, path="", code="yaml.empty"),)
    walk = _Walk(name)
    data = walk.value(root, ())
    return YamlFile(file=name, data=data, lines=walk.lines, typed=walk.typed), tuple(walk.faults)


class _Walk:
    """Turns nodes into plain data and remembers where each key stands."""

    def __init__(self, file: str) -> None:
        self.file = file
        self.lines: dict[Where, int] = {}
        self.typed: dict[Where, str] = {}
        self.faults: list[Fault] = []

    def value(self, node: Node, path: Where) -> Any:
        self.lines.setdefault(path, node.start_mark.line + 1)
        if node.anchor is not None:  # `&` and `*`: nobody needs them here, and they can loop
            self._fault(node, path, "yaml.anchor")
            return None
        if isinstance(node, MappingNode):
            return self._mapping(node, path)
        if isinstance(node, SequenceNode):
            return [self.value(item, (*path, at)) for at, item in enumerate(node.value)]
        return self._scalar(node, path)

    def _mapping(self, node: MappingNode, path: Where) -> dict[str, Any]:
        found: dict[str, Any] = {}
        for key_node, value_node in node.value:
            key = self._whole_letters(key_node, path) if isinstance(key_node, ScalarNode) else "?"
            where = (*path, key)
            if key_node.anchor is not None:
                self._fault(key_node, where, "yaml.anchor")
            if key in found:
                first = str(self.lines[where])
                self._fault(key_node, where, "yaml.twice", key=key, first=first)
                continue
            self.lines[where] = key_node.start_mark.line + 1
            found[key] = self.value(value_node, where)
        return found

    def _scalar(self, node: Node, path: Where) -> Any:
        tag, text = str(node.tag), self._whole_letters(node, path)
        kind = tag.removeprefix(STANDARD)
        if kind == "null":
            return None
        if kind in ("bool", "int", "float"):
            self.typed[path] = text
            return text.lower() in ("true", "yes", "on") if kind == "bool" else _number(text)
        if kind not in ("str", "timestamp"):
            self._fault(node, path, "yaml.tag", tag=tag)
        return text

    def _whole_letters(self, node: Node, path: Where) -> str:
        """Return its text; half a letter, which no file and no screen can hold, is a fault."""
        letters = str(node.value).encode("utf-16", "surrogatepass")
        try:
            return letters.decode("utf-16")  # two halves that belong together, as JSON writes them, are one letter
        except UnicodeDecodeError:
            self._fault(node, path, "yaml.character")
            return letters.decode("utf-16", "replace")

    def _fault(self, node: Node, path: Where, code: str, **facts: str) -> None:
        line = node.start_mark.line + 1
        self.faults.append(Fault(file=self.file, line=line, path=written(path), code=code, facts=facts))


def _number(text: str) -> int | float | str:
    """Return the number, or the text itself for what only YAML calls a number (`.inf`, `0x1F`, `2025.0`)."""
    try:
        return int(text)
    except ValueError:
        pass
    try:
        number = float(text)
    except ValueError:
        return text
    return text if number.is_integer() or not isfinite(number) else number


def _unreadable(error: MarkedYAMLError, text: str, name: str) -> Fault:
    lines = text.splitlines() or [""]
    marks = [mark for mark in (error.problem_mark, error.context_mark) if mark and mark.line < len(lines)]
    # A quote or bracket that is never closed is found at the end of the file; its start is what helps.
    at, column = (marks[0].line, marks[0].column) if marks else (len(lines) - 1, len(lines[-1]))
    looked = (*(mark.line for mark in marks), at)
    colours = ((line, found.end() - 1) for line in looked if (found := UNQUOTED.search(lines[line])))
    colour = next(colours, None)
    at, column = colour or (at, column)
    source = lines[at]
    # A tab would push the marker away from the place it points at.
    marker = source.replace("\t", " ") + "\n" + " " * column + "^"
    problem = error.problem or ""
    code = "yaml.broken"
    if colour:
        code = "yaml.hash"
    elif "mapping values are not allowed" in problem:
        code = "yaml.colon"
    elif "'\\t'" in problem or "\t" in source[: column + 1]:
        code = "yaml.tab"
    return Fault(file=name, line=at + 1, path="", code=code, facts={"marker": marker})
