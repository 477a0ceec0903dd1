"""How one says that something is in a municipality: in Amstelveen, op Texel."""

from familiegroepsplan_site.sources.words import Words


def at_place(name: str, words: Words) -> str:
    """Return the name with the word before it that Dutch has for this place."""
    islands = words["municipality.at.islands"].split()
    return words.filled("municipality.at.island" if name in islands else "municipality.at.town", name=name)
