"""Makes the browser's Python: `python builder/runtime/make_runtime.py [FOLDER]`, by default in build/runtime/.

Leaves `glyphs.json` and one folder, named by the sha256 of the `files.json` in it, so that its address vouches for
all that is fetched from it. Does nothing when nothing that goes into it has changed.
"""

import hashlib
import json
import re
import shutil
import sys
import sysconfig
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from glyphs import FONTS, OPTIONS, shipped_glyphs
from licence_texts import make_licences
from python_zip import CORE, PACKAGES, PythonSources, RuntimeNotMadeError, check_host, make_python_zip
from short_names import with_short_names
from worker_script import make_worker_script

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
MODULES = ROOT / "builder/web/worker"
CORE_FOLDER = ROOT / "builder" / CORE
PYODIDE = ROOT / "node_modules/pyodide"
LOCK = "pyodide-lock.json"
PYODIDE_FILES = ("pyodide.asm.js", "pyodide.asm.wasm", "pyodide.js", "python_stdlib.zip", LOCK)
STAMP = "made-from.txt"
LIST = "files.json"
LICENCES = "LICENCES.txt"
NAME = re.compile(r"[0-9a-f]{64}")


@dataclass(frozen=True, kw_only=True, slots=True)
class RuntimeFiles:
    """A runtime that is ready; `made` is false when an earlier one still held."""

    folder: Path
    glyphs: Path
    made: bool


def make_runtime(out_dir: Path) -> RuntimeFiles:
    """Return the runtime in this folder, made anew when one of its sources changed."""
    check_host()
    inputs = fingerprint()
    stamp, glyphs = out_dir / STAMP, out_dir / "glyphs.json"
    if stamp.is_file() and glyphs.is_file():
        known, name = stamp.read_text(encoding="utf-8").split()
        if known == inputs and (out_dir / name / LIST).is_file():
            return RuntimeFiles(folder=out_dir / name, glyphs=glyphs, made=False)
    out_dir.mkdir(parents=True, exist_ok=True)
    stamp.unlink(missing_ok=True)
    with TemporaryDirectory() as place:
        made = Path(place) / "runtime"
        made.mkdir()
        sources = PythonSources(
            core=CORE_FOLDER, site_packages=site_packages(), stdlib=PYODIDE / "python_stdlib.zip"
        )
        name = write_files(made, make_python_zip(sources))
        for old in out_dir.iterdir():
            if NAME.fullmatch(old.name):
                shutil.rmtree(old)
        shutil.copytree(made, out_dir / name)
    glyphs.write_text(json.dumps(shipped_glyphs(ROOT), separators=(",", ":")) + "\n", encoding="utf-8")
    stamp.write_text(f"{inputs}\n{name}\n", encoding="utf-8")
    return RuntimeFiles(folder=out_dir / name, glyphs=glyphs, made=True)


def fingerprint() -> str:
    """Return one hash over everything that the runtime is made from."""
    whole = hashlib.sha256(sys.version.encode())
    for path in sorted(set(_inputs())):
        whole.update(hashlib.sha256(path.read_bytes()).digest() + path.name.encode())
    return whole.hexdigest()


def _inputs() -> Iterator[Path]:
    """Yield every file that has a part in the runtime, these scripts too."""
    packages = site_packages()
    yield from (PYODIDE / name for name in PYODIDE_FILES)
    for folder in (CORE_FOLDER, *(packages / name for name in PACKAGES)):
        yield from folder.rglob("*.py")
    yield from MODULES.glob("*.mjs")
    yield from (path for path in HERE.rglob("*") if path.is_file() and path.suffix != ".pyc")
    yield ROOT / "LICENSE"
    options = _options()
    yield packages / options["engine"]["package"] / options["engine"]["file"]
    yield from (ROOT / FONTS / font["file"] for font in options["fonts"])


def write_files(folder: Path, python_zip: bytes) -> str:
    """Write all files of the runtime and return the name that its folder must get."""
    packages, options = site_packages(), _options()
    (folder / "python.zip").write_bytes(python_zip)
    (folder / "worker.js").write_text(make_worker_script(PYODIDE, MODULES), encoding="utf-8")
    _copy(PYODIDE / "pyodide.asm.wasm", folder)
    (folder / LOCK).write_text(_empty_lock(), encoding="utf-8")
    engine = options["engine"]
    _copy(packages / engine["package"] / engine["file"], folder)
    for font in options["fonts"]:
        source = ROOT / FONTS / font["file"]
        (folder / source.name).write_bytes(with_short_names(source))
        font["file"] = source.name
    (folder / "pdf-options.json").write_text(json.dumps(options), encoding="utf-8")
    loaded = [_entry(path) for path in sorted(folder.iterdir())]
    licences = make_licences(ROOT / "node_modules", ROOT / FONTS, packages)
    (folder / LICENCES).write_text(licences, encoding="utf-8")
    listing = {"files": loaded, "beside": [_entry(folder / LICENCES)]}
    text = json.dumps(listing, indent=1) + "\n"
    (folder / LIST).write_text(text, encoding="utf-8")
    return hashlib.sha256(text.encode()).hexdigest()


def _options() -> dict[str, Any]:
    options: dict[str, Any] = json.loads(OPTIONS.read_text(encoding="utf-8"))
    return options


def _empty_lock() -> str:
    """Return Pyodide's list of packages without the packages: it wants its own version in it, we load none."""
    info = json.loads((PYODIDE / LOCK).read_text(encoding="utf-8"))["info"]
    return json.dumps({"info": info, "packages": {}})


def site_packages() -> Path:
    """Return where Jinja2 and the PDF engine are installed."""
    return Path(sysconfig.get_path("purelib"))


def _copy(source: Path, folder: Path) -> str:
    shutil.copyfile(source, folder / source.name)
    return source.name


def _entry(path: Path) -> dict[str, str | int]:
    content = path.read_bytes()
    return {"name": path.name, "size": len(content), "sha256": hashlib.sha256(content).hexdigest()}


def main(arguments: list[str]) -> int:
    """Make the runtime and say where it is, or in one line why not."""
    try:
        runtime = make_runtime(Path(arguments[0]) if arguments else ROOT / "build/runtime")
    except RuntimeNotMadeError as fault:
        sys.stderr.write(f"{fault}\n")
        return 1
    size = sum(path.stat().st_size for path in runtime.folder.iterdir())
    word = "made" if runtime.made else "is up to date"
    sys.stdout.write(f"runtime {word}: {runtime.folder.name[:16]}, {size / 1e6:.1f} MB uncompressed\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
