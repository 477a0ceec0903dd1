"""The terms that a family can reckon with on a page: which fact each rests on, and its number of weeks."""

from familiegroepsplan_site.sources.country import Country

# By the part of its words in languages/nl.yaml (`site.terms.<id>`): the key of the fact.
TERMS = {
    "objection": "termijn-bezwaar",
    "decision": "termijn-aanvraag",
    "plan": "termijn-plan-hulpverlener",
    "complaint": "termijn-klacht-gemeente",
}
NUMBERS = ["nul", "een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf", "twaalf"]


def known_terms(country: Country) -> list[tuple[str, int]]:
    """Return (id, weeks) of each term whose fact is known and is told in weeks."""
    texts = ((id_, country.named[key].text) for id_, key in TERMS.items() if key in country.named)
    return [(id_, weeks) for id_, text in texts if (weeks := weeks_in(text))]


def weeks_in(text: str) -> int:
    """Return the weeks in a term such as `zes weken`; 0 for a term that is told otherwise."""
    number, _, unit = text.partition(" ")
    return NUMBERS.index(number) if unit in ("week", "weken") and number in NUMBERS else 0
