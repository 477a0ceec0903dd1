"""JSON-LD in the words of schema.org: who a site is of, and what service it describes."""

import json
from collections.abc import Mapping
from typing import Any

from familiegroepsplan_site.open_data.catalogue import NAME, OVERHEID
from familiegroepsplan_site.open_data.described import DescribedPage, DescribedSite, Owner
from familiegroepsplan_site.open_data.tables import CSV, FOLDER, JSON, LICENCE_ADDRESS
from familiegroepsplan_site.sources.site_parts import Desk

# In a script element a browser looks for `</script` and `<!--`, whatever the text in it means.
ESCAPES = str.maketrans({char: f"\\u{ord(char):04x}" for char in "<>&\u2028\u2029"})
DAYS = {
    "maandag": "Monday",
    "dinsdag": "Tuesday",
    "woensdag": "Wednesday",
    "donderdag": "Thursday",
    "vrijdag": "Friday",
    "zaterdag": "Saturday",
    "zondag": "Sunday",
}


def linked_data(page: DescribedPage, site: DescribedSite) -> str:
    """Return the script element with what the page is about, or nothing: only some pages are about a thing."""
    graph = [*_site(page, site), *_subject(page, site), *_dataset(page, site)]
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
    found |= {"contactPoint": [_contact(desk) for desk in owner.desks]} if owner.desks else {}
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


def _subject(page: DescribedPage, site: DescribedSite) -> list[dict[str, Any]]:
    """Return the municipality that the page is about; on the first page of its own site, what it does there."""
    about = page.about or (None if page.url else site.about)
    if about is None:
        return []
    owner = organization(about)
    if not site.is_own:
        return [owner]
    found: dict[str, Any] = {
        "@type": "GovernmentService",
        "name": site.service,
        "description": page.description,
        "serviceType": NAME,
        "additionalType": OVERHEID + NAME,
        "areaServed": owner["areaServed"],
        "provider": owner,
    }
    if site.address:
        languages = list(page.languages) or [site.language]
        channel = {"@type": "ServiceChannel", "serviceUrl": site.address, "availableLanguage": languages}
        found |= {"url": site.address, "availableChannel": channel}
    return [found]


def _dataset(page: DescribedPage, site: DescribedSite) -> list[dict[str, Any]]:
    """Return the tables of all municipalities, on the page about them."""
    if page.url != f"{FOLDER}/" or site.about:
        return []
    found: dict[str, Any] = {
        "@type": "Dataset",
        "name": page.title,
        "description": page.description,
        "inLanguage": site.language,
        "license": LICENCE_ADDRESS,
        "isAccessibleForFree": True,
        "dateModified": site.changed.isoformat(),
    }
    if site.address:
        found["url"] = site.address + page.url
        found["distribution"] = [
            {"@type": "DataDownload", "encodingFormat": kind, "contentUrl": site.address + page.url + name}
            for name, kind in ((JSON, "application/json"), (CSV, "text/csv"))
        ]
    return [found]


def _contact(desk: Desk) -> dict[str, Any]:
    """Return whom one can call or write to, and when."""
    hours = [
        {
            "@type": "OpeningHoursSpecification",
            "dayOfWeek": [f"https://schema.org/{DAYS[day]}" for day in opening.days],
            "opens": opening.start,
            "closes": opening.end,
        }
        for opening in desk.opening
    ]
    found = {"name": desk.name, "telephone": desk.phone, "email": desk.email, "hoursAvailable": hours}
    return {"@type": "ContactPoint", **{key: value for key, value in found.items() if value}}
