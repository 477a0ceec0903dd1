"""What the built sites tell to machines: the same addresses everywhere, and nothing that is not so."""

import csv
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from bs4 import BeautifulSoup
from jsonschema import Draft202012Validator
from lxml import etree

ADDRESS = "https://www.amstelveen.example/plan/"
LOC = "{http://www.sitemaps.org/schemas/sitemap/0.9}loc"
# Not pages but files to take along: the example plan as a web page carries its plan file.
NO_PAGES = ("404.html", "voorbeeldplan.html")


def pages(site: Path) -> Iterator[tuple[str, BeautifulSoup]]:
    """Yield the address in the site of each page, with the page."""
    for file in sorted(site.rglob("*.html")):
        if file.name not in NO_PAGES:
            url = file.relative_to(site).as_posix().removesuffix("index.html")
            yield url, BeautifulSoup(file.read_text(encoding="utf-8"), "html.parser")


@pytest.fixture(scope="module")
def own(own_site: Path) -> dict[str, BeautifulSoup]:
    """Return the pages of a municipality's own site."""
    return dict(pages(own_site))


def test_the_map_of_a_site_has_just_its_pages_and_each_page_says_that_address(
    own_site: Path, own: dict[str, BeautifulSoup]
) -> None:
    """The builder too; only the page for lost addresses has none."""
    mapped = [one.text for one in etree.parse(own_site / "sitemap.xml").iter(LOC)]

    assert mapped == [ADDRESS + url for url in sorted(own)]
    assert [str(one["href"]) for page in own.values() for one in page.select('link[rel="canonical"]')] == [
        ADDRESS + url for url in own
    ]
    lost = BeautifulSoup((own_site / "404.html").read_text("utf-8"), "html.parser")
    assert lost.select('[rel="canonical"], [rel="manifest"], meta[property], script[type*="json"]') == []


def test_a_page_that_lost_addresses_show_finds_its_files_in_the_folder_of_the_site(own_site: Path) -> None:
    """A server shows it at any address, however deep; so its own addresses begin at the start of the host."""
    lost = BeautifulSoup((own_site / "404.html").read_text("utf-8"), "html.parser")
    ours = lost.select("link[href], script[src], header a:not([data-exit]), footer nav a")
    found = [str(one.get("href") or one.get("src")) for one in ours]

    assert len(found) > 10
    assert [address for address in found if not address.startswith("/plan/")] == []
    assert all((own_site / address.removeprefix("/plan/")).exists() for address in found)


def test_the_pages_of_a_municipality_say_who_answers_for_them(own: dict[str, BeautifulSoup]) -> None:
    """The builder keeps its neutral head."""
    for url, page in own.items():
        names = {str(one["name"]) for one in page.select("meta[name^='DCTERMS'], meta[name^='OVERHEID']")}
        expected = {"title", "language", "type", "modified", "identifier", "spatial"}
        wanted = {f"DCTERMS.{name}" for name in expected} | {"OVERHEID.authority"}
        assert names == (set() if url == "plan/" else wanted), url


def test_the_data_in_pages_can_be_read_and_says_what_is_so(own: dict[str, BeautifulSoup]) -> None:
    """On the first page the service with the team that the municipality named, and on no other."""
    found = {
        url: json.loads(script.string or "")["@graph"]
        for url, page in own.items()
        for script in page.select('script[type="application/ld+json"]')
    }

    assert list(found) == [""]
    site, service = found[""]
    assert (site["@type"], site["url"]) == ("WebSite", ADDRESS)
    assert (service["@type"], service["provider"]["name"]) == ("GovernmentService", "Gemeente Amstelveen")
    (contact,) = service["provider"]["contactPoint"]
    assert (contact["name"], contact["telephone"]) == ("Jeugdteam", "020 123 45 67")


def test_what_a_municipality_told_is_in_its_tables(own_site: Path) -> None:
    """With the municipality as its source; the form is that of the schema beside it."""
    data = json.loads((own_site / "data/gemeenten.json").read_text("utf-8"))
    rules = json.loads((own_site / "data/gemeenten.schema.json").read_text("utf-8"))

    assert list(Draft202012Validator(rules).iter_errors(data)) == []
    told: dict[str, Any] = {fact["wat"]: fact for fact in data["gemeenten"][0]["feiten"]}
    assert told["contact.1.telefoon"] == {
        "wat": "contact.1.telefoon",
        "waarde": "020 123 45 67",
        "bron": {"titel": "Gemeente Amstelveen", "url": "https://www.amstelveen.nl"},
        "gezien": "2026-11-22",
        "zekerheid": "gezien",
    }
    with (own_site / "data/gemeenten.csv").open(encoding="utf-8-sig", newline="") as file:
        assert [row["wat"] for row in csv.DictReader(file)] == [
            fact["wat"] for fact in data["gemeenten"][0]["feiten"]
        ]


def test_the_catalogue_of_a_municipality_leads_to_its_site(own_site: Path) -> None:
    """In the form that the government gathers."""
    norm = etree.XMLSchema(etree.parse(Path(__file__).parents[1] / "cases/sc-4.0.xsd"))
    found = etree.parse(own_site / "data/samenwerkende-catalogi.xml")

    assert norm.validate(found), norm.error_log
    assert found.findtext(".//{http://purl.org/dc/terms/}identifier") == ADDRESS


def test_the_national_site_without_an_address_claims_none(site: Path) -> None:
    """It has the tables of all, and no file that is made of addresses."""
    assert len(json.loads((site / "data/gemeenten.json").read_text("utf-8"))["gemeenten"]) == 342
    assert not [
        name for name in ("sitemap.xml", "robots.txt", "data/samenwerkende-catalogi.xml") if (site / name).exists()
    ]
    for url, page in pages(site):
        assert page.select('[rel="canonical"], meta[name="OVERHEID.authority"], [hreflang]') == [], url
        if url.startswith("gemeenten/") and url != "gemeenten/":
            (script,) = page.select('script[type="application/ld+json"]')
            (organization,) = json.loads(script.string or "")["@graph"]
            assert organization["@type"] == "GovernmentOrganization", url


def test_every_picture_and_page_of_a_manifest_is_there(own_site: Path, site: Path) -> None:
    """It is read from its own place."""
    for place in (own_site, site):
        data = json.loads((place / "manifest.webmanifest").read_text("utf-8"))
        assert all((place / icon["src"]).is_file() for icon in data["icons"])
        assert (place / data["start_url"] / "index.html").is_file()
