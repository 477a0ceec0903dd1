"""The bundle: questions, words and templates in one JSON text, for the plan core wherever it runs."""

import json
from collections.abc import Sequence
from typing import Any

from familiegroepsplan_site.sources.project import Project
from familiegroepsplan_site.sources.read import Sources
from familiegroepsplan_site.sources.words import IN_THE_BUNDLE

TEMPLATES = (".html", ".xml", ".ics")
# What each question and field always carries, so that no reader needs a default of its own.
FLAGS = ("hint", "small")


def make_bundle(project: Project, sources: Sources, glyphs: Sequence[Sequence[int]]) -> str:
    """Return the bundle; the same sources always give the same text."""
    bundle = {
        "language": "nl",
        "sections": [
            {"section": section["section"], "questions": [_question(item) for item in section["questions"]]}
            for section in sources.sections
        ],
        "words": {
            key: word for key, word in sorted(sources.words.items()) if key.partition(".")[0] in IN_THE_BUNDLE
        },
        "templates": _templates(project),
        "glyphs": [list(pair) for pair in glyphs],
        "own": {template.id: template.to_dict() for template in sources.own_templates},
    }
    return json.dumps(bundle, ensure_ascii=False, separators=(",", ":"))


def _question(item: dict[str, Any]) -> dict[str, Any]:
    """Return a question with its flags written out, and its fields too."""
    question = {"id": item["id"], "type": item["type"]} | {flag: item.get(flag, False) for flag in FLAGS}
    if "options" in item:
        question["options"] = item["options"]
    if "fields" in item:
        fields = [_question(field) for field in item["fields"]]
        question["fields"] = [{key: field[key] for key in field if key != "small"} for field in fields]
    return question


def _templates(project: Project) -> dict[str, str]:
    folder = project.templates / "document"
    return {
        path.relative_to(folder).as_posix(): path.read_text(encoding="utf-8")
        for path in sorted(folder.rglob("*"))
        if path.is_file() and path.suffix in TEMPLATES
    }
