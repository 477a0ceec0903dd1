"""Measures how files open in the browser's Python: a full plan from each form, and files that are made to hurt.

Run by `make bench`, or alone: `python tools/bench_opening.py`.
Each file has a worker of its own, so it takes two minutes.
"""

import json
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[1]
sys.path[:0] = [str(ROOT / "tests"), str(ROOT / "builder/runtime")]

from documents.engine import pdf_of  # noqa: E402 - after the path
from familiegroepsplan import worker  # noqa: E402
from familiegroepsplan_site.sources.bundle import BundleTexts  # noqa: E402
from full_plan import full_plan  # noqa: E402
from hostile_files import CASES  # noqa: E402
from make_runtime import make_runtime  # noqa: E402
from real_form import bundle_with  # noqa: E402

FORMS = ("docx", "odt", "pdf", "html", "json")
MOST_TIME, MOST_MEMORY = 2000, 200  # milliseconds and megabytes that a file may take, whatever is in it
TODAY = "2026-11-23"


def full_plans(bundle: BundleTexts) -> Iterator[tuple[str, bytes, str]]:
    """Yield a full plan in each form that opens again."""
    worker.start(*bundle)
    for form in FORMS:
        request = {"do": "document", "format": form, "file": full_plan(), "today": TODAY}
        _, data = worker.answer(json.dumps(request))
        if form == "pdf":
            _, data = worker.answer(json.dumps({**request, "do": "finish"}), pdf_of(data))
        yield f"a full plan as {form}", data, ""


def main() -> None:
    """Print a row for each file, and which bound is missed."""
    runtime = make_runtime(ROOT / "build/runtime")
    bundle = bundle_with(json.loads(runtime.glyphs.read_text(encoding="utf-8")))
    print("opening in Pyodide: milliseconds on the processor, megabytes that the process grew at most")
    with tempfile.TemporaryDirectory() as place:
        layers, file = Path(place) / "bundle.json", Path(place) / "file"
        layers.write_text(json.dumps(bundle), encoding="utf-8")
        hostile = ((name, data, code) for name, (data, code) in CASES.items())
        for name, data, code in (*full_plans(bundle), *hostile):
            file.write_bytes(data)
            command = ["node", str(ROOT / "tools/bench-opening.mjs"), str(runtime.folder), str(layers), str(file)]
            done = subprocess.run(command, capture_output=True, text=True, check=True)
            told: dict[str, Any] = json.loads(done.stdout)
            missed = told["busy"] > MOST_TIME or told["memory"] > MOST_MEMORY or told["code"] != code
            row = f"{name:40s} {told['busy']:8.0f} ms {told['memory']:8.0f} MB  {told['code']}"
            print(f"{row}{'  MISSED' if missed else ''}", flush=True)


if __name__ == "__main__":
    main()
