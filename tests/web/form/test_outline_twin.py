"""The outline that the browser makes without Python is the one that Python makes."""

import json
import subprocess
from datetime import date
from typing import Any

import pytest
from branded import LANGUAGE, SCHOOL, part
from familiegroepsplan import api
from familiegroepsplan.model.bundle import Bundle
from familiegroepsplan.plan.outline import make_outline
from familiegroepsplan.plan.read import Reading, read_file
from real_form import ROOT, bundle_with, whole

CASES = json.loads((ROOT / "tests/cases/outline.json").read_text(encoding="utf-8"))
TODAY = "2026-11-23"
EVERY_GLYPH = [[0, 0x10FFFF]]  # what the fonts of the PDF lack is no matter for the twin: it makes no PDF


@pytest.fixture(scope="module")
def raw_bundle() -> dict[str, Any]:
    """Return the real questions and words."""
    raw: dict[str, Any] = json.loads(whole(bundle_with(EVERY_GLYPH)))
    return raw


def _twin_outlines(bundle: dict[str, Any], rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    done = subprocess.run(
        ["node", "tests/web/form/outlines.mjs"],
        cwd=ROOT,
        input=json.dumps({"bundle": bundle, "rows": rows}),
        capture_output=True,
        text=True,
        check=True,
    )
    outlines: list[dict[str, Any]] = json.loads(done.stdout)
    return outlines


def test_the_twin_makes_the_outline_of_every_shared_case(raw_bundle: dict[str, Any]) -> None:
    """A row of tests/cases/outline.json is a rule of the form, for Python and for the browser."""
    for row, outline in zip(CASES, _twin_outlines(raw_bundle, CASES), strict=True):
        assert {key: outline[key] for key in row["outline"]} == row["outline"], row["name"]


def test_the_twin_reads_foreign_and_broken_answers_as_python_does(raw_bundle: dict[str, Any]) -> None:
    """Nothing gets lost, whatever shape it has: each odd value stands once in each question and each section."""
    odd: list[Any] = [
        "</script>", "a\r\nb\x0bc", "\ud83d x", "😀 \u2028z", "  ", None, 5, True, ["x"], {"k": "v"}, "family",
        "2027-02-01", "2027-02-31", ["p1", "p1", "p9", 3], ["discuss", "unknown", "later"],
        [{"id": "p1", "name": "Jan \x00", "tie": "t\x85u", "soort": "s"}, {"name": "a\nb"}, "los"],
        [{"id": "p1", "marks": "x"}, {"id": "p1", "name": "a\nb", "marks": {"name": ["private", "x"], "s": "y"}}],
        {"title": " A  b\n c ", "left_out": True, "extra": "e"},
    ]  # fmt: skip
    names = [
        (part["section"], [question["id"] for question in part["questions"]]) for part in raw_bundle["sections"]
    ]
    rows = []
    for shift, one in enumerate(odd):
        plan: dict[str, Any] = {
            "length": ("full", "small")[shift % 2],
            "leftovers": one,
            "nieuw": one,
            "sections": {section: odd[(shift + place) % len(odd)] for place, (section, _) in enumerate(names)},
        }
        for kind in ("answers", "marks"):
            plan[kind] = {
                section: {id_: odd[(shift + place + at) % len(odd)] for at, id_ in enumerate([*ids, "vreemd"])}
                for place, (section, ids) in enumerate([*names, ("vroeger", ["vraag"])])
            }
        rows += [
            {"file": {"format": "familiegroepsplan", "version": 1, "plan": whole}, "today": TODAY}
            for whole in (plan, {**plan, "answers": one, "marks": one, "sections": one})
        ]
    bundle = Bundle.from_dict(raw_bundle)
    for row, outline in zip(rows, _twin_outlines(raw_bundle, rows), strict=True):
        reading = read_file(bundle, row["file"])
        assert isinstance(reading, Reading)
        made = make_outline(bundle, reading.plan, date.fromisoformat(TODAY), reading.problems)
        assert outline == made.to_dict()


def test_the_twin_gives_own_questions_and_what_comes_back_as_python_does() -> None:
    """Who asks stands beside the answer; what another site left over is an answer again, or stays left over."""
    texts = bundle_with(EVERY_GLYPH)
    raw = api.merged(json.loads(texts.shared), part(texts))
    school, language = f"answers.help.{SCHOOL}", f"answers.help.{LANGUAGE}"
    left_over = [
        {},
        {school: "Juf Els", language: "ja", f"marks.help.{SCHOOL}.0": "discuss", "answers.weg": "x"},
        {school: "Juf\u0000 Els", language: "misschien", f"marks.help.{SCHOOL}.0": "later"},
        {f"{school}.0": "een", f"{school}.1": "twee", f"{language}.": "ja"},
        {"answers.goals.goals.1.what": "twee", "answers.goals.goals.0.what": "een", "answers.goals.dream": "zon"},
        {"answers.goals.goals.0.what": "een", "answers.goals.goals.0.wat": "niets"},
        {"answers.goals.goals.0.marks.what.0": "discuss", "answers.goals.goals.0.what": "een"},
        {"answers.help.what." + "0." * 20: "diep", "": "nergens", "answers.help.what": "thuis"},
    ]
    rows = [
        {
            "file": {
                "format": "familiegroepsplan",
                "version": 1,
                "plan": {
                    "length": "full",
                    "answers": {"help": answers},
                    "leftovers": [{"path": path, "text": text} for path, text in [*one.items(), *twice]],
                },
            },
            "today": TODAY,
        }
        for one in left_over
        for answers in ({}, {SCHOOL: "Meester Jan", LANGUAGE: "nee"})
        for twice in ([], list(one.items())[:1])
    ]
    bundle = Bundle.from_dict(raw)
    for row, outline in zip(rows, _twin_outlines(raw, rows), strict=True):
        assert outline == api.outline(bundle, row["file"], date.fromisoformat(TODAY))
