"""What an editor sees when files hold mistakes: all of them, in one run, each with its place."""

from collections.abc import Callable, Mapping
from datetime import date

from familiegroepsplan_site.sources.project import Project, carried
from familiegroepsplan_site.sources.read import read_sources
from familiegroepsplan_site.sources.report import report

Folder = Callable[[Mapping[str, str]], Project]

WORDS = """\
language: nl
sections:
  about: {title: Over wie?, short: Over wie, intro: Een voornaam., heading: Over wie}
  help: {title: Welke hulp?, shrot: Hulp, intro: Zeg wat u wilt., heading: Hulp}
  old: {title: Oud?, short: Oud, intro: Oud., heading: Oud}
questions:
  about:
    children: {label: Welk kind?, hint: Zet ze er allemaal bij., heading: Over}
    home: {label: Wie wonen er?, heading: Zo wonen wij}
    ring: {label: Waarbij?, heading: Bij, options: {family: Familie, work: Werk}}
    people: {label: Wie?, heading: Wie, item: Persoon, add: Nog iemand, fields: {name: {label: Naam, heading: Naam}}}
  help:
    what: {label: "Welke {{ hulp }}?", heading: Hulp, hint: Gewone woorden.}
marks:
  unknown: {label: Weet ik niet, sentence: Dit weten we nog niet.}
  discuss: {label: Bespreken we nog, sentence: ""}
  private: {label: Zeg ik liever niet, sentence: Dit zeggen we liever niet.}

"""  # noqa: E501 - the lines of a file or report, as they are

FAULTY = {
    "builder/questions/01-over-wie.yaml": """\
        section: about
        questions:
          - {id: children, type: peple}
          - {id: home, type: text, hint: true}
          - {id: home, type: text}
          - {id: ring, type: choice, options: [family, friends]}
          - id: people
            type: list
            fields:
              - {id: name, type: line}
              - {id: tie, type: list}
          - {id: dream, type: text, small: soms}
        """,
    "builder/questions/02-hulp.yaml": """\
        section: help
        questions:
          - {id: what, type: text, hint: true, verplicht: ja}
          - {id: when, type: choice}
        """,
    "builder/questions/03-nog-eens.yaml": """\
        section: help
        questions: []
        """,
    "languages/taal.yaml": """\
        woordenlijst: {gezag: {uitleg: [recht]}}
        afkortingen: [PDF]
        lange-woorden: []
        liever-niet: {dient te: moet}
        belofte: {}
        """,
    "languages/zoekwoorden.yaml": """\
        schulden: [geld]
        """,
    "gemeenten/nederland.yaml": """\
        provincies: [Noord-Holland, Overijssel]
        jeugdregios:
          jaar: 25
          bron: {titel: CBS}
          gezien: 2027-01-01
          namen: [Amsterdam-Amstelland, Twente]
        hulplijnen:
          veilig-thuis: {naam: Veilig Thuis, nummer: 0800 2000, tekst: Gratis., bron: vt}
        bronnen:
          wet: {titel: Wet, soort: wet, url: http://wetten.nl, gezien: 2026-11-21, zekerheid: gehoord}
        artikelen:
          jw-4-1-2: {naam: artikel, bron: wet}
        """,
    "gemeenten/aalsmeer.yaml": """\
        naam: Aalsmeer
        slug: aalsmeer
        code: GM0358
        provincie: Noord Holland
        jeugdregio: Amstelland
        webiste: https://www.aalsmeer.nl
        """,
    "gemeenten/amstelveen.yaml": """\
        naam: Amstelveen
        slug: aalsmeer
        code: GM0358
        provincie: Noord-Holland
        jeugdregio: Amsterdam-Amstelland
        naam: Amstelveen
        website: {waarde: www.amstelveen.nl, bron: {titel: Lijst}}
        feiten:
          - tekst: Een plan is vrijwillig {% raw %}
            zekerheid: gezien
          - tekst: Een plan is een recht.
            bron: {titel: Krant}
            gezien: 2026-11-21
            datum: 2025-02-31
            zekerheid: gezien
          - tekst: 12
            bron: Krant
            gezien: 2026-02-30
            datum: 2026-13
            zekerheid: gezien-oudd
        """,
    "docs/nl/index.md": """\
        ---
        title: Start
        titel: Begin
        acts: [{name: Maak een plan}]
        ---
        # Start
        """,
    "docs/nl/uw-recht.md": "# Uw recht\n",
    "gemeenten/gegevens/pc4.csv": "pc4,gm_code,plaats\n118,GM0362,Amstelveen\n1181,GM0362\n1182,GM0362, \n",
    "gemeenten/gegevens/identificaties.csv": """\
        gm_code,tooi,owms,owms_naam
        GM0362,https://identifier.overheid.nl/tooi/id/gemeente/gm0362,http://standaarden.overheid.nl/owms/terms/Amstelveen_(gemeente),Amstelveen
        GM0363,https://identifier.overheid.nl/tooi/id/gemeente/gm0362,http://standaarden.overheid.nl/owms/terms/Amsterdam,Amsterdam
        GM0362,https://identifier.overheid.nl/tooi/id/gemeente/gm0362,http://standaarden.overheid.nl/owms/terms/Amstelveen_(gemeente),Amstelveen
        """,
    "mkdocs.yml": "site_name: Plan\n",
    "gemeenten/diemen.yml": "naam: Diemen\n",
    "gemeenten/leeg.yaml": "# hier komt nog iets\n",
    "gemeenten/uithoorn.yaml": """\
        naam: Uithoorn
        code: GM0451
          provincie: Noord-Holland
        """,
}

EXPECTED = """\
builder/questions/01-over-wie.yaml:3  questions[0].type
  Onbekend vraagtype 'peple'. Bedoelt u 'people'? Bekende types: choice, date, line, list, people, signatures, text, views.
builder/questions/01-over-wie.yaml:4  questions[1]
  Hier horen woorden bij. Zet 'questions.about.home.hint' in languages/nl.yaml.
builder/questions/01-over-wie.yaml:5  questions[2].id
  De naam 'home' staat ook op regel 4. Geef een van de twee een andere naam.
builder/questions/01-over-wie.yaml:6  questions[3].options[1]
  Hier horen woorden bij. Zet 'questions.about.ring.options.friends' in languages/nl.yaml.
builder/questions/01-over-wie.yaml:11  questions[4].fields[1].id
  Hier horen woorden bij. Zet 'questions.about.people.fields.tie' in languages/nl.yaml.
builder/questions/01-over-wie.yaml:11  questions[4].fields[1].type
  Onbekend vraagtype 'list'. Bekende types: choice, date, line, people, text.
builder/questions/01-over-wie.yaml:12  questions[5].id
  Hier horen woorden bij. Zet 'questions.about.dream' in languages/nl.yaml.
builder/questions/01-over-wie.yaml:12  questions[5].small
  Staat er: soms        Verwacht: true of false
builder/questions/02-hulp.yaml:3  questions[0].verplicht
  Onbekende sleutel. Bekend zijn: fields, hint, id, options, small, type.
builder/questions/02-hulp.yaml:4  questions[1]
  Staat er: niets        Verwacht: de sleutel 'options', met een lijst van twee of meer keuzes
builder/questions/02-hulp.yaml:4  questions[1].id
  Hier horen woorden bij. Zet 'questions.help.when' in languages/nl.yaml.
builder/questions/03-nog-eens.yaml:1  section
  Het stukje 'help' staat ook in builder/questions/02-hulp.yaml. Geef een van de twee een andere naam.
builder/questions/03-nog-eens.yaml:2  questions
  Staat er: een lege lijst        Verwacht: een lijst van vragen
docs/nl/index.md:2
  Staat er: niets        Verwacht: de sleutel 'description', met een tekst
docs/nl/index.md:3  titel
  Onbekende sleutel. Bedoelt u 'title'? Bekend zijn: acts, description, finder, footer, keywords, lead, menu, picture, readers, template, title.
docs/nl/index.md:4  acts[0]
  Staat er: niets        Verwacht: de sleutel 'to', met een tekst
docs/nl/uw-recht.md:1
  Staat er: een bladzijde zonder kop        Verwacht: eerst een regel ---, dan title en description, dan weer een regel ---
gemeenten/aalsmeer.yaml:4  provincie
  Onbekende provincie 'Noord Holland'. Bedoelt u 'Noord-Holland'? Bekend zijn: Noord-Holland, Overijssel.
gemeenten/aalsmeer.yaml:5  jeugdregio
  Onbekende jeugdregio 'Amstelland'. Bedoelt u 'Amsterdam-Amstelland'? De bekende staan in gemeenten/nederland.yaml.
gemeenten/aalsmeer.yaml:6  webiste
  Onbekende sleutel. Bedoelt u 'website'? Bekend zijn: aanvragen, beleid, beveiliging, bron, code, contact, feiten, gezien, huisstijl, inleveren, jeugdregio, klacht, naam, ondersteuning, ook-bekend-als, paginas, privacy, provincie, regiomodel, site, slug, talen, toegankelijkheid, vragen, website, woorden, word-sjabloon.
gemeenten/amstelveen.yaml:2  slug
  Staat er: aalsmeer        Verwacht: de naam van het bestand. Noem het bestand aalsmeer.yaml, of pas de slug aan.
gemeenten/amstelveen.yaml:2  slug
  De slug 'aalsmeer' staat ook in gemeenten/aalsmeer.yaml. Elke gemeente heeft een eigen slug.
gemeenten/amstelveen.yaml:3  code
  De code GM0358 staat ook in gemeenten/aalsmeer.yaml. Elke gemeente heeft een eigen code.
gemeenten/amstelveen.yaml:6  naam
  De sleutel 'naam' staat er ook op regel 1. Haal een van de twee weg.
gemeenten/amstelveen.yaml:7  website
  Staat er: niets        Verwacht: de sleutel 'gezien', met een datum die bestaat, als jaar-maand-dag, zoals 2026-11-23
gemeenten/amstelveen.yaml:7  website.waarde
  Staat er: www.amstelveen.nl        Verwacht: een adres dat begint met https://
gemeenten/amstelveen.yaml:9  feiten[0]
  Staat er: niets        Verwacht: de sleutel 'bron', met zelf, of een bron met titel en zo mogelijk url
gemeenten/amstelveen.yaml:9  feiten[0]
  Staat er: niets        Verwacht: de sleutel 'gezien', met een datum die bestaat, als jaar-maand-dag, zoals 2026-11-23
gemeenten/amstelveen.yaml:9  feiten[0].tekst
  In de tekst staat '{%'. Dat is code voor een sjabloon. Haal het weg.
gemeenten/amstelveen.yaml:14  feiten[1].datum
  Staat er: 2025-02-31        Verwacht: een datum die bestaat
gemeenten/amstelveen.yaml:16  feiten[2].tekst
  Staat er: 12        Verwacht: een tekst. Zet er aanhalingstekens om.
gemeenten/amstelveen.yaml:17  feiten[2].bron
  Staat er: Krant        Verwacht: zelf, of een bron met titel en zo mogelijk url
gemeenten/amstelveen.yaml:18  feiten[2].gezien
  Staat er: 2026-02-30        Verwacht: een datum die bestaat, als jaar-maand-dag, zoals 2026-11-23
gemeenten/amstelveen.yaml:19  feiten[2].datum
  Staat er: 2026-13        Verwacht: een jaar, maand of dag, zoals 2025, 2025-12 of 2025-12-31
gemeenten/amstelveen.yaml:20  feiten[2].zekerheid
  Staat er: gezien-oudd. Bedoelt u 'gezien-oud'?        Verwacht: een van gezien, gezien-oud
gemeenten/diemen.yml
  Dit bestand wordt niet gelezen. Noem het diemen.yaml.
gemeenten/gegevens/identificaties.csv:3
  Staat er: GM0363,https://identifier.overheid.nl/tooi/id/gemeente/gm0362,http://standaarden.overheid.nl/owms/terms/Amsterdam,Amsterdam        Verwacht: een gemeentecode, het TOOI-adres met die code, het OWMS-adres en de naam in OWMS
gemeenten/gegevens/identificaties.csv:4
  De code GM0362 staat ook op regel 2. Haal een van de twee weg.
gemeenten/gegevens/pc4.csv:2
  Staat er: 118,GM0362,Amstelveen        Verwacht: een postcode van vier cijfers, een gemeentecode en een plaats, zoals 1181,GM0362,Amstelveen
gemeenten/gegevens/pc4.csv:3
  Staat er: 1181,GM0362        Verwacht: een postcode van vier cijfers, een gemeentecode en een plaats, zoals 1181,GM0362,Amstelveen
gemeenten/gegevens/pc4.csv:4
  Staat er: 1182,GM0362,         Verwacht: een postcode van vier cijfers, een gemeentecode en een plaats, zoals 1181,GM0362,Amstelveen
gemeenten/leeg.yaml:1
  Dit bestand is leeg.
gemeenten/nederland.yaml:1
  Staat er: niets        Verwacht: de sleutel 'lijsten', met de lijsten gemeenten, identificaties en postcodes
gemeenten/nederland.yaml:1
  Staat er: niets        Verwacht: de sleutel 'feiten', met de feiten, elk onder een eigen sleutel
gemeenten/nederland.yaml:3  jeugdregios.jaar
  Staat er: 25        Verwacht: een jaar, zoals 2025
gemeenten/nederland.yaml:5  jeugdregios.gezien
  Staat er: 2027-01-01        Verwacht: een datum tot en met vandaag, 2026-11-23
gemeenten/nederland.yaml:7  hulplijnen
  Staat er: niets        Verwacht: de sleutel '112', met een hulplijn, met naam, tekst en bron
gemeenten/nederland.yaml:8  hulplijnen.veilig-thuis.nummer
  Staat er: 0800 2000        Verwacht: een telefoonnummer, zoals 0800-2000
gemeenten/nederland.yaml:10  bronnen.wet.url
  Staat er: http://wetten.nl        Verwacht: een adres dat begint met https://
gemeenten/nederland.yaml:10  bronnen.wet.zekerheid
  Staat er: gehoord        Verwacht: een van algemeen-bekend, gezien, gezien-oud, samenvatting, vrijwel-zeker
gemeenten/nederland.yaml:11  artikelen
  Staat er: niets        Verwacht: de sleutel 'wmo-2-2-4', met een artikel, met naam, bron en over
gemeenten/nederland.yaml:12  artikelen.jw-4-1-2
  Staat er: niets        Verwacht: de sleutel 'over', met een tekst
gemeenten/uithoorn.yaml:3
  Deze dubbele punt kan hier niet. Springt de regel te ver in? Of hoort hij bij een tekst? Zet die dan tussen aanhalingstekens.
    provincie: Noord-Holland
             ^
languages/nl.yaml:1
  Staat er: niets        Verwacht: de sleutel 'data', met een blok met sleutels
languages/nl.yaml:1
  Staat er: niets        Verwacht: de sleutel 'dates', met een blok met sleutels
languages/nl.yaml:1
  Staat er: niets        Verwacht: de sleutel 'document', met een blok met sleutels
languages/nl.yaml:1
  Staat er: niets        Verwacht: de sleutel 'fields', met een blok met sleutels
languages/nl.yaml:1
  Staat er: niets        Verwacht: de sleutel 'form', met een blok met sleutels
languages/nl.yaml:1
  Staat er: niets        Verwacht: de sleutel 'letters', met een blok met sleutels
languages/nl.yaml:1
  Staat er: niets        Verwacht: de sleutel 'municipality', met een blok met sleutels
languages/nl.yaml:1
  Staat er: niets        Verwacht: de sleutel 'own_site', met een blok met sleutels
languages/nl.yaml:1
  Staat er: niets        Verwacht: de sleutel 'problems', met een blok met sleutels
languages/nl.yaml:1
  Staat er: niets        Verwacht: de sleutel 'site', met een blok met sleutels
languages/nl.yaml:1
  Staat er: niets        Verwacht: de sleutel 'source', met een blok met sleutels
languages/nl.yaml:1
  Staat er: niets        Verwacht: de sleutel 'take_along', met een blok met sleutels
languages/nl.yaml:4  sections.help
  Staat er: niets        Verwacht: de sleutel 'short', met een tekst
languages/nl.yaml:4  sections.help.shrot
  Onbekende sleutel. Bedoelt u 'short'? Bekend zijn: heading, intro, short, title.
languages/nl.yaml:5  sections.old
  Bij 'old' hoort geen vraag of stukje in builder/questions/. Haal deze woorden weg, of voeg de vraag toe.
languages/nl.yaml:8  questions.about.children.hint
  Deze uitleg wordt niet getoond. Zet 'hint: true' bij de vraag in builder/questions/01-over-wie.yaml, of haal 'questions.about.children.hint' weg.
languages/nl.yaml:10  questions.about.ring.options.work
  Bij 'work' hoort geen vraag of stukje in builder/questions/. Haal deze woorden weg, of voeg de vraag toe.
languages/nl.yaml:13  questions.help.what.label
  In de tekst staat '{{'. Dat is code voor een sjabloon. Haal het weg.
languages/nl.yaml:16  marks.discuss.sentence
  Staat er: niets        Verwacht: een tekst
languages/taal.yaml:1
  Staat er: niets        Verwacht: de sleutel 'beloften', met zinsdelen, elk met wat u liever schrijft
languages/taal.yaml:1  woordenlijst.gezag.uitleg
  Staat er: een lijst        Verwacht: een tekst
languages/taal.yaml:5  belofte
  Onbekende sleutel. Bedoelt u 'beloften'? Bekend zijn: afkortingen, beloften, lange-woorden, liever-niet, woordenlijst.
languages/zoekwoorden.yaml:1  schulden
  Staat er: een lijst        Verwacht: de woorden van de site die erbij horen, met spaties ertussen
mkdocs.yml:1
  Staat er: niets        Verwacht: de sleutel 'nav', met een lijst van bladzijden
77 problemen in 17 bestanden. Er is niets gebouwd.
"""  # noqa: E501 - the lines of a file or report, as they are


def test_all_mistakes_in_all_files_are_told_at_once(folder: Folder, editor_block: str, today: date) -> None:
    """Sorted by file and line, each with what is there and what is expected; nothing is built."""
    english = {"languages/redactie-en.yaml": carried().english.read_text("utf-8")}
    project = folder(FAULTY | english | {"languages/nl.yaml": WORDS + editor_block})

    reading = read_sources(project, today)

    assert reading.sources is None
    assert report(reading.faults, reading.words) == EXPECTED.rstrip("\n")


def test_a_fault_in_the_words_does_not_take_away_the_sentence_that_tells_it(
    folder: Folder, editor_block: str, today: date
) -> None:
    """The sentences for editors are read by themselves when the rest of their file is broken."""
    broken = "language: nl\nsections:\n  about: Over: wie?\n"
    project = folder({"languages/nl.yaml": broken + editor_block})

    reading = read_sources(project, today)

    assert report(reading.faults, reading.words) == "\n".join(
        [
            "docs/nl/index.md",
            "  Dit bestand is er niet. Zet het terug.",
            "gemeenten/gegevens/identificaties.csv",
            "  Dit bestand is er niet. Zet het terug.",
            "gemeenten/gegevens/pc4.csv",
            "  Dit bestand is er niet. Zet het terug.",
            "gemeenten/nederland.yaml",
            "  Dit bestand is er niet. Zet het terug.",
            "languages/nl.yaml:3",
            "  Deze dubbele punt kan hier niet. Springt de regel te ver in? Of hoort hij bij een tekst?"
            " Zet die dan tussen aanhalingstekens.",
            "    about: Over: wie?",
            "               ^",
            "languages/redactie-en.yaml",
            "  Dit bestand is er niet. Zet het terug.",
            "languages/taal.yaml",
            "  Dit bestand is er niet. Zet het terug.",
            "languages/zoekwoorden.yaml",
            "  Dit bestand is er niet. Zet het terug.",
            "mkdocs.yml",
            "  Dit bestand is er niet. Zet het terug.",
            "9 problemen in 9 bestanden. Er is niets gebouwd.",
        ]
    )
