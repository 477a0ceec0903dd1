"""The PDF of the shipped worker: the same engine as `formepdf` in CPython, so the same bytes."""

import json

import formepdf
import pytest
from familiegroepsplan import worker
from familiegroepsplan_site.sources.bundle import BundleTexts
from make_runtime import RuntimeFiles
from runtime.every_request import Answer, requests

PLANS = ("the example", "awkward text")


@pytest.mark.parametrize("plan", PLANS)
def test_the_pdf_is_equal_to_the_byte(
    plan: str,
    runtime: RuntimeFiles,
    bundle: BundleTexts,
    in_cpython: dict[str, Answer],
    in_pyodide: dict[str, Answer],
) -> None:
    """Print HTML of CPython, engine of CPython, last words of CPython; against all three in the worker."""
    name = f"{plan} as pdf"
    options = json.loads((runtime.folder / "pdf-options.json").read_text(encoding="utf-8"))
    fonts = [
        {key: value for key, value in font.items() if key != "file"}
        | {"data": (runtime.folder / font["file"]).read_bytes()}
        for font in options["fonts"]
    ]
    drawn = formepdf.render_html(
        in_cpython[name].data.decode("utf-8"),
        fonts=fonts,
        pdf_ua=options["options"]["pdfUa"],
        pdfa=options["options"]["pdfA"],
    )
    worker.start(*bundle)
    _, finished = worker.answer(json.dumps({**requests()[name], "do": "finish"}), bytes(drawn))
    assert in_pyodide[name].reply == in_cpython[name].reply
    assert in_pyodide[name].data == finished
