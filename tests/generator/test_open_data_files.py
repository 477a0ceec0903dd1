"""Which files for machines a site gets: all that it can, and nothing that needs an address nobody told."""

import json
import re
from dataclasses import replace
from pathlib import Path

import pytest
from familiegroepsplan_site.open_data.gather import described_site, told_to_machines
from familiegroepsplan_site.publish.open_data import COLOURS, OpenData, write_open_data
from familiegroepsplan_site.sources.read import Sources
from familiegroepsplan_site.sources.site import Site, make_site
from lxml import etree
from real_form import ROOT, real_sources

LOC = "{http://www.sitemaps.org/schemas/sitemap/0.9}loc"
TABLES = ["data/gemeenten.csv", "data/gemeenten.json", "data/gemeenten.schema.json"]


@pytest.fixture
def sources() -> Sources:
    """Return all that editors wrote."""
    return real_sources()


def write(site: Site | None, sources: Sources, out: Path) -> None:
    """Write what is for machines of a site with two pages."""
    told = told_to_machines(site, sources, ["", "uw-recht/"])
    data = OpenData(site=site, told=told, shared="../gedeeld/ab12/")
    write_open_data(data, sources, out)


def written(out: Path) -> list[str]:
    """Return the files that are there."""
    files = (path for path in out.rglob("*") if path.is_file())
    return sorted(path.relative_to(out).as_posix() for path in files)


def test_a_site_without_an_address_has_the_tables_and_a_manifest(tmp_path: Path, sources: Sources) -> None:
    """A map, a catalogue and a canonical address are made of addresses."""
    write(sources.sites["amstelveen"], sources, tmp_path)

    assert written(tmp_path) == [*TABLES, "manifest.webmanifest"]


def test_a_municipality_with_an_address_in_a_folder_has_a_map_and_a_catalogue(
    tmp_path: Path, sources: Sources
) -> None:
    """But no robots.txt: that is read only at the root of a host."""
    site = replace(sources.sites["amstelveen"], address="https://www.amstelveen.nl/plan/", self_made=True)

    write(site, sources, tmp_path)

    assert written(tmp_path) == [*TABLES, "data/samenwerkende-catalogi.xml", "manifest.webmanifest", "sitemap.xml"]
    map_of_site = etree.parse(tmp_path / "sitemap.xml")
    assert [one.text for one in map_of_site.iter(LOC)] == [
        "https://www.amstelveen.nl/plan/",
        "https://www.amstelveen.nl/plan/uw-recht/",
    ]
    norm = etree.XMLSchema(etree.parse(ROOT / "tests/cases/sc-4.0.xsd"))
    assert norm.validate(etree.parse(tmp_path / "data/samenwerkende-catalogi.xml")), norm.error_log


def test_a_municipality_that_nothing_is_known_of_has_no_table(tmp_path: Path, sources: Sources) -> None:
    """A name that no list has is no fact."""
    place = {"naam": "Voorbeeldstad", "slug": "a", "code": "GM9999", "provincie": "X", "jeugdregio": "X"}

    write(make_site(place | {"site": {"adres": "https://a.example"}}, sources.around, ROOT), sources, tmp_path)

    assert written(tmp_path) == ["manifest.webmanifest", "robots.txt", "sitemap.xml"]


def test_a_site_that_others_made_about_a_municipality_has_no_catalogue(tmp_path: Path, sources: Sources) -> None:
    """It is not theirs to offer its products."""
    write(replace(sources.sites["amstelveen"], address="https://a.example/plan/"), sources, tmp_path)

    assert written(tmp_path) == [*TABLES, "manifest.webmanifest", "sitemap.xml"]


def test_every_municipality_makes_a_catalogue_that_is_good(tmp_path: Path, sources: Sources) -> None:
    """Whatever its name is: an apostrophe, brackets or a letter with a hat."""
    norm = etree.XMLSchema(etree.parse(ROOT / "tests/cases/sc-4.0.xsd"))
    for slug in ("den-haag", "bergen-l", "sudwest-fryslan", "s-hertogenbosch", "voorne-aan-zee"):
        site = replace(sources.sites[slug], address=f"https://{slug}.example/", self_made=True)
        write(site, sources, tmp_path)
        assert norm.validate(etree.parse(tmp_path / "data/samenwerkende-catalogi.xml")), norm.error_log
        assert (tmp_path / "robots.txt").read_text("utf-8").endswith(f"https://{slug}.example/sitemap.xml\n")


def test_the_national_site_has_no_catalogue(tmp_path: Path, sources: Sources) -> None:
    """It gives no products: municipalities do."""
    write(None, replace(sources, address="https://plan.example/"), tmp_path)

    assert written(tmp_path) == [*TABLES, "manifest.webmanifest", "robots.txt", "sitemap.xml"]
    assert len(json.loads((tmp_path / "data/gemeenten.json").read_text("utf-8"))["gemeenten"]) == 342


def test_a_municipality_publishes_only_what_is_about_itself(tmp_path: Path, sources: Sources) -> None:
    """The rest is on the national site."""
    write(sources.sites["amstelveen"], sources, tmp_path)

    data = json.loads((tmp_path / "data/gemeenten.json").read_text("utf-8"))
    assert [place["naam"] for place in data["gemeenten"]] == ["Amstelveen"]
    manifest = json.loads((tmp_path / "manifest.webmanifest").read_text("utf-8"))
    assert (manifest["name"], manifest["short_name"]) == ("Familiegroepsplan Amstelveen", "Ons plan")
    assert manifest["icons"][0]["src"] == "../gedeeld/ab12/pictures/merk.svg"


def test_the_day_of_a_site_is_the_last_on_which_somebody_looked_at_its_sources(sources: Sources) -> None:
    """So that the same sources make the same site on any day."""
    assert described_site(None, sources).changed.isoformat() == "2026-11-21"


def test_the_colours_of_the_manifest_are_those_of_the_site() -> None:
    """They stand in base.css too, where a browser cannot take them from."""
    css = (ROOT / "site_templates/theme/assets/styles/base.css").read_text("utf-8")
    found = [re.search(rf"--{name}: (#[0-9a-f]+);", css) for name in ("act", "paper")]

    assert tuple(one[1] for one in found if one) == COLOURS
