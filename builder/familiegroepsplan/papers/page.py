"""The plan on one page of A4, to hang up: question, goals, who does what when, when we look back, whom to call."""

from collections.abc import Iterator
from dataclasses import replace

from familiegroepsplan.model.bundle import Bundle
from familiegroepsplan.model.outline import Item, Outline
from familiegroepsplan.model.paper import Block, Bullets, Entry, Paper, Part, Table, Text, entries_in
from familiegroepsplan.model.plan import Plan

from .cover import about_line, letterhead, made_line
from .fit import HEADING, LETTERHEAD, PAGE, TITLE, first_that_fit, room_of, row_rooms
from .lists import AGREEMENTS, columns_of, entry_of
from .said import Said, lines_of

QUESTION = "answers.question.question"
GOALS = "answers.goals.goals"
OURSELVES = "answers.ourselves.do"
NETWORK = ("answers.network.who", "answers.network.do")
REVIEW = "answers.review.date"
CALL = "answers.safety.call"
QUESTION_SHARE, GOALS_SHARE, CALL_SHARE = 0.35, 0.45, 0.3  # of the room that is left at that moment


class _Page:
    """The parts that found room, and what did not."""

    def __init__(self, bundle: Bundle) -> None:
        self.bundle = bundle
        self.room: float = PAGE - TITLE - (LETTERHEAD if bundle.brand else 0)
        self.parts: list[Part] = []
        self.missing: list[str] = []

    def take(self, title: str, block: Block, room: float) -> None:
        """Add a part, and take its room."""
        self.room -= HEADING + room
        self.parts.append(Part(title=title, blocks=(block,)))

    def text(self, title: str, entry: Entry, share: float = 1.0) -> None:
        """Add a text when it fits in this share of the room, else tell that it is missing: never half a text."""
        room = room_of([entry])
        if HEADING + room <= self.room * share:
            self.take(title, Text(entry=entry), room)
        else:
            self.missing.append(title)

    def bullets(self, title: str, entries: list[Entry], share: float) -> None:
        """Add as many entries as fit in this share of the room."""
        rooms = [room_of([entry]) for entry in entries]
        count = first_that_fit(rooms, self.room * share - HEADING)
        if count:
            self.take(title, Bullets(entries=tuple(entries[:count])), sum(rooms[:count]))
        self.miss(title, len(entries) - count)

    def table(self, title: str, table: Table) -> None:
        """Add as many rows as fit."""
        rooms = row_rooms(table)
        count = first_that_fit(rooms, self.room - HEADING - 1.6)
        if count:
            self.take(title, replace(table, rows=table.rows[:count]), sum(rooms[:count]) + 1.6)
        self.miss(title, len(rooms) - count)

    def miss(self, title: str, count: int) -> None:
        """Remember how many of a list found no room."""
        if count:
            self.missing.append(f"{title} ({count})")


def make(outline: Outline, _plan: Plan, bundle: Bundle) -> Paper:
    """Return the page; what does not fit on it is left out whole, and the page says so."""
    said, page = Said(outline), _Page(bundle)
    # The end of the page is kept free first: in need one looks there.
    last = tuple(_last(said, bundle, page))
    page.room -= sum(HEADING + room_of(entries_in(block)) for _, block in last)
    if question := said.answer(QUESTION):
        page.text(question.heading, entry_of(question), QUESTION_SHARE)
    if goals := said.listed(GOALS):
        page.bullets(goals.heading, [_goal(item) for item in goals.items if lines_of(item, "what")], GOALS_SHARE)
    if agreements := said.listed(AGREEMENTS):
        page.table(agreements.heading, columns_of(agreements, ("who", "what", "when"), bundle))
    else:
        for path in (OURSELVES, *NETWORK):
            if answer := said.answer(path):
                page.text(answer.heading, entry_of(answer))
    page.parts += [Part(title=title, blocks=(block,)) for title, block in last]
    if not page.parts:
        page.parts.append(Part(blocks=(Text(entry=Entry(lines=(bundle.word("document.empty"),))),)))
    if page.missing:
        left_out = bundle.word("document.page_plan.left_out", what="; ".join(page.missing))
        page.parts.append(Part(blocks=(Text(entry=Entry(lines=(left_out,)), role="note"),)))
    return Paper(
        title=outline.title,
        about=about_line(outline, bundle),
        made=made_line(outline, bundle),
        look="page",
        letterhead=letterhead(bundle, "page"),
        numbered=False,
        parts=tuple(page.parts),
    )


def _goal(item: Item) -> Entry:
    return Entry(lines=(*lines_of(item, "what"), *lines_of(item, "by")), path=f"{item.path}.what")


def _last(said: Said, bundle: Bundle, page: _Page) -> Iterator[tuple[str, Block]]:
    """Yield what is always on the page: the day to look back, and whom to call."""
    if review := said.answer(REVIEW):
        yield review.heading, Text(entry=entry_of(review))
    if call := said.answer(CALL):
        names = said.reachable(call.paragraphs)
        entries = [Entry(lines=(name,), path=CALL) for name in names]
        count = first_that_fit([room_of([entry]) for entry in entries], PAGE * CALL_SHARE)
        shown = (*entries[:count], Entry(lines=(bundle.word("document.danger"),)))
        page.miss(call.heading, len(entries) - count)
        yield call.heading, Bullets(entries=shown)
