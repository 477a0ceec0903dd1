"""The lines at the top of a page that the theme reads."""

import json
from collections.abc import Sequence


def front_matter(**values: str | bool | Sequence[object]) -> str:
    """Return the lines, between dashes; JSON is YAML, so no word can ever break them."""
    lines = [f"{key}: {json.dumps(value, ensure_ascii=False)}" for key, value in values.items()]
    return "\n".join(["---", *lines, "---"])
