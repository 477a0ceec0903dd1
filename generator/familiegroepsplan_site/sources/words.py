"""The Dutch words: flat, by dotted key, and within reach for the report even when their file is broken."""

import re
from collections.abc import Mapping
from typing import Any

from familiegroepsplan_site.sources.yaml_file import parse_yaml

# The parts that form, documents and plan core ask for in the browser; the rest stays on the pages.
IN_THE_BUNDLE = ("dates", "document", "marks", "problems", "questions", "sections")


def flat(tree: Mapping[str, Any], prefix: str = "") -> dict[str, str]:
    """Return the words by dotted key."""
    found: dict[str, str] = {}
    for key, value in tree.items():
        if isinstance(value, Mapping):
            found |= flat(value, f"{prefix}{key}.")
        else:
            found[prefix + key] = value
    return found


def editor_words(text: str, data: Any) -> dict[str, str]:
    """Return the sentences for editors; read from their own block alone when the whole cannot be read.

    A fault elsewhere in the file must not take away the sentence that tells about it.
    """
    tree = data.get("editor") if isinstance(data, dict) else None
    if tree is None and (block := re.search(r"^editor:.*\n(?:(?:[ #].*)?\n)*", text, flags=re.MULTILINE)):
        file, _ = parse_yaml(block.group(), "editor")
        tree = file.data.get("editor") if file else None
    if not isinstance(tree, dict):
        raise RuntimeError("sources.words: no readable block 'editor' in languages/nl.yaml")
    return flat(tree, "editor.")
