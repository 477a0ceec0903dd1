"""All that is wrong with a template is told in one run, each at its paragraph, and nothing is built."""

import json
from base64 import b64decode
from pathlib import Path

import pytest
from documents.own.word_habits import NAME, Read, as_word_saves, changed, packed, unpacked, with_part, word_file
from familiegroepsplan_site.sources.bundle import BundleTexts
from familiegroepsplan_site.sources.fault import Fault
from familiegroepsplan_site.sources.own_templates import OwnTemplate
from familiegroepsplan_site.sources.own_trial import try_own_templates
from familiegroepsplan_site.sources.project import checkout
from familiegroepsplan_site.sources.report import report
from familiegroepsplan_site.sources.template_shape import shapes
from familiegroepsplan_site.sources.word_template import WordTemplate, read_word_template
from familiegroepsplan_site.sources.words import editor_words

RELATION = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="x" '
    'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/{kind}" Target="{target}" '
    'TargetMode="External"/></Relationships>'
)


def told(read: Read, *body: str, table: tuple[tuple[str, ...], ...] = ()) -> list[tuple[str, int]]:
    """Return the code and the paragraph of each fault in a template with this body and table."""
    found = read(word_file(body, table))
    return [(fault.code, fault.line) for fault in found] if isinstance(found, list) else []


def test_every_fault_is_told_at_its_paragraph_with_the_nearest_name(read: Read) -> None:
    """The whole report, as an editor reads it: the paragraph stands after the name of the file."""
    data = word_file(
        [
            "Onze vraag: {{ vrag }}",
            "Over {{ kinderen }} en {{ telefoon }}",
            "{% if zorgen %}Dit is moeilijk: {{ zorgen }",
            "{%p for a in afspraken %}",
            "{{ a.wei }}",
            "{%p endfor %}",
        ],
        footer="Gemaakt op {{ gemaakt_op }}",
    )
    faults = read(as_word_saves(data))
    assert isinstance(faults, list)
    text = report(faults, editor_words(checkout().words.read_text("utf-8"), None))

    known = text.partition("Onbekend veld 'telefoon'. Bekend zijn: ")[2].partition(".")[0]
    assert len(known.split(", ")) > 40
    assert text.replace(known, "…") == (
        f"{NAME}:1  document: Onze vraag: {{{{ vrag }}}}\n"
        "  Onbekend veld 'vrag'. Bedoelt u 'vraag'?\n"
        f"{NAME}:1  footer: Gemaakt op {{{{ gemaakt_op }}}}\n"
        "  Onbekend veld 'gemaakt_op'. Bedoelt u 'gemaakt'?\n"
        f"{NAME}:2  document: Over {{{{ kinderen }}}} en {{{{ telefoon }}}}\n"
        "  Onbekend veld 'telefoon'. Bekend zijn: ….\n"
        f"{NAME}:3  document: {{% if zorgen %}}Dit is moeilijk: {{{{ zorgen }}\n"
        "  Bij {% if zorgen %} hoort een einde. Dat staat er niet.\n"
        f"{NAME}:3  document: {{% if zorgen %}}Dit is moeilijk: {{{{ zorgen }}\n"
        "  Hier begint of eindigt een veld maar half: {{ zorgen }. "
        "Zet om elk veld aan beide kanten twee accolades, in één alinea.\n"
        f"{NAME}:5  document: {{{{ a.wei }}}}\n"
        "  Onbekend veld 'wei'. Bedoelt u 'wie'?\n"
        "6 problemen in 1 bestand. Er is niets gebouwd."
    )


ESCAPES = {
    "{{ vraag.__class__.__mro__ }}": "template.part",
    "{{ ''.__class__ }}": "template.part",
    "{{ kring.append(vraag) }}": "template.rule",
    "{{ kring[0] }}": "template.rule",
    "{{ self._TemplateReference__context }}": "template.guess",
    "{{ cycler.__init__.__globals__.os }}": "template.unknown",
    "{{ lipsum() }}": "template.rule",
    "{{ vraag|attr('__class__') }}": "template.filter",
    "{{ vraag|safe }}": "template.filter",
    "{{ vraag|center(999999999) }}": "template.filter",
    "{{ 'x' * 999999999 }}": "template.rule",
    "{{ vraag ~ vraag }}": "template.rule",
    "{{ vraag + vraag }}": "template.rule",
    "{{ '%999999999d' % 1 }}": "template.rule",
    "{{ [vraag, vraag] }}": "template.rule",
    "{{ kinderen|join(vraag) }}": "template.filter",
    "{{ kinderen|join('" + "x" * 41 + "') }}": "template.filter",
    "{{ kring }}": "template.list",
    "{{ kring_tekening|upper }}": "template.filter",
    "{% for x in kring_tekening %}{% endfor %}": "template.loop",
    "{{ kring|join(', ') }}": "template.filter",
    "{{ vraag is defined }}": "template.rule",
    "{% for x in range(10**9) %}{% endfor %}": "template.rule",
    "{% for x in vraag %}{% endfor %}": "template.loop",
    "{% for x, y in kring %}{% endfor %}": "template.rule",
    "{% for x in kring recursive %}{% endfor %}": "template.rule",
    "{% for x in kring if x.name.__class__ %}{% endfor %}": "template.guess",
    "{% set x = vraag %}": "template.tag",
    "{% macro x() %}": "template.tag",
    "{% include 'x' %}": "template.tag",
    "{% import 'x' as y %}": "template.tag",
    "{% raw %}": "template.tag",
    "{% filter upper %}": "template.tag",
    "{% colspan vraag %}": "template.tag",
    "{{p vraag }}": "template.syntax",
    "{{ vraag": "template.open",
    "vraag }}": "template.open",
    "{% endif %}": "template.pair",
    "{% if vraag %}": "template.left_open",
    "{% if vraag %}{% endfor %}{% endif %}": "template.pair",
    "{%p if vraag %} en tekst": "template.alone",
}


@pytest.mark.parametrize("text", ESCAPES)
def test_what_is_not_on_the_short_list_is_not_let_through(text: str, read: Read) -> None:
    """A template loops over documented fields and prints them; it runs nothing and grows nothing."""
    assert (ESCAPES[text], 2) in told(read, "{{ vraag }}", text)


def test_what_a_template_needs_is_let_through(read: Read) -> None:
    """Every kind of thing that the page for editors tells of."""
    body = (
        "{{ vraag or 'nog niets' }} {{ vraag|upper }} {{ kinderen|first }} {{ kinderen|length }}",
        "{% if kinderen and not zorgen %}a{% elif kinderen|length > 1 or over == 'Sam' %}b{% else %}c{% endif %}",
        "{% for a in afspraken if a.wat %}{{ loop.index }}{% for b in a.wie %}{{ b }}{% endfor %}{% endfor %}",
        "{{ 'ja' if vraag else 'nee' }}{# een notitie #}",
        "{%p for stukje in stukjes %}",
        "{{ stukje.titel }}{% for een in stukje.antwoorden %}{{ een.kop }} {{ een.tekst }}{% endfor %}",
        "{%p endfor %}",
    )

    assert told(read, *body) == []


def test_three_loops_in_each_other_are_one_too_many(read: Read) -> None:
    """Time and length grow with each: two are enough for every list within a list."""
    loops = "{% for a in kring %}{% for b in kring %}{% for c in kring %}{% endfor %}{% endfor %}{% endfor %}"

    assert told(read, loops) == [("template.deep", 1)]


def test_a_condition_that_begins_in_one_place_and_ends_in_another_is_told(read: Read) -> None:
    """It would cut a table in half: Word could not open the document."""
    found = told(read, "{% if vraag %}begin", table=(("{{ zorgen }}", "{% endif %}"),))

    assert found == [("template.crossed", 1)]


def test_the_picture_of_the_circle_cannot_stand_in_a_header(read: Read) -> None:
    """There it would be a picture of another part of the file, which Word does not find."""
    found = read(word_file(["{{ vraag }}"], header="{{ kring_tekening }}"))

    assert isinstance(found, list)
    assert [fault.path for fault in found] == ["header: {{ kring_tekening }}"]


def test_a_field_in_the_description_of_a_picture_is_told(read: Read) -> None:
    """There its line ends would be elements within an attribute."""
    data = changed(
        word_file(["{{ vraag }}"]), lambda text: text.replace("<w:p>", '<w:p w:rsidR="{{ vraag }}">', 1)
    )
    found = read(data)

    assert isinstance(found, list)
    assert "template.attribute" in [fault.code for fault in found]


PLAIN = word_file(["{{ vraag }}"])
FILES: dict[str, tuple[bytes, str]] = {
    "text": (b"geen zip", "template.not_word"),
    "half": (PLAIN[: len(PLAIN) // 2], "template.not_word"),
    "an old .doc, or one with a password": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "template.not_word"),
    "another zip": (packed({"content.xml": b"<a/>"}), "template.not_word"),
    "broken XML": (packed(unpacked(PLAIN) | {"word/document.xml": b"<w:document>"}), "template.not_word"),
    "macros": (with_part(PLAIN, {"word/vbaProject.bin": "x"}), "template.macro"),
    "a bomb": (with_part(PLAIN, {"word/media/a.xml": "x" * 5_000_000}), "template.too_big"),
    "a picture from elsewhere": (
        with_part(
            PLAIN, {"word/_rels/header9.xml.rels": RELATION.format(kind="image", target="https://x.example/a.png")}
        ),
        "template.outside",
    ),
    "no field": (word_file(["Gewone tekst"], header="", footer=""), "template.empty"),
}


@pytest.mark.parametrize("kind", FILES)
def test_a_file_that_cannot_be_a_template_is_told_in_one_line(kind: str, read: Read) -> None:
    """Whatever an editor hands in."""
    data, code = FILES[kind]
    found = read(data)

    assert isinstance(found, list)
    assert [(fault.file, fault.code) for fault in found] == [(NAME, code)]


def test_the_template_that_word_was_started_from_is_forgotten(read: Read) -> None:
    """Word notes its path on the maker's computer, and would look for it on the family's."""
    rels = RELATION.format(kind="attachedTemplate", target="file:///C:/Users/naam/Normal.dotm")
    found = read(with_part(PLAIN, {"word/_rels/settings.xml.rels": rels}))

    assert isinstance(found, WordTemplate)
    assert b"Normal.dotm" not in b64decode(found.files["word/_rels/settings.xml.rels"])


def test_a_file_that_is_gone_is_told(tmp_path: Path) -> None:
    """Like every other file."""
    assert read_word_template(tmp_path / "weg.docx", "weg.docx", shapes(())) == [
        Fault(file="weg.docx", line=0, path="", code="file.missing")
    ]


def test_a_template_without_end_is_told_before_a_family_meets_it(read: Read, bundle_text: str) -> None:
    """Each agreement beside each agreement, with all that is in them, is longer than any document."""
    shown = "{{ a.wat }}{{ b.wat }}{{ a.anders }}"
    loops = f"{{% for a in afspraken %}}{{% for b in afspraken %}}{shown}{{% endfor %}}{{% endfor %}}"
    template = read(word_file([loops]))
    assert isinstance(template, WordTemplate)
    own = OwnTemplate(id="own", file=NAME, name="x", note="", file_name="x", places=(), template=template)
    part = json.dumps({"own": {"own": own.to_dict()}})

    assert [fault.code for fault in try_own_templates(BundleTexts(shared=bundle_text, part=part), [own])] == [
        "template.too_long"
    ]
