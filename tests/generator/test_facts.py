"""The facts that the project carries: all of them hold, and nothing is claimed beyond them."""

import json

import pytest
from familiegroepsplan_site.sources.bundle import make_bundle
from familiegroepsplan_site.sources.project import checkout
from familiegroepsplan_site.sources.read import Sources
from real_form import real_reading

WITHOUT_WEBSITE = {"Haarlem", "Rotterdam", "Zwijndrecht", "Oosterhout", "Nissewaard"}


@pytest.fixture(scope="module")
def sources() -> Sources:
    """Read all that the real files say."""
    reading = real_reading()
    assert reading.faults == ()
    assert reading.sources is not None
    return reading.sources


def test_all_342_municipalities_are_there(sources: Sources) -> None:
    """The municipalities of 2026."""
    assert len(sources.municipalities) == 342
    assert len({place.code for place in sources.municipalities}) == 342


def test_a_website_that_is_only_a_guess_is_not_given(sources: Sources) -> None:
    """Five addresses in the list were a pattern that nobody saw."""
    assert {place.name for place in sources.municipalities if place.website is None} == WITHOUT_WEBSITE


def test_facts_are_known_of_two_municipalities_only(sources: Sources) -> None:
    """What is known is what the fact sheet holds for certain."""
    assert [place.name for place in sources.municipalities if place.facts] == ["Amstelveen", "Oldenzaal"]


def test_old_facts_are_marked_as_old(sources: Sources) -> None:
    """What was written before 2022 may have changed since."""
    facts = [fact for place in sources.municipalities for fact in place.facts]

    assert {fact.source.written for fact in facts if fact.old} == {"2015", "2017-11"}
    assert {fact.source.written for fact in facts if not fact.old} == {"2025-12", None}


def test_every_postcode_lies_in_a_municipality_that_is_there(sources: Sources) -> None:
    """And every municipality has at least one."""
    codes = {place.code for place in sources.municipalities}

    assert {postcode.municipality for postcode in sources.postcodes} == codes
    assert len(sources.postcodes) == 4016


def test_every_municipality_has_its_names_in_the_standards(sources: Sources) -> None:
    """Each its own; The Hague has another name in OWMS than on its own site."""
    found = sources.identifiers

    assert set(found) == {place.code for place in sources.municipalities}
    assert len({one.owms for one in found.values()}) == len(found)
    names = {place.code: place.name for place in sources.municipalities}
    assert [one.label for code, one in found.items() if one.label != names[code]] == ["'s-Gravenhage"]


def test_the_bundle_is_the_same_text_each_time(sources: Sources) -> None:
    """Its address is the hash of its text."""
    first = make_bundle(checkout(), sources, [(32, 126)])

    assert make_bundle(checkout(), sources, [(32, 126)]) == first


def test_the_bundle_carries_form_words_and_templates_and_nothing_of_the_pages(sources: Sources) -> None:
    """It goes to every phone, so it carries only what is used there."""
    bundle, part = map(json.loads, make_bundle(checkout(), sources, [(32, 126)]))

    assert list(bundle) == ["language", "sections", "models", "words", "templates", "glyphs"]
    assert list(part) == ["own"]
    assert len(bundle["sections"]) == 19, "thirteen, and six that only the perspectiefplan has"
    assert bundle["sections"][0]["questions"][0] == {
        "id": "children",
        "type": "people",
        "hint": True,
        "small": False,
    }
    assert "sections.about.title" in bundle["words"]
    assert not [key for key in bundle["words"] if key.startswith(("site.", "editor.", "municipality.", "form."))]
    assert {name.rpartition(".")[2] for name in bundle["templates"]} <= {"html", "xml", "ics"}
    assert bundle["glyphs"] == [[32, 126]]
