"""Finds what a browser would fetch from another place. A token file that asks for it is refused whole."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from urllib.parse import urlsplit

import tinycss2
from tinycss2.ast import Node

HOLDS_NODES = ("prelude", "content", "arguments", "value")
FETCHES = ("url", "src", "image", "image-set")


@dataclass(frozen=True, kw_only=True, slots=True)
class Fetched:
    """What would be fetched, on which line, and the fault that it is."""

    code: str
    found: str
    line: int


def in_the_folder(address: str) -> bool:
    """Tell whether this address stays in the folder of the file that it is in, or is the thing itself."""
    try:
        parts = urlsplit(address.replace("\\", "/").strip())
    except ValueError:
        return False
    return not parts.netloc and parts.scheme in ("", "data")


def fetched(nodes: Iterable[Node], inside: Callable[[str], bool] = in_the_folder) -> Iterator[Fetched]:
    """Yield each style sheet that is imported and each address that is not inside, however deep."""
    waiting = [*nodes][::-1]
    while waiting:  # no recursion: how deep it goes is up to who wrote the file
        node = waiting.pop()
        if node.type == "at-rule" and node.lower_at_keyword == "import":
            found = on_one_line(node.prelude)
            yield Fetched(code="style.import", found=found[:120], line=node.source_line)
            continue
        for address in _addresses(node):
            if not inside(address):
                yield Fetched(code="style.fetched", found=address[:120], line=node.source_line)
        for part in (getattr(node, name, None) for name in HOLDS_NODES):
            if isinstance(part, list):
                waiting += part[::-1]


def on_one_line(nodes: Iterable[Node]) -> str:
    """Return a short part of a style sheet as text; what is nested too deep for that is no part of ours."""
    try:
        return " ".join(tinycss2.serialize(nodes).split())
    except RecursionError:
        return "?"


def _addresses(node: Node) -> list[str]:
    if node.type == "url":
        return [str(node.value)]
    if node.type == "function" and node.lower_name in FETCHES:
        return [str(one.value) for one in node.arguments if one.type == "string"]
    return []
