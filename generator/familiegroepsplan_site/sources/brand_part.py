"""The brand of a municipality's site as the bundle has it: for the builder and for all documents."""

from base64 import b64encode
from collections.abc import Iterator, Mapping
from typing import Any

from familiegroepsplan_site.sources.logo import Logo
from familiegroepsplan_site.sources.paper_picture import paper_picture
from familiegroepsplan_site.sources.site import Site
from familiegroepsplan_site.sources.site_parts import Address

# The colours of a document, and those of the house style that they are.
COLOURS = {"heading": "link", "line": "accent", "ground": "soft", "own": "accent-soft"}


def brand_of(site: Site) -> dict[str, Any]:
    """Return name, postal address, colours and logo of the municipality; what is not known is not there."""
    brand: dict[str, Any] = {"name": site.owner, "site": site.name, "self_made": site.self_made}
    if address := tuple(_letters_go_to(site)):
        brand["address"] = list(address)
    if site.brand.style:
        brand["colours"] = document_colours(site.brand.style.colours)
    if site.brand.logo:
        brand["logo"] = logo_data(site.brand.logo)
    return brand


def document_colours(style: Mapping[str, str]) -> dict[str, str]:
    """Return the colours of documents in this house style, in six figures; all text on them can be read."""
    return {name: style[own].lstrip("#") for name, own in COLOURS.items()}


def logo_data(logo: Logo) -> dict[str, Any]:
    """Return the logo as the bundle has it: for documents."""
    pictures = {"svg": logo.svg, "png": paper_picture(logo.png)}
    coded = {name: b64encode(data).decode("ascii") for name, data in pictures.items() if data}
    return coded | {"width": logo.width, "height": logo.height, "alt": logo.alt}


def _letters_go_to(site: Site) -> Iterator[str]:
    """Yield the lines of the address for letters: where a plan is handed in, or else the team that one asks."""
    desks = (*site.handing_in, *site.contacts)
    known = next((desk for desk in desks if desk.post), None) or next(
        (desk for desk in desks if desk.address), None
    )
    if known is None:
        return
    if known.name.casefold() != site.owner.casefold():
        yield known.name
    if address := known.post or known.address:
        yield from _lines(address)


def _lines(address: Address) -> Iterator[str]:
    if address.building:
        yield address.building
    yield address.street
    yield f"{address.postcode} {address.town}"
