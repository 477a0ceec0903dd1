"""The folder of an invented municipality that sets all there is to set; of it, nothing is true."""

YAML = """\
naam: Voorbeeldstad
slug: voorbeeldstad
code: GM9999
provincie: Noord-Holland
jeugdregio: Amsterdam-Amstelland
ook-bekend-als: [Voorbeeld]
bron: zelf
gezien: 2026-11-20
website: {waarde: https://www.voorbeeldstad.example, bron: zelf, gezien: 2026-11-20}
feiten:
  - tekst: Een plan maken is vrijwillig.
    citaat: {woorden: Het is uw plan., van: de wethouder}
    bron: {titel: Raadsbrief, url: https://www.voorbeeldstad.example/brief}
    datum: 2025-12
    gezien: 2026-11-20
    zekerheid: gezien
site: {naam: Familiegroepsplan Voorbeeldstad, adres: https://plan.voorbeeldstad.example}
huisstijl:
  tokens: huisstijl.css
  kleuren: {hoofdkleur: "#004699", accent: "#ec0000"}
  logo: {bestand: logo.svg, alternatief: Gemeente Voorbeeldstad}
  icoon: logo.svg
contact:
  - naam: Jeugdteam
    uitleg: |-
      Voor vragen over opvoeden en opgroeien.

      Bellen mag ook.
    telefoon: "020-123 4567"
    e-mail: jeugd@voorbeeldstad.example
    adres: {gebouw: Raadhuis, straat: Dorpsstraat 1, postcode: 1234 AB, plaats: Voorbeeldstad}
    postadres: {straat: Postbus 1, postcode: 1234 AA, plaats: Voorbeeldstad}
    openingstijden:
      - {dagen: [maandag, dinsdag], van: "08:30", tot: "17:00", uitleg: Alleen na een afspraak.}
    website: https://www.voorbeeldstad.example/jeugd
    bron: {titel: Gids van het jeugdteam}
    gezien: 2026-11-19
aanvragen:
  uitleg: U mag altijd eerst zelf een plan maken.
  stappen:
    - {titel: Bel het jeugdteam, tekst: Zeg dat u zelf een plan maakt., termijn: Binnen een week, website: https://www.voorbeeldstad.example/bel}
    - {titel: Maak uw plan}
  daarna:
    - {titel: Het team leest uw plan, tekst: U praat er samen over.}
ondersteuning:
  - {naam: Meedenkers, uitleg: "Zij denken gratis met u mee.", telefoon: "0800 1234"}
inleveren:
  - {naam: Per e-mail, e-mail: plan@voorbeeldstad.example}
klacht: {naam: Klachtbehandelaar, website: https://www.voorbeeldstad.example/klacht}
beleid:
  - {titel: Verordening jeugdhulp, soort: verordening, url: https://regels.example/1, uitleg: In artikel 3 staat het plan., datum: 2026-01-01}
vragen:
  - {sleutel: school, hoofdstuk: welke-hulp, vraag: Wie van school mag meelezen?, kop: Wie van school meeleest, uitleg: Een naam is genoeg., soort: regel}
  - {sleutel: taal, hoofdstuk: over-wie, vraag: Wilt u een tolk?, soort: keuze, keuzes: [Ja, Nee]}
woorden:
  welke-hulp: {titel: Wat heeft u nodig?, kort: Nodig, kop: Wat wij nodig hebben}
  onze-vraag: {kop: Ons verhaal}
talen: [nl]
toegankelijkheid:
  status: B
  datum: 2026-10-01
  register: https://register.example/1
  onderzoek: {datum: 2026-09-01, door: Een bureau, verslag: https://www.voorbeeldstad.example/verslag}
  afwijkingen:
    - {wat: Een kaart zonder tekst., eis: WCAG 1.1.1, oorzaak: Een oud programma., gevolg: U hoort niet wat erop staat., alternatief: Bel ons., maatregel: Wij maken tekst., klaar: 2027-06}
  e-mail: toegankelijk@voorbeeldstad.example
  telefoon: "14 020"
  ondertekend-door: De gemeentesecretaris
privacy:
  functionaris: {naam: Functionaris gegevensbescherming, e-mail: fg@voorbeeldstad.example}
  verklaring: https://www.voorbeeldstad.example/privacy
  uitleg: Wij bewaren uw plan in uw dossier.
beveiliging: {contact: lek@voorbeeldstad.example, verloopt: 2027-10-01, beleid: https://www.voorbeeldstad.example/lek, sleutel: https://www.voorbeeldstad.example/sleutel.txt}
paginas: [tolk.md, ouderavond.md]
regiomodel: {gebruiken: nee, lokaal: {aanvraag: Het jeugdteam}}
"""  # noqa: E501 - lines as an editor may type them

FILES = {
    "gemeente.yaml": YAML,
    "huisstijl.css": ":root { --utrecht-link-color: #004699; }\n",
    "logo.svg": '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><path d="M0 0h10v10z"/></svg>\n',
    "paginas/ouderavond.md": """\
# Ouderavond

Elke maand praten ouders met elkaar. Lees ook [over een tolk](tolk.md).
""",
    "paginas/tolk.md": """\
---
titel: Een tolk
beschrijving: Praten in uw eigen taal.
menu: Tolk
---

U mag een tolk vragen.
""",
}
