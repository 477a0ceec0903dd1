"""Measures the documents of a full plan (10 people, 30 agreements): how long each form takes and how large it is.

In Pyodide as the browser's worker runs it, in CPython, and an own Word template also by docxtpl.
Run by `make bench`, or alone: `python tools/bench_documents.py`.
"""

import json
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import date
from io import BytesIO
from pathlib import Path
from typing import Any

from docxtpl import DocxTemplate

ROOT = Path(__file__).parents[1]
sys.path[:0] = [str(ROOT / "tests"), str(ROOT / "builder/runtime")]

from documents.engine import pdf_of  # noqa: E402 - after the path
from familiegroepsplan import api, worker  # noqa: E402
from familiegroepsplan.model.problem import Problem  # noqa: E402
from familiegroepsplan.plan.outline import make_outline  # noqa: E402
from familiegroepsplan.plan.read import read_file  # noqa: E402
from familiegroepsplan.render.own_fields import own_values  # noqa: E402
from familiegroepsplan_site.sources.bundle import BundleTexts  # noqa: E402
from full_plan import AGREEMENTS, PEOPLE, full_plan  # noqa: E402
from make_runtime import make_runtime  # noqa: E402
from real_form import bundle_with  # noqa: E402

OWN = "own:regios-perspectiefplan"  # the kind of paper in the regional Word template
OWN_FILE = ROOT / "gemeenten/regios/perspectiefplan.docx"
FORMATS = ("docx", "odt", "html", "pdf", "json", "ics", OWN)
TARGETS = {
    "docx": 300,
    OWN: 300,
    "odt": 300,
    "html": 50,
    "pdf": 1000,
}  # milliseconds in Pyodide; PDF when the engine is there
ROUNDS = 7
TODAY = "2026-11-23"


def in_pyodide(folder: Path, bundle: BundleTexts, plan: dict[str, Any]) -> dict[str, dict[str, Any]]:
    """Return what bench-documents.mjs measures, by form."""
    with tempfile.TemporaryDirectory() as place:
        asked = Path(place) / "asked.json"
        wishes = {"bundle": bundle, "file": plan, "formats": FORMATS, "rounds": ROUNDS, "today": TODAY}
        asked.write_text(json.dumps(wishes), encoding="utf-8")
        command = ["node", str(ROOT / "tools/bench-documents.mjs"), str(folder), str(asked)]
        done = subprocess.run(command, capture_output=True, text=True, check=True)
    measured: dict[str, dict[str, Any]] = json.loads(done.stdout)
    return measured


def in_cpython(bundle: BundleTexts, plan: dict[str, Any]) -> dict[str, float]:
    """Return the median time of each form, after the first."""
    worker.start(*bundle)

    def make(form: str) -> None:
        wish = {"format": "docx", "kind": OWN} if form == OWN else {"format": form}
        request = {"do": "document", **wish, "file": plan, "today": TODAY}
        _, data = worker.answer(json.dumps(request))
        if form == "pdf":
            worker.answer(json.dumps({**request, "do": "finish"}), pdf_of(data))

    return {form: _median(lambda form=form: make(form)) for form in FORMATS}


def with_docxtpl(bundle: BundleTexts, plan: dict[str, Any]) -> float:
    """Return the median time in which docxtpl fills the same Word template with the same values."""
    core = api.read_bundle(*bundle)
    reading = read_file(core, plan)
    if isinstance(reading, Problem):
        raise SystemExit(f"tools/bench_documents: the full plan is no plan ({reading.code})")
    values = own_values(make_outline(core, reading.plan, date.fromisoformat(TODAY)), core)

    def make() -> None:
        template = DocxTemplate(OWN_FILE)
        template.render(values, autoescape=True)
        template.save(BytesIO())

    return _median(make)


def _median(make: Callable[[], None]) -> float:
    make()
    times = []
    for _ in range(ROUNDS):
        began = time.perf_counter()
        make()
        times.append((time.perf_counter() - began) * 1000)
    return statistics.median(times)


def main() -> None:
    """Print a row for each form, and which target is missed."""
    runtime = make_runtime(ROOT / "build/runtime")
    bundle = bundle_with(json.loads(runtime.glyphs.read_text(encoding="utf-8")))
    plan = full_plan()
    browser, here = in_pyodide(runtime.folder, bundle, plan), in_cpython(bundle, plan)
    print(f"a full plan ({PEOPLE} people, {AGREEMENTS} agreements), in ms: first, and median of {ROUNDS} after it")
    print("on the clock and on the processor (which tells more when other programs run)")
    print("form   Pyodide: first   clock   processor   at most   CPython      bytes")
    for form, measured in browser.items():
        clock, busy = (statistics.median(measured[name]) for name in ("times", "busy"))
        most = TARGETS.get(form, 0)
        times = f"{measured['first']:15.0f} {clock:7.0f} {busy:11.0f} {most or '':>9} {here[form]:9.1f}"
        missed = "  MISSED" if 0 < most < busy else ""
        print(f"{'own' if form == OWN else form:5s} {times} {measured['size']:10,d}{missed}")
    theirs = with_docxtpl(bundle, plan)
    print(f"own: the Perspectiefplan as an own Word template; by docxtpl, in CPython: {theirs:.1f} ms")


if __name__ == "__main__":
    main()
