"""A desk, its address and its hours as Markdown: what someone needs to go there, call or write."""

import re
from collections.abc import Iterable, Iterator, Sequence

from familiegroepsplan_site.pages.markdown_text import block, coded, escaped
from familiegroepsplan_site.pages.source_line import source_line
from familiegroepsplan_site.sources.facts import Source
from familiegroepsplan_site.sources.site_parts import Address, Desk, Opening
from familiegroepsplan_site.sources.words import Words

QUIET = "\n{: .bron }"
# A nought between brackets is left out when one calls with the number of the country: +31 (0)20.
NOT_CALLED = re.compile(r"(?<=\+31)[ \u00a0-]*\(?0\)?|[^\d+]")
PARAGRAPHS = re.compile(r"\n\s*\n")


def paragraphs(text: str | None) -> list[str]:
    """Return what an editor typed as plain paragraphs; an empty line begins the next."""
    return [escaped(one) for one in PARAGRAPHS.split(text.strip())] if text else []


def phone_link(number: str) -> str:
    """Return the number as it was typed, to call with one touch; it never breaks over two lines."""
    shown = coded(number).replace("-", "&#8209;").replace(" ", "&nbsp;")
    return f'<a href="tel:{NOT_CALLED.sub("", number)}">{shown}</a>'


def mail_link(address: str) -> str:
    """Return the address, to write to with one touch."""
    return f'<a href="mailto:{coded(address)}">{_breaking(address)}</a>'


def _breaking(address: str) -> str:
    """Return an address that breaks over two lines between its parts."""
    return re.sub(r"([@/])", r"\1<wbr>", coded(address))


def desk_block(desk: Desk, owner: str, words: Words) -> str:
    """Return the desk as a card; its source only when that is not `owner`, whom the whole page is from."""
    return block(
        "feit",
        f"### {escaped(desk.name)}",
        *paragraphs(desk.text),
        *_ways(desk, words),
        *quiet_source(desk.source, owner, words),
    )


def quiet_source(source: Source | None, owner: str, words: Words) -> list[str]:
    """Return the line with the source, or nothing when that is `owner` or nobody told."""
    if source is None or source.title == owner:
        return []
    return [f"{words['municipality.about.fact_source']} {source_line(source, words)}{QUIET}"]


def _ways(desk: Desk, words: Words) -> Iterator[str]:
    """Yield the ways to reach the desk as one list of names with what belongs to them."""
    ways: list[tuple[str, Sequence[str]]] = []
    if desk.phone:
        ways.append((words["municipality.contact.phone"], [phone_link(desk.phone)]))
    if desk.email:
        ways.append((words["municipality.contact.email"], [mail_link(desk.email)]))
    if desk.address:
        ways.append((words["municipality.contact.visit"], [_address(desk.address)]))
    if desk.opening:
        ways.append((words["municipality.contact.opening"], [*_hours(desk.opening, words)]))
    if desk.post:
        ways.append((words["municipality.contact.post"], [_address(desk.post)]))
    if desk.website:
        shown = desk.website.removeprefix("https://").removeprefix("www.").rstrip("/")
        website = f'<a href="{coded(desk.website)}">{_breaking(shown)}</a>'
        ways.append((words["municipality.contact.website"], [website]))
    if ways:
        yield "\n\n".join(f"{name}\n:   {'<br>'.join(lines)}" for name, lines in ways)


def _address(address: Address) -> str:
    lines = (address.building, address.street, f"{address.postcode} {address.town}")
    return "<br>".join(escaped(line) for line in lines if line)


def _hours(opening: Iterable[Opening], words: Words) -> Iterator[str]:
    for one in opening:
        hours = words.filled(
            "municipality.contact.hours", days=_days(one.days, words), start=_time(one.start), end=_time(one.end)
        )
        yield f"{hours} {escaped(one.note)}" if one.note else hours


def _days(days: Sequence[str], words: Words) -> str:
    *first, last = days
    return f"{', '.join(first)} {words['municipality.own.and']} {last}" if first else last


def _time(typed: str) -> str:
    """Return `8.30` for `08:30`, as one writes it in Dutch."""
    return typed.removeprefix("0").replace(":", ".")
