"""Gives the municipalities of a checkout a brand, pages and questions of their own, for the benchmark.

Nothing of it is true. Each has a logo, a house style and two pages; every third a file of tokens instead of two
colours, every fourth a team and steps to ask, every fifth two questions and a title of its own.
"""

from pathlib import Path

COLOURS = ("#004699", "#7a1f5c", "#00573d", "#8a2a0b", "#1d3c6e", "#5b2a86", "#0b5563", "#6b1020")
ACCENTS = ("#ec0000", "#f2b33d", "#00811f", "#0a7ea4", "#c2410c")
LOGO = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} 60" width="{width}" height="60">'
    '<rect width="60" height="60" rx="{corner}" fill="{colour}"/>'
    '<circle cx="30" cy="30" r="{corner}" fill="{accent}"/>'
    '{waves}<path d="M70 45h{line}v6H70z" fill="{colour}"/></svg>'
)
WAVES = 8  # edges enough for a PNG of 5 kB in each document, as a simple coat of arms has
WAVE = '<path d="M{x} {y}c10-8 20-8 30 0s20 8 30 0 20-8 30 0" fill="none" stroke="{accent}" stroke-width=".7"/>'
TOKENS = """:root {{
  --utrecht-document-color: #1b1b1b;
  --voorbeeld-merk: {colour};
  --utrecht-heading-color: var(--voorbeeld-merk);
  --utrecht-link-color: var(--voorbeeld-merk);
  --utrecht-button-primary-action-background-color: var(--voorbeeld-merk);
  --utrecht-button-primary-action-color: #ffffff;
  --utrecht-focus-outline-color: {accent};
}}
"""
PAGES = {
    "ouderavond": "# Ouderavond over het plan\n\nElke maand is er een avond in {name}. U hoort er van anderen.\n",
    "tolk": "# Een tolk bij uw plan\n\nSpreekt u liever een andere taal? In {name} kan een tolk meedenken.\n",
}
PARAGRAPH = "\n## Vraag {number}\n\nNeem mee wat u al op papier heeft. U hoeft niets klaar te hebben.\n"
ASKING = """
contact:
  - {{naam: "Jeugdteam {name}", telefoon: "0990-123 {number:03d}", e-mail: jeugd@{slug}.example}}
aanvragen:
  stappen:
    - {{titel: Bel het jeugdteam, tekst: Zeg dat u zelf een plan maakt., termijn: Binnen een week.}}
    - {{titel: Maak uw plan}}
"""
QUESTIONS = """
vragen:
  - {sleutel: school, hoofdstuk: welke-hulp, vraag: Wie van school mag meelezen?, soort: regel}
  - {sleutel: taal, hoofdstuk: over-wie, vraag: Wilt u een tolk?, soort: keuze, keuzes: [Ja, Nee]}
woorden:
  welke-hulp: {titel: Wat heeft u nodig?, kort: Nodig, kop: Wat wij nodig hebben}
"""


def brand(municipalities: Path) -> None:
    """Write it into the YAML and the folders of all municipalities here."""
    paths = [path for path in sorted(municipalities.glob("*.yaml")) if path.stem != "nederland"]
    for number, path in enumerate(paths):
        text = path.read_text("utf-8")
        name = text.partition("naam: ")[2].partition("\n")[0].strip('"')
        folder = path.with_suffix("")
        (folder / "paginas").mkdir(parents=True)
        colour, accent = COLOURS[number % len(COLOURS)], ACCENTS[number % len(ACCENTS)]
        (folder / "logo.svg").write_text(_logo(number, colour, accent), "utf-8")
        for page, start in PAGES.items():
            more = "".join(PARAGRAPH.format(number=one) for one in range(1, 3 + number % 9))
            (folder / "paginas" / f"{page}.md").write_text(start.format(name=name) + more, "utf-8")
        text += f'bron: zelf\ngezien: 2026-11-20\nsite: {{naam: "Familiegroepsplan in {name}"}}\n'
        text += f'huisstijl:\n  logo: {{bestand: {path.stem}/logo.svg, alternatief: "Gemeente {name}"}}\n'
        if number % 3:
            text += f'  kleuren: {{hoofdkleur: "{colour}", accent: "{accent}"}}\n'
        else:
            text += f"  tokens: {path.stem}/huisstijl.css\n"
            (folder / "huisstijl.css").write_text(TOKENS.format(colour=colour, accent=accent), "utf-8")
        text += ASKING.format(name=name, slug=path.stem, number=number) if number % 4 == 0 else ""
        text += QUESTIONS if number % 5 == 0 else ""
        path.write_text(text, "utf-8")


def _logo(number: int, colour: str, accent: str) -> str:
    waves = "".join(WAVE.format(x=66 + one % 5, y=4 + 1.5 * one, accent=accent) for one in range(WAVES))
    width = 170 + 10 * (number % 12)
    return LOGO.format(
        width=width, corner=8 + number % 14, colour=colour, accent=accent, waves=waves, line=width - 80
    )
