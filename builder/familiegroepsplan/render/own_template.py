"""The plan in a municipality's own Word template: Jinja2, in a sandbox, fills its parts; zipfile packs them.

The generator lets only templates through that loop over documented fields and print them (see its
`sources/template_rules.py`). The sandbox and the limit on size hold what that check would ever miss.
"""

import re
from collections.abc import Mapping
from datetime import date
from functools import cache
from typing import Any

from jinja2 import StrictUndefined
from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import Markup, escape

from familiegroepsplan.model.bundle import Bundle
from familiegroepsplan.model.outline import Outline
from familiegroepsplan.model.own_template import OwnTemplate
from familiegroepsplan.model.paper import Picture

from .archive import archive
from .own_fields import own_values
from .svg import picture_files

FILTERS = ("upper", "lower", "capitalize", "trim", "join", "first", "last", "length")
"""The filters that a template may use."""

MOST_CHARACTERS = 20_000_000  # in one part; the longest of our own documents has a tenth of that
CORE, TYPES, RELATIONS = "docProps/core.xml", "[Content_Types].xml", "word/_rels/document.xml.rels"
CIRCLE = "kring_tekening"
NUMBER = 9100  # of the picture: no template has so many
OFFICE = "http://schemas.openxmlformats.org"
IMAGE = f"{OFFICE}/officeDocument/2006/relationships/image"
NAMESPACES = (
    f'xmlns:wp="{OFFICE}/drawingml/2006/wordprocessingDrawing" xmlns:a="{OFFICE}/drawingml/2006/main"'
    f' xmlns:pic="{OFFICE}/drawingml/2006/picture" xmlns:r="{OFFICE}/officeDocument/2006/relationships"'
)
IN_A_RUN = {
    "\n": Markup('</w:t><w:br/><w:t xml:space="preserve">'),
    "\t": Markup('</w:t><w:tab/><w:t xml:space="preserve">'),
}
# A loop or condition may leave a cell without a paragraph or a table without a row: Word opens neither.
NO_PARAGRAPH = re.compile(r"(<w:tc>|<w:tc [^>]*>|</w:tcPr>|<w:tcPr/>|</w:tbl>)(\s*)(?=</w:tc>)")
NO_ROW = re.compile(r"<w:tbl>(?:(?!<w:tbl>|<w:tr[ >]|</w:tbl>).)*</w:tbl>", re.DOTALL)


class TooLongError(Exception):
    """What the template makes of this plan is longer than any document; it says nothing about the plan."""


def make(template: OwnTemplate, outline: Outline, circle: Picture | None, bundle: Bundle, today: date) -> bytes:
    """Return the filled template as the bytes of a .docx file; `TooLongError` when there is no end to it.

    `circle` is the picture of the circle, for a template that shows it.
    """
    drawn = circle if CIRCLE in template.fields else None
    # A question that another site asks, of the same region or form, is empty here.
    values = dict.fromkeys(template.fields, "") | own_values(
        outline, bundle, _drawing(drawn, bundle) if drawn else ""
    )
    core = bundle.render("docx/core.xml", paper={"title": template.name}, made=today.isoformat())
    texts = {name: _filled(text, values) for name, text in template.texts.items()}
    files = _with_picture(template.files, drawn, bundle) if drawn else template.files
    return archive([*files.items(), (CORE, core), *texts.items()])


def _drawing(circle: Picture, bundle: Bundle) -> Markup:
    """Return the picture as it stands within a run, with the names of its XML: no template need know them."""
    paragraph = bundle.render("docx/picture.xml", block=circle, picture_number=lambda _block: NUMBER)
    drawing = paragraph[paragraph.index("<w:drawing>") : paragraph.index("</w:drawing>")]
    drawing = drawing.replace("<w:drawing>", f"<w:drawing {NAMESPACES}>") + "</w:drawing>"
    return Markup(f'</w:t></w:r><w:r>{drawing}</w:r><w:r><w:t xml:space="preserve">')  # noqa: S704 - ours


def _with_picture(files: Mapping[str, bytes], circle: Picture, bundle: Bundle) -> dict[str, str | bytes]:
    """Return the parts with the picture, as SVG and as PNG, and what tells Word of them."""
    types, rels = files[TYPES].decode("utf-8"), files[RELATIONS].decode("utf-8")
    for ending, media_type in (("png", "image/png"), ("svg", "image/svg+xml")):
        if f'Extension="{ending}"' not in types:
            default = f'<Default Extension="{ending}" ContentType="{media_type}"/>'
            types = re.sub(r"(<Types[^>]*>)", rf"\1{default}", types, count=1)
    for id_, ending in ((f"picture{NUMBER}", "png"), (f"drawing{NUMBER}", "svg")):
        relation = f'<Relationship Id="{id_}" Type="{IMAGE}" Target="media/{CIRCLE}1.{ending}"/>'
        rels = rels.replace("</Relationships>", f"{relation}</Relationships>")
    drawn = picture_files(f"word/media/{CIRCLE}", [circle], bundle)
    return {**files, TYPES: types, RELATIONS: rels, **dict(drawn)}


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
    if not isinstance(value, str) or isinstance(value, Markup):
        return value
    pieces = re.split(r"([\n\t])", value)
    return Markup("").join(IN_A_RUN.get(piece) or escape(piece) for piece in pieces)
