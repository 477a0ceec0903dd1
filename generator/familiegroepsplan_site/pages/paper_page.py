"""A paper of the plan core as Markdown: the same words as in its documents, on a page of the site."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from familiegroepsplan_site.pages.markdown_text import escaped

Data = Mapping[str, Any]


def paper_markdown(paper: Data) -> str:
    """Return the parts of a paper, as the plan core gives it as data; they stand below a heading of the page."""
    return "\n\n".join(text for part in paper["parts"] for text in _part(part) if text)


def _part(part: Data) -> Iterator[str]:
    if part["title"]:
        yield f"### {escaped(part['title'])}"
    for shape in part["blocks"]:
        if shape.get("heading"):
            yield f"{'####' if part['title'] else '###'} {escaped(shape['heading'])}"
        yield from map(escaped, shape.get("marks", ()))
        yield _SHAPES[shape["kind"]](shape)


def _lines(entry: Data) -> Iterator[str]:
    label = f"{entry['label']}: " if entry["label"] else ""
    for place, line in enumerate(entry["lines"]):
        yield escaped(f"{label}{line}" if place == 0 else line)
    yield from map(escaped, entry["marks"])


def _text(shape: Data) -> str:
    between = "  \n" if shape["role"] == "address" else "\n\n"
    return between.join(line for line in _lines(shape["entry"]) if line)


def _bullets(shape: Data) -> str:
    sign = "1." if shape["numbered"] else "-"
    return "\n".join(f"{sign}   {'; '.join(_lines(entry))}" for entry in shape["entries"])


def _table(shape: Data) -> str:
    def row(cells: Sequence[str]) -> str:
        return "| " + " | ".join(cells) + " |"

    rows = [
        row(["<br>".join(line for entry in cell for line in _lines(entry)) for cell in cells])
        for cells in shape["rows"]
    ]
    return "\n".join(
        [row([escaped(name) for name in shape["columns"]]), row(["---"] * len(shape["columns"])), *rows]
    )


def _cards(shape: Data) -> str:
    cards = []
    for card in shape["cards"]:
        entries = [f"{escaped(entry['label'])}\n:   {'<br>'.join(_said(entry))}" for entry in card["entries"]]
        cards.append("\n\n".join([f"**{escaped(card['title'])}**", *entries]))
    return "\n\n".join(cards)


def _said(entry: Data) -> Iterator[str]:
    yield from (escaped(line) for line in (*entry["lines"], *entry["marks"]))


def _signing(shape: Data) -> str:
    people = shape["people"]
    return "\n".join(f"-   {line}" for line in _said(people))


def _picture(shape: Data) -> str:
    # The drawing itself is in the documents; here its words say what stands there.
    if not shape["items"]:
        return f"({escaped(shape['alt'])})"
    return "\n".join(f"-   {'; '.join(_lines(entry))}" for entry in shape["items"])


def _room(shape: Data) -> str:
    lines = 6 if not shape["ruled"] else min(shape["lines"], 6)
    return f"&nbsp;\n{{: .ruimte-{lines} }}"


_SHAPES: Mapping[str, Callable[[Data], str]] = {
    "text": _text,
    "bullets": _bullets,
    "table": _table,
    "cards": _cards,
    "signing": _signing,
    "picture": _picture,
    "room": _room,
    "break": lambda _shape: "",
}
