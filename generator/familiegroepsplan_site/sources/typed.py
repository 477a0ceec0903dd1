"""Finds what belongs in `gemeenten/nederland.yaml`, with its source and day, and was typed into a text by hand."""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass

NUMBERS = "twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|dertien|veertien|zestien|twintig"
KINDS = {
    "typed.phone": re.compile(
        r"\btel:\d+|\b0\d{2,3}[- ]\d{3,4}(?: ?\d{2,4})*\b|\bbel(?:len|t)?\b[^.\n]{0,20}?\b11[23]\b", re.IGNORECASE
    ),
    "typed.article": re.compile(r"\b(?:artikel(?:en)?|art\.)\s+\d+\w*(?:[.:]\w+)*", re.IGNORECASE),
    "typed.term": re.compile(
        rf"\b(?:\d+|{NUMBERS})\s+(?:dagen|weken|maanden)\b|\b(?:{NUMBERS}) jaar\b", re.IGNORECASE
    ),
}
# A reference is as it should be, an address may hold any number, and a line with > has the words of the law.
LEFT_OUT = re.compile(r"\[\[[^\[\]\n]*\]\]|https?://[^\s)>\"]+|^[ \t]*>.*$", re.MULTILINE)

ELSEWHERE = re.compile(r"""(?:\]\(<?|href=["'])(https?://[^\s)>"']+)""")


@dataclass(frozen=True, kw_only=True, slots=True)
class Typed:
    """What was found, as the code of a fault, and the line it stands on."""

    code: str
    found: str
    line: int


def typed_by_hand(text: str) -> Iterator[Typed]:
    """Yield each number of a telephone, article of a law or term that stands in the text itself."""
    bare = LEFT_OUT.sub(lambda found: " " * len(found.group()), text)
    for code, pattern in KINDS.items():
        for found in pattern.finditer(bare):
            shown = " ".join(found.group().split())
            yield Typed(code=code, found=shown, line=bare.count("\n", 0, found.start()) + 1)


def links_without_date(text: str, seen: Collection[str]) -> Iterator[Typed]:
    """Yield each link to another site of which no day is known on which we saw it; `seen` are those with one."""
    known = {_bare(address) for address in seen}
    for found in ELSEWHERE.finditer(text):
        if _bare(found[1]) not in known:
            yield Typed(code="typed.link", found=found[1], line=text.count("\n", 0, found.start()) + 1)


def _bare(address: str) -> str:
    return address.rstrip("/").replace("://www.", "://")
