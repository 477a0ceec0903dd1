"""The check of plain Dutch: what it finds in a sentence, and what it leaves alone."""

import json
from collections.abc import Callable
from datetime import date

import pytest
from click.testing import CliRunner
from familiegroepsplan_site.cli import main
from familiegroepsplan_site.commands.check import check
from familiegroepsplan_site.language.check import Page, check_page
from familiegroepsplan_site.language.figures import figures, syllables
from familiegroepsplan_site.language.rules import Rules
from familiegroepsplan_site.language.text import sentences, split
from familiegroepsplan_site.sources.project import Project, checkout
from familiegroepsplan_site.sources.site_folder import site_folder
from familiegroepsplan_site.sources.yaml_file import read_yaml

Look = Callable[[str], list[tuple[str, str]]]


@pytest.fixture(scope="module")
def look() -> Look:
    """Return a function that gives the height and the code of all that is found in a text."""
    file, faults = read_yaml(checkout().language, "taal.yaml")
    assert file
    assert faults == []
    rules = Rules.from_dict(file.data)

    def found(text: str) -> list[tuple[str, str]]:
        page = Page(file="a.md", readers="families", source=text, sentences=sentences(text))
        return [(one.height.value, one.fault.code.removeprefix("language.")) for one in check_page(page, rules)]

    return found


@pytest.mark.parametrize(
    "good",
    [
        "U mag eerst zelf een plan maken. U maakt het samen met familie.",
        "Bel oma. Vraag haar om mee te denken.",
        "De gemeente kijkt naar uw plan.",
        "Wij worden blij van een goed gesprek.",
        "Uw kind wordt in mei twaalf.",
        "Uw kind wordt weer gezond.",
        "Dat wordt voor gemeenten spannend.",
        "Een ondertoezichtstelling (OTS) betekent: de kinderrechter wijst een gezinsvoogd aan.",
        "Bewaar uw plan als PDF.",
        "Kijk op jeugdstem.nl.",
        "De gemeente moet ervoor zorgen dat die hulp er is.",
    ],
)
def test_a_plain_sentence_is_left_alone(look: Look, good: str) -> None:
    """A check that cries wolf is a check that nobody reads."""
    assert look(good) == []


@pytest.mark.parametrize(
    ("bad", "expected"),
    [
        ("U dient te bellen.", ("mend", "phrase")),
        ("Deze datum is ongeldig.", ("mend", "phrase")),
        ("Dat doet u middels een brief.", ("mend", "phrase")),
        ("Een plan helpt altijd.", ("mend", "promise")),
        ("Het plan zorgt ervoor dat u hulp krijgt.", ("mend", "promise")),
        ("Succes is gegarandeerd.", ("mend", "promise")),
        ("Vraag het aan familie, bijv. aan oma.", ("mend", "abbreviation")),
        ("Vraag het d.m.v. een brief.", ("mend", "abbreviation")),
        ("Vraag het aan het CJG.", ("mend", "abbreviation")),
        ("Uw plan wordt door de gemeente gelezen.", ("idea", "passive")),
        ("Dan werd het besproken.", ("idea", "passive")),
        ("Het plan is door oma geschreven.", ("idea", "passive")),
        ("Ga naar de schuldhulpverleningsorganisatie.", ("idea", "long_word")),
        ("De gecertificeerde instelling belt u.", ("mend", "term")),
    ],
)
def test_a_sentence_that_can_be_said_better_is_told(look: Look, bad: str, expected: tuple[str, str]) -> None:
    """One rule a sentence; ease and mean are figures of a whole page."""
    assert [one for one in look(bad) if one[1] not in ("ease", "mean")] == [expected]


def test_a_sentence_of_26_words_is_too_long_and_one_of_25_is_not(look: Look) -> None:
    """The words of the law do not count."""
    sentence = " ".join(["Ik", *["ga"] * 24]) + "."

    assert ("mend", "length") not in look(sentence)
    assert ("mend", "length") in look(f"Nee {sentence}")
    assert look(f"> Nee {sentence}") == []


def test_a_page_of_long_sentences_is_told_once(look: Look) -> None:
    """The mean of a page for families is at most twelve words."""
    assert look("Ik ga nu met de bus naar oma en opa in het dorp." * 3).count(("mend", "mean")) == 1


def test_a_term_is_explained_when_it_links_to_the_list_of_words_or_is_told_nearby(look: Look) -> None:
    """At its first use; after that a reader knows it."""
    assert look("De vertrouwenspersoon is gratis. U kunt er terecht met vragen of klachten over jeugdhulp.") == []
    assert look("Bel de vertrouwenspersoon. Die komt bij u thuis.") == [("mend", "term")]


def test_sentences_end_where_a_reader_stops() -> None:
    """Not at an abbreviation, a number or an article."""
    assert split("Vraag het bijv. Aan Truus. Artikel 4.1.2 zegt het! “Mag dat?” Ja.") == [
        "Vraag het bijv. Aan Truus.",
        "Artikel 4.1.2 zegt het!",
        "“Mag dat?”",
        "Ja.",
    ]


def test_a_sentence_knows_its_line_in_the_file() -> None:
    """Headings and items of a list are runs of their own; the head and drawings are no text."""
    head = "---\ntitle: Titel\n---\n"
    text = f"{head}# Kop\n\nEerste zin hier. Tweede\nzin daar.\n\n- een ding\n\n<svg><title>x</title></svg>\n"

    assert [(one.text, one.line, one.title) for one in sentences(text)] == [
        ("Kop", 4, True),
        ("Eerste zin hier.", 6, False),
        ("Tweede zin daar.", 6, False),
        ("een ding", 9, False),
    ]


def test_the_reading_ease_is_that_of_flesch_and_douma() -> None:
    """Ten words in two sentences, eleven syllables; what has no end is no sentence."""
    found = figures(sentences("# Kop\n\nU maakt samen een plan. Dat mag van de wet.\n\n- een oom\n"))

    assert (found.words, found.sentences, found.mean, found.longest) == (12, 2, 5.0, 5)
    assert found.ease == pytest.approx(206.84 - 0.93 * 5 - 77 * 11 / 10)


@pytest.mark.parametrize(("word", "count"), [("plan", 1), ("samen", 2), ("gemeente", 3), ("familiegroepsplan", 5)])
def test_a_word_has_as_many_syllables_as_it_can_be_broken_in(word: str, count: int) -> None:
    """By the patterns for Dutch."""
    assert syllables(word) == count


def test_the_command_tells_by_height_and_ends_with_3_when_something_should_be_mended(
    small_project: Project,
) -> None:
    """And with 1 when the site would not be built."""
    docs = small_project.root / "docs"
    docs.unlink()
    page = docs / "nl" / "index.md"
    page.parent.mkdir(parents=True)
    page.write_text(
        "---\ntitle: T\ndescription: D\n---\n# Kop\n\nU dient te bellen.\n\nHet wordt gelezen.\n", "utf-8"
    )

    result = CliRunner().invoke(main, ["--map", str(small_project.root), "check"])

    assert result.exit_code == 3
    assert (
        result.output
        == """\
Te verbeteren: 1
================
docs/nl/index.md:7
  Er staat 'dient te'. Schrijf liever: moet.

Idee: 1
=======
docs/nl/index.md:9
  Wie doet dit? Schrijf het op als: iemand doet iets. Er staat: wordt gelezen.

1 bladzijde nagekeken. Stopt de bouw: 0. Te verbeteren: 1. Ideeën: 1.
"""
    )
    page.write_text("---\ntitle: T\ndescription: D\n---\n# Kop\n\nBel [[feit:telefoon-veiligthuis]].\n", "utf-8")
    result = CliRunner().invoke(main, ["--map", str(small_project.root), "check", "--json"])

    assert result.exit_code == 1
    assert json.loads(result.output)["findings"] == [
        {
            "height": "stops",
            "code": "reference.guess",
            "file": "docs/nl/index.md",
            "line": 7,
            "path": "[[feit:telefoon-veiligthuis]]",
            "sentence": "Deze sleutel staat niet in gemeenten/nederland.yaml. Bedoelt u 'telefoon-veilig-thuis'?",
        }
    ]


def test_sources_that_nobody_looked_at_for_a_year_are_an_idea_in_their_file(small_project: Project) -> None:
    """They may have changed; the site is not wrong for it."""
    on_time, late = (
        check(small_project, site_folder(small_project.root), day, ["none"])
        for day in (date(2027, 11, 21), date(2027, 11, 22))
    )

    assert on_time.findings == ()
    assert [(one.height.value, one.fault.file, one.fault.facts["first"]) for one in late.findings] == [
        ("idea", "gemeenten/nederland.yaml", "Jeugdwet"),
        ("idea", "gemeenten/oldenzaal.yaml", "Krant"),
    ]


def test_what_a_municipality_tells_without_a_source_should_be_mended(small_project: Project, today: date) -> None:
    """On the national site too: it is never told to other programs."""
    path = small_project.municipalities / "amstelveen.yaml"
    path.write_text(path.read_text("utf-8") + "klacht: {naam: Klachtenloket}\n", "utf-8")

    checked = check(small_project, site_folder(small_project.root), today, ["none"])

    found = [(one.height.value, one.fault.code, one.fault.file, one.fault.path) for one in checked.findings]
    assert found == [("mend", "missing.source", "gemeenten/amstelveen.yaml", "klacht")]


def test_the_figures_of_each_page_stand_in_a_table() -> None:
    """For who writes."""
    result = CliRunner().invoke(main, ["check", "--taalcijfers", "wie-helpt-u"])
    head, row, total = result.output.splitlines()

    assert head.split() == ["bladzijde", "woorden", "zinnen", "gemiddeld", "langste", "Flesch-Douma"]
    assert row.split()[0] == "docs/nl/wie-helpt-u.md"
    assert row.split()[1:] == total.removeprefix("alle bladzijden voor gezinnen").split()
