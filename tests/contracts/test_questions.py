"""One question type, one stem: in the plan core, the schema, the form and the editor's words."""

import json
from pathlib import Path

from familiegroepsplan.api import QUESTION_TYPES

ROOT = Path(__file__).parents[2]
SCHEMA = ROOT / "generator/familiegroepsplan_site/sources/schemas/vragen.schema.json"


def test_each_question_type_stands_in_all_its_places() -> None:
    """Who adds one finds here what it still lacks."""
    modules = {path.stem for path in (ROOT / "builder/familiegroepsplan/questions").glob("*.py")}
    fields = {path.stem for path in (ROOT / "site_templates/form/fields").glob("*.html")}
    scripts = {path.stem for path in (ROOT / "builder/web/form/fields").glob("*.mjs")}
    parts = json.loads(SCHEMA.read_text(encoding="utf-8"))["$defs"].values()
    typed = {name for part in parts if part.get("kind") == "type" for name in part["enum"]}

    assert typed == QUESTION_TYPES
    assert fields == QUESTION_TYPES
    assert modules >= QUESTION_TYPES
    assert scripts <= QUESTION_TYPES
