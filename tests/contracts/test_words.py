"""Every visible word is in languages/nl.yaml: each one there is used, and each one used is there."""

import re
from pathlib import Path

import pytest
from familiegroepsplan.api import FORMAT_NAMES, LETTER_KINDS
from familiegroepsplan.drawings.icons import ICONS
from familiegroepsplan_site.pages.take_along import GROUPS
from familiegroepsplan_site.pages.terms import TERMS
from familiegroepsplan_site.sources.fixed_words import fixed_words
from familiegroepsplan_site.sources.words import flat
from ruamel.yaml import YAML

ROOT = Path(__file__).parents[2]
CORE = ROOT / "builder/familiegroepsplan"
CODE = (
    "builder/**/*.py",
    "builder/**/*.mjs",
    "generator/**/*.py",
    "site_templates/**/*.html",
    "site_templates/**/*.xml",
)
KEY = re.compile(r"""["'`]([a-z_]+(?:\.[a-z_0-9]+)+)["'`]""")
# Keys that code puts together. The generator holds questions, sections, models and marks to the form, a test
# of its own the words for editors; what is left is looked up by a problem, a failure, or a kind of page.
HELD_ELSEWHERE = ("questions.", "sections.", "marks.", "models.", "views.", "editor.")
BY_CODE = ("problems.", "form.failure.")
FINDER = "municipality.find."
SITE_SEARCH = "site.search."
# Paths in the plan file that look like keys of words.
PLAN_PATHS = {"sections.about.left_out"}


@pytest.fixture(scope="module")
def words() -> dict[str, str]:
    """Return all Dutch words by dotted key."""
    tree = YAML(typ="safe").load(ROOT / "languages/nl.yaml")
    return flat({key: value for key, value in tree.items() if key != "language"})


@pytest.fixture(scope="module")
def literals() -> set[str]:
    """Return every string in code and templates that looks like a key."""
    texts = (path.read_text(encoding="utf-8") for glob in CODE for path in ROOT.glob(glob))
    return {key for text in texts for key in KEY.findall(text)}


def test_every_word_is_used(words: dict[str, str], literals: set[str]) -> None:
    """A word that nobody sees is work for every translator."""
    used = literals | {f"{prefix}{literal}" for prefix in BY_CODE for literal in literals}
    used |= {f"site.terms.{id_}.{part}" for id_ in TERMS for part in ("label", "start", "result")}
    used |= {f"letters.{kind}.{part}" for kind in LETTER_KINDS for part in ("file", "title", "use", "text", "to")}
    used |= {
        f"letters.{part}" for part in re.findall(r'line\("([a-z]+)"', (CORE / "papers/letter.py").read_text())
    }
    used |= {f"letters.pictures.{name}" for name in ICONS}
    used |= {f"take_along.groups.{group}" for group in GROUPS} | {
        f"take_along.formats.{name}" for name in FORMAT_NAMES
    }
    unused = {
        key for key in words if key not in used and not key.startswith((*HELD_ELSEWHERE, FINDER, SITE_SEARCH))
    }
    assert unused == set()


def test_the_build_asks_for_each_word_that_code_asks_for(words: dict[str, str]) -> None:
    """A word taken away is told with file and line, not found by a family; the list is in sources/schemas."""
    held_elsewhere = {key for key in words if key.startswith(HELD_ELSEWHERE)}
    places = {key: tuple(dict.fromkeys(re.findall(r"\{[a-z_]+\}", word))) for key, word in words.items()}
    listed = {key: tuple(places) for key, places in fixed_words().items()}
    assert listed == {key: places[key] for key in words.keys() - held_elsewhere}


def test_every_used_word_is_there(words: dict[str, str], literals: set[str]) -> None:
    """A key without words must never reach a family."""
    tops = {key.partition(".")[0] for key in words}
    files = (".html", ".xml", ".mjs", ".json", ".css", ".zip", ".js", ".md", ".yml", ".yaml", ".csv")
    groups = {key.rpartition(".")[0] for key in words}
    asked = {key for key in literals if key.partition(".")[0] in tops and not key.endswith(files)}
    assert {key for key in asked if key not in words and key not in groups} == PLAN_PATHS


@pytest.mark.parametrize(("prefix", "module"), [(FINDER, "search.mjs"), (SITE_SEARCH, "site.mjs")])
def test_what_finds_uses_just_the_words_it_gets(
    words: dict[str, str], literals: set[str], prefix: str, module: str
) -> None:
    """It gets them without the first two parts of their key; the template of its form asks for the others."""
    folder = ROOT / "builder/web/find"
    modules = [folder / module, *([folder / "municipality.mjs"] if prefix == FINDER else [])]
    texts = [path.read_text(encoding="utf-8") for path in modules]
    used = {name for text in texts for name in re.findall(r"\bwords\.([a-z_]+)", text)}
    asked = {key.removeprefix(prefix) for key in literals if key.startswith(prefix)}
    assert used | asked == {key.removeprefix(prefix) for key in words if key.startswith(prefix)}


def test_every_code_of_a_problem_has_its_sentence(words: dict[str, str]) -> None:
    """In the plan core and in its twin without Python."""
    texts = [path.read_text(encoding="utf-8") for path in (ROOT / "builder").glob("**/*.py")]
    codes = {code for text in texts for code in re.findall(r'Problem\(code="([a-z._]+)"', text)}
    twin = (ROOT / "builder/web/form/file-alone.mjs").read_text(encoding="utf-8")
    codes |= set(re.findall(r"code: '(file\.[a-z_]+)'", twin))
    assert codes
    assert {f"problems.{code}" for code in codes} == {key for key in words if key.startswith("problems.")}


def test_no_word_breaks_the_rules_for_tone(words: dict[str, str]) -> None:
    """Say what to do; never that somebody did wrong."""
    never = re.compile(
        r"\b(ongeldig|verplicht veld|oeps|sorry|helaas|dient te|middels|graag gedaan)\b", re.IGNORECASE
    )
    assert [key for key, word in words.items() if never.search(word)] == []
