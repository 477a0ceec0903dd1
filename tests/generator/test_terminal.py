"""What somebody sees at a real terminal while a command is at work, and what a machine does not see."""

import fcntl
import os
import pty
import re
import signal
import struct
import subprocess
import sys
import termios
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from familiegroepsplan_site.publish.ours import MARK
from familiegroepsplan_site.sources.project import Project
from few import project_with

COMMAND = Path(sys.executable).with_name("familiegroepsplan")
HIDDEN, SHOWN = "\x1b[?25l", "\x1b[?25h"
ESCAPES = re.compile(r"\x1b\[[?0-9;]*[a-zA-Z]")
STOPPED = "U stopte deze opdracht. Wat er stond, staat er nog."


def no_disturbance(_: int) -> None:
    """Let a command run to its end."""


def at_terminal(
    typed: list[str], columns: int = 80, meanwhile: Callable[[int], None] = no_disturbance, **variables: str
) -> str:
    """Return all that a command writes at a terminal this wide; `meanwhile` gets its process id."""
    us, them = pty.openpty()
    fcntl.ioctl(them, termios.TIOCSWINSZ, struct.pack("HHHH", 24, columns, 0, 0))
    wanted = {key: value for key, value in os.environ.items() if key not in ("CI", "COLUMNS", "TERM")}
    with subprocess.Popen(
        [COMMAND, *typed],
        stdin=them,
        stdout=them,
        stderr=them,
        env=wanted | {"TERM": "xterm"} | variables,
        start_new_session=True,
    ) as process:
        os.close(them)
        meanwhile(process.pid)
        written = b""
        try:
            while more := os.read(us, 4096):
                written += more
        except OSError:  # how Linux says that nobody has the other end any more
            pass
    os.close(us)
    return written.decode()


@pytest.mark.parametrize("columns", [40, 80])
def test_the_bar_stays_on_its_line_and_gives_the_cursor_back(small_project: Project, columns: int) -> None:
    """One that wraps leaves a line of rubbish at every step."""
    written = at_terminal(["--map", str(small_project.root), "check"], columns)

    bar, _, rest = written.partition(SHOWN)
    states = [ESCAPES.sub("", state).strip() for state in bar.split("\r")]
    assert [state for state in states if not re.fullmatch(r"|Bezig met nakijken  \[#*-*\] +\d+%", state)] == []
    assert max(map(len, states)) < columns
    assert states[1].endswith(" 0%")
    assert states[-1].endswith("]  100%")
    assert HIDDEN not in rest


@pytest.mark.parametrize("variables", [{"CI": "true"}, {"TERM": "dumb"}])
def test_no_bar_where_nobody_looks_on(small_project: Project, variables: dict[str, str]) -> None:
    """In the log of a machine each state of a bar would be a line."""
    written = at_terminal(["--map", str(small_project.root), "check"], **variables)

    assert not ESCAPES.search(written)
    assert "Bezig" not in written
    assert "nagekeken" in written


def test_ctrl_c_ends_all_processes_of_a_host_in_one_sentence(tmp_path: Path) -> None:
    """A terminal sends it to each of them; each would tell where it was, in Python's words."""
    project = project_with(("amstelveen", "oldenzaal", "texel"), tmp_path)
    out = tmp_path / "host"

    def when_others_start(pid: int) -> None:
        children = Path(f"/proc/{pid}/task/{pid}/children")
        while not children.read_text():
            time.sleep(0.01)
        os.killpg(pid, signal.SIGINT)

    written = at_terminal(
        ["--map", str(project.root), "build", "--all", "--out", str(out)], meanwhile=when_others_start
    )

    assert written.endswith(f"{SHOWN}\r\n\r\n{STOPPED}\r\n"), written
    assert "Traceback" not in written
    assert list((out / MARK).glob("site-*")) == []
    for done in {path.name for path in out.iterdir()} - {MARK, "gedeeld"}:
        assert (out / done / "index.html").is_file(), "what was done before is whole"
