"""The real form, words, templates and glyphs as a bundle, and the example plan."""

import importlib.util
import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from familiegroepsplan.model.bundle import Bundle
from familiegroepsplan.model.outline import Outline
from familiegroepsplan.plan.outline import make_outline
from familiegroepsplan.plan.read import Reading, read_file
from ruamel.yaml import YAML

ROOT = Path(__file__).parents[2]
EXAMPLE = Path(__file__).with_name("example_plan.json")


def _flat(words: dict[str, Any], prefix: str = "") -> dict[str, str]:
    found: dict[str, str] = {}
    for key, value in words.items():
        found |= _flat(value, f"{prefix}{key}.") if isinstance(value, dict) else {f"{prefix}{key}": value}
    return found


def _glyphs() -> list[list[int]]:
    spec = importlib.util.spec_from_file_location("glyphs", ROOT / "builder/runtime/glyphs.py")
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    ranges: list[list[int]] = module.shipped_glyphs(ROOT)
    return ranges


@pytest.fixture(scope="session")
def bundle() -> Bundle:
    """Return the bundle as the generator makes it."""
    yaml = YAML(typ="safe")
    templates = ROOT / "site_templates/document"
    return Bundle.from_dict(
        {
            "language": "nl",
            "sections": [yaml.load(file) for file in sorted((ROOT / "builder/questions").glob("*.yaml"))],
            "words": _flat(yaml.load(ROOT / "languages/nl.yaml")),
            "templates": {
                file.relative_to(templates).as_posix(): file.read_text(encoding="utf-8")
                for file in templates.rglob("*")
                if file.is_file()
            },
            "glyphs": _glyphs(),
        }
    )


@pytest.fixture(scope="session")
def example(bundle: Bundle) -> Outline:
    """Return the outline of the example plan: an invented family, all thirteen sections."""
    reading = read_file(bundle, json.loads(EXAMPLE.read_text(encoding="utf-8")))
    assert isinstance(reading, Reading)
    assert reading.problems == ()
    return make_outline(bundle, reading.plan, date(2026, 11, 23))
