"""The Dutch words: flat, by dotted key, and within reach for the report even when their file is broken."""

import re
from collections.abc import Mapping
from typing import Any

from familiegroepsplan_site.sources.fault import Fault
from familiegroepsplan_site.sources.project import DUTCH, Project
from familiegroepsplan_site.sources.yaml_file import YamlFile, parse_yaml, read_yaml

# The parts that form, documents and plan core ask for in the browser; the rest stays on the pages.
IN_THE_BUNDLE = ("dates", "document", "letters", "marks", "models", "problems", "questions", "sections", "views")
PLACEHOLDER = re.compile(r"\{([a-z_]*)\}?")
FILE = "languages/nl.yaml"


class WordsError(Exception):
    """A word is not there, or has a gap that nothing fills; its text is a whole report for an editor.

    The one sentence that is not among the words: it tells that they cannot be read.
    """

    def __init__(self, key: str, found: str, expected: str, line: int = 0) -> None:
        place = f"{FILE}:{line}" if line else FILE
        super().__init__(
            f"{place}  {key}".rstrip() + f"\n  Staat er: {found}        Verwacht: {expected}\n"
            "1 probleem in 1 bestand. Er is niets gebouwd."
        )


class Words(dict[str, str]):
    """Words by dotted key; asking for one that is not there raises `WordsError`, never shows the key."""

    def __missing__(self, key: str) -> str:
        raise WordsError(key, "niets", "een tekst")

    def number(self, value: float) -> str:
        """Return a number with a comma or a point, as this language writes it."""
        return str(value).replace(".", self["editor.decimal"])

    def filled(self, key: str, /, **facts: str | float) -> str:
        """Return the words with these facts in their places."""
        text = self[key]

        def fact(found: re.Match[str]) -> str:
            if found.group() != f"{{{found[1]}}}" or found[1] not in facts:
                places = ", ".join(f"{{{name}}}" for name in facts) or "geen accolade"
                raise WordsError(key, text, f"een tekst met alleen {places}")
            value = facts[found[1]]
            return self.number(value) if isinstance(value, float) else str(value)

        return PLACEHOLDER.sub(fact, text)


def flat(tree: Mapping[str, Any], prefix: str = "") -> Words:
    """Return the words by dotted key."""
    found = Words()
    for key, value in tree.items():
        if isinstance(value, Mapping):
            found.update(flat(value, f"{prefix}{key}."))
        else:
            found[prefix + key] = value
    return found


def read_words(project: Project) -> tuple[YamlFile | None, list[Fault], Words]:
    """Return the file of all words, the faults in it, and the sentences for editors; those must be there."""
    try:
        text = project.words.read_text(encoding="utf-8", errors="replace")
    except OSError:
        raise WordsError(
            "", "geen bestand dat te lezen is", "het bestand met alle woorden. Zet het terug."
        ) from None
    file, faults = read_yaml(project.words, FILE)
    dutch = editor_words(text, file.data if file else None)
    english, more = read_english(project, dutch)
    return file, faults + more, dutch if project.editors == DUTCH else english


def read_english(project: Project, dutch: Words) -> tuple[Words, list[Fault]]:
    """Return the sentences for editors in English, with the Dutch one where there is none; that is a fault."""
    file, faults = read_yaml(project.english, project.name_of(project.english))
    if file is None:
        return dutch, faults
    tree = file.data.get("editor") if isinstance(file.data, Mapping) else None
    if not isinstance(tree, Mapping):
        expected = dutch["editor.expected.mapping"]
        return dutch, [*faults, file.fault((), "key.missing", key="editor", expected=expected)]
    english = flat(tree, "editor.")
    for key, word in dutch.items():
        where = tuple(key.split("."))
        if not isinstance(english.get(key), str):
            faults.append(file.fault(where, "words.missing", key=key, words=file.file))
        elif _places(word) != _places(english[key]):
            shown = ", ".join(sorted(_places(word))) or dutch["editor.found.nothing"]
            faults.append(file.fault(where, "words.places", found=english[key], places=shown))
    for key in english.keys() - dutch.keys():
        faults.append(file.fault(tuple(key.split(".")), "words.not_dutch", words=FILE))
    return Words({**dutch, **english}), faults


def _places(word: str) -> set[str]:
    return {found.group() for found in PLACEHOLDER.finditer(word)}


def editor_words(text: str, data: Any) -> Words:
    """Return the sentences for editors; read from their own block alone when the whole cannot be read.

    A fault elsewhere in the file must not take away the sentence that tells about it.
    """
    tree = data.get("editor") if isinstance(data, dict) else None
    faults: list[Fault] = []
    before = 0
    if tree is None and (block := re.search(r"^editor:.*\n(?:(?:[ #].*)?\n)*", text, flags=re.MULTILINE)):
        before = text.count("\n", 0, block.start())
        file, faults = parse_yaml(block.group(), FILE)
        tree = file.data.get("editor") if isinstance(file, YamlFile) else None
    if not isinstance(tree, dict):
        line = before + faults[0].line if faults else 0
        found = "iets dat niet te lezen is" if faults or tree else "niets"
        raise WordsError("editor", found, "het blok met de zinnen voor wie bouwt. Zet het terug.", line)
    return flat(tree, "editor.")
