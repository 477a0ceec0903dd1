"""The plan file itself: canonical JSON, the same bytes from every Python."""

import json
from dataclasses import replace
from datetime import date

from familiegroepsplan.model.bundle import Bundle
from familiegroepsplan.model.outline import Outline
from familiegroepsplan.model.plan import Plan


def write(plan: Plan) -> str:
    """Return the text of the plan file: two spaces, in the order of the form, one newline at the end."""
    return json.dumps(plan.to_file(), ensure_ascii=False, indent=2, allow_nan=False) + "\n"


def make(_outline: Outline, plan: Plan, _bundle: Bundle, today: date) -> bytes:
    """Return the plan file as bytes; it says on which day it was saved."""
    return write(replace(plan, saved=today.isoformat())).encode()
