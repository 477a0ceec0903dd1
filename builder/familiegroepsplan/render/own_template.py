"""The plan in a municipality's own Word template: Jinja2, in a sandbox, fills its parts; zipfile packs them.

The generator lets only templates through that loop over documented fields and print them (see its
`sources/template_rules.py`). The sandbox and the limit on size hold what that check would ever miss.
"""

import re
from datetime import date
from functools import cache
from typing import Any

from jinja2 import StrictUndefined
from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import Markup, escape

from familiegroepsplan.model.bundle import Bundle
from familiegroepsplan.model.outline import Outline
from familiegroepsplan.model.own_template import OwnTemplate

from .archive import archive
from .own_fields import own_values

FILTERS = ("upper", "lower", "capitalize", "trim", "join", "first", "last", "length")
"""The filters that a template may use."""

MOST_CHARACTERS = 20_000_000  # in one part; the longest of our own documents has a tenth of that
CORE = "docProps/core.xml"
IN_A_RUN = {
    "\n": Markup('</w:t><w:br/><w:t xml:space="preserve">'),
    "\t": Markup('</w:t><w:tab/><w:t xml:space="preserve">'),
}
# A loop or condition may leave a cell without a paragraph or a table without a row: Word opens neither.
NO_PARAGRAPH = re.compile(r"(<w:tc>|<w:tc [^>]*>|</w:tcPr>|<w:tcPr/>|</w:tbl>)(\s*)(?=</w:tc>)")
NO_ROW = re.compile(r"<w:tbl>(?:(?!<w:tbl>|<w:tr[ >]|</w:tbl>).)*</w:tbl>", re.DOTALL)


class TooLongError(Exception):
    """What the template makes of this plan is longer than any document; it says nothing about the plan."""


def make(template: OwnTemplate, outline: Outline, bundle: Bundle, today: date) -> bytes:
    """Return the filled template as the bytes of a .docx file; `TooLongError` when there is no end to it."""
    values = own_values(outline, bundle)
    core = bundle.render("docx/core.xml", paper={"title": template.name}, made=today.isoformat())
    texts = {name: _filled(text, values) for name, text in template.texts.items()}
    return archive([*template.files.items(), (CORE, core), *texts.items()])


def _filled(text: str, values: dict[str, Any]) -> str:
    parts: list[str] = []
    size = 0
    for part in _environment().from_string(text).generate(values):
        size += len(part)
        if size > MOST_CHARACTERS:
            raise TooLongError
        parts.append(part)
    return NO_PARAGRAPH.sub(r"\1<w:p/>", NO_ROW.sub("", "".join(parts)))


@cache
def _environment() -> ImmutableSandboxedEnvironment:
    environment = ImmutableSandboxedEnvironment(
        autoescape=True, undefined=StrictUndefined, finalize=_printed, keep_trailing_newline=True, cache_size=0
    )
    environment.globals = {}
    environment.tests = {}
    environment.filters = {name: environment.filters[name] for name in FILTERS}
    return environment


def _printed(value: Any) -> Any:
    """Return the value as it stands in a run: names with commas, line ends and tabs as elements."""
    if isinstance(value, list):
        value = ", ".join(map(str, value))
    if not isinstance(value, str):
        return value
    pieces = re.split(r"([\n\t])", value)
    return Markup("").join(IN_A_RUN.get(piece) or escape(piece) for piece in pieces)
