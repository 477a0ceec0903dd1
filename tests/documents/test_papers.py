"""How the whole plan lies on paper, and what all renderers know of setting it."""

from dataclasses import replace

import pytest
from documents.small import AGREEMENTS, EMPTY, PEOPLE, answer, listed, outline_of, paper_of
from familiegroepsplan.model.bundle import Bundle
from familiegroepsplan.model.outline import Answer, Block, Outline
from familiegroepsplan.model.paper import Bullets, Cards, Entry, Part, Table, entries
from familiegroepsplan.render.setting import brief, page_words, reads_from_right

LONG = "Een lang verhaal. " * 100


def part_of(outline: Outline, bundle: Bundle) -> Part:
    """Return the only part of the plan of this outline."""
    (part,) = paper_of(outline, bundle).parts
    return part


def only_block(block: Block, bundle: Bundle) -> object:
    """Return the shape in which this block lies on paper."""
    (found,) = part_of(outline_of(block), bundle).blocks
    return found


def test_people_lie_in_a_table_whose_columns_fill_the_page(bundle: Bundle) -> None:
    """Only the columns that somebody filled in; the number is that of the picture of the circle."""
    table = only_block(PEOPLE, bundle)
    assert isinstance(table, Table)
    assert (table.columns, table.together) == (("Nr", "name", "tie", "contact"), True)
    assert sum(table.shares) == 100


def test_agreements_lie_in_a_table_with_a_number_and_the_first_day_under_when(bundle: Bundle) -> None:
    """Who, what, when, who checks, and what if it fails; the number is for at the table."""
    given = {"who": "Noor", "what": "Bellen", "when": "elke dag", "date": "1 mei", "fallback": "Dan niet"}
    table = only_block(listed("answers.agreements.agreements", "Afspraak", given, {"what": "Lezen"}), bundle)
    assert isinstance(table, Table)
    assert table.columns == ("Nr", "who", "what", "when", "fallback")
    assert [[[(e.label, *e.lines) for e in cell] for cell in row] for row in table.rows] == [
        [[("", "1")], [("", "Noor")], [("", "Bellen")], [("", "elke dag"), ("date", "1 mei")], [("", "Dan niet")]],
        [[("", "2")], [], [("", "Lezen")], [], []],
    ]


@pytest.mark.parametrize("text", [LONG, "x" * 40])
@pytest.mark.parametrize("block", [("answers.circle.people", "tie"), ("answers.agreements.agreements", "what")])
def test_what_is_too_long_for_a_column_turns_a_table_into_cards(
    bundle: Bundle, block: tuple[str, str], text: str
) -> None:
    """A narrow column would break words or grow longer than a page; people have wider columns."""
    path, field = block
    shape = only_block(listed(path, "Ding", {field: text}), bundle)
    assert isinstance(shape, Table if (path, text) == ("answers.circle.people", "x" * 40) else Cards)


def test_a_card_with_a_long_story_has_its_labels_above_the_text(bundle: Bundle) -> None:
    """A row of the PDF cannot break."""
    cards = only_block(listed("answers.goals.goals", "Doel", {"what": LONG}), bundle)
    assert isinstance(cards, Cards)
    assert [(card.title, card.wide, card.together) for card in cards.cards] == [("Doel 1", True, False)]


def test_a_short_card_stays_on_one_page_with_its_labels_beside_the_answers(bundle: Bundle) -> None:
    """Which is how nearly all of them are."""
    cards = only_block(listed("answers.goals.goals", "Doel", {"what": "Rust", "by": "snel"}), bundle)
    assert isinstance(cards, Cards)
    assert [(card.title, card.wide, card.together) for card in cards.cards] == [("Doel 1", False, True)]


def test_a_section_without_answers_is_left_out(bundle: Bundle) -> None:
    """The outline has it, for the overview; a paper skips it, and an empty plan says that it is."""
    for outline in (outline_of(), EMPTY):
        assert [entry.lines for entry in entries(paper_of(outline, bundle))] == [
            ("Dit plan is nog leeg. We vullen het in als we eraan toe zijn.",)
        ]
    assert part_of(outline_of(answer("Rust.")), bundle).title == "Onze hulp"


def test_what_is_still_open_stands_in_a_list_of_its_own_before_who_gets_the_plan(
    bundle: Bundle, example: Outline
) -> None:
    """With the place where it stands, so that nobody has to search at the table."""
    parts = paper_of(example, bundle).parts
    assert [part.title for part in parts[-2:]] == ["Dit staat nog open", "Wie krijgt dit plan"]
    assert parts[-2].tone == "open"
    assert [
        (block.heading, [entry.lines for entry in block.entries])
        for block in parts[-2].blocks
        if isinstance(block, Bullets)
    ] == [
        (
            "Dit bespreken we nog",
            [("Wat willen we bereiken: Doel 3, Wanneer",), ("Welke hulp van een professional: Hoe vaak",)],
        ),
        ("Dit weten we nog niet", [("Onze afspraken: Afspraak 3, Als het niet lukt",)]),
    ]


def test_a_plan_in_which_all_is_settled_has_no_such_list(bundle: Bundle) -> None:
    """What somebody rather does not say is settled."""
    private = Answer(
        path="answers.help.what", heading="Hulp", paragraphs=(), marks=("Dit zeggen we liever niet.",)
    )
    assert [part.title for part in paper_of(outline_of(private, AGREEMENTS), bundle).parts] == ["Onze hulp"]


@pytest.mark.parametrize(
    ("round_", "made"),
    [(1, "Gemaakt op 23 november 2026"), (2, "Gemaakt op 23 november 2026, versie 2")],
)
@pytest.mark.parametrize("kind", ["plan", "page", "child"])
def test_the_cover_tells_date_and_version(
    bundle: Bundle, example: Outline, kind: str, round_: int, made: str
) -> None:
    """So that two papers on one table cannot be mixed up; the first version needs no number."""
    assert paper_of(replace(example, round=round_), bundle, kind=kind).made == made


def test_the_own_part_of_the_child_is_set_apart(bundle: Bundle, example: Outline) -> None:
    """And only that."""
    assert [part.title for part in paper_of(example, bundle).parts if part.tone == "child"] == [
        "Wat vindt het kind"
    ]


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
    assert brief([Entry(lines=("Ja",) * 10)])
    assert not brief([Entry(lines=("Ja",) * 10), Entry(marks=("Nee",) * 30)])
    assert not brief([Entry(lines=(LONG,))])


def test_the_words_of_the_footer_stand_around_the_numbers(bundle: Bundle) -> None:
    """They come from one sentence, so that another language may put them elsewhere."""
    assert page_words(bundle) == ("Bladzijde ", " van ", "")
