"""JSON-LD in the words of schema.org: who a site is of, and what service it describes."""

import json
from collections.abc import Mapping
from typing import Any

from familiegroepsplan_site.open_data.catalogue import NAME, OVERHEID
from familiegroepsplan_site.open_data.described import DescribedPage, DescribedSite, Owner

# In a script element a browser looks for `</script` and `<!--`, whatever the text in it means.
ESCAPES = str.maketrans({char: f"\\u{ord(char):04x}" for char in "<>&\u2028\u2029"})


def linked_data(page: DescribedPage, site: DescribedSite) -> str:
    """Return the script element with what the page is about, or nothing: only some pages are about a thing."""
    graph = [*_site(page, site), *_service(page, site)]
    if page.about and page.about != site.owner:
        graph.append(organization(page.about))
    return script({"@context": "https://schema.org", "@graph": graph}) if graph else ""


def script(data: Mapping[str, Any]) -> str:
    """Return the data as an element that no text in it can end."""
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":")).translate(ESCAPES)
    return f'<script type="application/ld+json">{text}</script>'


def organization(owner: Owner) -> dict[str, Any]:
    """Return the municipality; what is not known is not there."""
    area: dict[str, Any] = {"@type": "AdministrativeArea", "name": owner.name}
    found: dict[str, Any] = {"@type": "GovernmentOrganization", "name": owner.title}
    if owner.names:
        found["@id"] = owner.names.tooi
        found["sameAs"] = [owner.names.tooi, owner.names.owms]
        area["sameAs"] = owner.names.owms
    found["areaServed"] = area
    found |= {"url": owner.website} if owner.website else {}
    return found


def _site(page: DescribedPage, site: DescribedSite) -> list[dict[str, Any]]:
    """Return the site itself, on its first page."""
    if page.url:
        return []
    found: dict[str, Any] = {
        "@type": "WebSite",
        "name": site.name,
        "description": page.description,
        "inLanguage": site.language,
    }
    return [found | ({"url": site.address} if site.address else {})]


def _service(page: DescribedPage, site: DescribedSite) -> list[dict[str, Any]]:
    """Return what a municipality does here, on the first page of its own site."""
    if page.url or not site.owner:
        return []
    owner = organization(site.owner)
    found: dict[str, Any] = {
        "@type": "GovernmentService",
        "name": site.service,
        "description": page.description,
        "serviceType": NAME,
        "additionalType": OVERHEID + NAME,
        "availableLanguage": list(page.languages) or [site.language],
        "areaServed": owner["areaServed"],
        "provider": owner,
    }
    if contact := _contact(site.owner):
        found["availableChannel"] = {"@type": "ServiceChannel", **contact}
    return [found | ({"url": site.address} if site.address else {})]


def _contact(owner: Owner) -> dict[str, Any]:
    """Return how to reach who helps; empty when that is not known."""
    point = {"telephone": owner.telephone, "email": owner.email}
    known = {key: value for key, value in point.items() if value}
    return {"servicePhone": {"@type": "ContactPoint", **known}} if known else {}
