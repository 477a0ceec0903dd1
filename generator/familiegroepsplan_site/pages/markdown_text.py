"""Plain text as Markdown: what an editor typed is shown, never obeyed."""

import re
from urllib.parse import quote

# The entity for what HTML or an extension reads, a backslash for what Markdown itself does.
ENTITIES = str.maketrans({char: f"&#{ord(char)};" for char in "&<>\"'|:=~^$@"})
SPECIAL = re.compile(r"[\\`*_{}\[\]()#+\-.!]")
MARKS = re.compile(r"[\\`*_{}\[\]()#+!&<>\"'|:=~^$]")  # a hyphen, point or @ does nothing within a line


def escaped(text: str) -> str:
    """Return Markdown that shows exactly this text, on one line."""
    line = " ".join(text.split())
    return SPECIAL.sub(r"\\\g<0>", line).translate(ENTITIES) if line else ""


def coded(text: str) -> str:
    """Return text that shows the same in Markdown and in raw HTML: every mark of either as an entity."""
    return MARKS.sub(lambda found: f"&#{ord(found.group())};", " ".join(text.split()))


def link(text: str, url: str) -> str:
    """Return a Markdown link; the text is escaped, the address cannot end the link."""
    return f"[{escaped(text)}](<{quote(url, safe=':/?#@!$&()*+,;=%~.-_')}>)"


def block(name: str, *paragraphs: str) -> str:
    """Return the paragraphs in a `div` with this class."""
    return "\n\n".join([f'<div class="{name}" markdown="1">', *paragraphs, "</div>"])


def quoted(*paragraphs: str) -> str:
    """Return the paragraphs as a quotation."""
    return "\n>\n".join(f"> {paragraph}" for paragraph in paragraphs)


def item(*paragraphs: str) -> str:
    """Return a step of a numbered list, with all its paragraphs."""
    body = "\n\n".join(paragraphs).replace("\n", "\n    ")
    return re.sub(r"^ +$", "", f"1.  {body}", flags=re.MULTILINE)
