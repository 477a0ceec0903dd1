"""The terms that a page can reckon with come from the facts, never from code."""

import pytest
from familiegroepsplan_site.pages.terms import TERMS, known_terms, weeks_in
from familiegroepsplan_site.sources.country import Country
from familiegroepsplan_site.sources.project import checkout
from familiegroepsplan_site.sources.yaml_file import read_yaml


@pytest.mark.parametrize(("text", "weeks"), [("zes weken", 6), ("een week", 1), ("een maand", 0), ("redelijk", 0)])
def test_a_term_in_weeks_is_read_as_a_number(text: str, weeks: int) -> None:
    """Months and words without a number are no term to reckon with."""
    assert weeks_in(text) == weeks


def test_every_term_on_the_page_is_a_fact_in_weeks() -> None:
    """A fact that gets another name would make its term vanish from the page."""
    file, faults = read_yaml(checkout().country, "nederland.yaml")
    assert file and not faults
    assert dict(known_terms(Country.from_dict(file.data))).keys() == TERMS.keys()
