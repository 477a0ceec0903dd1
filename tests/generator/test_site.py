"""What a site has: what the municipality tells, else its region; what nobody tells is not there."""

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from familiegroepsplan_site.sources.facts import Source
from familiegroepsplan_site.sources.read import Sources
from familiegroepsplan_site.sources.schema import whole_schema
from familiegroepsplan_site.sources.site import Site, Surroundings, make_site
from familiegroepsplan_site.sources.yaml_file import parse_yaml
from real_form import real_reading

START = """\
naam: Diemen
slug: diemen
code: GM0384
provincie: Noord-Holland
jeugdregio: Amsterdam-Amstelland
website: {waarde: https://www.diemen.example, bron: zelf, gezien: 2026-11-01}
"""
REGION = """\
naam: Amsterdam-Amstelland
bron: zelf
gezien: 2026-10-01
klacht: {naam: Klachtenloket van de regio}
contact:
  - {naam: Regionaal team}
  - {naam: Nog een team}
woorden:
  welke-hulp: {titel: Wat is nodig?}
"""


@pytest.fixture(scope="module")
def sources() -> Sources:
    """Return the real sources."""
    found = real_reading().sources
    assert found
    return found


def data_of(text: str) -> dict[str, Any]:
    """Return the data of a file."""
    file, faults = parse_yaml(text, "x.yaml")
    assert file
    assert faults == []
    return dict(file.data)


def site_of(text: str, sources: Sources) -> Site:
    """Return the site of this municipality, in this region."""
    around: Surroundings = replace(sources.around, regions={"Amsterdam-Amstelland": data_of(REGION)})
    return make_site(data_of(text), around, Path())


def test_what_the_municipality_leaves_out_comes_from_its_region(sources: Sources) -> None:
    """With the region as its source, and known as shared."""
    site = site_of(START, sources)

    assert site.complaint
    assert site.complaint.name == "Klachtenloket van de regio"
    region = Source(title="Jeugdregio Amsterdam-Amstelland", url=None, written=None, seen=date(2026, 10, 1))
    assert site.complaint.source == region
    assert [desk.name for desk in site.contacts] == ["Regionaal team", "Nog een team"]
    assert site.titles["help"].title == "Wat is nodig?"
    assert {"klacht", "contact", "woorden"} <= site.shared


def test_what_the_municipality_tells_comes_whole_and_before_its_region(sources: Sources) -> None:
    """A list is not mixed with that of the region: an editor sees on the site what stands in the file."""
    site = site_of(f"{START}bron: zelf\ngezien: 2026-11-20\ncontact:\n  - naam: Team Diemen\n", sources)

    assert [desk.name for desk in site.contacts] == ["Team Diemen"]
    assert site.contacts[0].source == Source(
        title="Gemeente Diemen", url="https://www.diemen.example", written=None, seen=date(2026, 11, 20)
    )
    assert "contact" not in site.shared
    assert "klacht" in site.shared


def test_what_nobody_tells_is_not_there(sources: Sources) -> None:
    """None or empty, so that no page has a heading for it."""
    site = site_of(START, sources)

    assert (site.name, site.owner) == ("Familiegroepsplan Diemen", "Gemeente Diemen")
    assert [site.address, site.asking, site.accessibility, site.privacy, site.security] == [None] * 5
    assert [site.support, site.handing_in, site.policies, site.questions, site.pages] == [()] * 5


def test_a_part_has_its_own_source_before_that_of_the_file(sources: Sources) -> None:
    """And without a day there is no source: nobody knows how old it is."""
    own = "klacht: {naam: Loket, bron: {titel: Gids}, gezien: 2026-09-01}\n"
    bare = "ondersteuning: [{naam: Meedenkers}]\n"

    site = site_of(START + own + bare, sources)

    assert site.complaint
    assert site.complaint.source == Source(title="Gids", url=None, written=None, seen=date(2026, 9, 1))
    assert [desk.source for desk in site.support] == [None]


def test_the_address_of_a_site_ends_with_a_slash(sources: Sources) -> None:
    """However it was typed."""
    addresses = [
        site_of(f"{START}site: {{adres: {typed}}}\n", sources).address
        for typed in ("https://plan.diemen.example", "https://plan.diemen.example/", "https://diemen.example/plan")
    ]

    assert addresses == ["https://plan.diemen.example/"] * 2 + ["https://diemen.example/plan/"]


def test_the_chapters_of_the_schema_are_those_of_the_form(sources: Sources) -> None:
    """An editor chooses one by the name of its file."""
    parts = whole_schema("gemeente")["$defs"]

    assert parts["hoofdstuk"]["enum"] == list(sources.around.sections)
    assert list(parts["woorden"]["properties"]) == list(sources.around.sections)
