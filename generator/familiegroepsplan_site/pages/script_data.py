"""What the scripts of the builder know: words and questions that all sites share, and what a site has of its own.

They are laid over each other as the texts of the bundle are.
"""

from collections.abc import Mapping
from typing import Any

from jinja2.utils import htmlsafe_json_dumps

# Words that the scripts need; all others are in the page already. Most are for the twin of the outline.
SCRIPT_WORDS = (
    "form.live.",
    "form.failure.",
    "problems.",
    "marks.",
    "models.",
    "sections.",
    "questions.",
    "views.",
    "dates.",
    "document.",
)
# Of those, what stands in the page and no script asks for.
PAGE_WORDS = (".hint", ".intro", ".label")


def shared_script_data(bundle: Mapping[str, Any], words: Mapping[str, str]) -> dict[str, Any]:
    """Return what the builders of all sites share: from the bundle that they share, and from all words."""
    asked = {name: bundle[name] for name in ("language", "sections", "models")}
    return {**asked, "words": _script_words(words)}


def own_script_data(part: Mapping[str, Any], model: str | None) -> dict[str, Any]:
    """Return what one site has of its own, from its part of the bundle; `model` is the plan of its region."""
    asked = {name: part[name] for name in ("sections", "models") if name in part}
    words = _script_words(part.get("words", {}))
    return {"maker": _maker(part.get("brand")), "model": model or "", **asked, "words": words}


def script_data_element(data: Mapping[str, Any]) -> str:
    """Return the element of the page that holds this for its scripts; no word in it can end the element."""
    text = htmlsafe_json_dumps(data, ensure_ascii=False, separators=(",", ":"))
    return f'<script type="application/json" id="words">{text}</script>'


def _script_words(words: Mapping[str, str]) -> dict[str, str]:
    return {
        key: word
        for key, word in sorted(words.items())
        if key.startswith(SCRIPT_WORDS) and not key.endswith(PAGE_WORDS)
    }


def _maker(brand: Mapping[str, Any] | None) -> str:
    """Return who stands above a document that scripts make alone, as the plan core says it."""
    return "" if brand is None else brand["name"] if brand["self_made"] else brand["site"]
