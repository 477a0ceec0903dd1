"""The command line: what an editor types and what comes back."""

import re
from pathlib import Path

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


def test_the_help_names_both_commands_in_dutch() -> None:
    """Editors read Dutch."""
    result = CliRunner().invoke(main, ["--help"])

    assert result.exit_code == 0
    assert "Bouw en bekijk de site over het familiegroepsplan." in result.output
    assert "build  Bouw de site in site/" in result.output
    assert "serve  Laat de site zien op deze computer, en elke wijziging meteen." in result.output


def test_a_folder_without_a_municipality_is_told_and_nothing_is_built(
    small_project: Project, tmp_path: Path
) -> None:
    """Most often one stands a folder too high or too deep."""
    empty = tmp_path / "leeg"
    empty.mkdir()

    result = CliRunner().invoke(main, ["--map", str(small_project.root), "build", str(empty)])

    assert result.exit_code == 1
    assert result.output == (
        f"Error: In de map {empty} staat geen gemeente.yaml. Kijk of dit de goede map is, "
        "of maak een map met: familiegroepsplan new MAP.\n"
    )
    assert list(empty.iterdir()) == []
