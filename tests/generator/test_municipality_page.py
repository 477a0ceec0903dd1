"""The page of a municipality: what is known with its source, what is not, what a family can do."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date

import pytest
from familiegroepsplan_site.pages.municipality_list import municipality_list
from familiegroepsplan_site.pages.municipality_page import municipality_page
from familiegroepsplan_site.pages.source_line import written_day
from familiegroepsplan_site.sources.own_templates import OwnTemplate
from familiegroepsplan_site.sources.project import Project
from familiegroepsplan_site.sources.read import Sources, read_sources
from familiegroepsplan_site.sources.word_template import WordTemplate

UNKNOWN = """\
---
title: "Familiegroepsplan in Amstelveen"
description: "Wat u in de gemeente Amstelveen kunt doen met een familiegroepsplan, wat daarover bekend is en wie u helpt."
picture: "kring"
---

# Familiegroepsplan in Amstelveen

Woont u in Amstelveen, en heeft uw kind hulp nodig? Dan mag u eerst zelf een plan maken, samen met familie en vrienden. Dat mag in elke gemeente.

<p class="acts"><a class="button" href="../../plan/">Maak een plan</a> <a class="button quiet" href="../../uw-recht/">Lees over uw recht</a></p>

## Dit kunt u nu doen

1.  **Zeg dat u eerst een plan wilt maken.** Zeg het tegen de hulpverlener of tegen uw gemeente. Deze zin mag u gebruiken.

    > Ik wil eerst een familiegroepsplan maken. Artikel 4.1.2 van de Jeugdwet.

    Lees <a href="https://wetten.overheid.nl/BWBR0034925/2026-01-01">artikel 4.1.2 van de Jeugdwet</a>. Liever op papier? Gebruik de brief: <a href="../../brieven/eerst-een-familiegroepsplan/">Wij willen eerst een familiegroepsplan maken</a>.

1.  **Vraag iemand die met u meedenkt.** Dat heet onafhankelijke cliëntondersteuning. Het is gratis. De gemeente moet ervoor zorgen dat het er is.

    Lees <a href="https://wetten.overheid.nl/BWBR0035362/2026-07-01">artikel 2.2.4 van de Wmo 2015</a>. Liever op papier? Gebruik de brief: <a href="../../brieven/onafhankelijke-ondersteuning/">Wij vragen onafhankelijke ondersteuning</a>.

1.  **Vraag hoe het in Amstelveen gaat.** Bel uw gemeente. Het adres van de website weten wij nog niet zeker.

    Liever op papier? Gebruik de brief: <a href="../../brieven/informatie-van-de-gemeente/">Wij missen informatie over het familiegroepsplan</a>.

1.  **Begin met uw plan.** Dat kan op deze site. Niemand kijkt mee, en u mag altijd stoppen.

    <a class="button" href="../../plan/">Maak een plan</a>

## Dit weten wij nog niet

<div class="weetniet" markdown="1">

Deze gemeente heeft hier nog geen informatie gegeven.

Wij weten dus nog niet bij wie u zich in Amstelveen meldt, en wie u daar helpt bij uw plan. Vraag het aan uw gemeente. Uw recht is in elke gemeente hetzelfde.

</div>

## Nu iemand spreken

-   **Direct gevaar**: <a href="tel:112">112</a>. Politie, brandweer en ambulance\\.
-   **Veilig Thuis**: <a href="tel:08002000">0800&#8209;2000</a>. Voor advies en hulp als u zich zorgen maakt over geweld thuis\\. Gratis, dag en nacht\\.
-   **Kindertelefoon**: <a href="tel:08000432">0800&#8209;0432</a>. Voor kinderen van 8 tot en met 18 jaar\\. Gratis en anoniem\\.
-   **113 Zelfmoordpreventie**: <a href="tel:113">113</a> of <a href="tel:08000113">0800&#8209;0113</a>. Als u of iemand anders aan zelfmoord denkt\\. Gratis en anoniem, dag en nacht\\.

<a href="../../wie-helpt-u/">Wie u nog meer kan helpen</a>

## Over deze bladzijde

Amstelveen ligt in de provincie Noord\\-Holland. Voor jeugdhulp hoort Amstelveen bij de regio Amsterdam\\-Amstelland, in de indeling van 2025.

Regio: CBS. Gezien op 21 november 2026.
{: .bron }

Woont u in een andere gemeente? [Alle gemeenten](index.md)
"""  # noqa: E501 - one paragraph of the page is one line here


@pytest.fixture
def sources(small_project: Project, today: date) -> Sources:
    """Read two municipalities: of Amstelveen nothing is known, of Oldenzaal one old fact."""
    reading = read_sources(small_project, today)
    assert reading.sources is not None
    return reading.sources


def page_of(sources: Sources, slug: str) -> str:
    """Return the Markdown of one municipality."""
    return municipality_page(sources.sites[slug], sources.words)


def test_a_municipality_of_which_nothing_is_known_says_so_and_what_to_do(sources: Sources) -> None:
    """The whole page: this is what most families will read."""
    assert page_of(sources, "amstelveen") == UNKNOWN


def test_a_fact_stands_with_its_quotation_its_age_and_its_source(sources: Sources) -> None:
    """And what looks like code in it is only text."""
    page = page_of(sources, "oldenzaal")

    assert (
        """\
## Wat er bekend is over Oldenzaal

<div class="feit" markdown="1">

Een plan mag &#60;b&#62;altijd&#60;/b&#62; &#38; \\*overal\\*\\.

> ‘Het is een recht\\.’
>
> — een adviseur

Dit is van een tijd geleden. Het kan nu anders zijn.

Bron: [Krant](<https://krant.example/plan>), november 2017. Gezien op 21 november 2026.
{: .bron }

</div>
"""
        in page
    )
    assert "[Website van Oldenzaal](<https://www.oldenzaal.nl>)" in page


def test_the_list_has_every_municipality_below_its_letter(sources: Sources) -> None:
    """Plain links: the list works without script."""
    page = municipality_list(sources.municipalities, sources.country, sources.words)

    assert (
        """\
### A {: #letter-a }

-   [Amstelveen](amstelveen.md)

### O {: #letter-o }

-   [Oldenzaal](oldenzaal.md)
"""
        in page
    )
    assert '<a href="#letter-a">A</a> <a href="#letter-o">O</a>' in page
    assert "finder: true" in page


@pytest.mark.parametrize(
    ("written", "words"),
    [("2017", "2017"), ("2017-11", "november 2017"), ("2025-10-03", "3 oktober 2025")],
)
def test_a_date_of_a_source_is_as_precise_as_it_is_known(sources: Sources, written: str, words: str) -> None:
    """No day is made up for a source of which only the year is known."""
    assert written_day(written, sources.words) == words


def test_names_are_sorted_as_one_looks_for_them(
    small_project: Project, today: date, folder: Callable[[Mapping[str, str]], Project]
) -> None:
    """Accents do not count, and an apostrophe is no letter."""
    template = "slug: {}\ncode: {}\nprovincie: Overijssel\njeugdregio: Twente\n"
    names = {"Óld": ("old", "GM0001"), "'s-Hertogenbosch": ("s-hertogenbosch", "GM0002")}
    folder(
        {
            f"gemeenten/{slug}.yaml": f'naam: "{name}"\n' + template.format(slug, code)
            for name, (slug, code) in names.items()
        }
    )
    sources = read_sources(small_project, today).sources
    assert sources is not None

    page = municipality_list(sources.municipalities, sources.country, sources.words)

    places = ("(amstelveen.md)", "(old.md)", "(oldenzaal.md)", "(s-hertogenbosch.md)")
    positions = [page.index(place) for place in places]
    assert positions == sorted(positions)


def test_the_form_of_a_region_is_offered_in_its_municipalities_and_nowhere_else(sources: Sources) -> None:
    """Empty, to fill in by hand; and not as something that one must use."""
    template = OwnTemplate(
        id="regios-form",
        file="gemeenten/regios/form.docx",
        name="Ons <formulier>",
        note="Van de & regio.",
        file_name="form",
        places=("Amsterdam-Amstelland", "Zaanstreek-Waterland"),
        template=WordTemplate(texts={}, files={}, fields=()),
    )
    here = municipality_page(replace(sources.sites["amstelveen"], templates=(template,)), sources.words)
    there = municipality_page(sources.sites["oldenzaal"], sources.words)

    assert (
        """\
## Een formulier dat u mag gebruiken

Ons &#60;formulier&#62; is een formulier voor Amsterdam\\-Amstelland en Zaanstreek\\-Waterland. Van de &#38; regio\\.

U hoeft het niet te gebruiken. Maakt u uw plan op deze site? Dan kunt u het aan het eind ook in dit formulier bewaren.

<a href="../../formulieren/regios-form.docx" download="form.docx">Leeg formulier&#58; Ons &#60;formulier&#62;, voor Word</a>
"""  # noqa: E501 - one paragraph of the page is one line here
        in here
    )
    assert "formulier dat u mag gebruiken" not in there
