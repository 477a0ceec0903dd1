"""Each sentence for editors is used, and each that is used is there."""

import json
import re

from familiegroepsplan_site.sources.project import checkout
from familiegroepsplan_site.sources.words import editor_words

TOLD = ("editor.count.end", "editor.count.places")
PACKAGE = checkout().root / "generator" / "familiegroepsplan_site"


def test_the_words_for_editors_are_exactly_the_ones_in_use() -> None:
    """A code that has no sentence would stop the report, a sentence without a code is never seen."""
    words = set(editor_words(checkout().words.read_text("utf-8"), None))
    code = "\n".join(path.read_text("utf-8") for path in sorted(PACKAGE.rglob("*.py")))

    assert words == _whole_keys(code) | _fault_codes(code, words) | _expectations() | _counts()


def _whole_keys(code: str) -> set[str]:
    keys = re.findall(r'"(editor\.[a-z_.]+)"', code)
    return {key for key in keys if not key.startswith("editor.count.") or key in TOLD} - {"editor."}


def _fault_codes(code: str, words: set[str]) -> set[str]:
    groups = {word.split(".")[1] for word in words}
    literal = {name for name in re.findall(r'"([a-z_]+\.[a-z_]+)"', code) if not name.endswith(".html")}
    found = {f"editor.{name}" for name in literal if name.partition(".")[0] in groups}
    found |= {f"editor.page.{name}" for name in re.findall(r'_fault\(\w+, [\w.]+, "(\w+)"', code)}
    found |= {f"editor.{key}.twice" for key in re.findall(r'_twice\(municipalities, "(\w+)"\)', code)}
    kinds = {"key", "own_file", "own_page", "picture", "reference", "template"}
    kinds |= {*re.findall(r'"(provincie|jeugdregio)": ', code), *_parts("kind")}
    found |= {f"editor.{kind}.{form}" for kind in kinds for form in ("unknown", "guess")}
    return found | {f"editor.found.{name}" for name in ("list", "empty_list")}


def _expectations() -> set[str]:
    return {f"editor.expected.{name}" for name in _parts("expected")}


def _counts() -> set[str]:
    return {f"editor.count.{noun}.{form}" for noun in ("problem", "file", "page") for form in ("one", "many")}


def _parts(key: str) -> set[str]:
    """Return every value of this key in the schemas."""
    found: set[str] = set()

    def look(part: object) -> None:
        if isinstance(part, dict):
            found.update([part[key]] if isinstance(part.get(key), str) else [])
            for inner in part.values():
                look(inner)
        elif isinstance(part, list):
            for inner in part:
                look(inner)

    for path in sorted((PACKAGE / "sources" / "schemas").glob("*.json")):
        look(json.loads(path.read_text("utf-8")))
    return found
