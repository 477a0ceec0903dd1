"""Writes builder/runtime/modules.txt anew: `.venv/bin/python tests/runtime/record_modules.py`.

Runs every request on Pyodide's whole library and notes which modules Python imported. Needed when the plan core
imports something new; the build then says so.
"""

import sys
from pathlib import Path
from tempfile import TemporaryDirectory

ROOT = Path(__file__).parents[2]
sys.path[:0] = [str(ROOT / "builder/runtime"), str(ROOT / "tests")]

from every_request import ask_pyodide, bundle_texts, requests  # noqa: E402 - after the path
from glyphs import shipped_glyphs  # noqa: E402
from make_runtime import CORE_FOLDER, PYODIDE, site_packages, write_files  # noqa: E402
from python_zip import CORE, KEPT, PACKAGES  # noqa: E402

HEAD = """\
# Modules beside the plan core that go into the browser. Written by tests/runtime/record_modules.py,
# which runs every request of the tests on Pyodide's whole library and notes what Python imported.
"""


def main() -> None:
    """Record and write."""
    with TemporaryDirectory() as folder:
        place, runtime = Path(folder), Path(folder) / "runtime"
        runtime.mkdir()
        write_files(runtime, python_zip=b"")
        packages = [CORE_FOLDER, *(site_packages() / name for name in PACKAGES)]
        glyphs = place / "glyphs.json"
        glyphs.write_text(str(shipped_glyphs(ROOT)), encoding="ascii")
        library = PYODIDE / "python_stdlib.zip"
        answers, told = ask_pyodide(
            runtime, bundle_texts(glyphs), requests(), place, "record", str(library), *map(str, packages)
        )
    failed = {name: answer.reply for name, answer in answers.items() if "failure" in answer.reply}
    if failed:
        sys.exit(f"not written, these requests failed: {failed}")
    modules = [name for name in told["modules"] if name.partition(".")[0] != CORE]
    KEPT.write_text(HEAD + "\n".join(modules) + "\n", encoding="utf-8")
    sys.stdout.write(f"{len(modules)} modules, {len(answers)} requests\n")


if __name__ == "__main__":
    main()
