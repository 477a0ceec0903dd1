"""The pages of a municipality's own site: all that it told, plainly what it did not, and who makes the site."""

from dataclasses import replace
from datetime import date
from html import unescape
from pathlib import Path
from typing import Any

import markdown
import pytest
from familiegroepsplan_site.language.check import LONGEST, MEAN, Height, Page, check_page
from familiegroepsplan_site.language.rules import Rules
from familiegroepsplan_site.language.text import sentences
from familiegroepsplan_site.pages.desk_text import phone_link
from familiegroepsplan_site.pages.fact_text import with_facts
from familiegroepsplan_site.pages.site_pages import site_pages
from familiegroepsplan_site.publish.html_page import read_html
from familiegroepsplan_site.publish.security_txt import security_txt
from familiegroepsplan_site.sources.own_site import read_own_site
from familiegroepsplan_site.sources.place_name import at_place
from familiegroepsplan_site.sources.project import checkout
from familiegroepsplan_site.sources.read import Reading, Sources
from familiegroepsplan_site.sources.report import report
from familiegroepsplan_site.sources.safe_html import EXTENSIONS, unsafe
from familiegroepsplan_site.sources.site import Site, make_site
from familiegroepsplan_site.sources.site_folder import site_folder
from familiegroepsplan_site.sources.yaml_file import parse_yaml
from real_form import real_reading

TODAY = date(2026, 11, 25)
VOORBEELDSTAD = Path(__file__).parents[1] / "cases" / "voorbeeldstad.yaml"


@pytest.fixture(scope="module")
def reading() -> Reading:
    """Read all that the real files say."""
    return real_reading()


@pytest.fixture(scope="module")
def sources(reading: Reading) -> Sources:
    """Return the sources, which have no fault."""
    assert reading.sources is not None, report(reading.faults, reading.words)
    return reading.sources


@pytest.fixture(scope="module")
def rich(reading: Reading, tmp_path_factory: pytest.TempPathFactory) -> Site:
    """Return the site of an invented municipality that told all there is to tell."""
    folder = tmp_path_factory.mktemp("voorbeeldstad")
    (folder / "gemeente.yaml").write_bytes(VOORBEELDSTAD.read_bytes())
    site, faults = read_own_site(site_folder(folder), reading, TODAY)
    assert site is not None, report(faults, reading.words)
    return site


def pages_of(site: Site, sources: Sources) -> dict[str, str]:
    """Return the Markdown of the pages of this site, with the real home page of the national site."""
    text = (checkout().docs / "index.md").read_text(encoding="utf-8")
    home = with_facts(text, "index.md", sources.country, sources.words)
    return site_pages(site, home, sources.words, "formulieren/")


def test_a_family_reads_on_the_first_page_whom_to_tell_who_helps_and_where_to_hand_in(
    rich: Site, sources: Sources
) -> None:
    """The three steps of the national site, each with what is so in this municipality."""
    home = pages_of(rich, sources)["index.md"]

    assert (
        """\
## Zo gaat het in Voorbeeldstad

<ol class="cards">
  <li>
    <h3>Zeg dat u een plan wilt</h3>
    <p>Vertel het aan Jeugdteam Voorbeeldstad. Eén zin is genoeg. <a href="uw-recht/">Lees welke zin</a>.</p>
    <p>Bel <a href="tel:0990123456">0990&#8209;123&nbsp;456</a>.</p>
  </li>
  <li>
    <h3>Maak het samen</h3>
    <p>Vraag mensen die u vertrouwt. Schrijf op wat goed gaat, wat moeilijk is en wie wat doet.</p>
    <p>Deze hulp is er bij uw plan: Stichting Naast U of Coördinatoren van De Kring.</p>
  </li>
  <li>
    <h3>Lever het in</h3>
    <p>Bewaar uw plan als Word of PDF.</p>
    <p>Inleveren kan zo: digitaal, op papier.</p>
  </li>
</ol>

<a class="button quiet" href="uw-gemeente/">Lees alle stappen</a>
"""
        in home
    )
    assert '"name": "Maak uw plan", "to": "plan/"' in home
    assert "## Niemand kijkt mee" in home
    assert "finder" not in home


def test_the_page_about_how_it_goes_here_has_a_section_for_each_thing_told(rich: Site, sources: Sources) -> None:
    """In the order that helps: asking first, rules and background last."""
    page = pages_of(rich, sources)["uw-gemeente.md"]

    assert [line for line in page.splitlines() if line.startswith(("# ", "## "))] == [
        "# Zo gaat het in Voorbeeldstad",
        "## Zo vraagt u het",
        "## Zo gaat het daarna",
        "## Hier kunt u terecht",
        "## Iemand die met u meedenkt",
        "## Uw plan inleveren",
        "## Bent u niet tevreden?",
        "## Een formulier dat u mag gebruiken",
        "## Regels en beleid van Voorbeeldstad",
        "## Nu iemand spreken",
        "## Over deze bladzijde",
    ]


def test_a_team_stands_with_all_ways_to_reach_it(rich: Site, sources: Sources) -> None:
    """A number calls, an address writes; its source is told once below, for it is the municipality itself."""
    page = pages_of(rich, sources)["uw-gemeente.md"]

    assert (
        """\
### Jeugdteam Voorbeeldstad

Hier kunt u terecht met vragen over opgroeien en opvoeden\\. U hoeft geen verwijzing te hebben\\.

Zegt u dat u een familiegroepsplan wilt? Dan schrijven wij dat op\\.

Telefoon
:   <a href="tel:0990123456">0990&#8209;123&nbsp;456</a>

E-mail
:   <a href="mailto:jeugdteam@voorbeeldstad.example">jeugdteam@<wbr>voorbeeldstad.example</a>

Langskomen
:   Het Trefpunt<br>Dorpsstraat 1<br>1234 AB Voorbeeldstad

Open
:   maandag, dinsdag en donderdag: van 8.30 tot 17.00 uur.<br>\
vrijdag: van 8.30 tot 12.30 uur. Alleen met een afspraak\\.

Brief sturen
:   Postbus 1<br>1234 ZZ Voorbeeldstad

Website
:   <a href="https&#58;//www.voorbeeldstad.example/jeugdteam">voorbeeldstad.example/<wbr>jeugdteam</a>

</div>
"""
        in page
    )
    assert page.count("Bron:") == 1
    assert "Bron: [De Kring](<https://kring.example/over>), datum onbekend. Gezien op 1 oktober 2026." in page
    assert "De gemeente Voorbeeldstad vertelde dit zelf. Nagekeken op 20 november 2026." in page


def test_where_nothing_is_told_no_heading_is_empty_and_the_next_steps_stand(sources: Sources) -> None:
    """Of most of the 342: the page says so, and what a family can ask, where, and with which letter."""
    pages = pages_of(sources.sites["texel"], sources)

    assert [line for line in pages["uw-gemeente.md"].splitlines() if line.startswith(("# ", "## "))] == [
        "# Zo gaat het op Texel",
        "## Dit kunt u nu doen",
        "## Dit weten wij nog niet",
        "## Nu iemand spreken",
        "## Over deze bladzijde",
    ]
    assert "Deze gemeente heeft hier nog geen informatie gegeven." in pages["index.md"]
    assert '<a href="../brieven/informatie-van-de-gemeente/">' in pages["uw-gemeente.md"]


def test_facts_from_elsewhere_are_on_the_first_page_with_their_source(sources: Sources) -> None:
    """And with them that the municipality itself told nothing yet."""
    home = pages_of(sources.sites["amstelveen"], sources)["index.md"]

    told = home[home.index("## Wat er bekend is over Amstelveen") : home.index("## Begin klein")]
    assert "standaardbasis voor gesprekken over passende hulp" in told
    assert "Gezien op 21 november 2026." in told
    assert "heeft hier zelf nog geen informatie gegeven" in told


def test_a_municipality_does_not_say_of_itself_that_it_told_nothing(sources: Sources) -> None:
    """Its own site is not ready yet, and it has seen its own website."""
    pages = pages_of(replace(sources.sites["amstelveen"], self_made=True), sources)

    for name in ("index.md", "uw-gemeente.md"):
        assert "Op deze site staat nog niet hoe het in Amstelveen gaat." in pages[name]
        assert "Deze gemeente heeft" not in pages[name] and "niet bekeken" not in pages[name]


@pytest.mark.parametrize(
    ("typed", "called"),
    [
        ("+31 (0)20 540 49 11", "+31205404911"),
        ("+31 20 540 49 11", "+31205404911"),
        ("(020) 540 49 11", "0205404911"),
    ],
)
def test_a_number_is_called_as_it_is_meant(typed: str, called: str) -> None:
    """With the number of the country the first nought is not called."""
    assert f'href="tel:{called}"' in phone_link(typed)


def test_a_way_to_hand_in_keeps_the_capital_of_its_name(rich: Site, sources: Sources) -> None:
    """Within a sentence `Per post` is written small, DigiD is not."""
    ways = tuple(replace(rich.handing_in[0], name=name) for name in ("Per post", "DigiD", "Zaans Loket"))

    home = pages_of(replace(rich, handing_in=ways), sources)["index.md"]

    assert "Inleveren kan zo: per post, DigiD, Zaans Loket." in home


def test_a_site_that_others_made_never_speaks_as_the_municipality(sources: Sources) -> None:
    """A host makes all 342 with its name in the title; the reader must see whose words they are."""
    amstelveen = sources.sites["amstelveen"]
    made, own = (pages_of(replace(amstelveen, self_made=own), sources) for own in (False, True))

    for page in ("index.md", "uw-gemeente.md"):
        assert "Deze site is niet van de gemeente Amstelveen" in made[page]
        assert "niet van de gemeente" not in own[page]
    assert "Deze site is van de gemeente Amstelveen" in own["uw-gemeente.md"]
    assert "Deze site is niet van de gemeente Amstelveen" in made["toegankelijkheid.md"]
    assert "De overheid noemt dit status E." in own["toegankelijkheid.md"]


def test_the_statement_about_accessibility_is_told_in_plain_words(rich: Site, sources: Sources) -> None:
    """Its status, day, signer and audit; what does not work and the way around it; where to tell."""
    page = pages_of(rich, sources)["toegankelijkheid.md"]

    assert (
        """\
## De verklaring van de gemeente Voorbeeldstad

Status B: de site voldoet voor een deel aan de eisen. Er is een onderzoek gedaan. \
Wat nog niet goed is, staat op de lijst om te verbeteren.

Deze verklaring is van 1 oktober 2026. Ondertekend door: de gemeentesecretaris. \
Het onderzoek was op 1 september 2026, door: Bureau Voor Iedereen.

[Lees het verslag van het onderzoek](<https://verklaringen.example/verslag>)

[Lees de hele verklaring in het register van de overheid](<https://verklaringen.example/register/1>)

De eisen staan in de norm EN\N{NO-BREAK SPACE}301\N{NO-BREAK SPACE}549. Voor websites zijn dat de regels van WCAG.

## Dit werkt nog niet voor iedereen

<div class="feit" markdown="1">

**Het logo heeft te weinig contrast\\.**

Eis: WCAG 1\\.4\\.11.

Wat u merkt: U ziet het logo misschien niet goed\\.

Zo kan het wel: De naam van de gemeente staat ernaast\\.

Wat de gemeente eraan doet: Er komt een nieuw logo\\.

Klaar: maart 2027.

</div>

## Werkt iets niet voor u?

Laat het weten. Zeg wat u wilde doen, en wat er misging: \
<a href="mailto:toegankelijk@voorbeeldstad.example">toegankelijk@<wbr>voorbeeldstad.example</a>.
"""
        in page
    )


def test_the_page_about_privacy_names_the_officer_or_else_the_municipality(rich: Site, sources: Sources) -> None:
    """What the site itself does is the same everywhere."""
    named = pages_of(rich, sources)["privacy.md"]
    unnamed = pages_of(sources.sites["texel"], sources)["privacy.md"]

    assert "### Functionaris gegevensbescherming" in named
    assert (
        "[Privacyverklaring van de gemeente Voorbeeldstad](<https://www.voorbeeldstad.example/privacy>)" in named
    )
    assert "Stel die aan de gemeente Texel." in unnamed
    assert all("Er zijn geen cookies." in page for page in (named, unnamed))


@pytest.mark.parametrize(
    ("name", "shown"),
    [("Amstelveen", "in Amstelveen"), ("Texel", "op Texel"), ("'s-Hertogenbosch", "in 's-Hertogenbosch")],
)
def test_one_is_on_an_island_and_in_a_town(sources: Sources, name: str, shown: str) -> None:
    """'In Texel' is no Dutch."""
    assert at_place(name, sources.words) == shown


def test_a_long_name_does_not_fill_the_menu(sources: Sources) -> None:
    """Its page is in the menu all the same."""
    page = pages_of(sources.sites["nuenen-gerwen-en-nederwetten"], sources)["uw-gemeente.md"]
    assert 'menu: "In uw gemeente"' in page


def test_every_island_is_a_municipality(sources: Sources) -> None:
    """A name that is spelled otherwise would never be found."""
    names = {place.name for place in sources.municipalities}
    assert set(sources.words["municipality.at.islands"].split()) <= names


def test_who_finds_a_leak_reads_where_to_tell(rich: Site, sources: Sources) -> None:
    """RFC 9116: never without contact, and never valid for a year."""
    assert (
        security_txt(rich, TODAY)
        == """\
Contact: mailto:security@voorbeeldstad.example
Expires: 2027-11-24T00:00:00Z
Preferred-Languages: nl
Canonical: https://familiegroepsplan.voorbeeldstad.example/.well-known/security.txt
Policy: https://www.voorbeeldstad.example/lek-melden
"""
    )
    assert security_txt(sources.sites["texel"], TODAY) is None


HOSTILE = " <script>x</script> **a** [b](javascript:x) {: onclick=x } | & `c` # d"
# What an editor types freely; the rest has a form of its own, such as a date or an address.
FREE = {
    "naam",
    "uitleg",
    "titel",
    "tekst",
    "termijn",
    "gebouw",
    "straat",
    "plaats",
    "wat",
    "eis",
    "gevolg",
    "door",
}
FREE |= {"alternatief", "maatregel", "ondertekend-door"}


def hostile(data: Any, top: bool = True) -> Any:
    """Return the data with code after each text that one types freely, but for the name of the municipality."""
    if isinstance(data, dict):
        return {
            key: value + HOSTILE
            if key in FREE and isinstance(value, str) and not (top and key == "naam")
            else hostile(value, top=False)
            for key, value in data.items()
        }
    return [hostile(one, top=False) for one in data] if isinstance(data, list) else data


def test_what_an_editor_typed_is_shown_and_never_obeyed(sources: Sources) -> None:
    """On the first page, which has a drawing of ours, no code; on the others nothing that is not on the list."""
    file, faults = parse_yaml(VOORBEELDSTAD.read_text(encoding="utf-8"), "gemeente.yaml")
    assert file is not None and faults == []
    pages = pages_of(make_site(hostile(file.data), sources.around, Path()), sources)

    home = markdown.markdown(pages.pop("index.md"), extensions=["md_in_html", "attr_list"])
    assert (read_html(home).scripts, read_html(home).handlers) == ([], [])
    for text in pages.values():
        assert unsafe(text) == []
        assert HOSTILE.strip() in unescape(markdown.markdown(text, extensions=list(EXTENSIONS)))


@pytest.mark.parametrize("place", ["voorbeeldstad", "amstelveen", "texel"])
@pytest.mark.parametrize("self_made", [True, False])
def test_all_of_it_is_plain_dutch(rich: Site, sources: Sources, place: str, self_made: bool) -> None:
    """As the hand-written pages: short sentences, words of the trade explained, nothing to mend."""
    site = rich if place == "voorbeeldstad" else sources.sites[place]
    rules = Rules.from_dict(sources.language)
    for name, text in pages_of(replace(site, self_made=self_made), sources).items():
        page = Page(file=name, readers="families", source=text, sentences=sentences(text))
        mend = [one.fault.facts for one in check_page(page, rules) if one.height is Height.MEND]
        assert mend == []
        assert page.figures.mean <= MEAN["families"]
        assert page.figures.longest <= LONGEST
