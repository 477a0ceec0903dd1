"""The package on a computer that has only what Windows has too. No Windows was there to try it on."""

import os
import re
import subprocess
import sys
from pathlib import Path

from familiegroepsplan_site.publish.workplace import alone_in, moved
from familiegroepsplan_site.sources.own_site import read_own_site
from familiegroepsplan_site.sources.project import Project, checkout
from familiegroepsplan_site.sources.site_folder import site_folder
from generator.whole_municipality import FILES
from real_form import TODAY, real_reading

PACKAGE = checkout().root / "generator/familiegroepsplan_site"
ONLY_POSIX = ("fcntl", "grp", "pty", "pwd", "readline", "resource", "syslog", "termios", "tty")
# What Windows has not in `os` and `signal`, taken away before the package or any of its libraries is loaded. What
# Python's own modules for Linux cannot do without (`uname`, `os.open` of a folder) stays.
LEAST = f"""
import os, signal, sys
for name in {ONLY_POSIX}:
    sys.modules[name] = None
for name in (
    "chown", "fork", "forkpty", "getegid", "geteuid", "getgid", "getuid", "killpg", "lchown", "mkfifo", "nice",
    "posix_fadvise", "sched_getaffinity", "setsid", "statvfs", "sync",
):
    delattr(os, name)
for name in ("SIGALRM", "SIGHUP", "SIGKILL", "SIGQUIT", "SIGUSR1", "SIGUSR2", "alarm", "setitimer"):
    delattr(signal, name)
from familiegroepsplan_site.cli import main
for command in sys.argv[2:]:
    try:
        main(["--map", sys.argv[1], *command.split()])
    except SystemExit as end:
        assert not end.code, command
"""


def test_a_folder_is_made_and_sites_are_built_without_what_only_posix_has(small_project: Project) -> None:
    """`new` and `build`, with the very libraries that a municipality gets."""
    root = small_project.root
    commands = ("new nieuw --gemeente oldenzaal", "build")

    done = subprocess.run(
        [sys.executable, "-c", LEAST, str(root), *commands],
        cwd=root,
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "PYTHONIOENCODING": "cp1252"},  # what Windows writes with when a program reads along
    )

    assert done.returncode == 0, done.stderr
    ends = [line.partition(" ")[0] for line in done.stdout.splitlines() if line.startswith("Klaar")]
    assert ends == ["Klaar.", "Klaar:"]
    made = ("nieuw/gemeente.yaml", "site/index.html")
    assert [name for name in made if not (root / name).is_file()] == []
    assert b"\r" not in (root / "nieuw/gemeente.yaml").read_bytes()


def test_no_file_is_written_with_the_line_ends_of_the_system() -> None:
    """Files are named and checked by what stands in them: on Windows each line would be a sign longer."""
    calls = [
        (path.name, call)
        for path in sorted(PACKAGE.rglob("*.py"))
        for call in re.findall(r"\.write_text\(.*", path.read_text("utf-8"))
    ]
    files = [(name, call) for name, call in calls if "encoding" in call or "utf-8" in call]
    assert len(files) > 5
    assert [(name, call) for name, call in files if "newline=" not in call] == []


def test_of_two_builds_one_waits_for_the_other(tmp_path: Path) -> None:
    """By a lock that each system has."""
    with alone_in(tmp_path, wait=False) as first, alone_in(tmp_path, wait=False) as second:
        assert (first, second) == (True, False)
    with alone_in(tmp_path, wait=False) as third:
        assert third


class Held(type(Path())):  # type: ignore[misc]
    """A folder in which another program reads a file for a while: on Windows it cannot be renamed then."""

    tries = 0

    def rename(self, target: Path) -> Path:
        """Do so at the third time."""
        Held.tries += 1
        if Held.tries < 3:
            raise PermissionError
        return Path(self).rename(target)


def test_a_folder_that_is_read_just_now_is_moved_a_moment_later(tmp_path: Path) -> None:
    """A browser or a virus scanner looks at the site while the next one is ready."""
    (tmp_path / "nieuw").mkdir()

    moved(Held(tmp_path / "nieuw"), tmp_path / "site")

    assert (tmp_path / "site").is_dir()


def test_a_file_with_the_line_ends_of_windows_says_the_same(tmp_path: Path) -> None:
    """And with the mark that Notepad may put before it; the YAML and the pages."""
    read = []
    for ends in ("\n", "\r\n"):
        for name, text in FILES.items():
            path = tmp_path / name
            path.parent.mkdir(exist_ok=True)
            mark = "" if ends == "\n" else "\ufeff"
            path.write_text(mark + text, "utf-8", newline=ends)
        site, faults = read_own_site(site_folder(tmp_path), real_reading(), TODAY)
        assert faults == []
        read.append(site)
    assert read[0] == read[1]
