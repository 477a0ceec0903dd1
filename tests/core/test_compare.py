"""What was changed by hand is found answer by answer, also in a document in which one line stands very often."""

from familiegroepsplan.carry.carried import Passage
from familiegroepsplan.carry.lines import Line
from familiegroepsplan.opening.compare import compare

ROW = ("Wie", "Oma Truus", "Wat", "Sam haalt brood")


def test_one_changed_line_among_twelve_thousand_of_which_most_are_the_same_is_found() -> None:
    """Compared all with all, this would take minutes on a cheap phone."""
    shown = [
        Passage(path=f"answers.a.{row}.{at}", text=text) for row in range(3000) for at, text in enumerate(ROW)
    ]
    lines = [Line(passage.text) for passage in shown]
    lines[6003] = Line("Sam haalt melk")
    edits = compare(shown, lines)
    assert edits.now == {"answers.a.1500.3": [["Sam haalt melk"]]}
    assert edits.loose == []
