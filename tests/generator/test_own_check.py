"""The check of a municipality's folder: what stops the build, what should be mended, and what is an idea."""

import json
from datetime import date
from io import BytesIO
from pathlib import Path

import pytest
from click.testing import CliRunner
from documents.own.word_habits import word_file
from docx import Document
from familiegroepsplan import api
from familiegroepsplan_site.cli import main
from familiegroepsplan_site.commands.check import check
from familiegroepsplan_site.commands.own_findings import own_findings
from familiegroepsplan_site.commands.own_links import dead_links
from familiegroepsplan_site.commands.own_texts import pages_of
from familiegroepsplan_site.language.check import check_page
from familiegroepsplan_site.language.rules import Rules
from familiegroepsplan_site.sources.bundle import make_bundle, part_of
from familiegroepsplan_site.sources.own_site import read_own_site
from familiegroepsplan_site.sources.project import checkout
from familiegroepsplan_site.sources.read import Reading
from familiegroepsplan_site.sources.site import Site
from familiegroepsplan_site.sources.site_folder import site_folder
from familiegroepsplan_site.sources.yaml_file import YamlFile, read_yaml
from generator.whole_municipality import FILES, YAML
from real_form import real_reading

TODAY = date(2026, 11, 25)
START = YAML[: YAML.index("site: {naam")]
# A picture of one pixel.
PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c4890000000d49444154789c6360606060000000050001"
    "a5f645400000000049454e44ae426082"
)
STATEMENT = """\
  datum: 2026-10-01
  register: https://register.example/1
  e-mail: toegankelijk@voorbeeldstad.example
"""


@pytest.fixture(scope="module")
def around() -> Reading:
    """Return the real sources: what every municipality has around it."""
    return real_reading()


class Place:
    """The folder of a municipality, and what is found in it."""

    def __init__(self, folder: Path, around: Reading) -> None:
        self.folder = folder
        self.around = around

    def write(self, text: str, **pages: str) -> None:
        """Write the YAML and these pages."""
        for name, content in {**FILES, "gemeente.yaml": text}.items():
            path = self.folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(content, encoding="utf-8")
        for name, content in pages.items():
            (self.folder / "paginas" / f"{name}.md").write_text(content, encoding="utf-8")

    def read(self) -> tuple[Site, YamlFile]:
        """Return the site and its file, which hold no mistake."""
        site, faults = read_own_site(site_folder(self.folder), self.around, TODAY)
        assert faults == []
        file, _ = read_yaml(self.folder / "gemeente.yaml", "gemeente.yaml")
        assert site
        assert file
        return site, file

    def mend(self, text: str) -> list[tuple[str, int, str]]:
        """Return code, line and path of what should be mended."""
        self.write(text)
        found = own_findings(*self.read(), self.folder / "site", TODAY)
        return [(one.fault.code, one.fault.line, one.fault.path) for one in found if one.height.value == "mend"]


@pytest.fixture
def place(tmp_path: Path, around: Reading) -> Place:
    """Return the place of a municipality."""
    return Place(tmp_path, around)


def test_who_tells_everything_hears_of_one_thing(place: Place) -> None:
    """Tokens and colours together, of which one is not used."""
    assert place.mend(YAML) == [("style.twice", 20, "huisstijl.kleuren")]


def test_who_tells_nothing_hears_what_is_missing_and_what_could_be(place: Place) -> None:
    """What a family needs most should be mended; the rest is an idea."""
    place.write(START)

    found = own_findings(*place.read(), place.folder / "site", TODAY)

    assert sorted((one.height.value, one.fault.code) for one in found) == [
        ("idea", "could.address"),
        ("idea", "could.asking"),
        ("idea", "could.complaint"),
        ("idea", "could.handing_in"),
        ("idea", "could.logo"),
        ("idea", "could.policies"),
        ("idea", "could.privacy"),
        ("idea", "could.security"),
        ("idea", "could.support"),
        ("mend", "missing.contact"),
        ("mend", "statement.missing"),
    ]


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("bron: zelf\ngezien: 2026-11-20\nwebsite", "bron: zelf\nwebsite", ("missing.source", 37, "aanvragen")),
        ("gezien: 2026-11-19", "gezien: 2025-11-19", ("seen.old_part", 24, "contact[0]")),
        ("verloopt: 2027-10-01", "verloopt: 2026-10-01", ("security.expired", 73, "beveiliging.verloopt")),
        ("verloopt: 2027-10-01", "verloopt: 2028-10-01", ("security.far", 73, "beveiliging.verloopt")),
        (", alternatief: Gemeente Voorbeeldstad", "", ("logo.no_alternative", 21, "huisstijl.logo")),
        ("naam: Meedenkers", "naam: “Meedenkers”", ("missing.straight", 46, "ondersteuning[0].naam")),
        ('tot: "17:00"', 'tot: "07:00"', ("missing.hours", 34, "contact[0].openingstijden[0]")),
        ('accent: "#ec0000"', 'accent: "#ec0000"', ("style.twice", 20, "huisstijl.kleuren")),
    ],
)
def test_what_went_stale_or_was_left_open_should_be_mended(
    place: Place, old: str, new: str, expected: tuple[str, int, str]
) -> None:
    """Each with its line and key."""
    assert expected in place.mend(YAML.replace(old, new, 1))


@pytest.mark.parametrize(
    ("colour", "codes"), [("#ffffff", ["logo.pale"]), ("#ffe600", ["logo.pale"]), ("#e2001a", [])]
)
def test_a_logo_that_cannot_be_seen_on_white_should_be_mended(place: Place, colour: str, codes: list[str]) -> None:
    """Many a municipality has one for a dark ground, and our header is white."""
    drawing = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h8v8z" fill="{colour}"/></svg>'
    )
    place.write(YAML)
    (place.folder / "logo.svg").write_text(drawing, encoding="utf-8")

    found = [one.fault.code for one in own_findings(*place.read(), place.folder / "site", TODAY)]

    assert [code for code in found if code.startswith("logo.")] == codes


def test_a_team_that_nobody_can_reach_should_be_mended(place: Place) -> None:
    """A name alone helps no family."""
    assert ("missing.ways", 18, "contact[0]") in place.mend(f"{START}contact:\n  - naam: Jeugdteam\n")


@pytest.mark.parametrize(
    ("statement", "codes"),
    [
        ("  status: E\n", ["none"]),
        ("  status: D\n", ["date", "register", "contact"]),
        (f"  status: D\n{STATEMENT}", []),
        (f"  status: D\n{STATEMENT.replace('2026-10', '2025-10')}", ["old"]),
        (f"  status: A\n{STATEMENT}", ["no_audit"]),
        (f"  status: A\n{STATEMENT}  onderzoek: {{datum: 2026-09-01}}\n", []),
        (f"  status: A\n{STATEMENT}  onderzoek: {{datum: 2023-09-01}}\n", ["audit_old"]),
        (f"  status: A\n{STATEMENT}  onderzoek: {{datum: 2026-11-01}}\n", ["audit_later"]),
        (
            f"  status: A\n{STATEMENT}  onderzoek: {{datum: 2026-09-01}}\n"
            "  afwijkingen: [{wat: Iets., maatregel: Wij doen iets.}]\n",
            ["all_well"],
        ),
        (f"  status: B\n{STATEMENT}  onderzoek: {{datum: 2026-09-01}}\n", ["no_deviations"]),
        (
            f"  status: B\n{STATEMENT}  onderzoek: {{datum: 2026-09-01}}\n"
            "  afwijkingen: [{wat: Iets., klaar: 2026-10}, {wat: Meer., maatregel: Dit., klaar: 2026-11}]\n",
            ["measure", "ready_past"],
        ),
        (f"  status: C\n{STATEMENT}", ["not_planned"]),
        (f"  status: C\n{STATEMENT}  onderzoek-gepland: 2027-03-01\n", []),
        (f"  status: C\n{STATEMENT}  onderzoek-gepland: 2026-11-01\n", ["planned_past"]),
        (f"  status: C\n{STATEMENT}  onderzoek-gepland: 2027-06-01\n", ["planned_late"]),
    ],
)
def test_an_accessibility_statement_is_held_to_its_status(place: Place, statement: str, codes: list[str]) -> None:
    """Dates, examination and deviations as the model of the government has them."""
    found = [code for code, _, _ in place.mend(f"{START}toegankelijkheid:\n{statement}")]

    assert [code for code in found if code.startswith("statement.")] == [f"statement.{code}" for code in codes]


def test_links_that_lead_nowhere_stop_the_build(place: Place) -> None:
    """In Markdown and in HTML, to a page and to a place on it; other links are left alone."""
    page = """\
---
menu: Proef
---

# Proef

[goed](tolk.md) [goed](../uw-recht.md) [goed](../index.md) [goed](#proef) [goed](../privacy.md)
<a href="../../plan/">goed</a> <a href="../../uw-recht/">goed</a> <a href="../tolk/#een-tolk">goed</a>
[elders](https://elders.example/) [mail](mailto:a@b.example) [bel](tel:112)
[fout](tolken.md)
[fout](../onderzoek.md)
[fout](tolk.md#weg)
<a href="../uw-recht/">fout</a>
![fout](foto.png)
![goed](kaart.png)
![fout](https://elders.example/foto.png)
[fout](www.elders.example)
"""
    place.write(YAML, proef=page)
    (place.folder / "paginas" / "kaart.png").write_bytes(PNG)
    site, _ = place.read()

    faults = dead_links(site, checkout())

    assert [(one.file, one.line, one.code, one.facts["target"]) for one in faults] == [
        ("paginas/proef.md", 10, "own_page.link_guess", "tolken.md"),
        ("paginas/proef.md", 11, "own_page.link_guess", "../onderzoek.md"),
        ("paginas/proef.md", 12, "page.anchor", "tolk.md#weg"),
        ("paginas/proef.md", 13, "own_page.link_guess", "../uw-recht/"),
        ("paginas/proef.md", 17, "own_page.link_guess", "www.elders.example"),
        ("paginas/proef.md", 14, "own_page.link", "foto.png"),
        ("paginas/proef.md", 16, "own_page.elsewhere", "https://elders.example/foto.png"),
    ]


def test_what_an_own_page_lacks_should_be_mended(place: Place) -> None:
    """Words for a picture, a step between headings, one title, a list, a name of its own; code is left alone."""
    page = """\
# Avond

![](kaart.png)
<img src="kaart.png">
<img src="kaart.png" alt="">

#### Te diep

## Goed

# Nog een titel

•\tEerste punt

```
#### code
•\tcode
```
"""
    place.write(START, avond=page, later="# Avond\n\nIets anders.\n")
    folder = place.folder / "paginas"
    (folder / "kaart.png").write_bytes(PNG)
    (folder / "LEESMIJ.txt").write_text("Van ons.")
    (folder / "ouderavond.docx").write_bytes(b"PK")
    (folder / "oud").mkdir()

    found = [one.fault for one in own_findings(*place.read(), place.folder / "site", TODAY)]

    assert [(one.file, one.line, one.code) for one in found if one.code.startswith("own_page.")] == [
        ("paginas/avond.md", 7, "own_page.heading"),
        ("paginas/avond.md", 11, "own_page.second_title"),
        ("paginas/avond.md", 3, "own_page.picture_words"),
        ("paginas/avond.md", 4, "own_page.picture_words"),
        ("paginas/avond.md", 13, "own_page.bullet"),
        ("paginas/later.md", 1, "own_page.twice"),
        ("paginas/oud", 0, "own_page.no_page"),
        ("paginas/ouderavond.docx", 0, "own_page.no_page"),
    ]


def test_the_language_of_all_own_texts_is_checked(place: Place) -> None:
    """In the YAML at the line of its key, in a page at its own line."""
    text = YAML.replace("Zeg dat u zelf een plan maakt.", "U dient te bellen.")
    place.write(text, tolk="# Een tolk\n\nU dient een tolk te vragen. U dient te bellen.\n")
    site, file = place.read()
    assert place.around.sources
    rules = Rules.from_dict(place.around.sources.language)

    found = [one.fault for page in pages_of(site, file) for one in check_page(page, rules)]

    phrases = [(one.file, one.line) for one in found if one.code == "language.phrase"]
    assert phrases == [("gemeente.yaml", 41), ("paginas/tolk.md", 3)]


def test_a_word_form_that_lost_a_field_is_told(place: Place) -> None:
    """Compared with the site as it stands: a field may go by mistake, when the form is made anew."""
    region = YAML.replace("regiomodel: {gebruiken: nee,", "regiomodel: {")
    form = checkout().regions / "perspectiefplan.docx"
    place.write(region.replace("talen:", "word-sjabloon: {bestand: ons.docx, naam: Ons}\ntalen:"))
    (place.folder / "ons.docx").write_bytes(form.read_bytes())
    site, file = place.read()
    part = place.folder / "site/assets/plan/0123/part.json"
    part.parent.mkdir(parents=True)
    fields = {one.id: one.template.fields for one in site.templates}
    own = {name: {"fields": [*some, "weg"]} for name, some in fields.items()}
    part.write_text(json.dumps({"own": own}))

    found = [one.fault for one in own_findings(site, file, place.folder / "site", TODAY)]

    assert len(fields) == 2, "its own and that of its region"
    lost = [(one.line, one.facts["found"], one.facts["file"]) for one in found if one.code == "template.lost"]
    assert lost == [(58, "weg", "ons.docx")]


def test_a_word_form_names_an_own_question_by_its_key(place: Place) -> None:
    """Filled where it is asked, empty on a site that does not ask it; of a slip is told what was meant."""
    place.write(YAML.replace("talen:", "word-sjabloon: {bestand: ons.docx, naam: Ons}\ntalen:"))
    (place.folder / "ons.docx").write_bytes(word_file(["School: {{ eigen_school }}."]))
    site, _ = place.read()
    texts = make_bundle(checkout(), place.around.sources, ())
    own = part_of(site, place.around.sources)
    elsewhere = json.dumps(json.loads(texts.part) | {"own": json.loads(own)["own"]})
    answers = {"help": {"local_voorbeeldstad_school": "Juf Els"}}
    file = {"format": "familiegroepsplan", "version": 1, "plan": {"length": "full", "answers": answers}}

    shown = [
        [one.text for one in Document(BytesIO(made.data)).paragraphs if one.text]
        for part in (own, elsewhere)
        for made in [api.own_document(api.read_bundle(texts.shared, part), file, "ons", TODAY)]
    ]
    (place.folder / "ons.docx").write_bytes(word_file(["School: {{ eigen_schol }}."]))
    faults = read_own_site(site_folder(place.folder), place.around, TODAY)[1]

    assert shown == [["School: Juf Els."], ["School: ."]]
    told = [(one.file, one.line, one.code, one.facts["found"], one.facts["guess"]) for one in faults]
    assert told == [("ons.docx", 1, "template.guess", "eigen_schol", "eigen_school")]


def test_a_key_with_dashes_in_a_word_form_is_told_as_the_field_that_was_meant(place: Place) -> None:
    """A dash is a minus sign there, and the key in the YAML has them."""
    text = YAML.replace("sleutel: school", "sleutel: contact-met-school")
    place.write(text.replace("talen:", "word-sjabloon: {bestand: ons.docx, naam: Ons}\ntalen:"))
    (place.folder / "ons.docx").write_bytes(word_file(["{{ eigen_contact-met-school }}", "{{ vraag-zorgen }}"]))

    faults = read_own_site(site_folder(place.folder), place.around, TODAY)[1]

    assert [(one.line, one.code, one.facts.get("guess")) for one in faults] == [
        (1, "template.guess", "eigen_contact_met_school"),
        (2, "template.rule", None),
    ]


def test_a_word_form_without_end_stops_the_build(place: Place) -> None:
    """Tried in the check as in a build, with a plan of hundreds of agreements."""
    place.write(YAML.replace("talen:", "word-sjabloon: {bestand: ons.docx, naam: Ons}\ntalen:"))
    shown = "{{ a.wat }}{{ b.wat }}{{ a.anders }}"
    loops = f"{{% for a in afspraken %}}{{% for b in afspraken %}}{shown}{{% endfor %}}{{% endfor %}}"
    (place.folder / "ons.docx").write_bytes(word_file([loops]))

    checked = check(checkout(), site_folder(place.folder), TODAY)

    stops = [(one.fault.code, one.fault.file) for one in checked.findings if one.height.value == "stops"]
    assert stops == [("template.too_long", "ons.docx")]


def test_the_command_checks_a_folder_and_ends_as_it_is(place: Place) -> None:
    """With 3 when something should be mended, with 1 when the build stops; in Dutch, or as JSON."""
    place.write(YAML)

    mend = CliRunner().invoke(main, ["check", str(place.folder)])
    (place.folder / "gemeente.yaml").write_text(YAML.replace("klacht: {", "klagt: {"))
    stops = CliRunner().invoke(main, ["check", "--json", str(place.folder)])

    assert mend.exit_code == 3, mend.output
    assert mend.output.endswith("3 bladzijden nagekeken. Stopt de bouw: 0. Te verbeteren: 1. Ideeën: 0.\n")
    told = json.loads(stops.output)
    assert (stops.exit_code, told["code"]) == (1, 1)
    assert [(one["height"], one["code"], one["path"]) for one in told["findings"]] == [
        ("stops", "key.guess", "klagt")
    ]
