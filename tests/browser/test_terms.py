"""A family reckons until when it can object, on the page itself."""

from browser.visitor import Visitor
from playwright.sync_api import expect


def test_the_last_day_of_a_term_is_reckoned_from_a_typed_date(visitor: Visitor) -> None:
    """The answer is said to who listens; a date that is none gets a sentence that says what to do."""
    visitor.visits("niet-eens/")
    page = visitor.page
    result = page.get_by_role("status")
    page.get_by_role("radio", name="Tot wanneer kan ik bezwaar maken?").check()
    date = page.get_by_role("textbox", name="De datum op de brief met het besluit")
    date.fill("25 november 2030")
    page.get_by_role("button", name="Reken uit").click()
    expect(result).to_contain_text("De laatste dag om bezwaar te maken is maandag 6 januari 2031.")
    visitor.finds_it_accessible()
    date.fill("31-2-2030")
    page.get_by_role("button", name="Reken uit").click()
    expect(result).to_contain_text("Deze datum kunnen wij niet lezen.")
    page.get_by_role("radio", name="Wanneer moet de gemeente beslissen").check()
    expect(page.get_by_role("textbox", name="De dag waarop de gemeente uw aanvraag kreeg")).to_be_visible()
    visitor.finds_it_accessible()
