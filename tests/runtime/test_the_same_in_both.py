"""The shipped worker, in Node, gives what CPython gives."""

import io
import zipfile

import pytest
from familiegroepsplan_site.sources.bundle import BundleTexts
from make_runtime import RuntimeFiles
from runtime.every_request import AWKWARD, FORMATS, Answer, ask_pyodide, requests

ZIPPED = ("docx", "odt")


@pytest.mark.parametrize(
    "name", [name for name in requests() if not name.endswith((" as docx", " as odt", " as pdf"))]
)
def test_replies_and_texts_are_equal_to_the_byte(
    name: str, in_cpython: dict[str, Answer], in_pyodide: dict[str, Answer]
) -> None:
    """Outline, opened file, HTML, JSON and ICS."""
    assert in_pyodide[name] == in_cpython[name]


@pytest.mark.parametrize("form", ZIPPED)
@pytest.mark.parametrize("plan", ["the example", "awkward text"])
def test_word_and_opendocument_hold_the_same_files(
    plan: str, form: str, in_cpython: dict[str, Answer], in_pyodide: dict[str, Answer]
) -> None:
    """After unpacking: the two Pythons may carry other versions of zlib."""
    ours, theirs = in_pyodide[f"{plan} as {form}"], in_cpython[f"{plan} as {form}"]
    assert ours.reply == theirs.reply
    assert _unpacked(ours.data) == _unpacked(theirs.data)


def test_every_form_comes_with_bytes(in_pyodide: dict[str, Answer]) -> None:
    """None of them is empty, each has its own name and type."""
    starts = {form: in_pyodide[f"the example as {form}"].data[:5] for form in FORMATS}
    assert starts == {
        "docx": b"PK\x03\x04\x14",
        "odt": b"PK\x03\x04\x14",
        "pdf": b"%PDF-",
        "html": b"<!doc",
        "json": b'{\n  "',
        "svg": b"<svg ",
        "ics": b"BEGIN",
    }
    names = [in_pyodide[f"the example as {form}"].reply["name"] for form in FORMATS]
    assert names == [f"familiegroepsplan.{form}" for form in FORMATS]


def test_a_fault_gives_its_kind_and_never_its_words(
    runtime: RuntimeFiles, bundle: BundleTexts, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """A message of Python's could hold what a family wrote; and the next request still works."""
    asked = {
        "broken": {"do": "document", "format": "html", "file": {"format": AWKWARD}, "today": "2026-11-23"},
        "next": {"do": "open", "base64": "e30="},
    }
    answers, _ = ask_pyodide(runtime.folder, bundle, asked, tmp_path_factory.mktemp("fault"))
    assert answers["broken"].reply == {"failure": "plan.crashed", "detail": "ValueError"}
    assert answers["next"].reply["file"] is None


def _unpacked(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}
