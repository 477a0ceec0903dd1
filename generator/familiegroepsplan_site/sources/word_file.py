"""One Word file of an editor: its parts, or the one reason why it cannot be a template."""

import posixpath
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import BadZipFile, ZipFile

from lxml.etree import XMLParser, XMLSyntaxError, fromstring, tostring

from familiegroepsplan_site.sources.fault import Fault

MOST_MEGABYTES = 4  # unpacked: all of it goes to the browser of each family
TYPES, ROOT_RELS, CORE, MAIN = "[Content_Types].xml", "_rels/.rels", "docProps/core.xml", "word/document.xml"
WORDS = "application/vnd.openxmlformats-officedocument.wordprocessingml."
BODY = f"{WORDS}document.main+xml"
TEXTS = (BODY, *(f"{WORDS}{name}+xml" for name in ("header", "footer", "footnotes", "endnotes")))
CORE_TYPE = "application/vnd.openxmlformats-package.core-properties+xml"
CORE_RELATION = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"
TYPES_SPACE = "{http://schemas.openxmlformats.org/package/2006/content-types}"
RELS_SPACE = "{http://schemas.openxmlformats.org/package/2006/relationships}"
PARSER = XMLParser(resolve_entities=False, no_network=True)
SETTINGS, TEMPLATE = "word/settings.xml", "/attachedTemplate"
# Who typed the template and when, and its first page, are not for a family's document; the third is for Word 2010
# alone and holds the styles again.
LEFT_OUT = ("docProps/", "customXml/", "word/stylesWithEffects.xml")


@dataclass(frozen=True, kw_only=True, slots=True)
class WordFile:
    """The parts by name; `texts` are those in which fields may stand, the body first."""

    parts: dict[str, bytes]
    texts: tuple[str, ...]


def read_word_file(path: Path, name: str) -> WordFile | Fault:
    """Return the parts that a family's document needs, or the fault that this file cannot be used."""
    try:
        with ZipFile(BytesIO(path.read_bytes())) as archive:
            if sum(entry.file_size for entry in archive.infolist()) > MOST_MEGABYTES * 1024 * 1024:
                return _fault(name, "template.too_big", most=str(MOST_MEGABYTES))
            parts = {entry.filename: archive.read(entry) for entry in archive.infolist() if not entry.is_dir()}
        return _checked(parts, name)
    except FileNotFoundError:
        return _fault(name, "file.missing")
    except OSError:
        return _fault(name, "file.closed")
    except (BadZipFile, XMLSyntaxError, KeyError, RuntimeError, NotImplementedError):  # the last two: encrypted
        return _fault(name, "template.not_word")


def _checked(parts: dict[str, bytes], name: str) -> WordFile | Fault:
    types = fromstring(parts[TYPES], PARSER)
    kinds = {
        override.get("PartName", "").lstrip("/"): override.get("ContentType", "")
        for override in types.iter(f"{TYPES_SPACE}Override")
    }
    if any(part.endswith("vbaProject.bin") for part in parts) or any(
        "macroEnabled" in kind for kind in kinds.values()
    ):
        return _fault(name, "template.macro")
    texts = tuple(part for kind in TEXTS for part in sorted(kinds) if kinds[part] == kind and part in parts)
    if not texts or texts[0] != MAIN or kinds[MAIN] != BODY:
        return _fault(name, "template.not_word")
    if target := next(_asked_elsewhere(parts), ""):
        return _fault(name, "template.outside", target=target)
    return WordFile(parts=_without_maker(parts, types), texts=texts)


def _asked_elsewhere(parts: dict[str, bytes]) -> Iterator[str]:
    """Yield what the document would fetch when it is opened: only a link that someone follows may lead outside."""
    for part, content in parts.items():
        if part.endswith(".rels"):
            for relation in fromstring(content, PARSER).iter(f"{RELS_SPACE}Relationship"):
                followed = relation.get("Type", "").endswith(("/hyperlink", TEMPLATE))
                if relation.get("TargetMode") == "External" and not followed:
                    yield relation.get("Target", "")


def _without_maker(parts: dict[str, bytes], types: Any) -> dict[str, bytes]:
    """Return the parts without what is about the template itself, and ready for properties of our own."""
    left = {part: content for part, content in sorted(parts.items()) if not part.startswith(LEFT_OUT)}
    for override in list(types.iter(f"{TYPES_SPACE}Override")):
        if override.get("PartName", "").lstrip("/").startswith(LEFT_OUT):
            types.remove(override)
    types.append(types.makeelement(f"{TYPES_SPACE}Override", {"PartName": f"/{CORE}", "ContentType": CORE_TYPE}))
    for part, content in list(left.items()):
        if part.endswith(".rels"):
            left[part] = _relations(part, content)
        elif part == SETTINGS:  # the path of the template on the computer of its maker
            settings = fromstring(content, PARSER)
            for attached in list(settings.iter("{*}attachedTemplate")):
                settings.remove(attached)
            left[part] = _written(settings)
    return {TYPES: _written(types)} | {part: content for part, content in left.items() if part != TYPES}


def _relations(part: str, content: bytes) -> bytes:
    """Return the relations of a part without those to what is left out, and in the root with our properties."""
    rels = fromstring(content, PARSER)
    folder = posixpath.dirname(posixpath.dirname(part))
    for relation in list(rels.iter(f"{RELS_SPACE}Relationship")):
        target = posixpath.normpath(posixpath.join("/", folder, relation.get("Target", ""))).lstrip("/")
        if target.startswith(LEFT_OUT) or relation.get("Type", "").endswith(TEMPLATE):
            rels.remove(relation)
    if part == ROOT_RELS:
        own = {"Id": "rIdCore", "Type": CORE_RELATION, "Target": CORE}
        rels.append(rels.makeelement(f"{RELS_SPACE}Relationship", own))
    return _written(rels)


def _written(element: Any) -> bytes:
    written: bytes = tostring(element, xml_declaration=True, encoding="UTF-8", standalone=True)
    return written


def _fault(name: str, code: str, **facts: str) -> Fault:
    return Fault(file=name, line=0, path="", code=code, facts=facts)
