"""The example plan."""

import json
from datetime import date
from pathlib import Path

import pytest
from familiegroepsplan.model.bundle import Bundle
from familiegroepsplan.model.outline import Outline
from familiegroepsplan.plan.outline import make_outline
from familiegroepsplan.plan.read import Reading, read_file

EXAMPLE = Path(__file__).parents[2] / "builder/example-plan.json"


@pytest.fixture(scope="session")
def example(bundle: Bundle) -> Outline:
    """Return the outline of the example plan: an invented family, all thirteen sections."""
    reading = read_file(bundle, json.loads(EXAMPLE.read_text(encoding="utf-8")))
    assert isinstance(reading, Reading)
    assert reading.problems == ()
    return make_outline(bundle, reading.plan, date(2026, 11, 23))
