"""What families read: plain Dutch, and nothing typed by hand that belongs among the facts."""

import re
from datetime import date

import pytest
from familiegroepsplan_site.commands.check import Checked, check, told
from familiegroepsplan_site.language.check import Height
from familiegroepsplan_site.sources.project import checkout
from familiegroepsplan_site.sources.reference import strings
from familiegroepsplan_site.sources.site_folder import site_folder
from familiegroepsplan_site.sources.typed import typed_by_hand
from familiegroepsplan_site.sources.yaml_file import read_yaml

# A sentence for editors tells by an example how a number is written.
EDITORS = "editor"


@pytest.fixture(scope="module")
def checked() -> Checked:
    """Check all pages once."""
    return check(checkout(), site_folder(checkout().root), date(2026, 11, 25))


def test_nothing_in_the_pages_should_be_mended(checked: Checked) -> None:
    """No fact typed by hand, no long sentence, no term unexplained, no promise; ideas may be left."""
    bad = tuple(one for one in checked.findings if one.height is not Height.IDEA)

    assert bad == (), told(checked)


def test_every_page_for_families_has_short_sentences(checked: Checked) -> None:
    """A mean of at most 12 words, and none over 25, outside the words of the law."""
    pages = {page.file: page.figures for page in checked.pages if page.readers == "families"}

    assert len(pages) > 10
    assert {file for file, page in pages.items() if page.mean > 12 or page.longest > 25} == set()


def test_every_term_of_the_trade_is_in_the_list_of_words() -> None:
    """A page that does not explain a term links to that list."""
    file, _ = read_yaml(checkout().language, "taal.yaml")
    assert file
    entries = re.findall(r"^([^\n:{#<]+?) \{ #", (checkout().docs / "woordenlijst.md").read_text("utf-8"), re.M)

    assert {term for term in file.data["woordenlijst"] if term not in entries} == set()


def test_no_word_of_the_site_holds_a_fact_typed_by_hand() -> None:
    """Words go to form, documents and pages: their numbers and articles come from the facts too."""
    file, faults = read_yaml(checkout().words, "nl.yaml")
    assert file
    assert faults == []
    texts = [(where, text) for where, text in strings(file.data) if where[0] != EDITORS]

    assert [(".".join(map(str, where)), one.found) for where, text in texts for one in typed_by_hand(text)] == []


def test_no_question_of_the_form_holds_a_fact_typed_by_hand() -> None:
    """Questions have their words elsewhere; templates ask for theirs."""
    folders = (checkout().templates, checkout().questions, checkout().web)
    paths = [path for folder in folders for path in folder.rglob("*") if path.suffix in (".html", ".yaml", ".mjs")]
    found = {path.name: [one.found for one in typed_by_hand(path.read_text("utf-8"))] for path in paths}

    assert {name: typed for name, typed in found.items() if typed} == {}
