"""The Python side in one zip, compiled: the plan core, Jinja2, and what they use of the standard library."""

import ast
import importlib.util
import io
import json
import os
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

MAGIC = b"\xf3\r\r\n"  # CPython 3.13, the Python in Pyodide 0.29
CORE = "familiegroepsplan"
PACKAGES = ("jinja2", "markupsafe")
# In Pyodide's wasm itself, built in or frozen.
BUILTIN = frozenset(
    {"abc", "binascii", "codecs", "collections.abc", "io", "itertools", "math", "sys", "unicodedata", "zlib"}
)
HERE = Path(__file__).parent
KEPT = HERE / "modules.txt"
LONG_AGO = (1980, 1, 1, 0, 0, 0)  # the first moment that a zip can hold


class RuntimeNotMadeError(Exception):
    """Why the runtime cannot be made, in a line for who builds."""


@dataclass(frozen=True, kw_only=True, slots=True)
class PythonSources:
    """Where the Python code comes from; `stdlib` is Pyodide's zip of sources."""

    core: Path
    site_packages: Path
    stdlib: Path


def kept_modules() -> frozenset[str]:
    """Return the dotted names of the modules beside the core that go into the browser."""
    lines = KEPT.read_text(encoding="utf-8").splitlines()
    return frozenset(line for line in lines if line and not line.startswith("#"))


def make_python_zip(sources: PythonSources) -> bytes:
    """Return the zip, stored (the host compresses), the same bytes for the same sources."""
    check_host()
    kept = kept_modules()
    check_imports(sources.core, kept)
    with TemporaryDirectory() as folder:
        unpacked, compiled = Path(folder) / "sources", Path(folder) / "compiled"
        with zipfile.ZipFile(sources.stdlib) as stdlib:
            stdlib.extractall(unpacked)
        entries = [*_core(sources.core), *_kept(kept, (unpacked, sources.site_packages))]
        _compile(entries, Path(folder) / "plan.json", compiled)
        return _zipped(compiled)


def check_host() -> None:
    """Raise when this Python writes other bytecode than Pyodide reads."""
    if importlib.util.MAGIC_NUMBER != MAGIC:
        here = ".".join(str(part) for part in sys.version_info[:3])
        raise RuntimeNotMadeError(
            f"builder/runtime needs CPython 3.13, the Python of Pyodide 0.29; this is {here}"
        )


def check_imports(core: Path, kept: frozenset[str]) -> None:
    """Raise when the core imports a module that the browser will not have."""
    missing = sorted(
        f"{path.relative_to(core.parent).as_posix()} imports {name!r}"
        for path in sorted(core.rglob("*.py"))
        for name in _imported(ast.parse(path.read_bytes()))
        if name.partition(".")[0] != CORE and name not in kept | BUILTIN
    )
    if missing:
        raise RuntimeNotMadeError(
            "builder/runtime/modules.txt lacks what the plan core imports: "
            + "; ".join(missing)
            + ". Run: .venv/bin/python tests/runtime/record_modules.py"
        )


def _imported(tree: ast.Module) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.level == 0 and node.module:
            yield node.module


def _core(core: Path) -> Iterator[tuple[str, str]]:
    for path in sorted(core.rglob("*.py")):
        yield path.relative_to(core.parent).as_posix(), str(path)


def _kept(kept: frozenset[str], roots: tuple[Path, ...]) -> Iterator[tuple[str, str]]:
    """Yield the file of each kept module; `markupsafe._speedups` and the like are not there and not missed."""
    for module in sorted(kept):
        stem = module.replace(".", "/")
        found = [
            (name, root / name)
            for root in roots
            for name in (f"{stem}/__init__.py", f"{stem}.py")
            if (root / name).is_file()
        ]
        if not found:
            raise RuntimeNotMadeError(f"builder/runtime/modules.txt names {module!r}, which is nowhere")
        yield found[0][0], str(found[0][1])


def _compile(entries: list[tuple[str, str]], plan: Path, target: Path) -> None:
    plan.write_text(json.dumps(sorted(entries)), encoding="utf-8")
    command = [sys.executable, "-S", str(HERE / "compile_modules.py"), str(plan), str(target)]
    quiet = {key: value for key, value in os.environ.items() if not key.startswith("PYTHON")}
    subprocess.run(command, check=True, env=quiet | {"PYTHONHASHSEED": "0"})  # noqa: S603 - our own script


def _zipped(folder: Path) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_STORED) as archive:
        for path in sorted(folder.rglob("*.pyc")):
            info = zipfile.ZipInfo(path.relative_to(folder).as_posix(), LONG_AGO)
            info.create_system = 3  # the same on every machine
            info.external_attr = 0o644 << 16
            archive.writestr(info, path.read_bytes())
    return buffer.getvalue()
