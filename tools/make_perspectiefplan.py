"""Makes gemeenten/regios/perspectiefplan.docx, our own elaboration of the regional example of 2018.

    .venv/bin/python tools/make_perspectiefplan.py

The form itself was never found: its three parts and what they are for come from the sources that
`gemeenten/regios/README.md` names. The questions per area of life are our own.
"""

from pathlib import Path

from word_maker import WordMaker

TARGET = Path(__file__).parents[1] / "gemeenten/regios/perspectiefplan.docx"
NAME = "Perspectiefplan"
LOCAL = "Lokaal deel: elke gemeente mag dit zelf invullen of weglaten."
VIEWS = ("Kind of jongere", "Ouders", "Mensen om ons heen", "Lokaal team")


def make() -> bytes:
    """Return the template as a .docx file."""
    word = WordMaker(NAME, "nl-NL")
    _start(word)
    _question(word)
    word.turn(wide=True)
    _analysis(word)
    word.turn(wide=False)
    _agreements(word)
    word.footer("Perspectiefplan (voorbeeld, geen officieel formulier). ")
    return word.written()


def _start(word: WordMaker) -> None:
    word.paragraph(NAME, "Title")
    word.paragraph("{%p if over %}")
    word.paragraph("Over {{ over }}", "Subtitle")
    word.paragraph("{%p endif %}")
    word.paragraph("{%p if over %}")
    word.paragraph("Gemaakt op {{ gemaakt }}", "Uitleg")
    word.paragraph("{%p endif %}")
    word.paragraph(
        "Dit is niet het officiële formulier. De makers van deze planhulp hebben het zelf uitgewerkt, naar een "
        "voorbeeld uit 2018 van de regio's Amsterdam-Amstelland en Zaanstreek-Waterland. U hoeft het niet te "
        "gebruiken. Een gemeente kan nu iets anders vragen. Alles mag leeg blijven.",
        "Uitleg",
    )


def _question(word: WordMaker) -> None:
    word.paragraph("Deel 1. Onze vraag", "Heading 1")
    word.paragraph(
        "Dit deel vullen wij als gezin zelf in. In het voorbeeld van 2018 mocht dit deel ook een aanvraag zijn. "
        "Vraag uw gemeente of dat bij u ook zo is.",
        "Uitleg",
    )
    word.paragraph(LOCAL, "Uitleg")
    word.paragraph("{%p if aanvraag %}")
    word.paragraph("{{ aanvraag }}")
    word.paragraph("{%p else %}")
    word.paragraph("☐ Wij vragen met dit deel hulp aan. Wij willen graag een schriftelijk besluit.")
    word.paragraph("{%p endif %}")
    word.answer("Dit deel gaat naar", ["aanvraag_aan"], 0)
    word.answer("Dit plan gaat over", ["kinderen"], 1)
    word.answer("Dit plan is gemaakt door", ["makers"], 1)
    word.answer("Zo wonen wij", ["wonen"], 2)
    word.answer("Hier willen wij mee geholpen worden", ["vraag"], 3)
    word.answer("Daarom vragen wij het nu", ["waarom_nu"], 0)
    word.answer("Dit is moeilijk", ["zorgen", "niet_alleen"], 3)
    word.answer("Dit gaat goed", ["goed", "trots", "eerder_geholpen"], 3)
    word.paragraph("Dit willen wij bereiken", "Heading 2")
    word.table(
        (6.0, 6.8, 3.6),
        ("Wat", "Zo merken wij dat het lukt", "Wanneer"),
        (
            ("{%tr for doel in doelen %}",),
            ("{{ doel.wat }}", "{{ doel.teken }}", "{{ doel.wanneer }}"),
            ("{%tr endfor %}",),
            ("{%tr if not doelen %}",),
            *(("", "", "") for _ in range(3)),
            ("{%tr endif %}",),
        ),
        1.1,
    )
    word.answer("Een goede dag, over een jaar", ["goede_dag"], 0)
    word.paragraph("Wie hoort bij ons gezin, en wat heeft ieder nodig", "Heading 2")
    word.table(
        (4.0, 6.2, 6.2),
        ("Naam", "Vraag of wens", "Hulp of steun"),
        (
            ("{%tr for lid in gezinsleden %}",),
            ("{{ lid.wie }}", "{{ lid.vraag }}", "{{ lid.steun }}"),
            ("{%tr endfor %}",),
            ("{%tr if not gezinsleden %}",),
            ("{%tr for mens in gezin %}",),
            ("{{ mens.naam }}{% if mens.wie %} ({{ mens.wie }}){% endif %}", "", ""),
            ("{%tr endfor %}",),
            ("{%tr endif %}",),
            ("{%tr if not gezin and not gezinsleden %}",),
            *(("", "", "") for _ in range(4)),
            ("{%tr endif %}",),
        ),
        1.3,
    )
    word.answer("Dit doen wij zelf", ["zelf"], 2)
    word.answer("Deze mensen helpen ons", ["helpers"], 1)
    word.answer("Dit doen zij", ["kring_doet"], 2)
    word.answer("Dit kan onze kring niet doen", ["kring_grens"], 0)
    word.answer("Wie missen wij", ["gemist"], 0)
    word.paragraph("De mensen om ons heen", "Heading 2")
    word.paragraph("{%p if kring_tekening %}")
    word.paragraph("{{ kring_tekening }}", "Normal")
    word.paragraph("{%p endif %}")
    word.table(
        (4.0, 4.0, 4.2, 4.2),
        ("Naam", "Wie is dit", "Hoort bij", "Bereikbaar via"),
        (
            ("{%tr for mens in kring %}",),
            ("{{ loop.index }}. {{ mens.naam }}", "{{ mens.wie }}", "{{ mens.hoort_bij }}", "{{ mens.contact }}"),
            ("{%tr endfor %}",),
            ("{%tr if not kring %}",),
            *(("", "", "", "") for _ in range(4)),
            ("{%tr endif %}",),
        ),
        0.9,
    )


def _analysis(word: WordMaker) -> None:
    word.paragraph("Deel 2. Zo kijken wij ernaar", "Heading 1")
    word.paragraph(
        "Dit deel vullen wij samen in, in het gesprek met het lokale team of de verwijzer. Ieder schrijft in een "
        "eigen vak. Het hoeft niet hetzelfde te zijn. Sla over wat niet past.",
        "Uitleg",
    )
    word.paragraph("Hoe gaat het nu", "Heading 2")
    word.table(
        (4.1, 5.25, 5.25, 5.25, 5.25),
        ("Onderwerp", *VIEWS),
        (
            ("Wat gaat goed", "{{ kind_fijn }}", "{{ goed }}", "", ""),
            ("Wat is moeilijk", "{{ kind_moeilijk }}", "{{ zorgen }}", "", ""),
            (
                "Wat willen wij bereiken",
                "{{ kind_wens }}",
                "{% for doel in doelen %}{{ doel.wat }}{% if not loop.last %}; {% endif %}{% endfor %}",
                "",
                "",
            ),
            ("Wat kunnen wij zelf", "", "{{ zelf }}", "{{ kring_doet }}", ""),
        ),
        2.4,
    )
    word.answer("Deze mensen praten namens het kind mee", ["kind_steun"], 0)
    word.paragraph("Per leefgebied", "Heading 2")
    word.table(
        (5.1, 4.0, 4.0, 4.0, 4.0, 4.0),
        ("Leefgebied", *VIEWS, "Wat willen wij bereiken"),
        (
            ("{%tr for g in leefgebieden %}",),
            (
                "{{ g.naam }}\n{% if g.wie %}Over {{ g.wie }}{% else %}{{ g.uitleg }}{% endif %}",
                "{{ g.kind }}",
                "{{ g.ouders }}",
                "{{ g.kring }}",
                "{{ g.team }}",
                "{{ g.bereiken }}",
            ),
            ("{%tr endfor %}",),
        ),
        2.1,
    )


def _agreements(word: WordMaker) -> None:
    word.paragraph("Deel 3. Onze afspraken", "Heading 1")
    word.paragraph(
        "In het voorbeeld van 2018 kon dit deel ook een verwijzing zijn, als het lokale team dat zo doet.",
        "Uitleg",
    )
    word.paragraph("Wie doet wat", "Heading 2")
    agreement = (
        "{{ a.wanneer }}{% if a.wanneer and a.vanaf %}, {% endif %}{% if a.vanaf %}vanaf {{ a.vanaf }}{% endif %}"
    )
    word.table(
        (2.9, 4.6, 3.3, 2.6, 3.0),
        ("Wie", "Wat", "Wanneer", "Wie checkt", "Als het niet lukt"),
        (
            ("{%tr for a in afspraken %}",),
            ("{{ a.wie }}", "{{ a.wat }}", agreement, "{{ a.checkt }}", "{{ a.anders }}"),
            ("{%tr endfor %}",),
            ("{%tr if not afspraken %}",),
            *(("", "", "", "", "") for _ in range(5)),
            ("{%tr endif %}",),
        ),
        1.2,
    )
    word.paragraph("Wie heeft welke rol", "Heading 2")
    roles = ("Eerste aanspreekpunt voor het gezin", "Houdt bij of het plan lukt", "Spreekt namens het kind", "")
    word.table(
        (7.0, 9.4),
        ("Rol", "Naam"),
        (
            ("{%tr for r in rollen %}",),
            ("{{ r.rol }}", "{{ r.wie }}"),
            ("{%tr endfor %}",),
            ("{%tr if not rollen %}",),
            *((role, "") for role in roles),
            ("{%tr endif %}",),
        ),
        0.9,
    )
    word.paragraph("Hulp van een professional", "Heading 2")
    word.table(
        (7.0, 9.4),
        ("Vraag", "Antwoord"),
        (
            ("Welke hulp willen wij", "{{ hulp }}"),
            ("Van wie", "{{ hulp_van }}"),
            ("Hoe vaak", "{{ hulp_hoe_vaak }}"),
            ("Welke hulp willen wij niet", "{{ hulp_niet }}"),
            ("Zo willen wij dat u met ons omgaat", "{{ omgang }}"),
            ("Welke hulp van een specialist is nodig", "{{ specialist }}"),
            ("Dit moet die hulp opleveren (het resultaat)", "{{ resultaat }}"),
        ),
        1.2,
    )
    word.answer("Zo merken wij dat het misgaat", ["signalen"], 2)
    word.answer("Dit doen wij dan", ["stappen"], 2)
    word.answer("Deze mensen bellen wij dan", ["bellen"], 1)
    word.answer("Hier kan ons kind dan naartoe", ["plek"], 1)
    word.paragraph("{%p if bespreken %}")
    word.paragraph("Dit bespreken wij nog", "Heading 2")
    word.paragraph("{%p for open in bespreken %}")
    word.paragraph("{{ open.kop }}", "List Bullet")
    word.paragraph("{%p endfor %}")
    word.paragraph("{%p endif %}")
    word.answer("Na vier weken vragen wij hoe het gaat", ["na_vier_weken"], 0)
    word.answer("Op deze dag kijken wij terug", ["terugkijken"], 1)
    word.answer("Deze mensen zijn daarbij", ["terugkijken_met"], 1)
    word.answer("Als het anders loopt", ["bijstellen"], 0)
    word.answer("Dit plan is voor", ["ontvangers"], 1)
    word.answer("Dit mag niet verder verteld worden", ["vertrouwelijk"], 0)
    _signing(word)


def _signing(word: WordMaker) -> None:
    word.paragraph("Verwijzing", "Heading 2")
    word.paragraph(LOCAL, "Uitleg")
    word.paragraph("{%p if verwijzing %}")
    word.paragraph("{{ verwijzing }}")
    word.paragraph("{%p else %}")
    word.paragraph("☐ Dit deel is ook een verwijzing.")
    word.paragraph("{%p endif %}")
    parts = (
        ("Naam en functie van de verwijzer", "{{ verwijzer }}"),
        ("Naar welke hulp", "{{ verwijzing_naar }}"),
        ("Datum", "{{ verwijzing_datum }}"),
        ("Handtekening", ""),
    )
    word.table((7.0, 9.4), ("Vraag", "Antwoord"), parts, 1.1)
    word.paragraph("Handtekeningen", "Heading 2")
    word.paragraph("Een handtekening hoeft niet.", "Uitleg")
    word.table(
        (5.4, 7.0, 4.0),
        ("Naam", "Handtekening", "Datum"),
        (
            ("{%tr for naam in handtekeningen %}",),
            ("{{ naam }}", "", ""),
            ("{%tr endfor %}",),
            ("{%tr if not handtekeningen %}",),
            *(("", "", "") for _ in range(3)),
            ("{%tr endif %}",),
        ),
        1.3,
    )


if __name__ == "__main__":
    TARGET.write_bytes(make())
