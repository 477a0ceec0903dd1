"""What the repository itself promises: no registry's host, no machine's path, pinned with hashes."""

import json
import re
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
# Put together, so that this file does not name them either.
HOSTS = (
    "py" + "pi.org",
    "python" + "hosted.org",
    "npm" + "js.org",
    "deb.deb" + "ian.org",
    "js" + "delivr",
    "un" + "pkg.com",
)
MACHINE = ("/ro" + "ot/", "/wo" + "rk/", "/ho" + "me/")


def our_files() -> list[Path]:
    """Return the text files of the repository, or of the folder when it is no git checkout."""
    done = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=True)
    names = [ROOT / name for name in done.stdout.split("\0") if name]
    return [path for path in names if path.is_file() and path.suffix not in (".png", ".woff2")]


def test_no_file_names_a_registry_or_a_path_of_a_machine() -> None:
    """Everybody has their own."""
    found = [
        f"{path.relative_to(ROOT)}: {name}"
        for path in our_files()
        for name in (*HOSTS, *MACHINE)
        if name in path.read_text(encoding="utf-8", errors="replace")
    ]
    assert found == []


@pytest.mark.parametrize("name", ["develop.txt", "node.txt", "uv.txt"])
def test_every_python_package_is_pinned_with_a_hash(name: str) -> None:
    """What is installed is what was tested."""
    text = (ROOT / "requirements" / name).read_text(encoding="utf-8").replace("\\\n", "")
    lines = [line for line in text.splitlines() if line.strip() and not line.startswith("#")]
    assert lines
    assert [line for line in lines if not re.match(r"\S+==\S+ .*--hash=sha256:", line)] == []


def test_every_node_package_is_pinned_with_a_hash_and_no_address() -> None:
    """The lock file works with any registry."""
    lock = json.loads((ROOT / "package-lock.json").read_text(encoding="utf-8"))
    packages = {name: package for name, package in lock["packages"].items() if name}
    assert packages
    assert [
        name for name, package in packages.items() if "integrity" not in package or "resolved" in package
    ] == []


def test_no_module_is_longer_than_the_house_rule() -> None:
    """Python up to 300 lines, scripts 200, templates 120."""
    most = {".py": 300, ".mjs": 200, ".html": 120, ".xml": 120}
    folders = ("builder/", "generator/", "site_templates/", "tools/")
    long = [
        path.relative_to(ROOT).as_posix()
        for path in our_files()
        if path.relative_to(ROOT).as_posix().startswith(folders)
        and len(path.read_text(encoding="utf-8").splitlines()) > most.get(path.suffix, 10_000)
    ]
    assert long == []
