"""Every kind of request to the plan core, and the bundle of the generator: the same for CPython and Pyodide."""

import json
import subprocess
from base64 import b64decode, b64encode
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from branded import logo, part
from familiegroepsplan import worker
from familiegroepsplan_site.sources.brand_part import logo_data
from familiegroepsplan_site.sources.bundle import BundleTexts
from real_form import ROOT, bundle_with

HERE = Path(__file__).parent
TODAY = "2026-11-23"
FORMATS = ("docx", "odt", "pdf", "html", "json", "svg", "ics")
# What a keyboard, a paste or a wrong file can bring.
AWKWARD = (
    "<script>alert(\"1\")</script> & '{{ x }}' {% raw %} %PDF \\ \r\n\tend"
    " \U0001f600\u200d\u2764\ufe0f \u0633\u0644\u0627\u0645 \x07\x00 \ud800"
)
WRONG_FILES = (
    "",
    "{",
    "[]",
    '{"format": "familiegroepsplan", "version": 99, "plan": {}}',
    '"\\ud800"',
    "\ufeff{}",
)


@dataclass(frozen=True, kw_only=True, slots=True)
class Answer:
    """What the plan core said, or the failure that came instead."""

    reply: dict[str, Any]
    data: bytes


def bundle_texts(glyphs: Path) -> BundleTexts:
    """Return the bundle of the real form, words and templates, on the site of a municipality with a logo."""
    texts = bundle_with(json.loads(glyphs.read_text(encoding="utf-8")))
    branded = part(texts, logo=logo_data(logo("wide"))) | json.loads(texts.part)
    return BundleTexts(shared=texts.shared, part=json.dumps(branded))


def plan_files() -> dict[str, dict[str, Any]]:
    """Return plan files by name: the shared cases, the example, and one with awkward text."""
    example = json.loads((ROOT / "builder/example-plan.json").read_text(encoding="utf-8"))
    files = {"the example": example}
    rows = json.loads((ROOT / "tests/cases/outline.json").read_text(encoding="utf-8"))
    files |= {f"outline: {row['name']}": row["file"] for row in rows}
    answers = {
        "question": {"question": AWKWARD},
        "help": {"what": "woord " * 3000},
        "agreements": {"agreements": [{"id": "a1", "what": AWKWARD, "date": "2026-12-01"}]},
        "old": {"gone": AWKWARD},
    }
    plan = {"id": "p1", "saved": TODAY, "length": "full", "answers": answers}
    files["awkward text"] = {"format": "familiegroepsplan", "version": 1, "plan": plan}
    return files


def requests() -> dict[str, dict[str, Any]]:
    """Return every request by name."""
    found: dict[str, dict[str, Any]] = {}
    for name, file in plan_files().items():
        found[f"outline of {name}"] = {"do": "outline", "file": file, "today": TODAY}
        found[f"picture of {name}"] = {"do": "picture", "file": file, "today": TODAY}
        found[f"{name}, opened"] = {"do": "open", "base64": _base64(json.dumps(file).encode())}
    for name in ("the example", "awkward text"):
        for form in FORMATS:
            asked = {"do": "document", "format": form, "file": plan_files()[name], "today": TODAY}
            found[f"{name} as {form}"] = asked
        asked = {"do": "document", "format": "docx", "kind": "own:regios-perspectiefplan"}
        found[f"{name} in an own template"] = asked | {"file": plan_files()[name], "today": TODAY}
    for path in sorted((ROOT / "tests/fixtures/0.1.0").iterdir()):
        found[f"{path.name}, opened"] = {"do": "open", "base64": _base64(path.read_bytes())}
    found["text of another time"] = {"do": "open", "base64": _base64("Oma’s één".encode("utf-16"))}
    for number, text in enumerate(WRONG_FILES):
        found[f"wrong file {number}"] = {"do": "open", "base64": _base64(text.encode())}
    return found


def _base64(data: bytes) -> str:
    return b64encode(data).decode("ascii")


def ask_cpython(bundle: BundleTexts) -> dict[str, Answer]:
    """Return CPython's answer to each request; to `pdf` its data is the print HTML."""
    worker.start(*bundle)
    found = {}
    for name, request in requests().items():
        reply, data = worker.answer(json.dumps(request), b64decode(request.get("base64", "")))
        found[name] = Answer(reply=json.loads(reply), data=data)
    return found


def ask_pyodide(
    folder: Path, bundle: BundleTexts, asked: dict[str, dict[str, Any]], place: Path, *mode: str
) -> tuple[dict[str, Answer], dict[str, Any]]:
    """Return the shipped worker's answer to each request, and what the run tells; one Node process for all."""
    (place / "asked.json").write_text(json.dumps({"bundle": bundle, "requests": asked}), encoding="ascii")
    command = ["node", str(HERE / "run-requests.mjs"), str(folder), str(place), *mode]
    subprocess.run(command, check=True, timeout=300)
    told = json.loads((place / "answered.json").read_text(encoding="utf-8"))
    answers = {
        name: Answer(reply=answer["reply"], data=b64decode(answer["data"]))
        for name, answer in told.pop("answers").items()
    }
    return answers, told
