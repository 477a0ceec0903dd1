"""What sites tell to machines: true, with its source, in forms that others can read and check."""

import csv
import io
import json
import re
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from familiegroepsplan_site.open_data.catalogue import Product, catalogue
from familiegroepsplan_site.open_data.facts import PublicFact, public_facts
from familiegroepsplan_site.open_data.tables import PublicMunicipality, as_csv, as_json, guarded, schema
from familiegroepsplan_site.sources.facts import Quote, Source
from familiegroepsplan_site.sources.identifiers import Identifiers
from familiegroepsplan_site.sources.read import Sources
from familiegroepsplan_site.sources.site import Site, make_site
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator, FormatChecker
from lxml import etree
from real_form import ROOT, real_sources
from ruamel.yaml import YAML

CASES = Path(__file__).parents[1] / "cases"
THE_HAGUE = Identifiers(
    tooi="https://identifier.overheid.nl/tooi/id/gemeente/gm0518",
    owms="http://standaarden.overheid.nl/owms/terms/'s-Gravenhage",
    label="'s-Gravenhage",
)
POLICY = {
    "titel": "Verordening jeugdhulp",
    "soort": "verordening",
    "url": "https://lokaleregelgeving.overheid.nl/x",
}
PRODUCT = Product(
    id="familiegroepsplan",
    address="https://www.denhaag.nl/familiegroepsplan/",
    title="Een plan van <u> & 'uw' familie",
    abstract="Ouders maken een plan.",
    language="nl",
    changed=date(2026, 11, 21),
)


@pytest.fixture(scope="module")
def sources() -> Sources:
    """Return all that editors wrote."""
    return real_sources()


@pytest.fixture(scope="module")
def places(sources: Sources) -> list[PublicMunicipality]:
    """Return every municipality with what is published about it."""
    return [published(site, sources) for site in sources.sites.values()]


def published(site: Site, sources: Sources) -> PublicMunicipality:
    """Return the municipality as the tables have it."""
    place = site.municipality
    facts = public_facts(site, place, sources.identifiers.get(place.code))
    return PublicMunicipality(code=place.code, slug=place.slug, name=place.name, facts=facts)


def own_site(data: Mapping[str, Any], sources: Sources) -> Site:
    """Return the site of a municipality with this in its file, and where it lies."""
    place = {"slug": "a", "provincie": "Noord-Holland", "jeugdregio": "Twente"}
    return make_site({**place, **data}, sources.around, ROOT)


def test_all_that_is_known_of_a_municipality_is_there_with_its_source(places: list[PublicMunicipality]) -> None:
    """Oldenzaal: what lists tell, the website, and what it said itself."""
    oldenzaal = next(place for place in places if place.name == "Oldenzaal")

    assert [fact.about for fact in oldenzaal.facts[:7]] == [
        "naam", "code", "provincie", "jeugdregio", "tooi", "owms", "website",
    ]  # fmt: skip
    assert {fact.about for fact in oldenzaal.facts[7:]} == {"feit"}
    assert [fact.certainty for fact in oldenzaal.facts[:7]] == ["gezien"] * 6 + ["vrijwel-zeker"]
    assert all(fact.source.title for fact in oldenzaal.facts)


def test_a_municipality_that_no_list_has_is_said_to_be_in_none(sources: Sources) -> None:
    """A name that somebody made up has no source, and so is not exported."""
    invented = own_site({"naam": "Verzonnen", "code": "GM9999"}, sources)

    assert public_facts(invented, None, None) == ()


def test_a_name_that_differs_from_the_list_is_not_said_to_come_from_it(sources: Sources) -> None:
    """Only what the list has too is told with the list as its source."""
    listed = sources.sites["amstelveen"].municipality
    own = own_site({"naam": "Amstelstad", "code": "GM0362"}, sources)

    facts = public_facts(own, listed, None)

    assert [(fact.about, fact.value) for fact in facts] == [("code", "GM0362"), ("provincie", "Noord-Holland")]


def test_what_a_municipality_tells_itself_is_exported_under_the_keys_of_its_file(sources: Sources) -> None:
    """Each value by itself, with the municipality as its source and the day it looked over its file."""
    site = own_site(
        {
            "naam": "Amstelstad",
            "code": "GM9999",
            "website": {"waarde": "https://a.example", "bron": {"titel": "Lijst"}, "gezien": "2026-11-20"},
            "bron": "zelf",
            "gezien": "2026-11-22",
            "contact": [
                {"naam": "Jeugdteam", "telefoon": "020 123 45 67"},
                {
                    "naam": "Balie",
                    "adres": {"straat": "Laan 1", "postcode": "1181 AB", "plaats": "Amstelstad"},
                    "openingstijden": [{"dagen": ["maandag", "dinsdag"], "van": "08:30", "tot": "17:00"}],
                },
            ],
            "aanvragen": {"stappen": [{"titel": "Bel het team", "termijn": "5 werkdagen"}]},
            "klacht": {"naam": "Klachten", "e-mail": "klacht@a.example"},
            "privacy": {"functionaris": {"naam": "De functionaris"}},
        },
        sources,
    )

    found = public_facts(site, None, None)

    assert [(fact.about, fact.value) for fact in found] == [
        ("website", "https://a.example"),
        ("contact.1.naam", "Jeugdteam"),
        ("contact.1.telefoon", "020 123 45 67"),
        ("contact.2.naam", "Balie"),
        ("contact.2.adres.straat", "Laan 1"),
        ("contact.2.adres.postcode", "1181 AB"),
        ("contact.2.adres.plaats", "Amstelstad"),
        ("contact.2.openingstijden.1.dagen.1", "maandag"),
        ("contact.2.openingstijden.1.dagen.2", "dinsdag"),
        ("contact.2.openingstijden.1.van", "08:30"),
        ("contact.2.openingstijden.1.tot", "17:00"),
        ("klacht.naam", "Klachten"),
        ("klacht.e-mail", "klacht@a.example"),
        ("aanvragen.stappen.1.titel", "Bel het team"),
        ("aanvragen.stappen.1.termijn", "5 werkdagen"),
        ("privacy.functionaris.naam", "De functionaris"),
    ]
    assert {(fact.source.title, fact.source.url, fact.source.seen) for fact in found[1:]} == {
        ("Gemeente Amstelstad", "https://a.example", date(2026, 11, 22))
    }


def test_all_that_a_municipality_told_is_exported_and_no_more(sources: Sources) -> None:
    """Each text of the parts that families read on its site; not what shapes the site or the plan."""
    data = YAML(typ="safe", pure=True).load(CASES / "voorbeeldstad.yaml")
    days = json.loads(json.dumps(data, default=str))
    found = public_facts(make_site(days, sources.around, CASES), None, None)
    parts = ("contact", "ondersteuning", "inleveren", "klacht", "aanvragen", "beleid", "privacy")
    told = {key: without_sources(value) for key, value in days.items() if key in parts}

    assert len(told) == len(parts)
    exported = {fact.value.strip() for fact in found if fact.about.partition(".")[0] in parts}
    assert exported == leaves(told)
    assert {fact.value for fact in found if fact.about.partition(".")[0] not in parts} <= leaves(days)


def without_sources(data: Any) -> Any:
    """Return the data without the keys that say where it is from."""
    if isinstance(data, Mapping):
        return {
            key: without_sources(value) for key, value in data.items() if key not in ("bron", "gezien", "datum")
        }
    return [without_sources(value) for value in data] if isinstance(data, list) else data


def test_what_has_no_source_or_no_day_is_not_exported(sources: Sources) -> None:
    """It may stand on the municipality's own site, where everyone sees whose words it are."""
    told = {"contact": [{"naam": "Jeugdteam", "telefoon": "020 123 45 67"}], "beleid": [POLICY]}

    for more in ({}, {"bron": "zelf"}):
        site = own_site({"naam": "Amstelstad", "code": "GM9999", **more, **told}, sources)
        assert public_facts(site, None, None) == ()


def test_a_policy_is_its_own_source(sources: Sources) -> None:
    """What it is called and where it stands, seen on that day."""
    site = own_site({"naam": "A", "code": "GM9999", "beleid": [POLICY | {"gezien": "2026-11-22"}]}, sources)

    found = public_facts(site, None, None)

    assert [(fact.about, fact.value) for fact in found] == [
        ("beleid.1.titel", "Verordening jeugdhulp"),
        ("beleid.1.soort", "verordening"),
        ("beleid.1.url", "https://lokaleregelgeving.overheid.nl/x"),
    ]
    assert found[0].source.url == "https://lokaleregelgeving.overheid.nl/x"


def test_nothing_is_exported_that_is_not_in_a_file_of_an_editor(places: list[PublicMunicipality]) -> None:
    """Each value, quote, source, date and day stands in the YAML of the place or the country, or in a table."""
    yaml = YAML(typ="safe", pure=True)
    files = [ROOT / "gemeenten/nederland.yaml", *(ROOT / "gemeenten/regios").glob("*.yaml")]
    shared = set().union(*(leaves(yaml.load(file)) for file in files))
    table = (ROOT / "gemeenten/gegevens/identificaties.csv").read_text(encoding="utf-8")
    shared |= {cell for row in csv.reader(table.splitlines()) for cell in row}
    implied = {"vrijwel-zeker", "gezien"}  # of what stands in a list
    for place in places:
        own = leaves(yaml.load(ROOT / f"gemeenten/{place.slug}.yaml"))
        for fact in place.facts:
            told = {fact.value, fact.source.title, fact.source.seen.isoformat(), fact.certainty}
            told |= {fact.source.url or "", fact.source.written or ""} - {""}
            told |= {fact.quote.words, fact.quote.by} if fact.quote else set()
            assert told - own - shared - implied == set(), place.name


def leaves(data: object) -> set[str]:
    """Return every value in the tree as text."""
    if isinstance(data, Mapping):
        return set().union(*map(leaves, data.values()))
    if isinstance(data, list):
        return set().union(*map(leaves, data)) if data else set()
    return {data.strip() if isinstance(data, str) else str(data)}


def test_the_json_keeps_to_the_schema_that_is_published_beside_it(
    places: list[PublicMunicipality], sources: Sources
) -> None:
    """And the schema is one itself; a fact without a source would not pass."""
    rules = json.loads(schema())
    data = json.loads(as_json(places, sources.country))
    Draft202012Validator.check_schema(rules)
    validator = Draft202012Validator(rules, format_checker=FormatChecker(["date"]))

    assert list(validator.iter_errors(data)) == []
    assert len(data["gemeenten"]) == 342
    assert data["bijgewerkt"] == "2026-11-21"
    del data["gemeenten"][0]["feiten"][0]["bron"]
    assert not validator.is_valid(data)


def test_the_csv_reads_back_to_the_same_facts_as_the_json(
    places: list[PublicMunicipality], sources: Sources
) -> None:
    """One row a fact; an empty cell is a key that is not there."""
    data = json.loads(as_json(places, sources.country))
    flat = [
        {"code": place["code"], "slug": place["slug"], "gemeente": place["naam"], **flattened(fact)}
        for place in data["gemeenten"]
        for fact in place["feiten"]
    ]

    assert read_back(as_csv(places)) == flat


def flattened(fact: Mapping[str, object]) -> dict[str, object]:
    """Return a fact of the JSON with the names of the columns."""
    flat: dict[str, object] = {}
    names = {"citaat.woorden": "citaat", "citaat.van": "citaat_van", "bron.titel": "bron", "bron.url": "bron_url"}
    for key, value in fact.items():
        if isinstance(value, Mapping):
            flat |= {names[f"{key}.{inner}"]: text for inner, text in value.items()}
        else:
            flat[key] = value
    return flat


def read_back(text: str) -> list[dict[str, str]]:
    """Return the rows as a reader has them who takes the guard off, as the page about the data says."""
    rows = csv.DictReader(io.StringIO(text.removeprefix("\ufeff"), newline=""))
    return [{key: without_guard(cell) for key, cell in row.items() if cell} for row in rows]


def without_guard(cell: str) -> str:
    """Return what stood there before an apostrophe was put before a formula."""
    return cell[1:] if re.match(r"'+[=+\-@\t\r]", cell) else cell


@given(st.text())
def test_the_guard_comes_off_again_and_no_cell_begins_a_formula(text: str) -> None:
    """Whatever an editor typed."""
    cell = guarded(text)

    assert without_guard(cell) == text
    assert cell[:1] not in tuple("=+-@\t\r")


def test_a_spreadsheet_runs_nothing_that_an_editor_typed(sources: Sources) -> None:
    """The value stays readable, and a quote or line break stays one cell."""
    source = Source(title='@bron; "x"', url=None, written=None, seen=date(2026, 11, 21))
    fact = PublicFact(
        about="feit",
        value='=HYPERLINK("https://x.example")',
        quote=Quote(words="+31 20\nmorgen, of later", by="-"),
        source=source,
        certainty="gezien",
    )
    place = PublicMunicipality(code="GM0362", slug="amstelveen", name="Amstelveen", facts=(fact,))

    assert as_csv([place]) == (
        "\ufeffcode,slug,gemeente,wat,waarde,citaat,citaat_van,bron,bron_url,datum,gezien,zekerheid\r\n"
        'GM0362,amstelveen,Amstelveen,feit,"\'=HYPERLINK(""https://x.example"")","\'+31 20\nmorgen, of later",'
        '\'-,"\'@bron; ""x""",,,2026-11-21,gezien\r\n'
    )


@pytest.fixture(scope="module")
def norm() -> etree.XMLSchema:
    """Return our reading of Samenwerkende Catalogi 4.0."""
    return etree.XMLSchema(etree.parse(CASES / "sc-4.0.xsd"))


def test_the_catalogue_has_the_form_of_samenwerkende_catalogi(norm: etree.XMLSchema) -> None:
    """With what a search engine of the government needs: who answers for it, in the name of the standard."""
    found = etree.fromstring(catalogue(PRODUCT, THE_HAGUE))

    assert norm.validate(found), norm.error_log
    texts = {etree.QName(one).localname: (one.text or "").strip() for one in found.iter()}
    assert {key: text for key, text in texts.items() if text} == {
        "identifier": "https://www.denhaag.nl/familiegroepsplan/",
        "title": "Een plan van <u> & 'uw' familie",
        "language": "nl",
        "type": "productbeschrijving",
        "modified": "2026-11-21",
        "spatial": "'s-Gravenhage",
        "authority": "'s-Gravenhage",
        "audience": "particulier",
        "abstract": "Ouders maken een plan.",
        "productID": "familiegroepsplan",
        "onlineAanvragen": "nee",
        "uniformeProductnaam": "jeugdhulp",
        "gerelateerdProduct": "jeugdhulpverleningsplan",
    }


def test_our_reading_of_the_norm_refuses_what_departs_from_it(norm: etree.XMLSchema) -> None:
    """A check that passes everything would say nothing."""
    good = catalogue(PRODUCT, THE_HAGUE).decode()

    for wrong in (
        good.replace("productbeschrijving", "webpagina"),
        good.replace(">nee<", ">soms<"),
        good.replace(' owms-version="4.0"', ""),
        good.replace("dcterms:title", "dcterms:name"),
        good.replace("https://www.denhaag.nl/", "/"),
        re.sub(r"<overheid:authority.*</overheid:authority>", "", good),
        re.sub(r"<dcterms:abstract>.*</dcterms:abstract>", "<dcterms:abstract> </dcterms:abstract>", good),
    ):
        assert wrong != good
        assert not norm.validate(etree.fromstring(wrong.encode()))


def test_each_name_of_a_product_is_in_the_list_of_names() -> None:
    """With the address that the list gives it, and a product of municipalities for citizens."""
    with (CASES / "upl-jeugd.csv").open(encoding="utf-8", newline="") as file:
        known = {(row["upn"], row["uri"]) for row in csv.DictReader(file) if row["gemeente"] and row["burger"]}
    found = etree.fromstring(catalogue(PRODUCT, THE_HAGUE))
    names = {
        (one.text, one.get("resourceIdentifier"))
        for one in found.iter()
        if etree.QName(one).localname in ("uniformeProductnaam", "gerelateerdProduct")
    }

    assert len(names) == 2
    assert names <= known
