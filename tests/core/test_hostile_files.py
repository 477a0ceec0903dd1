"""Files that are broken, foreign or made to hurt: one sentence, little memory, little time, never an exception.

The bounds are generous, for a busy machine: measured, the slowest takes 1.2 s and the largest 115 MB in CPython
(`make bench` tells of the browser's Python).
"""

import time
import tracemalloc
from pathlib import Path

import pytest
from familiegroepsplan import api
from familiegroepsplan.model.bundle import Bundle
from hostile_files import CASES, FILES, HEAD, MB
from hypothesis import given, settings
from hypothesis import strategies as st


@pytest.mark.parametrize("name", CASES)
def test_a_file_that_is_no_plan_gets_one_sentence(bundle: Bundle, name: str) -> None:
    """That says what it is and what to do; in two seconds and 200 MB at most."""
    data, code = CASES[name]
    began = time.process_time()
    opened = api.open_plan(bundle, data)
    took = time.process_time() - began
    tracemalloc.start()
    api.open_plan(bundle, data[: 20 * MB + 1])
    most = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert [problem.code for problem in opened.problems] == [code]
    assert (opened.file, opened.text) == (None, "")
    assert took < 6
    assert most < 200 * MB


def test_a_key_that_stands_endlessly_often_takes_no_endless_time(bundle: Bundle) -> None:
    """Each of them is kept, under a name of its own."""
    began = time.process_time()
    opened = api.open_plan(bundle, HEAD + b"{" + b'"a":1,' * 100_000 + b'"a":1}}')
    assert opened.file is not None
    assert len(opened.file["plan"]["leftovers"]) == 100_001
    assert time.process_time() - began < 6


@settings(max_examples=120, deadline=None)
@given(data=st.data(), file=st.sampled_from(sorted(FILES.iterdir())))
def test_a_damaged_file_never_raises(bundle: Bundle, data: st.DataObject, file: Path) -> None:
    """It opens, or it gives one problem with a sentence."""
    whole = bytearray(file.read_bytes()[:60_000])
    for _ in range(data.draw(st.integers(1, 5))):
        whole[data.draw(st.integers(0, len(whole) - 1))] = data.draw(st.integers(0, 255))
    opened = api.open_plan(bundle, bytes(whole[: data.draw(st.integers(0, len(whole)))]))
    assert opened.file is not None or [problem.sentence != "" for problem in opened.problems] == [True]
