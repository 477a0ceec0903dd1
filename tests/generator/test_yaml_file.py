"""Reading one YAML file: its data, the line of each key, and every fault with its place."""

from pathlib import Path
from typing import Any

import pytest
import yaml
from familiegroepsplan_site.sources.yaml_file import parse_yaml, read_yaml
from familiegroepsplan_site.sources.yaml_nodes import root_of
from real_form import ROOT
from ruamel.yaml.error import YAMLError
from ruamel.yaml.nodes import Node


def faults_of(text: str) -> list[tuple[str, int, str]]:
    """Return code, line and path of each fault."""
    _, faults = parse_yaml(text, "x.yaml")
    return [(fault.code, fault.line, fault.path) for fault in faults]


def test_dates_stay_the_text_that_is_there() -> None:
    """Also one that does not exist: the schema tells of it, with all else."""
    file, faults = parse_yaml("dag: 2025-12-01\nniet: 2025-02-31\naan: true\njaar: 2025\nleeg:\n", "x.yaml")

    assert file is not None
    assert file.data == {"dag": "2025-12-01", "niet": "2025-02-31", "aan": True, "jaar": 2025, "leeg": None}
    assert faults == []


def test_a_folded_text_is_one_line() -> None:
    """Without the marks that ruamel's round trip leaves where the lines were joined."""
    file, _ = parse_yaml("tekst: >-\n  Een zin\n  over twee regels.\n", "x.yaml")

    assert file is not None
    assert file.data == {"tekst": "Een zin over twee regels."}


def test_a_hard_space_around_a_value_is_a_space() -> None:
    """It comes along from Word and looks the same; within a text it keeps words together."""
    file, faults = parse_yaml("a:\n\u00a0\u00a0- b:\u00a0c\u00a0d\u00a0\n \u00a0  e: f\n", "x.yaml")

    assert file is not None
    assert (file.data, faults) == ({"a": [{"b": "c\u00a0d", "e": "f"}]}, [])


def test_two_halves_make_a_letter_and_one_is_a_fault() -> None:
    """JSON writes some letters so; half of one can stand in no file and on no screen."""
    whole, faults = parse_yaml(r'"\ud83d\ude00": "\ud83d\ude00"', "x.yaml")

    assert whole is not None
    assert (whole.data, faults) == ({"\U0001f600": "\U0001f600"}, [])
    assert faults_of(r'a: "x\ud83d"') == [("yaml.character", 1, "a")]


def test_each_key_knows_its_line() -> None:
    """So that a report can point at it."""
    file, _ = parse_yaml("a: 1\nb:\n  - c: 2\n    d: 3\n", "x.yaml")

    assert file is not None
    assert file.line(("b", 0, "d")) == 4
    assert file.fault(("b", 0, "weg"), "key.missing").line == 3, "a key that is not there stands at its parent"


def test_all_double_keys_are_told() -> None:
    """Not only the first one."""
    assert faults_of("a: 1\nb: {c: 1, c: 2}\na: 2\n") == [("yaml.twice", 2, "b.c"), ("yaml.twice", 3, "a")]


def test_anchors_and_tags_are_not_for_facts() -> None:
    """An alias could make a small file endlessly large."""
    assert faults_of("a: &x [1]\nb: *x\nc: !python/object 1\n") == [
        ("yaml.anchor", 1, "a"),
        ("yaml.anchor", 1, "b"),
        ("yaml.tag", 3, "c"),
    ]


@pytest.mark.parametrize(
    ("text", "code", "line", "marker"),
    [
        ("a: b: c\n", "yaml.colon", 1, "a: b: c\n    ^"),
        ("a:\n\t- b\n", "yaml.tab", 2, " - b\n^"),
        ("a: 1\nb: 'x\nc: d\n", "yaml.broken", 2, "b: 'x\n   ^"),
        ("a: [1, 2\n", "yaml.broken", 1, "a: [1, 2\n   ^"),
        ("a: {b: #1f4e79, c: #fff}\n", "yaml.hash", 1, "a: {b: #1f4e79, c: #fff}\n       ^"),
        ("a: {b: #1f4e79}\nc: d\n", "yaml.hash", 1, "a: {b: #1f4e79}\n       ^"),
    ],
)
def test_what_cannot_be_read_gets_a_marker_below_it(text: str, code: str, line: int, marker: str) -> None:
    """At the place where it begins, not where the reader gave up."""
    file, faults = parse_yaml(text, "x.yaml")

    assert file is None
    assert [(fault.code, fault.line, fault.facts["marker"]) for fault in faults] == [(code, line, marker)]


@pytest.mark.parametrize(
    ("content", "code", "line"),
    [
        (b"a: 1\nb: caf\xe9\n", "yaml.encoding", 2),
        (b"a: 1\nb: \x07\n", "yaml.character", 2),
        (b"# nog niets\n", "yaml.empty", 1),
    ],
)
def test_a_file_that_is_no_text_says_so(tmp_path: Path, content: bytes, code: str, line: int) -> None:
    """With its line."""
    path = tmp_path / "x.yaml"
    path.write_bytes(content)

    _, faults = read_yaml(path, "x.yaml")

    assert [(fault.code, fault.line) for fault in faults] == [(code, line)]


def outline(node: Node | tuple[Node, Node] | None) -> Any:
    """Return what a node is, on which line, and what is in it."""
    if node is None or isinstance(node, tuple):
        return node and tuple(map(outline, node))
    inner = [outline(one) for one in node.value] if isinstance(node.value, list) else node.value
    return node.tag, node.start_mark.line, inner


@pytest.mark.parametrize("folder", ["languages", "gemeenten", "builder/questions", "tests/cases"])
def test_the_quick_reader_sees_in_our_files_what_the_careful_one_sees(
    folder: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """PyYAML may have been made without libyaml; then all is read the slow way, and a site must be the same."""
    texts = {path: path.read_text("utf-8") for path in sorted((ROOT / folder).rglob("*.yaml"))[:40]}
    quick = {path: outline(root_of(text)) for path, text in texts.items()}
    monkeypatch.setattr(yaml, "__with_libyaml__", False)

    assert quick == {path: outline(root_of(text)) for path, text in texts.items()}


@pytest.mark.parametrize(
    "text",
    ["nee: no\naan: On\n", "uur: 12:30\ncode: 0612\n", "a: |#\n", "|-\n#", "a: [b: c, {d: 1}]\n", "a: 'x\x85y'\n"],
)
def test_where_versions_of_yaml_differ_it_is_read_as_yaml_1_2(text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """The quick reader knows 1.1: there `no` is not a word, and a time of the day is a number."""
    quick = parse_or_fault(text)
    monkeypatch.setattr(yaml, "__with_libyaml__", False)

    assert quick == parse_or_fault(text)


def parse_or_fault(text: str) -> Any:
    """Return the outline of a text, or what is wrong with it."""
    try:
        return outline(root_of(text))
    except YAMLError as error:
        return str(error)
