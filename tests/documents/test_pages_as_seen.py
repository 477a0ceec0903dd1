"""Pages as a reader sees them, held against pictures that somebody looked at.

Only of the PDF: its letters are in the file, while LibreOffice takes those of the machine. After a change that
is meant, `UPDATE_GOLDEN=1 pytest tests/documents/test_pages_as_seen.py` writes the pictures anew, and fails:
look at them before you commit.
"""

import json
import os
from datetime import date
from pathlib import Path

import pytest
from documents.engine import pdf_of
from documents.pixels import Difference, difference, pages_of
from familiegroepsplan import api
from familiegroepsplan.model.bundle import Bundle
from familiegroepsplan.render.pdf import finish

TODAY = date(2026, 11, 23)
GOLDEN = Path(__file__).parents[1] / "golden/pages"
EXAMPLE = json.loads((Path(__file__).parents[2] / "builder/example-plan.json").read_text(encoding="utf-8"))
MOST = Difference(mean=1.0, far=0.4)
SEEN = {"plan": (1, 3, 6, 7), "page": (1,), "child": (1, 2)}


@pytest.mark.parametrize("kind", SEEN)
def test_pages_look_as_when_somebody_looked_at_them(bundle: Bundle, tmp_path: Path, kind: str) -> None:
    """The cover, the circle, agreements as a table, the child's own part; the wall's sheet; the child's."""
    print_html = api.document(bundle, EXAMPLE, "pdf", TODAY, kind).data
    pages = pages_of(finish(pdf_of(print_html), print_html, None), tmp_path)
    golden = {number: GOLDEN / f"{kind}-{number}.png" for number in SEEN[kind]}
    if os.environ.get("UPDATE_GOLDEN"):
        for number, picture in golden.items():
            picture.write_bytes(pages[number - 1])
        pytest.fail(f"wrote {len(golden)} pictures to {GOLDEN.name}: look at them, then run again", pytrace=False)
    gaps = {number: difference(pages[number - 1], picture.read_bytes()) for number, picture in golden.items()}
    assert {number: gap for number, gap in gaps.items() if gap.mean > MOST.mean or gap.far > MOST.far} == {}


def test_a_line_that_moved_is_seen(bundle: Bundle, tmp_path: Path) -> None:
    """The tolerance is for how letters are smoothed, not for where they stand."""
    print_html = api.document(bundle, EXAMPLE, "pdf", TODAY, "page").data
    moved = print_html.replace(b"<h2>Onze doelen", b"<p>Nog een regel.</p><h2>Onze doelen", 1)
    assert moved != print_html
    (page,) = pages_of(pdf_of(moved), tmp_path)
    gap = difference(page, (GOLDEN / "page-1.png").read_bytes())
    assert gap.mean > MOST.mean or gap.far > MOST.far
