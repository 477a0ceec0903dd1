"""The wheel on the oldest Python that we know, without Node, without network, and without this checkout."""

import hashlib
import re
import signal
import subprocess
import sys
import zipfile
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from http.client import HTTPConnection
from pathlib import Path

import pytest
from familiegroepsplan_site.commands.build import build
from familiegroepsplan_site.sources.project import Project
from familiegroepsplan_site.sources.site_folder import site_folder

ROOT = Path(__file__).parents[2]
UV = ROOT / ".tools/python/bin/uv"
OLDEST = ROOT / ".venv-3.11"
# Stands where Python runs it first: who asks another computer anything stops there.
NO_NETWORK = """\
import socket
connect = socket.socket.connect
def refuse(self, address):
    if self.family != socket.AF_UNIX and address[0] != "127.0.0.1":
        raise SystemExit(f"asked the network for {address}")
    return connect(self, address)
socket.socket.connect = refuse
def look_up(*names, **more):
    raise SystemExit(f"asked the network for {names}")
socket.getaddrinfo = look_up
"""


@dataclass(frozen=True, kw_only=True, slots=True)
class Installed:
    """An environment with the wheel in it, and a folder to work in."""

    environment: Path
    place: Path

    @property
    def packages(self) -> Path:
        """Where pip put the package."""
        return next(self.environment.glob("lib/python*/site-packages"))

    def command(self, *words: str) -> list[str]:
        """Return the command with these words."""
        return [str(self.environment / "bin/familiegroepsplan"), *words]

    def surroundings(self) -> dict[str, str]:
        """Return the environment variables of somebody who has nothing but this package."""
        return {"PATH": str(self.environment / "bin"), "HOME": str(self.place), "LANG": "C.UTF-8"}

    def run(self, *words: str) -> subprocess.CompletedProcess[str]:
        """Run the command to its end."""
        return subprocess.run(
            self.command(*words),
            cwd=self.place,
            env=self.surroundings(),
            capture_output=True,
            text=True,
            check=False,
        )


def run(*command: str | Path) -> str:
    """Run a command that must go well."""
    done = subprocess.run([str(part) for part in command], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.fixture(scope="session")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the wheel as `make wheel` makes it."""
    folder = tmp_path_factory.mktemp("dist")
    run(sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", folder)
    return next(folder.glob("*.whl"))


@pytest.fixture(scope="session")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Installed:
    """Return a fresh environment with the wheel; what it depends on is lent by ours, the package itself is not."""
    place = tmp_path_factory.mktemp("editor")
    environment = place / "environment"
    run(UV, "venv", "-q", "--offline", "--python", OLDEST / "bin/python", environment)
    run(UV, "pip", "install", "-q", "--offline", "--no-deps", "--python", environment, wheel)
    installed = Installed(environment=environment, place=place)
    lent = next(OLDEST.glob("lib/python*/site-packages"))
    (installed.packages / "lent.pth").write_text(f"{lent}\n")
    (installed.packages / "sitecustomize.py").write_text(NO_NETWORK)
    return installed


@pytest.fixture(scope="session")
def municipality(installed: Installed) -> Path:
    """Return the folder of a municipality as `new` makes it, with its site built."""
    made = installed.run("new", "Amstelveen", "--gemeente", "amstelveen")
    assert made.returncode == 0, made.stdout + made.stderr
    before = contents(installed.packages)
    done = installed.run("build", "Amstelveen")
    assert done.returncode == 0, done.stdout + done.stderr
    assert contents(installed.packages) == before, "the package wrote where it is installed"
    return installed.place / "Amstelveen"


def contents(folder: Path, but: Sequence[str] = ("__pycache__",)) -> dict[str, str]:
    """Return every file in the folder with the hash of what is in it."""
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and not set(but) & set(path.parts)
    }


def test_a_site_from_the_wheel_has_the_same_bytes_as_one_from_the_checkout(
    municipality: Path, tmp_path: Path
) -> None:
    """So nothing is missing from the wheel, and nothing depends on the Python that builds."""
    built = build(Project(root=ROOT), site_folder(municipality, tmp_path / "site"), date.today())

    assert built.report == ""
    assert contents(municipality / "site") == contents(tmp_path / "site")


def test_the_wheel_checks_what_an_editor_wrote(installed: Installed, municipality: Path) -> None:
    """With the lists of words and rules that it carries."""
    done = installed.run("check", municipality.name)

    assert done.returncode in (0, 3), done.stdout + done.stderr
    assert "Stopt de bouw: 0" in done.stdout


def test_the_wheel_serves_the_site_that_is_there(installed: Installed, municipality: Path) -> None:
    """And says where, in one line; Ctrl+C ends it."""
    command = installed.command("serve", municipality.name, "--no-build", "--poort", "0")
    with subprocess.Popen(
        command, cwd=installed.place, env=installed.surroundings(), stdout=subprocess.PIPE, text=True
    ) as serving:
        assert serving.stdout
        line = serving.stdout.readline()
        found = re.search(r"http://127\.0\.0\.1:(\d+)/", line)
        assert found, line
        connection = HTTPConnection("127.0.0.1", int(found[1]), timeout=5)
        connection.request("GET", "/plan/")
        assert connection.getresponse().status == 200
        serving.send_signal(signal.SIGINT)
        assert serving.wait(10) == 0


def test_the_wheel_names_everything_in_it_that_is_not_ours(wheel: Path) -> None:
    """Each package of others has its line in the notice and its licence beside it."""
    with zipfile.ZipFile(wheel) as file:
        names = file.namelist()
        notice = file.read(next(name for name in names if name.endswith("licenses/NOTICE.md"))).decode()
    packages = {match[0] for name in names if (match := re.search(r"node_modules/(@[^/]+/)?[^/]+", name))}

    for package in packages:
        assert any(name.startswith(f"familiegroepsplan_site/project/{package}/LICENSE") for name in names), package
        assert re.sub(r"(@utrecht/)[a-z-]+-css", r"\1*-css", package.removeprefix("node_modules/")) in notice
    assert any(re.search(r"project/build/runtime/[0-9a-f]{64}/LICENCES\.txt", name) for name in names)
