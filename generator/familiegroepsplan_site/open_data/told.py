"""What a municipality or region tells of itself, value by value under the keys of its YAML."""

from collections.abc import Iterable, Iterator

from familiegroepsplan_site.sources.facts import Source
from familiegroepsplan_site.sources.site import Site
from familiegroepsplan_site.sources.site_parts import Address, Desk, Policy, Step

Told = tuple[str, str, Source]
Pairs = Iterable[tuple[str, str | None]]


def told(site: Site) -> Iterator[Told]:
    """Yield key, value and source of all that has a source; what stands in a list has its number, from 1.

    What nobody gave a source or a day may stand on the municipality's own site, but is not passed on.
    """
    for key, desks in (
        ("contact", site.contacts),
        ("ondersteuning", site.support),
        ("inleveren", site.handing_in),
    ):
        for number, desk in enumerate(desks, start=1):
            yield from _sourced(f"{key}.{number}", _desk(desk), desk.source)
    if site.complaint:
        yield from _sourced("klacht", _desk(site.complaint), site.complaint.source)
    if site.asking:
        yield from _sourced("aanvragen", _asking(site), site.asking.source)
    for number, policy in enumerate(site.policies, start=1):
        if policy.seen:
            source = Source(title=policy.title, url=policy.url, written=policy.written, seen=policy.seen)
            yield from _sourced(f"beleid.{number}", _policy(policy), source)
    if site.privacy:
        pairs = (("verklaring", site.privacy.statement), ("uitleg", site.privacy.text))
        yield from _sourced("privacy", pairs, site.privacy.source)
        if officer := site.privacy.officer:
            yield from _sourced("privacy.functionaris", _desk(officer), officer.source)


def _sourced(key: str, pairs: Pairs, source: Source | None) -> Iterator[Told]:
    if source:
        # A text in several lines of YAML ends with one more.
        yield from ((f"{key}.{name}", value.strip(), source) for name, value in pairs if value)


def _desk(desk: Desk) -> Iterator[tuple[str, str | None]]:
    yield from (("naam", desk.name), ("uitleg", desk.text), ("telefoon", desk.phone), ("e-mail", desk.email))
    yield from _address("adres", desk.address)
    yield from _address("postadres", desk.post)
    for number, opening in enumerate(desk.opening, start=1):
        key = f"openingstijden.{number}"
        yield from ((f"{key}.dagen.{at}", day) for at, day in enumerate(opening.days, start=1))
        yield from ((f"{key}.van", opening.start), (f"{key}.tot", opening.end), (f"{key}.uitleg", opening.note))
    yield "website", desk.website


def _address(key: str, address: Address | None) -> Iterator[tuple[str, str | None]]:
    if address:
        yield from (
            (f"{key}.gebouw", address.building),
            (f"{key}.straat", address.street),
            (f"{key}.postcode", address.postcode),
            (f"{key}.plaats", address.town),
        )


def _policy(policy: Policy) -> Iterator[tuple[str, str | None]]:
    yield from (("titel", policy.title), ("soort", policy.kind), ("url", policy.url), ("uitleg", policy.text))


def _asking(site: Site) -> Iterator[tuple[str, str | None]]:
    if site.asking:
        yield "uitleg", site.asking.text
        yield from _steps("stappen", site.asking.steps)
        yield from _steps("daarna", site.asking.after)


def _steps(key: str, steps: Iterable[Step]) -> Iterator[tuple[str, str | None]]:
    for number, step in enumerate(steps, start=1):
        values = (("titel", step.title), ("tekst", step.text), ("termijn", step.term), ("website", step.website))
        yield from ((f"{key}.{number}.{name}", value) for name, value in values)
