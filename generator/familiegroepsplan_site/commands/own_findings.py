"""What a municipality could do better on its own site: what is missing, has no source, is old, or went missing."""

import json
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from familiegroepsplan_site.commands.own_page_findings import page_findings
from familiegroepsplan_site.commands.statement import check_statement
from familiegroepsplan_site.language.check import Finding, Height
from familiegroepsplan_site.sources.facts import Source
from familiegroepsplan_site.sources.fault import Fault
from familiegroepsplan_site.sources.schema import CURLY
from familiegroepsplan_site.sources.site import SOURCED, Site
from familiegroepsplan_site.sources.site_parts import Desk
from familiegroepsplan_site.sources.yaml_file import Where, YamlFile

YEAR = timedelta(days=365)


def own_findings(site: Site, file: YamlFile, built: Path, today: date) -> list[Finding]:
    """Return what should be mended and what is an idea; `built` is the site as it was built last."""
    mend = [
        *site.brand.mend,
        *_pale(site, file),
        *_unreachable(site, file),
        *_sources(site, file, today),
        *check_statement(file, site.accessibility, today),
        *_curly(file.data, (), file),
        *_hours(site, file),
        *_security(site, file, today),
        *_lost_fields(site, file, built),
        *page_findings(site),
    ]
    ideas = [
        Fault(file=file.file, line=0, path="", code=code) for code, there in _could(site).items() if not there
    ]
    return [Finding(height=Height.MEND, fault=one) for one in mend] + [
        Finding(height=Height.IDEA, fault=one) for one in ideas
    ]


def _could(site: Site) -> dict[str, object]:
    """Return by code of the idea what a site may have; empty when it has not."""
    return {
        "could.address": site.address,
        "could.logo": site.brand.logo,
        "could.asking": site.asking,
        "could.support": site.support,
        "could.handing_in": site.handing_in,
        "could.complaint": site.complaint,
        "could.policies": site.policies,
        "could.privacy": site.privacy,
        "could.security": site.security,
    }


def _pale(site: Site, file: YamlFile) -> Iterator[Fault]:
    if site.brand.logo and site.brand.logo.is_pale:
        yield file.fault(("huisstijl", "logo", "bestand"), "logo.pale")


def _unreachable(site: Site, file: YamlFile) -> Iterator[Fault]:
    if not site.contacts:
        yield Fault(file=file.file, line=0, path="", code="missing.contact")
    for at, desk in enumerate(site.contacts):
        if not _ways(desk):
            yield file.fault(("contact", at), "missing.ways", found=desk.name)


def _ways(desk: Desk) -> bool:
    return any((desk.phone, desk.email, desk.address, desk.post, desk.website))


def _sources(site: Site, file: YamlFile, today: date) -> Iterator[Fault]:
    """Yield each part that this file tells without a source, or of which the source is old."""
    for where, source in told_parts(site):
        if source is None:
            yield file.fault(where, "missing.source")
        elif today - source.seen > YEAR:
            yield file.fault(where, "seen.old_part", found=source.seen.isoformat())
    for at, policy in enumerate(site.policies if "beleid" not in site.shared else ()):
        if policy.seen is None:
            yield file.fault(("beleid", at), "missing.seen")
        elif today - policy.seen > YEAR:
            yield file.fault(("beleid", at), "seen.old_part", found=policy.seen.isoformat())


def told_parts(site: Site) -> Iterator[tuple[Where, Source | None]]:
    """Yield where each part of the municipality's own file stands that has a source, and the source."""
    place = site.municipality
    yield from ((("feiten", at), fact.source) for at, fact in enumerate(place.facts))
    if place.website:
        yield ("website",), place.website.source
    parts = (site.contacts, site.asking, site.support, site.handing_in, site.complaint, site.privacy)
    for key, part in zip(SOURCED, parts, strict=True):
        if key in site.shared:
            continue  # the region told it
        if isinstance(part, tuple):
            yield from (((key, at), one.source) for at, one in enumerate(part))
        elif part:
            yield (key,), part.source


def _curly(value: Any, where: Where, file: YamlFile) -> Iterator[Fault]:
    """Yield each text in quotes as Word makes them: they come along on the site."""
    if isinstance(value, dict | list):
        for key, inner in value.items() if isinstance(value, dict) else enumerate(value):
            yield from _curly(inner, (*where, key), file)
    elif isinstance(value, str) and value.startswith(CURLY) and value.endswith(CURLY) and where[-1] != "woorden":
        yield file.fault(where, "missing.straight", found=value[:60])


def _hours(site: Site, file: YamlFile) -> Iterator[Fault]:
    """Yield each opening that ends before it begins."""
    desks = (("contact", site.contacts), ("ondersteuning", site.support), ("inleveren", site.handing_in))
    for key, found in desks:
        for at, desk in enumerate(found if key not in site.shared else ()):
            for number, one in enumerate(desk.opening):
                if one.end <= one.start:
                    where = (key, at, "openingstijden", number)
                    yield file.fault(where, "missing.hours", start=one.start, end=one.end)


def _security(site: Site, file: YamlFile, today: date) -> Iterator[Fault]:
    expires = site.security.expires if site.security else None
    if expires and expires <= today:
        yield file.fault(("beveiliging", "verloopt"), "security.expired", found=expires.isoformat())
    elif expires and expires - today > YEAR:
        yield file.fault(("beveiliging", "verloopt"), "security.far", found=expires.isoformat())


def _lost_fields(site: Site, file: YamlFile, built: Path) -> Iterator[Fault]:
    """Yield each field that the municipality's Word form had on the site that was built last, and has no more."""
    for part in built.glob("assets/plan/*/part.json"):
        before = json.loads(part.read_text(encoding="utf-8")).get("own", {})
        for template in site.templates:
            old = before.get(template.id, {}).get("fields", ())
            lost = [name for name in old if name not in template.template.fields]
            if lost and site.municipality.name in template.places:
                where = ("word-sjabloon", "bestand")
                yield file.fault(where, "template.lost", found=", ".join(lost), file=template.file)
