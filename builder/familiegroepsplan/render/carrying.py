"""Putting the plan file into a document that is made: where each kind of file keeps it through other programs.

Measured with LibreOffice (and its ways over .doc and .rtf): a document property and a text in a picture stay, a
part of our own does not. So Word and OpenDocument files carry it twice.
"""

import re
from collections.abc import Callable, Mapping
from io import BytesIO
from zipfile import ZipFile

from familiegroepsplan.carry.carried import NAME, Carried
from familiegroepsplan.carry.lines import Line
from familiegroepsplan.carry.office import open_lines, word_lines
from familiegroepsplan.carry.page import page_lines
from familiegroepsplan.carry.passages import passages
from familiegroepsplan.model.outline import Outline
from familiegroepsplan.model.plan import Plan

from .archive import archive
from .sign import sign

# Word's own windows take 255 characters in a property, and who keeps more there (Zotero) cuts it up.
PROPERTY_LENGTH = 240
SIGN_SIZE_EMU = 468_000  # 1.3 cm
PROPERTIES_TYPE = "application/vnd.openxmlformats-officedocument.custom-properties+xml"
WITH_TYPES = 'xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"'
NO_PROPERTIES = (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Properties'
    f' xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" {WITH_TYPES}></Properties>'
)
RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
DRAWING = "http://schemas.openxmlformats.org/drawingml/2006"
DECORATIVE = (  # how Word says that who listens misses nothing
    f'<a:extLst xmlns:a="{DRAWING}/main"><a:ext uri="{{C183D7F6-B498-43B3-948B-1728B52AA6E4}}">'
    '<adec:decorative xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/>'
    "</a:ext></a:extLst>"
)
SIGN_IN_WORD = (
    f'<w:r><w:drawing><wp:inline xmlns:wp="{DRAWING}/wordprocessingDrawing"'
    f' distT="0" distB="0" distL="0" distR="0"><wp:extent cx="{SIGN_SIZE_EMU}" cy="{SIGN_SIZE_EMU}"/>'
    f'<wp:docPr id="9001" name="{NAME}">{DECORATIVE}</wp:docPr><a:graphic xmlns:a="{DRAWING}/main">'
    f'<a:graphicData uri="{DRAWING}/picture"><pic:pic xmlns:pic="{DRAWING}/picture"><pic:nvPicPr>'
    f'<pic:cNvPr id="9001" name="{NAME}"/><pic:cNvPicPr/></pic:nvPicPr>'
    f'<pic:blipFill><a:blip xmlns:r="{RELATION}" r:embed="{NAME}Sign"/><a:stretch><a:fillRect/></a:stretch>'
    f'</pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{SIGN_SIZE_EMU}" cy="{SIGN_SIZE_EMU}"/>'
    '</a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic>'
    "</wp:inline></w:drawing></w:r>"
)
SIGN_IN_OPEN = (
    f'<draw:frame draw:name="{NAME}" text:anchor-type="as-char" svg:width="1.3cm" svg:height="1.3cm"'
    ' loext:decorative="true" xmlns:loext="urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0"'
    ' xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"'
    ' xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0">'
    f'<draw:image xlink:href="Pictures/{NAME}.png" xlink:type="simple" xlink:show="embed" xlink:actuate="onLoad"'
    ' xmlns:xlink="http://www.w3.org/1999/xlink"/></draw:frame>'
)

# Our sign closes the line of the letterhead; a document without one has it at its top.
PLACES_IN_WORD = {
    r'(?s)<w:pStyle w:val="Letterhead"/>.*?(?=</w:p>)': f"<w:r><w:tab/></w:r>{SIGN_IN_WORD}",
    r"<w:body>": f"<w:p>{SIGN_IN_WORD}</w:p>",
}
PLACES_IN_OPEN = {
    r'(?s)<text:p text:style-name="Letterhead">.*?(?=</text:p>)': f"<text:tab/>{SIGN_IN_OPEN}",
    r"<office:text\b[^>]*>": f"<text:p>{SIGN_IN_OPEN}</text:p>",
}

Parts = dict[str, str | bytes]


def carrying(format_name: str, data: bytes, outline: Outline, plan: Plan) -> bytes:
    """Return the document with the plan file in it; a form that has no place for it stays as it is."""
    put = CARRIERS.get(format_name)
    return put(data, outline, plan) if put else data


def _in_word(data: bytes, outline: Outline, plan: Plan) -> bytes:
    parts = _parts(data)
    body = _text(parts, "word/document.xml")
    packed = _carried(outline, plan, word_lines(body.encode())).packed()
    _add_properties(parts, packed)
    parts["word/document.xml"] = _signed(PLACES_IN_WORD, body)
    parts[f"word/media/{NAME}.png"] = sign({NAME: packed})
    _relate(parts, "word/_rels/document.xml.rels", f"{NAME}Sign", "image", f"media/{NAME}.png")
    types = _text(parts, "[Content_Types].xml")
    if 'Extension="png"' not in types:
        types = _after(r"<Types[^>]*>", '<Default Extension="png" ContentType="image/png"/>', types)
        parts["[Content_Types].xml"] = types
    return archive(parts.items())


def _add_properties(parts: Parts, packed: str) -> None:
    """Add the document properties; a municipality's own template may have some already."""
    name = "docProps/custom.xml"
    if name not in parts:
        parts[name] = NO_PROPERTIES
        override = f'<Override PartName="/{name}" ContentType="{PROPERTIES_TYPE}"/>'
        types = _text(parts, "[Content_Types].xml")
        parts["[Content_Types].xml"] = types.replace("</Types>", f"{override}</Types>")
        _relate(parts, "_rels/.rels", f"{NAME}Properties", "custom-properties", name)
    before = _text(parts, name)
    last = max(map(int, re.findall(r'\bpid="(\d{1,9})"', before)), default=1)  # the first number is 2
    properties = "".join(
        f'<property fmtid="{{D5CDD505-2E9C-101B-9397-08002B2CF9AE}}" pid="{last + number}" name="{NAME}.{number}">'
        f"<vt:lpwstr>{piece}</vt:lpwstr></property>"
        for number, piece in _pieces(packed)
    )
    parts[name] = before.replace("</Properties>", f"{properties}</Properties>")


def _in_open(data: bytes, outline: Outline, plan: Plan) -> bytes:
    parts = _parts(data)
    content = _text(parts, "content.xml")
    packed = _carried(outline, plan, open_lines(content.encode())).packed()
    properties = "".join(
        f'<meta:user-defined meta:name="{NAME}.{number}" meta:value-type="string">{piece}</meta:user-defined>'
        for number, piece in _pieces(packed)
    )
    parts["meta.xml"] = _text(parts, "meta.xml").replace("</office:meta>", f"{properties}</office:meta>")
    parts["content.xml"] = _signed(PLACES_IN_OPEN, content)
    parts[f"Pictures/{NAME}.png"] = sign({NAME: packed})
    entry = f'<manifest:file-entry manifest:full-path="Pictures/{NAME}.png" manifest:media-type="image/png"/>'
    manifest = _text(parts, "META-INF/manifest.xml")
    parts["META-INF/manifest.xml"] = manifest.replace("</manifest:manifest>", f"{entry}</manifest:manifest>")
    return archive(parts.items(), stored=frozenset({"mimetype"}))


def _in_page(data: bytes, outline: Outline, plan: Plan) -> bytes:
    page = data.decode("utf-8")
    carried = _carried(outline, plan, page_lines(page)).in_html()
    block = f'<script type="application/json" id="{NAME}">{carried}</script>\n'
    before, end, after = page.rpartition("</body>")
    return f"{before}{block}{end}{after}".encode()


def _in_svg(data: bytes, _outline: Outline, plan: Plan) -> bytes:
    metadata = f'<metadata id="{NAME}">{Carried(file=plan.to_file()).packed()}</metadata>'
    return _after(r"<svg\b[^>]*>", metadata, data.decode("utf-8")).encode()


def _carried(outline: Outline, plan: Plan, lines: tuple[Line, ...] | None) -> Carried:
    return Carried(file=plan.to_file(), shown=passages(outline, lines or ()))


def _parts(data: bytes) -> Parts:
    with ZipFile(BytesIO(data)) as file:
        return {name: file.read(name) for name in file.namelist()}


def _text(parts: Parts, name: str) -> str:
    part = parts[name]
    return part if isinstance(part, str) else part.decode("utf-8")


def _relate(parts: Parts, name: str, id_: str, kind: str, target: str) -> None:
    relation = f'<Relationship Id="{id_}" Type="{RELATION}/{kind}" Target="{target}"/>'
    parts[name] = _text(parts, name).replace("</Relationships>", f"{relation}</Relationships>")


def _signed(places: Mapping[str, str], text: str) -> str:
    """Return the text with our sign after the first of these places that is there."""
    *better, last = places
    pattern = next((place for place in better if re.search(place, text)), last)
    return _after(pattern, places[pattern], text)


def _after(pattern: str, more: str, text: str) -> str:
    """Return the text with more after the first place where the pattern is."""
    found = re.search(pattern, text)
    if found is None:
        raise ValueError(f"render.carrying: no {pattern!r} in a document of ours")
    return text[: found.end()] + more + text[found.end() :]


def _pieces(packed: str) -> list[tuple[int, str]]:
    starts = range(0, len(packed), PROPERTY_LENGTH)
    return [(number, packed[start : start + PROPERTY_LENGTH]) for number, start in enumerate(starts, start=1)]


CARRIERS: dict[str, Callable[[bytes, Outline, Plan], bytes]] = {
    "docx": _in_word,
    "odt": _in_open,
    "html": _in_page,
    "svg": _in_svg,
}
