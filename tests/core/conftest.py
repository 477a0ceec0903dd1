"""The schema of the plan file, ready to hold plans against."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

SCHEMA = Path(__file__).parents[2] / "builder/familiegroepsplan/plan/plan-1.schema.json"


@pytest.fixture(scope="session")
def keeps_schema() -> Callable[[Any], None]:
    """Return what raises when a plan file breaks the published schema."""
    text = json.loads(SCHEMA.read_text(encoding="utf-8"))
    Draft202012Validator.check_schema(text)
    validator = Draft202012Validator(text)
    return validator.validate
