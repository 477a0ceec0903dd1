"""How the outline lies on paper."""

import pytest
from documents.small import EMPTY, PEOPLE, answer, listed, outline_of
from familiegroepsplan.model.bundle import Bundle
from familiegroepsplan.render.arrangement import Cards, Table, arrange, brief, page_words, reads_from_right

LONG = "Een lang verhaal. " * 100


def test_people_lie_in_a_table_whose_columns_fill_the_page(bundle: Bundle) -> None:
    """Only the columns that somebody filled in."""
    (part,) = arrange(outline_of(PEOPLE), bundle)
    (table,) = part.blocks
    assert isinstance(table, Table)
    assert (table.columns, table.together) == (("name", "tie", "contact"), True)
    assert sum(table.shares) == 100


def test_a_person_with_a_long_story_turns_the_table_into_cards(bundle: Bundle) -> None:
    """A quarter of a page is too narrow for it, and a row of the PDF cannot break."""
    people = listed("answers.circle.people", "Persoon", {"name": "Oma Truus", "tie": LONG})
    (part,) = arrange(outline_of(people), bundle)
    (cards,) = part.blocks
    assert isinstance(cards, Cards)
    assert [(card.title, card.wide, card.together) for card in cards.cards] == [("Persoon 1", True, False)]


def test_a_short_card_stays_on_one_page_with_its_labels_beside_the_answers(bundle: Bundle) -> None:
    """Which is how nearly all of them are."""
    (part,) = arrange(outline_of(listed("answers.goals.goals", "Doel", {"what": "Rust", "by": "snel"})), bundle)
    (cards,) = part.blocks
    assert isinstance(cards, Cards)
    assert [(card.title, card.wide, card.together) for card in cards.cards] == [("Doel 1", False, True)]


def test_a_section_without_answers_is_left_out(bundle: Bundle) -> None:
    """The outline has it, for the overview; a document skips it."""
    assert arrange(outline_of(), bundle) == ()
    assert arrange(EMPTY, bundle) == ()
    assert [part.title for part in arrange(outline_of(answer("Rust.")), bundle)] == ["Onze hulp"]


@pytest.mark.parametrize(
    ("text", "from_right"),
    [
        ("Sam مرحبا", False),
        ("12. مرحبا Sam", True),
        ("שלום", True),
        ("«مرحبا»", True),
        ("123 !?", False),
        ("", False),
    ],
)
def test_the_first_letter_with_a_direction_decides(text: str, from_right: bool) -> None:
    """As `dir="auto"` does on the form."""
    assert reads_from_right(text) is from_right


def test_many_short_lines_are_not_brief() -> None:
    """Each takes a line of the page, however short."""
    assert brief(["Ja"] * 10)
    assert not brief(["Ja"] * 40)
    assert not brief([LONG])


def test_the_words_of_the_footer_stand_around_the_numbers(bundle: Bundle) -> None:
    """They come from one sentence, so that another language may put them elsewhere."""
    assert page_words(bundle) == ("Bladzijde ", " van ", "")
