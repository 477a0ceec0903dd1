"""Under which licence others gave what we use, with the way to its text."""

from html import escape

from familiegroepsplan_site.open_data.tables import LICENCE, LICENCE_ADDRESS
from familiegroepsplan_site.pages.markdown_text import escaped

ADDRESSES = {
    "CC BY 4.0": "https://creativecommons.org/licenses/by/4.0/",
    LICENCE: LICENCE_ADDRESS,
}


def licence_link(name: str) -> str:
    """Return the name of a licence with a link to its text, as HTML that is good in Markdown too."""
    return f'<a href="{escape(ADDRESSES[name])}">{escaped(name)}</a>' if name in ADDRESSES else escaped(name)
