"""A new folder for a municipality: filled with what is known, explained, and never over something else."""

import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from familiegroepsplan_site.cli import main
from familiegroepsplan_site.sources.left_example import check_examples
from familiegroepsplan_site.sources.own_site import read_own_site
from familiegroepsplan_site.sources.project import checkout
from familiegroepsplan_site.sources.schema import check, schema_text
from familiegroepsplan_site.sources.site_folder import site_folder
from familiegroepsplan_site.sources.yaml_file import parse_yaml, read_yaml
from generator.whole_municipality import YAML
from jsonschema import Draft7Validator, Draft202012Validator
from real_form import real_reading

FILES = ["LEESMIJ.md", "gemeente-1.schema.json", "gemeente.yaml", "huisstijl/LEESMIJ.txt", "paginas/LEESMIJ.txt"]


def new(*words: str, typed: str | None = None) -> tuple[int, str]:
    """Run the command and return how it ended and all it said."""
    result = CliRunner().invoke(main, ["new", *words], input=typed)
    return result.exit_code, result.output


def files_in(folder: Path) -> list[str]:
    """Return the files in a folder and below it."""
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())


def uncommented(text: str) -> str:
    """Return the file as it is when an editor takes away the sign before every example."""
    return re.sub(r"^# (?!yaml-language-server)", "", text, flags=re.MULTILINE)


def test_a_new_folder_holds_what_is_known_and_is_a_site_at_once(tmp_path: Path, today: date) -> None:
    """Nothing has to be typed before one sees something."""
    folder = tmp_path / "plan" / "amstelveen"

    code, told = new(str(folder), "--gemeente", "amstelveen")

    assert (code, told.splitlines()[0]) == (0, f"Klaar. De site van Amstelveen begint in {folder}.")
    assert files_in(folder) == FILES
    lines = (folder / "gemeente.yaml").read_text("utf-8").splitlines()
    assert lines[0] == "# yaml-language-server: $schema=gemeente-1.schema.json"
    known = (checkout().municipalities / "amstelveen.yaml").read_text("utf-8")
    # A note of ours gets the sign of all notes: an editor takes away the other, `# `, for a whole file at once.
    assert known.strip().replace("\n# ", "\n## ") in "\n".join(lines)
    site, faults = read_own_site(site_folder(folder), real_reading(), today)
    assert faults == []
    assert site is not None
    assert (site.name, len(site.municipality.facts)) == ("Familiegroepsplan Amstelveen", 7)


def test_all_that_is_not_known_stands_there_as_an_example_that_works(tmp_path: Path) -> None:
    """With the signs taken away it keeps to the schema, and has every key there is."""
    folder = tmp_path / "diemen"
    new(str(folder), "--gemeente", "Diemen")
    known = read_yaml(checkout().municipalities / "diemen.yaml", "diemen.yaml")[0].data.keys()
    words = real_reading().words

    file, faults = parse_yaml(uncommented((folder / "gemeente.yaml").read_text("utf-8")), "gemeente.yaml")

    assert file is not None
    assert faults == []
    assert check(file, "gemeente", words) == []
    keys = json.loads(schema_text("gemeente"))["properties"].keys()
    assert keys - file.data.keys() == {"ook-bekend-als", "feiten"}, "what only we gather has no example"
    # But no site yet: each block that tells something about the municipality says itself that it is invented.
    left = {fault.path.partition(".")[0].partition("[")[0] for fault in check_examples(file)}
    plain = {"bron", "gezien", "huisstijl", "vragen", "woorden", "word-sjabloon", "talen", "paginas", "regiomodel"}
    assert left == file.data.keys() - plain - known


@pytest.mark.parametrize(
    ("typed", "name"),
    [("Den Bosch", "'s-Hertogenbosch"), ("s gravenhage", "Den Haag"), ("SUDWEST FRYSLAN", "Súdwest-Fryslân")],
)
def test_a_municipality_is_found_however_its_name_is_typed(tmp_path: Path, typed: str, name: str) -> None:
    """By its other names too, and without its accents and signs."""
    code, told = new(str(tmp_path / "map"), "--gemeente", typed)

    assert (code, f"De site van {name} begint" in told) == (0, True)


@pytest.mark.parametrize(
    ("typed", "answer"),
    [
        ("amstelven", "Geen gemeente heet 'amstelven'. Bedoelt u Amstelveen?\n"),
        ("aal", "Geen gemeente heet 'aal'. Bedoelt u Aalsmeer of Aalten?\n"),
        ("xyzzy", "Geen gemeente heet 'xyzzy'. Typ de naam zoals Amstelveen of Den Bosch.\n"),
        ("../..", "Geen gemeente heet '../..'. Typ de naam zoals Amstelveen of Den Bosch.\n"),
    ],
)
def test_a_name_that_is_none_gets_the_nearest(tmp_path: Path, typed: str, answer: str) -> None:
    """And nothing is made."""
    assert new(str(tmp_path / "map"), "--gemeente", typed) == (1, answer)
    assert files_in(tmp_path) == []


def test_without_a_name_the_command_asks_until_it_is_one(tmp_path: Path) -> None:
    """A mistake is no reason to begin anew."""
    code, told = new(str(tmp_path / "map"), typed="amstelven\namstelveen\n")

    assert code == 0
    assert told.startswith(
        "Voor welke gemeente is de site? amstelven\nGeen gemeente heet 'amstelven'. Bedoelt u Amstelveen?\n"
        "Voor welke gemeente is de site? amstelveen\nKlaar."
    )


@pytest.mark.parametrize(
    ("there", "answer"),
    [
        (
            {"gemeente.yaml": "naam: Diemen\n"},
            "In {folder} staat al een gemeente: Diemen. Kies een andere map. Er is niets veranderd.\n",
        ),
        (
            {"brief.odt": "x", "zomer.jpg": "x"},
            "In {folder} staan al andere bestanden, zoals brief.odt. Kies een nieuwe of lege map. "
            "Er is niets veranderd.\n",
        ),
    ],
)
def test_a_folder_with_something_in_it_stays_as_it_is(tmp_path: Path, there: dict[str, str], answer: str) -> None:
    """Another municipality, or files that have nothing to do with it."""
    folder = tmp_path / "map"
    folder.mkdir()
    for name, text in there.items():
        (folder / name).write_text(text)

    assert new(str(folder), "--gemeente", "amstelveen") == (1, answer.format(folder=folder))
    assert {name: (folder / name).read_text() for name in files_in(folder)} == there


def test_only_who_shares_a_plan_with_its_region_reads_about_that(tmp_path: Path) -> None:
    """Today those of two regions."""
    for name in ("diemen", "utrecht"):
        new(str(tmp_path / name), "--gemeente", name)

    texts = [(tmp_path / name / "gemeente.yaml").read_text("utf-8") for name in ("diemen", "utrecht")]

    assert ["# regiomodel:" in text for text in texts] == [True, False]


def test_a_folder_that_may_not_be_written_is_told(tmp_path: Path) -> None:
    """A path below a file is one, for everybody."""
    (tmp_path / "bestand").write_text("x")
    folder = tmp_path / "bestand" / "map"

    assert new(str(folder), "--gemeente", "diemen") == (
        1,
        f"In {folder} kan niets gemaakt worden. Kies een map waarin u mag schrijven.\n",
    )


def test_a_folder_with_only_hidden_files_is_new(tmp_path: Path) -> None:
    """So one can keep it under version control from the start."""
    (tmp_path / ".git").mkdir()

    assert new(str(tmp_path), "--gemeente", "amstelveen")[0] == 0
    assert files_in(tmp_path) == FILES


def test_a_file_is_no_folder(tmp_path: Path) -> None:
    """Said before anything is made."""
    (tmp_path / "map").write_text("x")

    assert new(str(tmp_path / "map"), "--gemeente", "amstelveen") == (
        1,
        f"{tmp_path / 'map'} is geen map. Kies een andere naam. Er is niets veranderd.\n",
    )


def test_a_shell_completes_the_name() -> None:
    """Half a name and the Tab key are enough."""
    done = subprocess.run(
        [sys.executable, "-c", "from familiegroepsplan_site.cli import main; main(prog_name='familiegroepsplan')"],
        env=os.environ
        | {
            "_FAMILIEGROEPSPLAN_COMPLETE": "bash_complete",
            "COMP_WORDS": "familiegroepsplan new map --gemeente amst",
            "COMP_CWORD": "4",
        },
        capture_output=True,
        text=True,
        check=True,
    )

    assert done.stdout.split() == ["plain,amstelveen", "plain,amsterdam"]


def test_the_published_schema_stands_alone_and_explains_every_key() -> None:
    """A program for editors completes and explains with it, without asking any network."""
    schema = json.loads(schema_text("gemeente"))
    file, _ = parse_yaml(YAML, "gemeente.yaml")
    assert file is not None

    for reader in (Draft7Validator, Draft202012Validator):
        reader.check_schema(schema)
        assert [error.message for error in reader(schema).iter_errors(file.data)] == []
        assert len(list(reader(schema).iter_errors({**file.data, "webiste": "x"}))) == 1
    for name, part in keys_of(schema):
        assert {"title", "description"} <= part.keys(), name
    references = re.findall(r'"\$ref": "([^"]*)"', json.dumps(schema))
    assert {one.rpartition("/")[0] for one in references} == {"#/$defs"}


def keys_of(part: Any) -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield each key that one can type, with what the schema says of it."""
    if isinstance(part, dict):
        for name, inner in part.items():
            # In a condition (`if`) a key is named a second time, without more about it.
            if name == "properties":
                yield from ((key, value) for key, value in inner.items() if value.keys() - {"const"})
            yield from keys_of(inner)
    elif isinstance(part, list):
        for one in part:
            yield from keys_of(one)
