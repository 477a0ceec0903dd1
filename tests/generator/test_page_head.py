"""What stands in the head of a page for machines, in the map of a site and in its manifest."""

import json
from dataclasses import replace
from datetime import date
from typing import Any

from bs4 import BeautifulSoup
from familiegroepsplan_site.open_data.described import Described, DescribedPage, DescribedSite, Owner
from familiegroepsplan_site.open_data.head import head
from familiegroepsplan_site.open_data.linked import script
from familiegroepsplan_site.open_data.manifest import Icon, manifest
from familiegroepsplan_site.open_data.sitemap import robots, sitemap
from familiegroepsplan_site.publish.html_page import read_html
from familiegroepsplan_site.sources.identifiers import Identifiers
from familiegroepsplan_site.sources.site_parts import Desk
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

AMSTELVEEN = Owner(
    name="Amstelveen",
    title="Gemeente Amstelveen",
    website="https://www.amstelveen.nl",
    names=Identifiers(
        tooi="https://identifier.overheid.nl/tooi/id/gemeente/gm0362",
        owms="http://standaarden.overheid.nl/owms/terms/Amstelveen_(gemeente)",
        label="Amstelveen",
    ),
)
NATIONAL = DescribedSite(
    name="Familiegroepsplan", service="Familiegroepsplan", language="nl", address=None, changed=date(2026, 11, 21)
)
OWN = replace(
    NATIONAL,
    name="Familiegroepsplan Amstelveen",
    address="https://www.amstelveen.nl/familiegroepsplan/",
    about=AMSTELVEEN,
    is_own=True,
)
HOME = DescribedPage(url="", title="Eerst een eigen plan", description="Maak een plan & vraag hulp.")
RIGHT = DescribedPage(url="uw-recht/", title="Uw recht", description="Wat de wet zegt.")


def page(found: DescribedPage, site: DescribedSite) -> BeautifulSoup:
    """Return the head as a browser reads it."""
    return BeautifulSoup(head(found, site), "html.parser")


def metas(found: DescribedPage, site: DescribedSite) -> dict[str, tuple[str, str]]:
    """Return the content and scheme of each metadata element by name."""
    return {
        str(one["name"]): (str(one["content"]), str(one.get("title", "")))
        for one in page(found, site).select("meta[name]")
    }


def linked(found: DescribedPage, site: DescribedSite) -> list[dict[str, Any]]:
    """Return the things that the page says it is about."""
    scripts = page(found, site).select('script[type="application/ld+json"]')
    if not scripts:
        return []
    data = json.loads(scripts[0].string or "")
    assert data["@context"] == "https://schema.org"
    graph: list[dict[str, Any]] = data["@graph"]
    return graph


def test_a_page_of_a_municipality_has_the_core_of_owms() -> None:
    """All that the standard asks: where, what, in which language, of when, and who answers for it."""
    assert metas(RIGHT, OWN) == {
        "DCTERMS.title": ("Uw recht", ""),
        "DCTERMS.language": ("nl", "XSD.language"),
        "DCTERMS.type": ("webpagina", "OVERHEID.Informatietype"),
        "DCTERMS.modified": ("2026-11-21", "XSD.date"),
        "DCTERMS.identifier": ("https://www.amstelveen.nl/familiegroepsplan/uw-recht/", "XSD.anyURI"),
        "DCTERMS.spatial": ("Amstelveen", "OVERHEID.Gemeente"),
        "OVERHEID.authority": ("Amstelveen", "OVERHEID.Gemeente"),
    }


def test_a_site_without_an_address_says_nothing_that_needs_one() -> None:
    """No canonical address, no identifier, and no municipality that would answer for it."""
    site = replace(OWN, address=None)

    found = page(RIGHT, site)

    assert set(metas(RIGHT, site)) == {
        "DCTERMS.title", "DCTERMS.language", "DCTERMS.type", "DCTERMS.modified", "DCTERMS.spatial",
    }  # fmt: skip
    assert [str(link["rel"][0]) for link in found.select("link")] == ["manifest"]


def test_the_first_page_of_a_municipality_tells_of_its_service() -> None:
    """With who gives it and where; how to reach it only when that is known."""
    (site, service) = linked(HOME, OWN)

    assert site == {
        "@type": "WebSite",
        "name": "Familiegroepsplan Amstelveen",
        "description": "Maak een plan & vraag hulp.",
        "inLanguage": "nl",
        "url": "https://www.amstelveen.nl/familiegroepsplan/",
    }
    area = {
        "@type": "AdministrativeArea",
        "name": "Amstelveen",
        "sameAs": "http://standaarden.overheid.nl/owms/terms/Amstelveen_(gemeente)",
    }
    assert service == {
        "@type": "GovernmentService",
        "name": "Familiegroepsplan",
        "description": "Maak een plan & vraag hulp.",
        "serviceType": "jeugdhulp",
        "additionalType": "http://standaarden.overheid.nl/owms/terms/jeugdhulp",
        "areaServed": area,
        "provider": {
            "@type": "GovernmentOrganization",
            "@id": "https://identifier.overheid.nl/tooi/id/gemeente/gm0362",
            "name": "Gemeente Amstelveen",
            "sameAs": [
                "https://identifier.overheid.nl/tooi/id/gemeente/gm0362",
                "http://standaarden.overheid.nl/owms/terms/Amstelveen_(gemeente)",
            ],
            "areaServed": area,
            "url": "https://www.amstelveen.nl",
        },
        "url": "https://www.amstelveen.nl/familiegroepsplan/",
        "availableChannel": {
            "@type": "ServiceChannel",
            "serviceUrl": "https://www.amstelveen.nl/familiegroepsplan/",
            "availableLanguage": ["nl"],
        },
    }


def test_whom_to_call_and_when_is_told_only_when_it_is_known() -> None:
    """A machine that calls must reach someone."""
    desk = Desk.from_dict(
        {
            "naam": "Jeugdteam",
            "telefoon": "020 123 45 67",
            "openingstijden": [{"dagen": ["maandag", "vrijdag"], "van": "08:30", "tot": "12:00"}],
        }
    )
    called = replace(OWN, about=replace(AMSTELVEEN, desks=(desk,)))

    assert "contactPoint" not in linked(HOME, OWN)[1]["provider"]
    assert linked(HOME, called)[1]["provider"]["contactPoint"] == [
        {
            "@type": "ContactPoint",
            "name": "Jeugdteam",
            "telephone": "020 123 45 67",
            "hoursAvailable": [
                {
                    "@type": "OpeningHoursSpecification",
                    "dayOfWeek": ["https://schema.org/Monday", "https://schema.org/Friday"],
                    "opens": "08:30",
                    "closes": "12:00",
                }
            ],
        }
    ]


def test_the_national_site_tells_of_a_municipality_on_its_page_and_claims_no_service() -> None:
    """How it goes there is not known; who answers for the page is not the municipality."""
    about = DescribedPage(url="gemeenten/amstelveen/", title="Amstelveen", description="…", about=AMSTELVEEN)

    (found,) = linked(about, replace(NATIONAL, address="https://plan.example/"))

    assert (found["@type"], found["name"]) == ("GovernmentOrganization", "Gemeente Amstelveen")
    assert metas(about, NATIONAL)["DCTERMS.spatial"] == ("Amstelveen", "OVERHEID.Gemeente")
    assert "OVERHEID.authority" not in metas(about, replace(NATIONAL, address="https://plan.example/"))
    assert linked(RIGHT, NATIONAL) == []


def test_the_page_about_the_data_tells_where_the_tables_are() -> None:
    """Only the national site has all of them; where they can be fetched is known with its address."""
    data = DescribedPage(url="data/", title="Gegevens", description="Alle feiten.")
    told = {
        "@type": "Dataset",
        "name": "Gegevens",
        "description": "Alle feiten.",
        "inLanguage": "nl",
        "license": "https://eupl.eu/1.2/nl/",
        "isAccessibleForFree": True,
        "dateModified": "2026-11-21",
    }
    places = {"application/json": "gemeenten.json", "text/csv": "gemeenten.csv"}

    assert linked(data, NATIONAL) == [told]
    assert linked(data, OWN) == []
    assert linked(data, replace(NATIONAL, address="https://plan.example/")) == [
        {
            **told,
            "url": "https://plan.example/data/",
            "distribution": [
                {
                    "@type": "DataDownload",
                    "encodingFormat": kind,
                    "contentUrl": f"https://plan.example/data/{name}",
                }
                for kind, name in places.items()
            ],
        }
    ]


def test_a_site_that_others_made_about_a_municipality_claims_nothing_for_it() -> None:
    """Its pages say that it is not of the municipality; so does what machines read."""
    made = replace(OWN, is_own=False)

    assert [found["@type"] for found in linked(HOME, made)] == ["WebSite", "GovernmentOrganization"]
    assert "OVERHEID.authority" not in metas(HOME, made)
    assert metas(HOME, made)["DCTERMS.spatial"] == ("Amstelveen", "OVERHEID.Gemeente")


def test_languages_are_named_where_the_same_page_is_there_in_another() -> None:
    """Each page names all of them, itself too; with one language there is nothing to name."""
    urls = ["", "uw-recht/", "pgb/", "tr/", "tr/uw-recht/"]
    told = Described(site=OWN, places={}, languages=("nl", "tr", "ar"), urls=urls)

    found = {url: page(told.page(url, "Titel", "Tekst"), OWN).select("[hreflang]") for url in urls}

    right = [
        ("nl", "https://www.amstelveen.nl/familiegroepsplan/uw-recht/"),
        ("tr", "https://www.amstelveen.nl/familiegroepsplan/tr/uw-recht/"),
    ]
    assert {url: [(str(one["hreflang"]), str(one["href"])) for one in links] for url, links in found.items()} == {
        "": [("nl", str(OWN.address)), ("tr", f"{OWN.address}tr/")],
        "uw-recht/": right,
        "pgb/": [],
        "tr/": [("nl", str(OWN.address)), ("tr", f"{OWN.address}tr/")],
        "tr/uw-recht/": right,
    }
    assert metas(told.page("tr/uw-recht/", "Haklar", "…"), OWN)["DCTERMS.language"][0] == "tr"
    assert page(RIGHT, OWN).select("[hreflang]") == []


def test_the_head_asks_nothing_of_another_host() -> None:
    """An address in it is only a name or a way to go."""
    found = read_html(f"<head>{head(HOME, OWN)}</head>")

    assert [load.what for load in found.loads] == ["manifest.webmanifest"]
    assert (found.scripts, found.handlers, found.styles) == ([], [], [])


@given(st.text())
def test_no_text_ends_the_data_in_a_page(text: str) -> None:
    """Whatever stands in it, a browser sees one script element that is data, and a reader the same text."""
    element = script({"name": text})

    assert json.loads(element.removeprefix('<script type="application/ld+json">').removesuffix("</script>")) == {
        "name": text
    }
    assert element.count("<") == 2


@given(st.text(alphabet=st.characters(exclude_categories=["Cs", "Cc"]), min_size=1))
def test_no_text_ends_an_attribute(text: str) -> None:
    """What a municipality calls its page stays a title."""
    found = page(replace(RIGHT, title=text, description=text), OWN)

    assert {one.name for one in found.find_all(True)} == {"link", "meta"}
    assert found.select('meta[name="DCTERMS.title"]')[0]["content"] == text


def test_the_map_of_the_site_has_each_page_at_its_address() -> None:
    """In the form that crawlers read."""
    text = sitemap("https://x.example/a&b/", ["uw-recht/", ""])

    found = etree.fromstring(text.encode())
    places = [one.text for one in found.iter("{http://www.sitemaps.org/schemas/sitemap/0.9}loc")]
    assert places == ["https://x.example/a&b/", "https://x.example/a&b/uw-recht/"]


def test_crawlers_read_robots_txt_only_at_the_root_of_a_host() -> None:
    """In a folder it would say nothing, so there it is not made."""
    assert not OWN.at_root
    assert not NATIONAL.at_root
    assert replace(OWN, address="https://plan.example/").at_root
    assert robots("https://plan.example/") == (
        "User-agent: *\nAllow: /\n\nSitemap: https://plan.example/sitemap.xml\n"
    )


def test_the_manifest_opens_the_site_in_the_browser() -> None:
    """As an app of its own, an iPhone would not save a download."""
    icon = Icon(src="assets/pictures/merk.svg", type="image/svg+xml", sizes="any")
    text = manifest(
        name="Familiegroepsplan Amstelveen",
        short_name="Familieplan",
        language="nl",
        colours=("#004699", "#ffffff"),
        icons=[icon],
    )

    assert json.loads(text) == {
        "name": "Familiegroepsplan Amstelveen",
        "short_name": "Familieplan",
        "lang": "nl",
        "start_url": "./",
        "scope": "./",
        "display": "browser",
        "theme_color": "#004699",
        "background_color": "#ffffff",
        "icons": [{"src": "assets/pictures/merk.svg", "type": "image/svg+xml", "sizes": "any"}],
    }
