"""The plan file with the lines that a document shows, as text that fits in every kind of file."""

import json
import zlib
from base64 import b64decode, b64encode
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

NAME = "familiegroepsplan"
"""What the carried text is called: a document property, a text in a picture, the id of an element."""

MOST_TEXT = 8 * 1024 * 1024  # characters of a plan file with its lines; 300 agreements take a twentieth of it
IN_HTML = {ord(sign): f"\\u{ord(sign):04x}" for sign in "<>&"}


@dataclass(frozen=True, kw_only=True, slots=True)
class Passage:
    """A line that a document shows, and the path of what it is in the plan; "" when no answer made it."""

    path: str
    text: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Carried:
    """A plan file, as JSON data, and what the document around it showed when it was made."""

    file: Mapping[str, Any]
    shown: tuple[Passage, ...] = ()

    def text(self) -> str:
        """Return it as JSON: a plan file with one key more, `shown`, when the document shows lines."""
        shown = [[passage.path, passage.text] for passage in self.shown]
        whole = {**self.file, "shown": shown} if shown else self.file
        return json.dumps(whole, separators=(",", ":"), allow_nan=False)  # ASCII: survives a wrong encoding

    def packed(self) -> str:
        """Return it small, in letters that no program changes (base64 of zlib)."""
        return b64encode(zlib.compress(self.text().encode("ascii"), 9)).decode("ascii")

    def in_html(self) -> str:
        """Return it as JSON that no tag in it can end."""
        return self.text().translate(IN_HTML)


def unpacked(text: str) -> str | None:
    """Return the JSON text in a packed one; None when it is not whole, or too much to be a plan."""
    reader = zlib.decompressobj()
    try:
        data = reader.decompress(b64decode("".join(text.split()), validate=True), MOST_TEXT)
        return data.decode("utf-8") if reader.eof else None
    except (ValueError, zlib.error):
        return None


def shown_in(raw: Any) -> tuple[Passage, ...]:
    """Return the lines in the data that a document carried; none when they are not as we write them."""
    shown = raw.get("shown") if isinstance(raw, Mapping) else None
    passages = []
    for one in shown if isinstance(shown, list) else []:
        match one:
            case [str() as path, str() as text]:
                passages.append(Passage(path=path, text=text))
            case _:
                return ()
    return tuple(passages)
