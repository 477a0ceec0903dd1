"""Makes a Word file with fields into Jinja2 XML, and tells in one run all that is wrong with it.

docxtpl's clean-up joins what Word's editing cut in pieces, and puts `{%p %}`, `{%tr %}`, `{%tc %}` and `{%r %}` in
the place of the paragraph, row, cell or run they stand in.
"""

import re
from base64 import b64encode
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from docx.oxml.parser import parse_xml
from docxtpl import DocxTemplate
from lxml.etree import XMLSyntaxError, tostring

from familiegroepsplan_site.sources.fault import Fault
from familiegroepsplan_site.sources.template_rules import Rules
from familiegroepsplan_site.sources.template_shape import Shape
from familiegroepsplan_site.sources.word_file import MAIN, WordFile, read_word_file

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
TAG = re.compile(r"\{\{.*?\}\}|\{%.*?%\}|\{#.*?#\}", re.DOTALL)
EDGE = re.compile(r"\{\{|\{%|\{#|\}\}|%\}|#\}")
PREFIX = re.compile(r"^(\{%[-+]?)(p|tr|tc|r) ")
# What a word processor makes of straight quotes and spaces while one types.
TYPED = str.maketrans(
    {**dict.fromkeys("‘’‚‛′", "'"), **dict.fromkeys("“”„‟″«»", '"'), "\u00a0": " ", "\u202f": " "}
)
SHOWN = 60  # characters of a paragraph that are enough to find it by


@dataclass(frozen=True, kw_only=True, slots=True)
class Tag:
    """One field or condition: its text, the element of the text it begins in, and the paragraph around it."""

    text: str
    start: Any
    number: int
    around: Any


@dataclass(frozen=True, kw_only=True, slots=True)
class WordTemplate:
    """What goes into the bundle: Jinja2 XML by part, the other parts as base64, and the fields that it shows."""

    texts: Mapping[str, str]
    files: Mapping[str, str]
    fields: tuple[str, ...]


def read_word_template(path: Path, name: str, fields: Mapping[str, Shape]) -> WordTemplate | list[Fault]:
    """Return the template, or every fault in it."""
    file = read_word_file(path, name)
    if isinstance(file, Fault):
        return [file]
    used: set[str] = set()
    faults: list[Fault] = []
    texts: dict[str, str] = {}
    for part in file.texts:
        try:
            root = parse_xml(file.parts[part])
        except XMLSyntaxError:
            return [Fault(file=name, line=0, path="", code="template.not_word")]
        # A picture is drawn in the body alone: each part has relations of its own.
        rules = Rules(
            fields if part == MAIN else {name: one for name, one in fields.items() if one.kind != "picture"}
        )
        found = list(_Part(root, part, name).faults(rules))
        used |= rules.used
        faults += found
        texts[part] = _jinja(root)
    if not faults and not used:
        faults.append(Fault(file=name, line=0, path="", code="template.empty"))
    return faults or WordTemplate(texts=texts, files=_others(file), fields=tuple(sorted(used)))


def _others(file: WordFile) -> dict[str, str]:
    return {name: b64encode(part).decode() for name, part in file.parts.items() if name not in file.texts}


def _jinja(root: Any) -> str:
    """Return the part as Jinja2 XML, with what was typed in its fields as Jinja2 reads it."""
    patched = DocxTemplate.patch_xml(None, tostring(root, encoding="unicode"))
    return TAG.sub(lambda found: found.group().translate(TYPED), patched)


class _Part:
    """One part of a Word file, while it is looked over."""

    def __init__(self, root: Any, part: str, file: str) -> None:
        self.file = file
        self.place = re.sub(r"\d*\.xml$", "", part.rpartition("/")[2])
        self.root = root

    def faults(self, rules: Rules) -> Iterator[Fault]:
        """Yield every fault in this part, each at its paragraph."""
        tags: list[Tag] = []
        for number, paragraph in enumerate(self.root.iter(f"{W}p"), start=1):
            for text, start in _pieces(paragraph):
                tag = Tag(text=text.translate(TYPED), start=start, number=number, around=paragraph)
                if not TAG.fullmatch(text):
                    yield self._fault(tag, "template.open", found=text)
                elif not text.startswith("{#"):
                    tags.append(tag)
        for place, tag in enumerate(tags):
            yield from (
                self._fault(tag, code, **facts) for code, facts in rules.judge(place, PREFIX.sub(r"\1 ", tag.text))
            )
            if not _stands_alone(tag):
                yield self._fault(tag, "template.alone", found=tag.text)
        for place in rules.left_open():
            yield self._fault(tags[place], "template.left_open", found=tags[place].text)
        for first, last in rules.pairs:
            if _chain(tags[first]) != _chain(tags[last]):
                yield self._fault(tags[first], "template.crossed", found=tags[first].text, other=tags[last].text)
        yield from self._attributes()

    def _attributes(self) -> Iterator[Fault]:
        for element in self.root.iter("{*}*"):
            for value in element.attrib.values():
                if EDGE.search(value) and "{" in value and TAG.search(value):
                    facts = {"found": value}
                    yield Fault(file=self.file, line=0, path=self.place, code="template.attribute", facts=facts)

    def _fault(self, tag: Tag, code: str, **facts: str) -> Fault:
        text = " ".join(_text(tag.around).split())
        shown = text if len(text) <= SHOWN else f"{text[: SHOWN - 1]}…"
        path = f"{self.place}: {shown}"
        return Fault(file=self.file, line=tag.number, path=path, code=code, facts=facts)


def _pieces(paragraph: Any) -> Iterator[tuple[str, Any]]:
    """Yield each tag of a paragraph, and each loose edge of one, with the element of the text it begins in."""
    texts = [(part, part.text or "") for part in paragraph.iter(f"{W}t") if _holder(part, "p") is paragraph]
    whole = "".join(text for _, text in texts)
    starts = [part for part, text in texts for _ in text]
    at = 0
    while edge := EDGE.search(whole, at):
        begin = edge.start()
        # A tag ends before the next one begins: what is not closed must not swallow its neighbour.
        tag = re.match(r"\{([{%#])(?:(?!\{[{%#]|[}%#]\}).)*(?:\}\}|%\}|#\})", whole[begin:], re.DOTALL)
        text = tag.group() if tag else whole[begin : begin + SHOWN // 2]
        at = begin + (len(text) if tag else 2)
        yield text, starts[begin]


def _text(paragraph: Any) -> str:
    return "".join(part.text or "" for part in paragraph.iter(f"{W}t"))


def _holder(element: Any, name: str) -> Any:
    """Return the nearest element of this name around the text; None when there is none."""
    return next(element.iterancestors(f"{W}{name}"), None)


def _stands_alone(tag: Tag) -> bool:
    """Whether the paragraph, row, cell or run that a tag takes the place of holds nothing else."""
    prefix = PREFIX.match(tag.text)
    if prefix is None:
        return True
    holder = _holder(tag.start, prefix[2])
    # A run is cut out around the tag by docxtpl itself; the others go whole.
    return prefix[2] == "r" or (holder is not None and _text(holder).translate(TYPED).strip() == tag.text)


def _chain(tag: Tag) -> tuple[str, ...]:
    """Return what the tag stands in, from within: what is between two tags of one chain is whole XML."""
    prefix = PREFIX.match(tag.text)
    start = tag.start if prefix is None else _holder(tag.start, prefix[2])
    return () if start is None else tuple(str(around.tag) for around in start.iterancestors())
