"""The command line: what an editor types and what comes back."""

import json
import re
from pathlib import Path

import pytest
from click.testing import CliRunner
from familiegroepsplan_site.cli import main
from familiegroepsplan_site.sources.project import Project


def test_a_good_build_says_how_many_pages_and_where(small_project: Project) -> None:
    """One line, and it ends well."""
    result = CliRunner().invoke(main, ["--map", str(small_project.root), "build"])

    assert result.exit_code == 0, result.output
    assert re.fullmatch(r"Klaar: \d+ bladzijden in \d+,\d seconden\. De site staat in site\.\n", result.output), (
        result.output
    )


def test_a_build_with_mistakes_tells_them_and_ends_with_1(small_project: Project) -> None:
    """So that a script that calls us stops too."""
    (small_project.municipalities / "amstelveen.yaml").write_text(
        "naam: Amstelveen\nslug: amstelveen\ncode: 362\n"
    )

    result = CliRunner().invoke(main, ["--map", str(small_project.root), "build"])

    assert result.exit_code == 1
    assert "gemeenten/amstelveen.yaml:3  code\n  Staat er: 362" in result.output
    assert not (small_project.root / "site").exists()


@pytest.mark.parametrize(
    ("arguments", "variable", "said"),
    [
        (["--help"], None, "  serve  Laat de site zien op deze computer, en elke wijziging meteen.\n"),
        (["--taal", "en", "--help"], None, "  serve  Show the site on this computer, and each change at once.\n"),
        (["serve", "--help", "--taal=en"], None, "  DIR         A folder that is there.\n"),
        (["serve", "--help"], "en", "  --poort     A number from 0 up to 65535. Without it: 8000.\n"),
    ],
)
def test_the_help_is_in_the_language_that_was_asked_for(
    arguments: list[str], variable: str | None, said: str
) -> None:
    """Editors read Dutch, unless they ask for English."""
    result = CliRunner(env={"FAMILIEGROEPSPLAN_TAAL": variable}).invoke(main, arguments)

    assert result.exit_code == 0
    assert said in result.output


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (
            ["biuld"],
            "Onbekende opdracht 'biuld'. Bedoelt u 'build'?\nKijk hoe het moet met: familiegroepsplan --help\n",
        ),
        (
            ["serve", "--port", "80"],
            "Onbekende keuze '--port'. Bedoelt u '--poort'?\n"
            "Kijk hoe het moet met: familiegroepsplan serve --help\n",
        ),
        (
            ["--taal", "en", "serve", "--poort", "veel"],
            "What you typed at --poort cannot be. This can: a number from 0 up to 65535. Without it: 8000.\n"
            "See how it works with: familiegroepsplan serve --help\n",
        ),
    ],
)
def test_a_command_that_is_not_understood_says_what_was_meant_perhaps(arguments: list[str], said: str) -> None:
    """And where to read more; a script sees the code 2."""
    result = CliRunner().invoke(main, arguments, prog_name="familiegroepsplan")

    assert (result.exit_code, result.output) == (2, said)


def test_findings_are_told_in_english_too_and_mean_the_same_to_a_program(small_project: Project) -> None:
    """The codes are no words."""
    (small_project.municipalities / "amstelveen.yaml").write_text(
        "naam: Amstelveen\nslug: amstelveen\ncode: 362\n"
    )
    told = {}
    for language in ("nl", "en"):
        arguments = ["--map", str(small_project.root), "--taal", language, "check", "--json"]
        told[language] = json.loads(CliRunner().invoke(main, arguments).output)["findings"]

    sentences = [one.pop("sentence") for findings in told.values() for one in findings]
    assert told["nl"] == told["en"]
    assert "Found: 362        Expected: GM and four digits, such as GM0362" in sentences


def test_a_folder_without_a_municipality_is_told_and_nothing_is_built(
    small_project: Project, tmp_path: Path
) -> None:
    """Most often one stands a folder too high or too deep."""
    empty = tmp_path / "leeg"
    empty.mkdir()

    result = CliRunner().invoke(main, ["--map", str(small_project.root), "build", str(empty)])

    assert result.exit_code == 1
    assert result.output == (
        f"In de map {empty} staat geen gemeente.yaml. Kijk of dit de goede map is, "
        "of maak een map met: familiegroepsplan new MAP.\n"
    )
    assert list(empty.iterdir()) == []


def test_a_file_with_nearly_the_right_name_is_named(small_project: Project, tmp_path: Path) -> None:
    """Some programs put an ending of their own behind it."""
    folder = tmp_path / "diemen"
    folder.mkdir()
    (folder / "gemeente.yaml.txt").write_text("naam: Diemen\n")

    result = CliRunner().invoke(main, ["--map", str(small_project.root), "check", str(folder)])

    assert (result.exit_code, result.output) == (
        1,
        f"In de map {folder} staat gemeente.yaml.txt. Noem dat bestand gemeente.yaml.\n",
    )
