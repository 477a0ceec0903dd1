"""The form of the hand-written pages: the answer first, the next step last, the young addressed as the young."""

import re
from pathlib import Path

import pytest

DOCS = Path(__file__).parents[2] / "docs/nl"
LISTS = {"index", "onderwerpen"}  # made by their own templates
PAGES = sorted(path.stem for path in DOCS.glob("*.md") if path.stem not in LISTS)


def body(page: str) -> str:
    """Return the text of a page below its head."""
    return (DOCS / f"{page}.md").read_text(encoding="utf-8").split("---\n", 2)[2].strip()


@pytest.mark.parametrize("page", PAGES)
def test_a_page_answers_before_its_first_part(page: str) -> None:
    """Who reads one screen has the answer: it stands in the band at the top, and 70 words fit a phone."""
    title, _, answer = body(page).partition("\n## ")[0].partition("\n")
    assert title.startswith("# ")
    assert 5 <= len(re.sub(r"\[\[bron:[^\]]+\]\]|<[^>]+>", "", answer).split()) <= 70


@pytest.mark.parametrize("page", PAGES)
def test_a_page_ends_with_the_next_step(page: str) -> None:
    """A button, so that nobody stands at a dead end."""
    last = body(page).splitlines()[-1]
    assert 'class="button' in last or "{ .button" in last


@pytest.mark.parametrize("page", ["voor-kinderen", "voor-jongeren"])
def test_a_page_for_the_young_says_je(page: str) -> None:
    """And never 'u', not even in a link."""
    assert re.findall(r"\b(?:[Uu]|[Uu]w)\b", re.sub(r"\([^)]*\)|<[^>]+>", "", body(page))) == []
