"""Each sentence for editors is used, and each that is used is there."""

import json
import re
import shutil
from pathlib import Path

import click
from familiegroepsplan_site.cli import main
from familiegroepsplan_site.sources.project import ENGLISH, Project, carried, checkout
from familiegroepsplan_site.sources.words import editor_words, read_words

TOLD = ("editor.count.end", "editor.count.end_all", "editor.count.end_part", "editor.count.places")
PACKAGE = checkout().root / "generator" / "familiegroepsplan_site"


def test_the_words_for_editors_are_exactly_the_ones_in_use() -> None:
    """A code that has no sentence would stop the report, a sentence without a code is never seen."""
    words = set(editor_words(checkout().words.read_text("utf-8"), None))
    code = "\n".join(path.read_text("utf-8") for path in sorted(PACKAGE.rglob("*.py")))

    assert words == _whole_keys(code) | _fault_codes(code, words) | _expectations() | _counts() | _help()


def test_english_has_the_same_sentences_for_editors(tmp_path: Path) -> None:
    """With the same facts in them; the build says of each that has not."""
    assert read_words(carried(ENGLISH))[1] == []


def test_a_number_is_written_as_the_language_writes_it() -> None:
    """A comma before the decimals in Dutch, a point in English; a whole number is the same in both."""
    told = [
        read_words(project)[2].filled("editor.built", pages="12", seconds=2.5, folder="site")
        for project in (carried(), carried(ENGLISH))
    ]
    assert [re.findall(r"\d[\d.,]*", sentence) for sentence in told] == [["12", "2,5"], ["12", "2.5"]]


def test_no_number_gets_its_comma_elsewhere() -> None:
    """What writes a comma itself, writes it in English too."""
    code = {path.name: path.read_text("utf-8") for path in PACKAGE.rglob("*.py")}
    assert [name for name, text in code.items() if '.replace(".", ",")' in text] == []


def test_a_sentence_that_english_lacks_or_fills_otherwise_is_a_fault(tmp_path: Path) -> None:
    """Else somebody who asked for English gets no sentence, or one with a gap."""
    folder = tmp_path / "languages"
    folder.mkdir()
    shutil.copy(carried().words, folder)
    english = carried().english.read_text("utf-8")
    english = re.sub(r"  not_built: .*\n", "  not_bilt: x\n", english).replace("in {seconds} seconds", "in {time}")
    (folder / "redactie-en.yaml").write_text(english, "utf-8")

    faults = read_words(Project(root=tmp_path, editors=ENGLISH))[1]

    assert [(fault.code, fault.path) for fault in faults] == [
        ("words.places", "editor.built"),
        ("words.missing", "editor.not_built"),
        ("words.not_dutch", "editor.not_bilt"),
    ]


def _whole_keys(code: str) -> set[str]:
    keys = re.findall(r'"(editor\.[a-z_.]+)"', code)
    return {key for key in keys if not key.startswith("editor.count.") or key in TOLD} - {"editor."}


def _fault_codes(code: str, words: set[str]) -> set[str]:
    groups = {word.split(".")[1] for word in words}
    literal = {name for name in re.findall(r'"([a-z_]+\.[a-z_]+)"', code) if not name.endswith(".html")}
    found = {f"editor.{name}" for name in literal if name.partition(".")[0] in groups}
    found |= {f"editor.page.{name}" for name in re.findall(r'_fault\(\w+, [\w.]+, "(\w+)"', code)}
    found |= {f"editor.{key}.twice" for key in re.findall(r'_twice\(municipalities, "(\w+)"\)', code)}
    kinds = {
        "key",
        "local_part",
        "own_file",
        "own_page",
        "picture",
        "plan_model",
        "reference",
        "stukje",
        "template",
    }
    kinds |= {*re.findall(r'"(provincie|jeugdregio)": ', code), *_parts("kind")}
    found |= {f"editor.{kind}.{form}" for kind in kinds for form in ("unknown", "guess")}
    return found | {f"editor.found.{name}" for name in ("list", "empty_list")}


def _expectations() -> set[str]:
    return {f"editor.expected.{name}" for name in _parts("expected")}


def _counts() -> set[str]:
    return {
        f"editor.count.{noun}.{form}" for noun in ("problem", "file", "page", "site") for form in ("one", "many")
    }


def _help() -> set[str]:
    """Return what the help of each command, option and argument needs."""
    commands: dict[str, click.Command] = {"program": main, **main.commands}
    parameters = [parameter for command in commands.values() for parameter in command.params]
    arguments = {str(one.name) for one in parameters if isinstance(one, click.Argument)}
    texts = {f"{name}.{part}" for name in commands for part in ("usage", "text")}
    texts |= {f"options.{name}" for name in {"help", *(str(one.name) for one in parameters)}}
    texts |= {f"arguments.{name}" for name in arguments}
    return {f"editor.help.{text}" for text in texts} | {
        f"editor.usage.{kind}_{form}" for kind in ("option", "command") for form in ("unknown", "guess")
    }


def _parts(key: str) -> set[str]:
    """Return every value of this key in the schemas."""
    found: set[str] = set()

    def look(part: object) -> None:
        if isinstance(part, dict):
            found.update([part[key]] if isinstance(part.get(key), str) else [])
            for inner in part.values():
                look(inner)
        elif isinstance(part, list):
            for inner in part:
                look(inner)

    for path in sorted((PACKAGE / "sources" / "schemas").glob("*.json")):
        look(json.loads(path.read_text("utf-8")))
    return found
