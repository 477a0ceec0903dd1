"""Whatever stands in a municipality's folder: a site with findings, or clear faults, and never anything else.

The suite tries a small number; `tools/fuzz_loader.py` goes on for as long as one wants.
"""

import json
import os
import shutil
import time
from collections.abc import Iterator
from copy import deepcopy
from dataclasses import replace
from datetime import date
from functools import cache, reduce
from operator import getitem
from pathlib import Path
from tempfile import mkdtemp

import pytest
import yaml
from familiegroepsplan_site.commands.own_findings import own_findings
from familiegroepsplan_site.commands.own_links import dead_links
from familiegroepsplan_site.commands.own_texts import pages_of
from familiegroepsplan_site.language.check import check_page
from familiegroepsplan_site.language.rules import Rules
from familiegroepsplan_site.sources.own_site import read_own_site
from familiegroepsplan_site.sources.project import checkout
from familiegroepsplan_site.sources.read import Reading
from familiegroepsplan_site.sources.report import report
from familiegroepsplan_site.sources.site import Site
from familiegroepsplan_site.sources.site_folder import site_folder
from familiegroepsplan_site.sources.yaml_file import Where, parse_yaml, read_yaml
from generator.whole_municipality import FILES, YAML
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from real_form import real_reading

TODAY = date(2026, 11, 25)
EXAMPLES = int(os.environ.get("FUZZ_EXAMPLES", "40"))
SLOW = 5.0  # seconds: an editor waits for this each time
LINES = YAML.splitlines(keepends=True)

# What YAML, our texts, file systems or encodings make something special of.
ODD = (
    "\t", "&a ", "*a", "<<: *a", "!!python/object ", "!!binary ", "%YAML 1.1\n---\n", "---\n", "...\n", "? ",
    "- ", ": ", "{", "}", "[", "]", "'", '"', "|", ">", "#", "\\", '"\\ud800"', '"\\x00"', "\x00", "\x07", "\x85",
    "\u2028", "\ufeff", "\u202e", "\U0001f468\u200d\U0001f467", "é", "{{ x }}", "{% raw %}", "../", "/etc/passwd",
    "~", "null", "nee", "No", "true", "0612345678", "0x1F", "1e999", "-.inf", ".nan", "2025.0", "2026",
    "2026-02-30", "12:30:45", "1_000", "GM0362", "con", "con.md", "paginas/../gemeente.yaml", "x" * 5000,
    "[" * 200, "- " * 200, "9" * 5000, "https://", "javascript:alert(1)", "<script>", "\r\n", "\r",
)  # fmt: skip
SIGNS = "ab:-?[]{}&*!|>'\"%@`#,\n\t ~0\u2028\x85"
# Keys that may hold any text, and values of other kinds.
TEXTS = (
    "uitleg",
    "tekst",
    "titel",
    "termijn",
    "vraag",
    "kop",
    "kort",
    "wat",
    "gevolg",
    "maatregel",
    "gebouw",
    "straat",
)
OTHERS = (None, True, 0, 2026, 1.5, [], {}, ["a", 1], {"naam": "x"})
MARKS = (
    "<b>",
    "</p>",
    "[x](y.md)",
    "![](z)",
    "# ",
    "**",
    "`",
    "\n\n",
    "\n- ",
    "|",
    "[[feit:112]]",
    "[^1]",
    "&lt;",
    "$",
    " ",
)
READABLE = st.lists(
    st.sampled_from(MARKS) | st.text(st.characters(exclude_categories=("Cs", "Cc", "Cf")), min_size=1), min_size=1
).map("".join)


@cache
def surroundings() -> Reading:
    """Return the real sources: what every municipality has around it."""
    return real_reading()


@pytest.fixture(scope="module")
def place() -> Iterator[Path]:
    """Give a folder for one municipality after another."""
    folder = Path(mkdtemp())
    yield folder
    shutil.rmtree(folder)


def look(place: Path, name: str, content: bytes) -> None:
    """Read the folder with this as one of its files: no error, every fault told, and in time."""
    for file, text in FILES.items():
        path = place / file
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")
    (place / name).write_bytes(content)
    began = time.process_time()

    site, faults = read_own_site(site_folder(place), surroundings(), TODAY)
    told = report(faults, surroundings().words)

    if site:
        judge(site, place)
    assert (site is None) == bool(faults)
    assert all("\x00" <= char <= "\U0010ffff" and not "\ud800" <= char <= "\udfff" for char in repr(site))
    repr(site).encode("utf-8")
    told.encode("utf-8")
    last = content.count(b"\n") + content.count(b"\r") + 2
    assert all(0 <= fault.line <= last for fault in faults if fault.file == name)
    assert time.process_time() - began < SLOW


def judge(site: Site, place: Path) -> None:
    """Check a site that can be made, as the command does; each finding can be told."""
    reading = surroundings()
    file, _ = read_yaml(place / "gemeente.yaml", "gemeente.yaml")
    assert file
    assert reading.sources
    rules = Rules.from_dict(reading.sources.language)
    found = [*own_findings(site, file, place / "site", TODAY)]
    found += [one for page in pages_of(site, file) for one in check_page(page, rules)]
    report([*dead_links(site, checkout()), *(one.fault for one in found)], reading.words).encode("utf-8")


@st.composite
def changed(draw: st.DrawFn, text: str) -> bytes:
    """Return this text with some lines twice, gone, moved, cut, or with something odd in them."""
    lines = text.splitlines(keepends=True)
    for _ in range(draw(st.integers(1, 4))):
        at = draw(st.integers(0, len(lines) - 1))
        line = lines[at]
        cut = draw(st.integers(0, len(line)))
        kind = draw(st.sampled_from(("odd", "odd", "value", "gone", "twice", "moved", "indent", "text")))
        if kind == "odd":
            lines[at] = line[:cut] + draw(st.sampled_from(ODD)) + line[cut:]
        elif kind == "value":
            lines[at] = f"{line.partition(':')[0]}: {draw(st.sampled_from(ODD))}\n"
        elif kind == "text":
            lines[at] = line[:cut] + draw(st.text(max_size=20)) + line[cut:]
        elif kind == "indent":
            lines[at] = " " * draw(st.integers(1, 3)) + line
        elif kind == "gone":
            lines[at] = ""
        else:
            lines.insert(at if kind == "twice" else draw(st.integers(0, len(lines))), line)
    encoding = draw(st.sampled_from(("utf-8",) * 8 + ("utf-16", "utf-16-le", "utf-8-sig", "latin-1")))
    return "".join(lines).encode(encoding, errors="surrogatepass" if "utf" in encoding else "replace")


checked = settings(
    max_examples=EXAMPLES,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)


@checked
@given(content=changed(YAML))
def test_a_changed_file_gives_a_site_or_faults(place: Path, content: bytes) -> None:
    """As an editor's hand, program or copied text may change it."""
    look(place, "gemeente.yaml", content)


@checked
@given(content=st.binary(max_size=200) | st.text(alphabet=SIGNS).map(str.encode))
def test_any_bytes_give_a_site_or_faults(place: Path, content: bytes) -> None:
    """A picture that was called gemeente.yaml, and all that YAML makes something special of."""
    look(place, "gemeente.yaml", content)


def places_in(value: object, where: Where = ()) -> Iterator[Where]:
    """Yield where each value stands."""
    if where:
        yield where
    inner = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, one in inner:
        yield from places_in(one, (*where, key))


@st.composite
def other_values(draw: st.DrawFn) -> bytes:
    """Return the file with other values at some places: every program can read it, and much of it is right."""
    file, _ = parse_yaml(YAML, "gemeente.yaml")
    assert file
    data = deepcopy(file.data)
    texts_alone = draw(st.booleans())
    places = [where for where in places_in(data) if not texts_alone or where[-1] in TEXTS]
    chosen = draw(st.lists(st.sampled_from(places), min_size=1, max_size=4, unique=True))
    # The deepest first, so that what is above them is still as it was.
    for where in sorted(chosen, key=len, reverse=True):
        values = READABLE if texts_alone else READABLE | st.sampled_from(ODD) | st.sampled_from(OTHERS)
        reduce(getitem, where[:-1], data)[where[-1]] = draw(values)
    return json.dumps(data, ensure_ascii=draw(st.booleans())).encode("utf-8", "surrogatepass")


@checked
@given(content=other_values())
def test_other_values_give_a_site_or_faults(place: Path, content: bytes) -> None:
    """Texts of any kind go all the way to a site and its check."""
    look(place, "gemeente.yaml", content)


@checked
@given(content=changed(FILES["paginas/tolk.md"]))
def test_a_changed_page_gives_a_site_or_faults(place: Path, content: bytes) -> None:
    """With its head, its title and its text."""
    look(place, "paginas/tolk.md", content)


@checked
@given(content=changed(YAML) | st.text(alphabet=SIGNS).map(str.encode) | other_values())
def test_the_quick_reader_and_the_careful_one_say_the_same_of_any_text(content: bytes) -> None:
    """A site may not differ between a machine that has libyaml and one that has not."""
    text = content.decode("utf-8", "ignore")
    quick = said_of(text, "quick.yaml")

    with pytest.MonkeyPatch.context() as machine:
        machine.setattr(yaml, "__with_libyaml__", False)
        careful = said_of(text, "careful.yaml")

    assert quick == careful


def said_of(text: str, name: str) -> tuple[object, ...]:
    """Return what a text says and what is wrong with it; the name keeps one reading apart from another."""
    file, faults = parse_yaml(text, name)
    return file and (file.data, file.lines, file.typed), *(replace(fault, file="") for fault in faults)
