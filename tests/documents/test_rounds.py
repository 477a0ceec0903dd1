"""A document of ours opens again after LibreOffice wrote it in its own way, also over old formats."""

import json
import os
from datetime import date
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import Any

import pikepdf
import pypdf
import pytest
from core.plans import plan_files
from documents.engine import pdf_of
from documents.programs import run
from familiegroepsplan import api
from familiegroepsplan.model.bundle import Bundle
from hypothesis import HealthCheck, Phase, given, seed, settings
from real_form import bundle_with

TODAY = date(2026, 11, 23)
DRAWN = int(os.environ.get("ROUNDS", "3"))  # ROUNDS=50 for the figures of a release: some minutes
HERE = Path(__file__).parent
RELEASED = HERE.parent / "fixtures/0.1.0"
WAYS = (
    ("docx", "docx"),
    ("docx", "odt"),
    ("odt", "docx"),
    ("docx", "doc", "docx"),
    ("docx", "rtf", "docx"),
)
AWKWARD = {
    "question": {"question": "Eerste regel\n\n  ingesprongen\ttab en  twee spaties\nسلام Noor 12"},
    "help": {"what": "een afgebroken\u00adwoord 😀 & <b>geen code</b> ‘aanhaling’"},
    "agreements": {"agreements": [{"id": "a", "what": "x" * 400, "date": "2026-12-01"}]},
}


@cache
def drawn() -> tuple[dict[str, Any], ...]:
    """Return so many plans that hypothesis draws, the same each time."""
    found: list[dict[str, Any]] = []
    once = settings(max_examples=DRAWN, deadline=None, database=None, phases=[Phase.generate])

    @seed(5)
    @settings(parent=once, suppress_health_check=list(HealthCheck))
    @given(file=plan_files(api.read_bundle(*bundle_with([[32, 126]]))))
    def take(file: dict[str, Any]) -> None:
        found.append(file)

    take()
    return tuple(found[:DRAWN])


def plans() -> dict[str, dict[str, object]]:
    """Return the example, a plan with what programs like to change, and some that are drawn."""
    example = json.loads((HERE.parents[1] / "builder/example-plan.json").read_text(encoding="utf-8"))
    plan = {"id": "p", "saved": "2026-11-23", "length": "full", "answers": AWKWARD}
    awkward = {"format": "familiegroepsplan", "version": 1, "plan": plan}
    return {"example": example, "awkward": awkward} | {f"drawn {n}": file for n, file in enumerate(drawn())}


@pytest.fixture(scope="module")
def rounds(bundle: Bundle, tmp_path_factory: pytest.TempPathFactory) -> dict[tuple[str, ...], Path]:
    """Return the folder with the last file of each way; one start of LibreOffice for each step of all plans."""
    folder = tmp_path_factory.mktemp("rounds")
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    made: dict[tuple[str, ...], Path] = {}
    for form in ("docx", "odt"):
        made[form,] = folder / form
        made[form,].mkdir()
        for name, file in plans().items():
            (made[form,] / f"{name}.{form}").write_bytes(api.document(bundle, file, form, TODAY).data)
    for way in WAYS:
        for length in range(2, len(way) + 1):
            step = way[:length]
            if step not in made:
                made[step] = folder / "-".join(step)
                sources = sorted(made[step[:-1]].glob(f"*.{step[-2]}"))
                run("soffice", profile, "--headless", "--convert-to", step[-1], "--outdir", made[step], *sources)
    return made


@pytest.mark.parametrize("way", [*WAYS, ("docx", "doc"), ("docx", "rtf")], ids="-".join)
def test_a_plan_survives_libreoffice(
    bundle: Bundle, rounds: dict[tuple[str, ...], Path], way: tuple[str, ...]
) -> None:
    """With nothing lost, and nothing that nobody changed counted as changed."""
    for name, file in plans().items():
        opened = api.open_plan(bundle, (rounds[way] / f"{name}.{way[-1]}").read_bytes())
        file["plan"]["saved"] = "2026-11-23"  # type: ignore[index]
        assert (opened.file, opened.changes, opened.loose) == (file, (), ())


@pytest.fixture(scope="module")
def pdf(bundle: Bundle) -> bytes:
    """Return the finished PDF of the example."""
    file = plans()["example"]
    html = api.document(bundle, file, "pdf", TODAY).data
    return api.finished_pdf(bundle, file, TODAY, pdf_of(html))


def test_a_pdf_opens_after_other_programs_wrote_it_anew(bundle: Bundle, pdf: bytes) -> None:
    """Qpdf packs what it can into streams of objects; pypdf writes each object its own way."""
    packed, rewritten = BytesIO(), BytesIO()
    with pikepdf.open(BytesIO(pdf)) as file:
        file.save(packed, object_stream_mode=pikepdf.ObjectStreamMode.generate, recompress_flate=True)
    pypdf.PdfWriter(clone_from=BytesIO(pdf)).write(rewritten)
    for data in (pdf, packed.getvalue(), rewritten.getvalue()):
        opened = api.open_plan(bundle, data).file
        assert opened is not None
        assert opened["plan"]["answers"] == plans()["example"]["plan"]["answers"]  # type: ignore[index]


def test_a_pdf_with_a_password_says_so(bundle: Bundle, pdf: bytes) -> None:
    """What to do is in the sentence."""
    locked = BytesIO()
    with pikepdf.open(BytesIO(pdf)) as file:
        file.save(locked, encryption=pikepdf.Encryption(owner="a", user="b"))
    assert [problem.code for problem in api.open_plan(bundle, locked.getvalue()).problems] == ["file.locked"]


@pytest.mark.parametrize("file", sorted(RELEASED.iterdir()), ids=lambda file: file.name)
def test_a_file_of_an_earlier_version_opens_forever(bundle: Bundle, file: Path) -> None:
    """Each form as version 0.1.0 made it; .doc and .rtf are LibreOffice's, of its Word file."""
    opened = api.open_plan(bundle, file.read_bytes())
    assert opened.file == json.loads((RELEASED / "plan.json").read_text(encoding="utf-8"))
    assert opened.changes == ()
