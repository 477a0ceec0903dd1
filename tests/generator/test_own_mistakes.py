"""Mistakes in a municipality's folder: one clear line for each, with its place, and nothing else happens."""

import os
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from familiegroepsplan_site.sources.own_site import read_own_site
from familiegroepsplan_site.sources.read import Reading
from familiegroepsplan_site.sources.report import report
from familiegroepsplan_site.sources.site_folder import site_folder
from generator.whole_municipality import FILES, YAML
from real_form import real_reading

TODAY = date(2026, 11, 25)
Mistake = Callable[[Path], object]


@pytest.fixture(scope="module")
def around() -> Reading:
    """Return the real sources: what every municipality has around it."""
    return real_reading()


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """Return the folder of a municipality that has everything, without a fault."""
    folder = tmp_path / "gemeente"
    for name, text in FILES.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder


def told(place: Path, around: Reading) -> str:
    """Return the report about a folder; no report when it makes a site."""
    site, faults = read_own_site(site_folder(place), around, TODAY)
    assert (site is None) == bool(faults)
    return report(faults, around.words) if faults else ""


def yaml(old: str, new: str) -> Mistake:
    """Return what puts other text in the place of this one in `gemeente.yaml`."""
    assert YAML.count(old) >= 1, old
    return lambda place: (place / "gemeente.yaml").write_text(YAML.replace(old, new, 1), encoding="utf-8")


def data(content: bytes, name: str = "gemeente.yaml") -> Mistake:
    """Return what gives a file this content."""
    return lambda place: (place / name).write_bytes(content)


def linked(name: str) -> Mistake:
    """Return what makes a file a link to one outside the folder."""

    def link(place: Path) -> None:
        (place / name).rename(place.parent / "elders")
        (place / name).symlink_to(place.parent / "elders")

    return link


def pipe(place: Path) -> None:
    """Put a pipe where a page is expected: who opens it waits for ever."""
    os.mkfifo(place / "paginas" / "wachten.md")


EXPLODING = "a: &a [x, x]\n" + "".join(
    f"{chr(98 + n)}: &{chr(98 + n)} [{', '.join([f'*{chr(97 + n)}'] * 9)}]\n" for n in range(8)
)
MISTAKES: dict[str, tuple[Mistake, str]] = {
    "a tab": (
        yaml("  uitleg: U mag altijd", "\tuitleg: U mag altijd"),
        "gemeente.yaml:39\n  Hier staat een tab. Gebruik spaties.\n",
    ),
    "a key twice": (
        yaml("talen: [nl]", "talen: [nl]\nslug: anders"),
        "gemeente.yaml:59  slug\n  De sleutel 'slug' staat er ook op regel 2. Haal een van de twee weg.",
    ),
    "anchors that explode": (
        data(EXPLODING.encode()),
        "gemeente.yaml:9  i\n  Hier staat een & of een *. Dat kan hier niet.",
    ),
    "UTF-16": (
        data(YAML.encode("utf-16")),
        "gemeente.yaml:1\n  Dit bestand is niet als UTF-8 bewaard. Bewaar het opnieuw, met de codering UTF-8.",
    ),
    "UTF-16 without its mark": (
        data(YAML.encode("utf-16-le")),
        "gemeente.yaml:1\n  Dit bestand is niet als UTF-8 bewaard.",
    ),
    "Latin-1": (
        data(YAML.replace("Een bureau", "Bureau Zoë").encode("latin-1")),
        "gemeente.yaml:63\n  Dit bestand is niet als UTF-8 bewaard.",
    ),
    "ten megabytes": (
        data(b"# vol\n" * 1_700_000),
        "gemeente.yaml\n  Dit bestand is groter dan 1 MB. Kijk of dit het goede bestand is.",
    ),
    "blocks in blocks in blocks": (
        data(b"naam: " + b"[" * 5000),
        "gemeente.yaml:1\n  Hier zitten te veel blokken in elkaar. Kijk naar haken en inspringen.",
    ),
    "nothing": (data(b""), "gemeente.yaml:1\n  Dit bestand is leeg."),
    "a year for a day": (
        yaml("gezien: 2026-11-20\nwebsite", "gezien: 2026\nwebsite"),
        "gemeente.yaml:8  gezien\n  Staat er: 2026        "
        "Verwacht: een datum die bestaat, als jaar-maand-dag, zoals 2026-11-23",
    ),
    "a day that is not there": (
        yaml("datum: 2026-10-01", "datum: 2026-02-30"),
        "gemeente.yaml:61  toegankelijkheid.datum\n  Staat er: 2026-02-30        "
        "Verwacht: een datum die bestaat, als jaar-maand-dag, zoals 2026-11-23\n1 probleem",
    ),
    "a phone number that is a number": (
        yaml('"020-123 4567"', "0612345678"),
        "gemeente.yaml:29  contact[0].telefoon\n  Staat er: 0612345678        "
        "Verwacht: een heel telefoonnummer tussen aanhalingstekens, met alleen cijfers, spaties en "
        'gewone streepjes, zoals "020-123 4567"',
    ),
    "half a phone number": (
        yaml('"020-123 4567"', '"0651"'),
        "Staat er: 0651        Verwacht: een heel telefoonnummer",
    ),
    "quotes from Word": (
        yaml('"020-123 4567"', "“020-123 4567”"),
        'zoals "020-123 4567". Gebruik rechte aanhalingstekens, zoals "dit".',
    ),
    "a number for a name": (
        yaml("naam: Meedenkers", "naam: 2026"),
        "Staat er: 2026        Verwacht: een tekst. Zet er aanhalingstekens om.\n",
    ),
    "a list without dashes": (
        yaml("contact:\n  - naam", "contact:\n    naam"),
        "Verwacht: een lijst: elk begint met een streepje en een spatie, en heeft zeker een naam",
    ),
    "a place to fill in": (
        yaml("naam: Meedenkers", 'naam: "Mee {naam}"'),
        "In de tekst staat '{naam}'. Dat is code voor een sjabloon. Haal het weg.",
    ),
    "a space that has no width": (
        yaml("naam: Meedenkers", "naam: Mee\u200bdenkers"),
        "Hier staat een teken dat niet te zien is. Typ de regel opnieuw.",
    ),
    "a file in another folder": (
        yaml("bestand: logo.svg", "bestand: ogo.svg"),
        "Het bestand 'ogo.svg' is er niet. Bedoelt u 'logo.svg'?",
    ),
    "a time of one digit": (
        yaml('"08:30"', '"9:00"'),
        'gemeente.yaml:34  contact[0].openingstijden[0].van\n  Staat er: 9:00. Bedoelt u "09:00"?        '
        'Verwacht: een tijd tussen aanhalingstekens, zoals "08:30"',
    ),
    "a time with a full stop": (yaml('"17:00"', "9.30 uur"), 'Staat er: 9.30 uur. Bedoelt u "09:30"?'),
    "a time in words": (yaml('"17:00"', "5 uur"), 'Staat er: 5 uur. Bedoelt u "05:00"?'),
    "a time that is none": (yaml('"17:00"', '"25:00"'), "Staat er: 25:00        Verwacht: een tijd"),
    "an example of ours": (
        yaml("naam: Meedenkers", "e-mail: x@gemeente.example, naam: M"),
        "gemeente.yaml:46  ondersteuning[0].e-mail\n  Hier staat nog het voorbeeld: x@gemeente.example. "
        "Zet er uw eigen gegevens, of haal de regel weg.",
    ),
    "no as a boolean": (
        yaml("gebruiken: nee", "gebruiken: no"),
        "gemeente.yaml:75  regiomodel.gebruiken\n  Staat er: no        Verwacht: een van ja, nee",
    ),
    "false as a boolean": (
        yaml("gebruiken: nee", "gebruiken: false"),
        "gemeente.yaml:75  regiomodel.gebruiken\n  Staat er: false        Verwacht: ja of nee",
    ),
    "a colour that is a comment": (
        yaml('{hoofdkleur: "#004699", accent: "#ec0000"}', "\n    hoofdkleur: #004699"),
        "gemeente.yaml:21  huisstijl.kleuren.hoofdkleur\n  Staat er: niets        "
        'Verwacht: een kleur tussen aanhalingstekens, zoals "#004699"',
    ),
    "an address without its lock": (
        yaml("https://plan.voorbeeldstad", "http://plan.voorbeeldstad"),
        "gemeente.yaml:17  site.adres\n  Staat er: http://plan.voorbeeldstad.example        "
        "Verwacht: een adres dat begint met https://",
    ),
    "a key with a typing mistake": (
        yaml("klacht: {", "klagt: {"),
        "gemeente.yaml:49  klagt\n  Onbekende sleutel. Bedoelt u 'klacht'? Bekend zijn: aanvragen, beleid,",
    ),
    "a chapter with a typing mistake": (
        yaml("hoofdstuk: welke-hulp", "hoofdstuk: welkehulp"),
        "gemeente.yaml:53  vragen[0].hoofdstuk\n  Staat er: welkehulp. Bedoelt u 'welke-hulp'?",
    ),
    "a choice without choices": (
        yaml(", keuzes: [Ja, Nee]", ""),
        "gemeente.yaml:54  vragen[1]\n  Staat er: niets        Verwacht: de sleutel 'keuzes', "
        "met een lijst van twee of meer verschillende keuzes",
    ),
    "two questions with one key": (
        yaml("sleutel: taal", "sleutel: school"),
        "gemeente.yaml:54  vragen[1].sleutel\n  De sleutel 'school' staat er ook op regel 53.",
    ),
    "a region that is none": (
        yaml("Amsterdam-Amstelland", "Amstelland"),
        "gemeente.yaml:5  jeugdregio\n  Onbekende jeugdregio 'Amstelland'. Bedoelt u 'Amsterdam-Amstelland'?",
    ),
    "a language that is not there yet": (
        yaml("talen: [nl]", "talen: [nl, en]"),
        "gemeente.yaml:58  talen[1]\n  Staat er: en        Verwacht: een van nl",
    ),
    "a slug that leads elsewhere": (
        yaml("slug: voorbeeldstad", "slug: ../voorbeeldstad"),
        "gemeente.yaml:2  slug\n  Staat er: ../voorbeeldstad        "
        "Verwacht: kleine letters, cijfers en streepjes, zoals de-bilt",
    ),
    "a slug that is no folder on Windows": (
        yaml("slug: voorbeeldstad", "slug: con"),
        "gemeente.yaml:2  slug\n  Staat er: con        Verwacht: kleine letters",
    ),
    "signs that turn the text around": (
        yaml("naam: Jeugdteam", "naam: Jeugd\u202eteam"),
        "gemeente.yaml:24  contact[0].naam\n  Hier staat een teken dat niet te zien is. Typ de regel opnieuw.",
    ),
    "half a letter": (
        yaml("naam: Jeugdteam", r'naam: "Jeugd\ud800team"'),
        "gemeente.yaml:24  contact[0].naam\n  Hier staat een teken dat niet te zien is.",
    ),
    "code for a template": (
        yaml("  uitleg: U mag altijd", "  uitleg: U mag {{ altijd }}"),
        "gemeente.yaml:39  aanvragen.uitleg\n  In de tekst staat '{{'.",
    ),
    "a logo with code in it": (
        data(
            b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">\n<script>alert(1)</script></svg>',
            "logo.svg",
        ),
        "logo.svg:2\n  In een tekening kan geen 'script' staan.",
    ),
    "tokens that import an address": (
        data(
            b'@import url("https://elders.example/a.css");\n:root { --utrecht-link-color: #004699; }',
            "huisstijl.css",
        ),
        "huisstijl.css:1\n  Dit bestand haalt een ander bestand op:",
    ),
    "a logo above the folder": (
        yaml("bestand: logo.svg", "bestand: ../logo.svg"),
        "gemeente.yaml:21  huisstijl.logo.bestand\n  Staat er: ../logo.svg        "
        "Verwacht: de naam van een SVG- of PNG-bestand in deze map, zoals logo.svg",
    ),
    "a logo from the root": (
        yaml("icoon: logo.svg", "icoon: /etc/logo.svg"),
        "gemeente.yaml:22  huisstijl.icoon\n  Staat er: /etc/logo.svg        Verwacht: de naam van een SVG-",
    ),
    "a logo that is a link to elsewhere": (
        linked("logo.svg"),
        "gemeente.yaml:21  huisstijl.logo.bestand\n  logo.svg ligt niet in de map van de gemeente.",
    ),
    "a logo with another name": (
        yaml("bestand: logo.svg", "bestand: loog.svg"),
        "gemeente.yaml:21  huisstijl.logo.bestand\n  Het bestand 'loog.svg' is er niet. Bedoelt u 'logo.svg'?",
    ),
    "a gemeente.yaml that is a link to elsewhere": (
        linked("gemeente.yaml"),
        "gemeente.yaml\n  gemeente.yaml ligt niet in de map van de gemeente.",
    ),
    "a page that is a link to elsewhere": (
        linked("paginas/tolk.md"),
        "paginas/tolk.md\n  tolk.md ligt niet in de map van de gemeente.",
    ),
    "two municipalities": (
        data(b"naam: Diemen\nslug: diemen\n", "diemen.yaml"),
        "gemeente.yaml:1\n  In deze map staat nog een gemeente: diemen.yaml. Geef elke gemeente een eigen map.",
    ),
    "a page in the order that is not there": (
        yaml("[tolk.md,", "[tolken.md,"),
        "gemeente.yaml:74  paginas[0]\n  Het bestand 'tolken.md' staat niet in de map paginas. "
        "Bedoelt u 'tolk.md'?",
    ),
    "a page with spaces in its name": (
        data(b"# Hallo\n", "paginas/Mijn Pagina.md"),
        "paginas/Mijn Pagina.md\n  Deze naam kan niet in een adres.",
    ),
    "a page with capitals in its name": (
        data(b"# Hallo\n", "paginas/Tolk.MD"),
        "paginas/Tolk.MD\n  Deze naam kan niet in een adres.",
    ),
    "a page without a title": (
        data(b"Zomaar tekst.\n", "paginas/tolk.md"),
        "paginas/tolk.md:1\n  Deze bladzijde heeft geen titel. Begin met een regel als: # Ouderavond",
    ),
    "a page with code in it": (
        data(b"# Tolk\n\n<script>alert(1)</script>\n", "paginas/tolk.md"),
        "paginas/tolk.md:3\n  Dit kan niet op een bladzijde: <script>.",
    ),
    "a page that is a pipe": (pipe, "paginas/wachten.md\n  Dit bestand kan niet geopend worden."),
    "a Word form that is not there": (
        yaml("talen: [nl]", "talen: [nl]\nword-sjabloon: {bestand: formulier.docx, naam: Ons formulier}"),
        "gemeente.yaml:59  word-sjabloon.bestand\n  Het bestand formulier.docx is er niet.",
    ),
}


def test_the_folder_without_a_mistake_makes_a_site(place: Path, around: Reading) -> None:
    """So that each mistake below is the one that is told."""
    assert told(place, around) == ""


@pytest.mark.parametrize("name", MISTAKES)
def test_each_mistake_is_told_with_its_place_and_what_to_do(place: Path, around: Reading, name: str) -> None:
    """In the words of who types it; nothing is built."""
    mistake, expected = MISTAKES[name]
    mistake(place)

    assert expected in told(place, around)


def test_all_mistakes_are_told_in_one_run(place: Path, around: Reading) -> None:
    """Also those of different kinds, in different files."""
    text = YAML.replace("gezien: 2026-11-20\nwebsite", "gezien: 2026\nwebsite").replace("klacht: {", "klagt: {")
    (place / "gemeente.yaml").write_text(text.replace("bestand: logo.svg", "bestand: loog.svg"), "utf-8")
    (place / "diemen.yaml").write_text("naam: Diemen\nslug: diemen\n")

    assert told(place, around).splitlines()[-1] == "4 problemen in 1 bestand. Er is niets gebouwd."
