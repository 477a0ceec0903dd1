"""Facts in pages: written once in `gemeenten/nederland.yaml`, named by key, never shown surer than they are."""

from datetime import date

import pytest
from familiegroepsplan_site.pages.fact_text import with_facts
from familiegroepsplan_site.pages.sources_page import sources_page
from familiegroepsplan_site.sources.country import Country
from familiegroepsplan_site.sources.project import Project
from familiegroepsplan_site.sources.read import Sources, read_sources
from familiegroepsplan_site.sources.reference import check_references
from familiegroepsplan_site.sources.report import report
from familiegroepsplan_site.sources.typed import links_without_date, typed_by_hand
from real_form import real_reading

HEAD = "---\ntitle: T\ndescription: D\n---\n"
LAW = "https://wetten.overheid.nl/BWBR0034925/2026-01-01"


@pytest.fixture(scope="module")
def sources() -> Sources:
    """Read all that the real files say."""
    reading = real_reading()
    assert reading.sources is not None, report(reading.faults, reading.words)
    return reading.sources


@pytest.fixture
def country(sources: Sources) -> Country:
    """Return the real country."""
    return sources.country


@pytest.mark.parametrize(
    ("reference", "expected"),
    [
        ("[[feit:telefoon-veilig-thuis]]", '<a href="tel:08002000">0800&#8209;2000</a>'),
        ("[[feit:telefoon-luisterlijn]]", '<a href="tel:0880767000">088&#8209;0767&nbsp;000</a>'),
        ("[[feit:site-113]]", '<a href="https://www.113.nl">113.nl</a>'),
        ("[[Feit:jw-4-1-2]]", f'<a href="{LAW}">Artikel 4.1.2 van de Jeugdwet</a>'),
        ("[[tekst:jw-4-1-3-5]]", "artikel 4.1.3, lid 5, van de Jeugdwet"),
        ("[[feit:termijn-plan-hulpverlener]]", "zes weken"),
        ("[[Tekst:termijn-plan-hulpverlener]]", "Zes weken"),
    ],
)
def test_a_reference_becomes_html_that_is_good_in_markdown_too(
    sources: Sources, reference: str, expected: str
) -> None:
    """A page may have it in a paragraph or in a card of raw HTML."""
    assert with_facts(f"<p>{reference}.</p>\n", "a.md", sources.country, sources.words) == f"<p>{expected}.</p>\n"


def test_a_source_becomes_a_footnote_with_its_date_its_certainty_and_its_place_on_the_page_of_sources(
    sources: Sources,
) -> None:
    """Facts that rest on one article share its note; the way to the sources starts where the page stands."""
    page = "Zes.[[bron:termijn-bezwaar]] Ook.[[bron:awb-6-7]] Wet.[[bron:jw-4-1-2]]\n"

    assert (
        with_facts(page, "kind/a.md", sources.country, sources.words)
        == f"""\
Zes.[^awb-6-7] Ook.[^awb-6-7] Wet.[^jw-4-1-2]


## Waar dit staat {{: #noten }}

///Footnotes Go Here///

[^awb-6-7]: [Artikel 6&#58;7 van de Algemene wet bestuursrecht](<https://wetten.overheid.nl/BWBR0005537>): \
hoe lang u de tijd heeft voor bezwaar of beroep. Gezien op 21 november 2026, in een oudere tekst. \
Controleer of het nog klopt. [Over deze bron](../bronnen.md#awb-6-7)

[^jw-4-1-2]: [Artikel 4\\.1\\.2 van de Jeugdwet](<{LAW}>): het recht om eerst zelf een plan te maken. \
Gezien op 21 november 2026. [Over deze bron](../bronnen.md#jw-4-1-2)
"""
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Bel [[feit:telefoon-veiligthuis]].", [(5, "reference.guess", {"guess": "telefoon-veilig-thuis"})]),
        ("Bel [[feit:xyz]].", [(5, "reference.unknown", {})]),
        ("Bel [[fiet:telefoon-112]].", [(5, "reference.form", {"found": "[[fiet:telefoon-112]]"})]),
        ("# Kop [[bron:jw-4-1-2]]", [(5, "reference.place", {})]),
        ("Dat is [[feit:termijn-bezwaar]].", [(5, "reference.bare", {"key": "termijn-bezwaar"})]),
        ("Dat is [[feit:termijn-bezwaar]].\n\nZo.[[bron:awb-6-7]]", []),
        ("Het werkt.[[bron:onderzoek-uva-wodc-2016]]", [(5, "reference.summary", {})]),
        ("Wij zagen een samenvatting.[[bron:onderzoek-uva-wodc-2016]]", []),
    ],
)
def test_a_reference_that_is_wrong_or_says_too_much_is_told(
    country: Country, text: str, expected: list[tuple[int, str, dict[str, str]]]
) -> None:
    """With its line, the nearest key, and what is missing; nothing unsure goes out as a fact."""
    faults = check_references(HEAD + text, "docs/nl/a.md", country, len(HEAD))

    assert [
        (fault.line, fault.code, {key: fault.facts[key] for key in facts if key in fault.facts})
        for fault, (_, _, facts) in zip(faults, expected, strict=True)
    ] == expected


def test_an_unknown_key_in_the_words_stops_the_build(small_project: Project, today: date) -> None:
    """Words go to form and documents, so they have no footnotes: only what is sure may stand in them."""
    words = (small_project.root / "languages").resolve() / "nl.yaml"
    (small_project.root / "languages").unlink()
    text = words.read_text("utf-8").replace(
        "Begin met wat lukt.", "Begin in [[feit:termijn-bezwar]], [[feit:termijn-bezwaar]]."
    )
    for name in ("taal.yaml", "zoekwoorden.yaml", "redactie-en.yaml"):
        _write(small_project, f"languages/{name}", (words.parent / name).read_text("utf-8"))
    _write(small_project, "languages/nl.yaml", text)

    reading = read_sources(small_project, today)

    assert [(fault.path, fault.code) for fault in reading.faults] == [
        ("sections.strengths.intro", "reference.guess"),
        ("sections.strengths.intro", "reference.words"),
    ]


def test_a_fact_rests_on_a_source_that_is_there_and_was_seen(small_project: Project, today: date) -> None:
    """A typing error in `bron`, a source of which we saw a summary, and a key that names two things."""
    text = small_project.country.read_text("utf-8").replace("    bron: jw-4-1-3-4\n", "    bron: jw-4-1-34\n")
    text = text.replace("    bron: eigen-kracht-proces\n", "    bron: factsheet-2016\n")
    text = text.replace("\n  soorten-plannen-aantal:\n", "\n  telefoon-112:\n")
    small_project.country.write_text(text, "utf-8")

    reading = read_sources(small_project, today)

    assert [(fault.path, fault.code) for fault in reading.faults] == [
        ("feiten.termijn-plan-op-papier.bron", "reference.guess"),
        ("feiten.termijn-nabellen.bron", "reference.unsure"),
        ("feiten.telefoon-112", "reference.twice"),
    ]


def test_the_page_of_sources_has_an_anchor_for_each_key_that_a_note_can_cite(sources: Sources) -> None:
    """And the sources of facts about municipalities, and the links with the day we saw them."""
    page = sources_page(sources.country, sources.municipalities, sources.words)

    assert {key for key in _cited(sources.country) if f"{{: #{key} }}" not in page} == set()
    assert "[Oldenzaal](gemeenten/oldenzaal.md): Kennisnet Jeugd, datum onbekend." in page.replace("\\", "")
    assert "Deze links zagen wij op 21 november 2026:" in page


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Bel 0800-2000.", [("typed.phone", "0800-2000")]),
        ("Bel nu 112.", [("typed.phone", "Bel nu 112")]),
        ("Zie artikel 4.1.2.", [("typed.article", "artikel 4.1.2")]),
        ("Zie art. 6:7 van de wet.", [("typed.article", "art. 6:7")]),
        ("Binnen zes weken.", [("typed.term", "zes weken")]),
        ("Binnen 14\ndagen.", [("typed.term", "14 dagen")]),
        ("Twintig jaar bewaard.", [("typed.term", "Twintig jaar")]),
        ("> Binnen zes weken, artikel 4.1.2.", []),
        ("[[feit:termijn-bezwaar]] en [112](https://x.nl/0800-2000)", []),
        ("Vanaf 12 jaar. Een dag in de week. Artikel over geld. Plan 2026-2027.", []),
    ],
)
def test_what_belongs_among_the_facts_is_found_where_it_was_typed(
    text: str, expected: list[tuple[str, str]]
) -> None:
    """Numbers, articles and terms; the words of the law and addresses are left alone."""
    assert [(one.code, one.found) for one in typed_by_hand(text)] == expected


def test_a_link_to_another_site_has_a_day_on_which_we_saw_it() -> None:
    """With or without www and a slash at the end."""
    text = "[a](https://a.nl/) [b](https://b.nl)\n<a href='https://c.nl/x'>c</a> [d](b.md)"

    found = links_without_date(text, ["https://www.a.nl", "https://d.nl"])

    assert [(one.found, one.line) for one in found] == [("https://b.nl", 1), ("https://c.nl/x", 2)]


def _cited(country: Country) -> set[str]:
    return {named.cited.key for named in country.named.values()}


def _write(project: Project, name: str, text: str) -> None:
    path = project.root / name
    path.parent.mkdir(exist_ok=True)
    path.write_text(text, encoding="utf-8")
