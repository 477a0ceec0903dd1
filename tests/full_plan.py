"""A full plan, as large as a family makes one: the example plan with more people and agreements."""

import json
import uuid
from pathlib import Path
from typing import Any

PEOPLE, AGREEMENTS = 10, 30
EXAMPLE = Path(__file__).parents[1] / "builder/example-plan.json"


def full_plan() -> dict[str, Any]:
    """Return the example plan, all thirteen sections, with as many people and agreements as a large plan has."""
    file = json.loads(EXAMPLE.read_text(encoding="utf-8"))
    answers = file["plan"]["answers"]
    people, agreements = answers["circle"]["people"], answers["agreements"]["agreements"]
    answers["circle"]["people"] = [_again(people, number) for number in range(PEOPLE)]
    answers["agreements"]["agreements"] = [_again(agreements, number) for number in range(AGREEMENTS)]
    return dict(file)


def _again(items: list[dict[str, Any]], number: int) -> dict[str, Any]:
    if number < len(items):
        return items[number]
    return items[number % len(items)] | {"id": str(uuid.uuid5(uuid.NAMESPACE_OID, str(number)))}
