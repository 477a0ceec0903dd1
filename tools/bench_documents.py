"""Measures the documents of a full plan (10 people, 30 agreements): how long each form takes and how large it is.

In Pyodide as the browser's worker runs it, in CPython, and Word also with docxtpl, by a template of the same plan.
Run by `make bench`, or alone: `python tools/bench_documents.py`.
"""

import json
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import Any

import docx
from docxtpl import DocxTemplate

ROOT = Path(__file__).parents[1]
sys.path[:0] = [str(ROOT / "tests"), str(ROOT / "builder/runtime")]

from documents.engine import pdf_of  # noqa: E402 - after the path
from familiegroepsplan import worker  # noqa: E402
from full_plan import AGREEMENTS, PEOPLE, full_plan  # noqa: E402
from make_runtime import make_runtime  # noqa: E402
from real_form import bundle_with  # noqa: E402

FORMATS = ("docx", "odt", "html", "pdf", "json", "ics")
TARGETS = {
    "docx": 300,
    "odt": 300,
    "html": 50,
    "pdf": 1000,
}  # milliseconds in Pyodide; PDF when the engine is there
ROUNDS = 7
TODAY = "2026-11-23"


def in_pyodide(folder: Path, bundle: str, plan: dict[str, Any]) -> dict[str, dict[str, Any]]:
    """Return what bench-documents.mjs measures, by form."""
    with tempfile.TemporaryDirectory() as place:
        asked = Path(place) / "asked.json"
        wishes = {"bundle": bundle, "file": plan, "formats": FORMATS, "rounds": ROUNDS, "today": TODAY}
        asked.write_text(json.dumps(wishes), encoding="utf-8")
        command = ["node", str(ROOT / "tools/bench-documents.mjs"), str(folder), str(asked)]
        done = subprocess.run(command, capture_output=True, text=True, check=True)
    measured: dict[str, dict[str, Any]] = json.loads(done.stdout)
    return measured


def in_cpython(bundle: str, plan: dict[str, Any]) -> dict[str, float]:
    """Return the median time of each form, after the first."""
    worker.start(bundle)

    def make(form: str) -> None:
        request = {"do": "document", "format": form, "file": plan, "today": TODAY}
        _, data = worker.answer(json.dumps(request))
        if form == "pdf":
            worker.answer(json.dumps({**request, "do": "finish"}), pdf_of(data))

    return {form: _median(lambda form=form: make(form)) for form in FORMATS}


def with_docxtpl(plan: dict[str, Any]) -> float:
    """Return the median time in which docxtpl fills a template with the same answers, people and agreements."""
    content = _template()
    answers = plan["plan"]["answers"]
    sections = [
        {"title": section, "lines": [text for text in given.values() if isinstance(text, str)]}
        for section, given in answers.items()
    ]
    people, agreements = answers["circle"]["people"], answers["agreements"]["agreements"]

    def make() -> None:
        template = DocxTemplate(BytesIO(content))
        template.render({"sections": sections, "people": people, "agreements": agreements}, autoescape=True)
        template.save(BytesIO())

    return _median(make)


def _template() -> bytes:
    document = docx.Document()
    document.add_heading("Ons familiegroepsplan", 0)
    document.add_paragraph("{%p for section in sections %}")
    document.add_heading("{{ section.title }}", 1)
    document.add_paragraph("{%p for line in section.lines %}")
    document.add_paragraph("{{ line }}")
    document.add_paragraph("{%p endfor %}")
    document.add_paragraph("{%p endfor %}")
    for items, fields in (
        ("people", ("name", "tie", "ring")),
        ("agreements", ("what", "when", "date", "fallback")),
    ):
        table = document.add_table(rows=4, cols=len(fields))
        table.rows[1].cells[0].text = f"{{%tr for item in {items} %}}"
        table.rows[3].cells[0].text = "{%tr endfor %}"
        for column, field in enumerate(fields):
            table.rows[0].cells[column].text = field
            table.rows[2].cells[column].text = f"{{{{ item.{field} }}}}"
    saved = BytesIO()
    document.save(saved)
    return saved.getvalue()


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
        print(f"{form:5s} {times} {measured['size']:10,d}{'  MISSED' if 0 < most < busy else ''}")
    print(f"docx by docxtpl, a template of the same plan, in CPython: {with_docxtpl(plan):.1f} ms")


if __name__ == "__main__":
    main()
