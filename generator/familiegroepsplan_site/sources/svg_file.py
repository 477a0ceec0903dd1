"""Judges an SVG drawing and leaves of it what draws: shapes, letters, colours. Anything that acts is a fault.

A list of what may be, not of what may not: what browsers learn tomorrow is not on it.
"""

import re
from base64 import b64decode
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import tinycss2
from lxml import etree

from familiegroepsplan_site.sources.fault import Fault
from familiegroepsplan_site.sources.house_style.fetched import fetched
from familiegroepsplan_site.sources.png_file import png_size

SVG = "http://www.w3.org/2000/svg"
XLINK = "{http://www.w3.org/1999/xlink}href"
DRAWS = frozenset(
    re.findall(
        r"\w+",
        """
    svg g defs symbol use title desc style path rect circle ellipse line polyline polygon text tspan linearGradient
    radialGradient stop clipPath mask pattern marker image filter feBlend feColorMatrix feComponentTransfer
    feComposite feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR feGaussianBlur feMerge feMergeNode feOffset
    switch
    """,
    )
)
UNSEEN = frozenset(("metadata", "view"))  # says who made it, or how a program showed it
DATA = re.compile(r"data:image/png;base64,([A-Za-z0-9+/=\s]*)")
PARTS = re.compile(r"url\(\s*[\"']?#([^\"')\s]+)")
LENGTH = re.compile(r"\s*(\d+(?:\.\d+)?)(px|pt|mm|cm|in)?\s*")
PIXELS = {None: 1.0, "px": 1.0, "pt": 4 / 3, "mm": 96 / 25.4, "cm": 96 / 2.54, "in": 96.0}
MOST_ELEMENTS = 5000
MOST_DRAWN = 20_000  # with each part counted as often as it is drawn
MOST_PIXELS = 2000  # of a picture in the drawing
DEEPEST = 60


@dataclass(frozen=True, kw_only=True, slots=True)
class Cleaned:
    """The drawing with its measures, or what is wrong with it."""

    svg: bytes = b""
    width: float = 0
    height: float = 0
    faults: tuple[Fault, ...] = ()


def clean_svg(file: str, data: bytes) -> Cleaned:
    """Return the drawing without comments, notes of programs and the names of its makers; or every fault in it."""
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        return Cleaned(faults=(_fault(file, error.lineno or 0, "svg.broken"),))
    dtd = root.getroottree().docinfo.internalDTD
    if dtd is not None and next(dtd.iterentities(), None) is not None:
        return Cleaned(faults=(_fault(file, 1, "svg.entity"),))
    if root.tag != f"{{{SVG}}}svg":
        return Cleaned(faults=(_fault(file, root.sourceline or 1, "svg.none"),))
    elements = list(root.iter(etree.Element))
    if len(elements) > MOST_ELEMENTS or _depth(root) > DEEPEST or _times_drawn(root) > MOST_DRAWN:
        return Cleaned(faults=(_fault(file, 0, "svg.large", most=str(MOST_ELEMENTS)),))
    faults = tuple(fault for element in elements for fault in _judged(file, element))
    measures = _measures(root)
    if measures is None:
        faults += (_fault(file, root.sourceline or 1, "svg.measures"),)
    if faults or measures is None:
        return Cleaned(faults=faults)
    _leave_out(root)
    width, height = measures
    root.set("width", f"{width:g}")
    root.set("height", f"{height:g}")
    if root.get("viewBox") is None:
        root.set("viewBox", f"0 0 {width:g} {height:g}")
    etree.cleanup_namespaces(root)
    return Cleaned(svg=etree.tostring(root), width=width, height=height)


def _judged(file: str, element: etree._Element) -> Iterator[Fault]:
    name, line = etree.QName(element), element.sourceline or 0
    if name.namespace != SVG:
        if name.namespace == "http://www.w3.org/1999/xhtml":
            yield _fault(file, line, "svg.element", found=name.localname)
        return
    if name.localname not in DRAWS | UNSEEN:
        yield _fault(file, line, "svg.element", found=name.localname)
        return
    for key, value in element.attrib.items():
        attribute = etree.QName(key)
        if attribute.localname.lower().startswith("on"):
            yield _fault(file, line, "svg.handler", found=attribute.localname)
        elif key in ("href", XLINK) or attribute.localname in ("href", "src", "base"):
            if not _inside(value, name.localname):
                yield _fault(file, line, "svg.outside", found=value.strip()[:80])
        elif attribute.namespace is None:
            yield from _style(file, line, value, whole=False)
    if name.localname == "style":
        yield from _style(file, line, element.text or "", whole=True)


def _inside(address: str, element: str) -> bool:
    """Tell whether an address stays in the drawing: a part of it, or a picture that it carries."""
    address = address.strip()
    if address.startswith("#"):
        return True
    carried = DATA.fullmatch(address) if element == "image" else None
    try:
        size = png_size(b64decode(carried[1])) if carried else None
    except ValueError:
        return False
    return size is not None and max(size) <= MOST_PIXELS


def _style(file: str, line: int, text: str, *, whole: bool) -> Iterator[Fault]:
    """Yield a fault for each address outside the drawing in a style sheet, or in one value."""
    if not whole and "(" not in text and "\\" not in text:
        return  # only a function or an escaped one can fetch
    parse = tinycss2.parse_stylesheet if whole else tinycss2.parse_component_value_list
    for one in fetched(parse(text), inside=lambda address: _inside(address, "image")):
        yield _fault(file, line + one.line - 1, "svg.outside", found=one.found[:80])


def _measures(root: etree._Element) -> tuple[float, float] | None:
    """Return width and height by the frame of the drawing, or else by its own measures."""
    numbers = re.split(r"[\s,]+", (root.get("viewBox") or "").strip())
    try:
        width, height = float(numbers[2]), float(numbers[3])
    except (IndexError, ValueError):
        given = [LENGTH.fullmatch(root.get(name) or "") for name in ("width", "height")]
        if not (given[0] and given[1]):
            return None
        width, height = (float(one[1]) * PIXELS[one[2]] for one in given if one)
    return (width, height) if 0 < width < 1e5 and 0 < height < 1e5 else None


def _leave_out(root: etree._Element) -> None:
    """Take away what does not draw: notes of drawing programs, and attributes of their own."""
    for element in list(root.iter(etree.Element)):
        name = etree.QName(element)
        if name.namespace != SVG or name.localname in UNSEEN:
            parent = element.getparent()
            if parent is not None:
                parent.remove(element)
            continue
        for key in list(element.attrib):
            if etree.QName(key).namespace not in (None, "http://www.w3.org/1999/xlink"):
                del element.attrib[key]


def _depth(root: etree._Element) -> int:
    deep = most = 0
    for event, _ in etree.iterwalk(root, events=("start", "end")):
        deep += 1 if event == "start" else -1
        most = max(most, deep)
    return most


def _times_drawn(root: etree._Element) -> int:
    """Return how many elements are drawn; parts that are used in parts that are used soon become millions."""
    named = {element.get("id"): element for element in root.iter(etree.Element) if element.get("id")}
    known: dict[etree._Element, int] = {}

    def drawn(element: etree._Element, inside: frozenset[etree._Element]) -> int:
        if element in inside or len(inside) > 4 * DEEPEST:
            return MOST_DRAWN + 1  # it draws itself, or goes deeper than any drawing
        if element not in known:
            total = 1
            for part in (*element.iterchildren(etree.Element), *_used(element, named)):
                total += drawn(part, inside | {element})
                if total > MOST_DRAWN:
                    return total
            known[element] = total
        return known[element]

    return drawn(root, frozenset())


def _used(element: etree._Element, named: Mapping[str | None, etree._Element]) -> Iterator[etree._Element]:
    """Yield the other parts of the drawing that are drawn with this one."""
    href = element.get("href") or element.get(XLINK) or ""
    names = [href.strip()[1:], *(name for value in element.attrib.values() for name in PARTS.findall(str(value)))]
    yield from (named[name] for name in names if name in named)


def _fault(file: str, line: int, code: str, **facts: str) -> Fault:
    return Fault(file=file, line=line, path="", code=code, facts=facts)
