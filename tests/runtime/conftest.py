"""The runtime, made once in build/runtime as `make` does, and every answer of both Pythons."""

import json
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT / "builder/runtime"))  # its scripts are run, not installed

from familiegroepsplan_site.sources.bundle import BundleTexts  # noqa: E402 - after the path
from make_runtime import RuntimeFiles, make_runtime  # noqa: E402
from runtime.every_request import Answer, ask_cpython, ask_pyodide, bundle_texts, requests  # noqa: E402


@pytest.fixture(scope="session")
def runtime() -> RuntimeFiles:
    """Return the runtime of this source tree."""
    return make_runtime(ROOT / "build/runtime")


@pytest.fixture(scope="session")
def bundle(runtime: RuntimeFiles) -> BundleTexts:
    """Return the bundle with the glyphs of this runtime."""
    return bundle_texts(runtime.glyphs)


@pytest.fixture(scope="session")
def in_cpython(bundle: BundleTexts) -> dict[str, Answer]:
    """Return CPython's answers by the name of the request."""
    return ask_cpython(bundle)


@pytest.fixture(scope="session")
def in_pyodide(
    runtime: RuntimeFiles, bundle: BundleTexts, tmp_path_factory: pytest.TempPathFactory
) -> dict[str, Answer]:
    """Return the shipped worker's answers by the name of the request."""
    answers, _ = ask_pyodide(runtime.folder, bundle, requests(), tmp_path_factory.mktemp("requests"))
    return answers


@pytest.fixture(scope="session")
def listing(runtime: RuntimeFiles) -> dict[str, list[dict[str, str | int]]]:
    """Return what files.json says."""
    found: dict[str, list[dict[str, str | int]]] = json.loads((runtime.folder / "files.json").read_text("utf-8"))
    return found
