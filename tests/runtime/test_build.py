"""What make_runtime leaves: complete, the same every time, made once."""

import hashlib
import io
import re
import sys
import zipfile
from pathlib import Path

import pytest
import python_zip
from fontTools.ttLib import TTFont
from glyphs import FONTS
from make_runtime import RuntimeFiles, main, make_runtime
from ruamel.yaml import YAML

ROOT = Path(__file__).parents[2]
LOADED = [
    "NotoEmoji_400Regular.ttf",
    "NotoSansArabic_400Regular.ttf",
    "NotoSansArabic_700Bold.ttf",
    "NotoSansEthiopic_400Regular.ttf",
    "NotoSansEthiopic_700Bold.ttf",
    "NotoSans_400Regular.ttf",
    "NotoSans_700Bold.ttf",
    "forme.wasm",
    "pdf-options.json",
    "pyodide-lock.json",
    "pyodide.asm.wasm",
    "python.zip",
    "worker.js",
]
Listing = dict[str, list[dict[str, str | int]]]


def test_another_build_gives_the_same_bytes(runtime: RuntimeFiles, tmp_path: Path) -> None:
    """Its name is a hash of all of them, so one name is enough to compare."""
    again = make_runtime(tmp_path)
    assert again.made
    assert again.folder.name == runtime.folder.name
    assert again.glyphs.read_bytes() == runtime.glyphs.read_bytes()


def test_a_second_run_does_nothing(runtime: RuntimeFiles, capsys: pytest.CaptureFixture[str]) -> None:
    """It says so, in one line."""
    before = {path: path.stat().st_mtime_ns for path in runtime.folder.iterdir()}
    assert main([str(runtime.folder.parent)]) == 0
    assert capsys.readouterr().out.startswith("runtime is up to date: ")
    assert {path: path.stat().st_mtime_ns for path in runtime.folder.iterdir()} == before


def test_a_changed_source_makes_one_new_folder(tmp_path: Path) -> None:
    """What an older tree made is not left beside it."""
    first = make_runtime(tmp_path)
    first.folder.rename(tmp_path / ("0" * 64))
    second = make_runtime(tmp_path)
    assert second.made
    assert [path.parent.name for path in tmp_path.glob("*/files.json")] == [second.folder.name]


def test_the_list_names_every_file_and_its_hash(runtime: RuntimeFiles, listing: Listing) -> None:
    """And the folder's own name vouches for the list."""
    assert [entry["name"] for entry in listing["files"]] == LOADED
    entries = [*listing["files"], *listing["beside"]]
    for entry in entries:
        content = (runtime.folder / str(entry["name"])).read_bytes()
        assert (entry["size"], entry["sha256"]) == (len(content), hashlib.sha256(content).hexdigest())
    assert {path.name for path in runtime.folder.iterdir()} == {
        "files.json",
        *(str(entry["name"]) for entry in entries),
    }
    assert runtime.folder.name == hashlib.sha256((runtime.folder / "files.json").read_bytes()).hexdigest()


def test_the_licence_of_each_part_goes_with_it(runtime: RuntimeFiles) -> None:
    """Titles in order; each is followed by its text."""
    text = (runtime.folder / "LICENCES.txt").read_text(encoding="utf-8")
    titles = re.findall(r"={100}\n(.+)\n={100}\n", text)
    assert [title.partition(",")[0].partition(" (")[0] for title in titles] == [
        "familiegroepsplan",
        "Pyodide 0.29.5",
        "CPython 3.13",
        "Jinja2",
        "MarkupSafe",
        "formepdf",
        "noto-emoji",
        "noto-sans",
        "noto-sans-arabic",
        "noto-sans-ethiopic",
    ]
    assert "Mozilla Public License" in text
    assert "SIL OPEN FONT LICENSE" in text


def test_the_fonts_draw_what_they_drew_and_have_few_names(runtime: RuntimeFiles) -> None:
    """Each PDF of a family carries those names; who made the font and where its licence stands remain."""
    for made in runtime.folder.glob("*.ttf"):
        (source,) = (ROOT / FONTS).rglob(made.name)
        with TTFont(source) as whole, TTFont(made) as few:
            tables = set(whole.keys()) - {"name", "head", "GlyphOrder"}
            assert {tag for tag in tables if whole.getTableData(tag) != few.getTableData(tag)} == set()
            assert len(few.getTableData("name")) < 800
            assert few["name"].getDebugName(0) == whole["name"].getDebugName(0)
            assert "OFL" in few["name"].getDebugName(14) or "openfont" in few["name"].getDebugName(14)


def test_the_zip_holds_bytecode_only_and_no_clock(runtime: RuntimeFiles) -> None:
    """Stored, since the host compresses; with the plan core whole."""
    with zipfile.ZipFile(io.BytesIO((runtime.folder / "python.zip").read_bytes())) as archive:
        entries = archive.infolist()
    assert {entry.date_time for entry in entries} == {python_zip.LONG_AGO}
    assert {entry.compress_type for entry in entries} == {zipfile.ZIP_STORED}
    assert {Path(entry.filename).suffix for entry in entries} == {".pyc"}
    sources = (ROOT / "builder/familiegroepsplan").rglob("*.py")
    core = {path.relative_to(ROOT / "builder").with_suffix(".pyc") for path in sources}
    assert core <= {Path(entry.filename) for entry in entries}


def test_no_path_of_the_building_machine_is_in_the_runtime(runtime: RuntimeFiles) -> None:
    """Neither of the tree nor of the Python that made it."""
    for path in runtime.folder.iterdir():
        content = path.read_bytes()
        assert str(ROOT).encode() not in content, path.name
        assert sys.prefix.encode() not in content, path.name


def test_the_worker_script_imports_nothing(runtime: RuntimeFiles) -> None:
    """A blob worker under the lock could not fetch it."""
    script = (runtime.folder / "worker.js").read_text(encoding="utf-8")
    assert not re.search(r"^(?:import|export)\b", script, flags=re.MULTILINE)
    assert "sourceMappingURL=" not in script.rpartition("startPlanWorker")[2]


def test_another_python_is_refused_in_one_line(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Its bytecode would not start in Pyodide, and the browser could not say why."""
    monkeypatch.setattr("importlib.util.MAGIC_NUMBER", b"\xa7\r\r\n")
    assert main([str(tmp_path)]) == 1
    told = capsys.readouterr().err
    assert told.startswith("builder/runtime needs CPython 3.13, the Python of Pyodide 0.29; this is ")
    assert list(tmp_path.iterdir()) == []


def test_an_import_that_the_browser_lacks_is_named(tmp_path: Path) -> None:
    """With the file, and the command that mends it."""
    core = tmp_path / "familiegroepsplan"
    core.mkdir()
    (core / "new.py").write_text("import json\nfrom decimal import Decimal\n", encoding="utf-8")
    with pytest.raises(python_zip.RuntimeNotMadeError) as caught:
        python_zip.check_imports(core, frozenset({"json"}))
    assert str(caught.value) == (
        "builder/runtime/modules.txt lacks what the plan core imports: "
        "familiegroepsplan/new.py imports 'decimal'. Run: .venv/bin/python tests/runtime/record_modules.py"
    )


def test_each_failure_of_the_worker_has_its_sentence() -> None:
    """Both ways: no code without words, no words without a code."""
    source = (ROOT / "builder/web/worker/messages.mjs").read_text(encoding="utf-8")
    union = re.search(r"@typedef \{(.+)\} FailureCode", source)
    assert union is not None
    words = YAML(typ="safe").load(ROOT / "languages/nl.yaml")["form"]["failure"]
    told = {f"{group}.{name}" for group, names in words.items() for name in names}
    assert told == set(re.findall(r"'([^']+)'", union[1]))
