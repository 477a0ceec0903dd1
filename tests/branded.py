"""The bundle of an invented municipality's site, with a logo drawn here: of it, nothing is true."""

import json
from functools import cache
from typing import Any

from familiegroepsplan import api
from familiegroepsplan.model.bundle import Bundle
from familiegroepsplan_site.sources.brand_part import logo_data
from familiegroepsplan_site.sources.bundle import BundleTexts
from familiegroepsplan_site.sources.logo import Logo, read_logo

NAME = "Gemeente Voorbeeldstad"
ALT = "Het wapen van Voorbeeldstad"
SHAPES = {"wide": (480, 40), "square": (100, 100), "tall": (30, 120)}
DRAWN = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {0} {1}" width="{0}" height="{1}">'
    '<rect width="{0}" height="{1}" rx="9" fill="#7a1f5c"/><circle cx="15" cy="20" r="9" fill="#fff"/></svg>'
)
SCHOOL = "local_voorbeeldstad_school"
LANGUAGE = "local_voorbeeldstad_taal"
WORDS = {
    "sections.help.title": "Wat heeft u nodig?",
    "sections.help.short": "Nodig",
    "sections.help.heading": "Wat wij nodig hebben",
    f"questions.help.{SCHOOL}.label": "Wie van school mag meelezen?",
    f"questions.help.{SCHOOL}.heading": "Wie van school meeleest",
    f"questions.help.{SCHOOL}.hint": "Een naam is genoeg.",
    f"questions.help.{LANGUAGE}.label": "Wilt u een tolk?",
    f"questions.help.{LANGUAGE}.heading": "Een tolk",
    f"questions.help.{LANGUAGE}.options.ja": "Ja",
    f"questions.help.{LANGUAGE}.options.nee": "Nee",
}
ASKED = {"hint": False, "small": True, "local": "gemeente Voorbeeldstad"}
QUESTIONS = [
    {"id": SCHOOL, "type": "line", **ASKED, "hint": True, "field": "eigen_school"},
    {"id": LANGUAGE, "type": "choice", "options": ["ja", "nee"], **ASKED, "field": "eigen_taal"},
]
ADDRESS = ("Jeugdteam", "Postbus 1", "1234 AA Voorbeeldstad")


def logo(shape: str) -> Logo:
    """Return a logo of this shape."""
    made = read_logo("logo.svg", DRAWN.format(*SHAPES[shape]).encode(), ALT, ())
    assert isinstance(made, Logo), made
    return made


def part(texts: BundleTexts, **brand: Any) -> dict[str, Any]:
    """Return the part of the site, with titles and two questions of its own; `brand` adds to its name."""
    sections = json.loads(texts.shared)["sections"]
    for section in sections:
        section["questions"] += QUESTIONS if section["section"] == "help" else []
    named = {"name": NAME, "site": "Familiegroepsplan Voorbeeldstad", "self_made": True, **brand}
    return {"own": {}, "brand": named, "words": WORDS, "sections": sections}


@cache
def branded(
    texts: BundleTexts,
    shape: str = "",
    without: str = "",
    address: tuple[str, ...] = (),
    *,
    self_made: bool = True,
) -> Bundle:
    """Return the bundle with a logo of this shape, `without` one of its pictures (svg, png); "" is no logo."""
    brand: dict[str, Any] = {"self_made": self_made} | ({"address": address} if address else {})
    if shape:
        data = logo_data(logo(shape))
        brand["logo"] = {key: value for key, value in data.items() if key != without}
    return api.read_bundle(texts.shared, json.dumps(part(texts, **brand)))
