"""What counts as a change, in whatever way an editor saves; each pause is where a test does the next thing."""

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from familiegroepsplan_site.commands.serving.watch import changes


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """Return a folder of a municipality."""
    for name in ("gemeente.yaml", "paginas/wijkteam.md", "site/index.html"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("oud")
    return tmp_path


def changed_by(place: Path, *steps: Callable[[], object]) -> list[str]:
    """Do one step in each pause, and return the names of what changed first."""
    todo: Iterator[Callable[[], object]] = iter(steps)

    def pause(_: float) -> None:
        next(todo, lambda: None)()

    rounds = changes([place], [place / "site"], pause)
    next(rounds)
    return sorted(path.relative_to(place).as_posix() for path in next(rounds))


def test_all_files_come_first(place: Path) -> None:
    """So that nothing that is saved during the first build is missed; what was built is no source."""
    first = next(changes([place], [place / "site"]))

    assert {path.relative_to(place).as_posix() for path in first} == {"gemeente.yaml", "paginas/wijkteam.md"}


def test_a_file_that_is_saved_by_renaming_another_has_changed(place: Path) -> None:
    """Many editors do so; here even time and size stay the same."""

    def save() -> None:
        new = place / "nieuw"
        new.write_text("new")
        status = (place / "gemeente.yaml").stat()
        new.rename(place / "gemeente.yaml")
        os.utime(place / "gemeente.yaml", ns=(status.st_atime_ns, status.st_mtime_ns))

    assert changed_by(place, save) == ["gemeente.yaml"]


def test_saves_in_a_row_are_one_change(place: Path) -> None:
    """An editor that saves all files must not wait for a build after each."""
    steps = [
        lambda: (place / "gemeente.yaml").write_text("een"),
        lambda: (place / "gemeente.yaml").write_text("twee"),
        lambda: (place / "logo.svg").write_text("<svg/>"),
    ]

    assert changed_by(place, *steps) == ["gemeente.yaml", "logo.svg"]


def test_a_file_that_is_taken_away_has_changed(place: Path) -> None:
    """Its page must go."""
    assert changed_by(place, (place / "paginas" / "wijkteam.md").unlink) == ["paginas/wijkteam.md"]


def test_what_is_built_and_what_editors_leave_beside_a_file_is_no_change(place: Path) -> None:
    """Else each build would start the next."""

    def leave() -> None:
        for name in ("site/index.html", ".gemeente.yaml.swp", "gemeente.yaml~", ".git"):
            (place / name).write_text("nieuw")

    assert changed_by(place, leave, (place / "logo.svg").touch) == ["logo.svg"]


def test_what_is_saved_during_a_build_is_the_next_change(place: Path) -> None:
    """A build takes a second; who saves twice sees the second too."""
    rounds = changes([place], [place / "site"], lambda _: None)
    next(rounds)
    (place / "gemeente.yaml").write_text("tijdens de bouw")

    assert next(rounds) == {place / "gemeente.yaml"}


def test_links_that_lead_back_are_not_followed(place: Path) -> None:
    """Two of them would give more paths than anyone can look at."""
    for name in ("heen", "terug"):
        (place / "paginas" / name).symlink_to(place)

    first = next(changes([place], [place / "site"]))

    assert {path.relative_to(place).as_posix() for path in first} == {
        "gemeente.yaml", "paginas/wijkteam.md", "paginas/heen", "paginas/terug",
    }  # fmt: skip
