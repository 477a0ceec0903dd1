"""The references of texts to `gemeenten/nederland.yaml`: `[[feit:KEY]]`, `[[tekst:KEY]]`, `[[bron:KEY]]`."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from familiegroepsplan_site.sources.country import Country, Named
from familiegroepsplan_site.sources.fault import Fault
from familiegroepsplan_site.sources.schema import unknown
from familiegroepsplan_site.sources.yaml_file import Where, YamlFile

ANY = re.compile(r"\[\[([^\[\]\n]*)\]\]")
GOOD = re.compile(r"(Feit|feit|Tekst|tekst|bron):([a-z0-9]+(?:-[a-z0-9]+)*)")
NOTE = re.compile(r"\[\[bron:[^\[\]\n]*\]\]")
BLANK = re.compile(r"\n[ >]*\n")
# What a reader must be told about, in the footnote that goes with a fact.
UNSURE = ("gezien-oud", "vrijwel-zeker")
SUMMARY = "samenvatting"


@dataclass(frozen=True, kw_only=True, slots=True)
class Reference:
    """One reference in a text: `feit` with its link, `tekst` without it, or `bron` for a footnote."""

    kind: str
    key: str
    start: int
    capital: bool = False

    def words(self, named: Named) -> str:
        """Return the words that stand in its place, with a capital when it asked for one."""
        return named.text[0].upper() + named.text[1:] if self.capital else named.text


def references(text: str) -> Iterator[Reference | str]:
    """Yield each reference in the text, or the text between brackets that is none."""
    for found in ANY.finditer(text):
        good = GOOD.fullmatch(found[1])
        if good is None:
            yield found.group()
        else:
            kind = good[1].lower()
            yield Reference(kind=kind, key=good[2], start=found.start(), capital=kind != good[1])


def replaced(text: str, put: Callable[[Reference], str]) -> str:
    """Return a text without faults with each reference replaced by what `put` gives for it."""
    found = [one for one in references(text) if isinstance(one, Reference)]
    rest = iter(found)
    return ANY.sub(lambda _: put(next(rest)), text)


def plain(text: str, named: Mapping[str, Named]) -> str:
    """Return the text with the words themselves in the place of each reference."""
    return replaced(text, lambda one: one.words(named[one.key])) if "[[" in text else text


def without_notes(text: str) -> str:
    """Return the text without the references that are only footnotes."""
    return NOTE.sub("", text)


def check_references(text: str, file: str, country: Country, head: int = 0) -> list[Fault]:
    """Return what is wrong with the references in a page whose head ends at that character."""

    def fault(start: int, path: str, code: str, **facts: str) -> Fault:
        return Fault(file=file, line=text.count("\n", 0, start) + 1, path=path, code=code, facts=facts)

    faults: list[Fault] = []
    good: list[tuple[Reference, Named]] = []
    for found, one in zip(ANY.finditer(text), references(text), strict=True):
        if isinstance(one, str):
            faults.append(fault(found.start(), "", "reference.form", found=one))
        elif one.key not in country.named:
            code, facts = unknown(one.key, country.named, "reference")
            faults.append(fault(one.start, found.group(), code, **facts))
        elif one.kind == "bron" and (one.start < head or _line(text, one.start).startswith("#")):
            faults.append(fault(one.start, found.group(), "reference.place"))
        else:
            good.append((one, country.named[one.key]))
    cited = {named.cited.key for one, named in good if one.kind == "bron"}
    for one, named in good:
        if one.kind == "bron":
            if named.certainty == SUMMARY and SUMMARY not in _paragraph(text, one.start):
                faults.append(fault(one.start, f"[[bron:{one.key}]]", "reference.summary"))
        elif named.fact and named.certainty in UNSURE and named.cited.key not in cited:
            faults.append(fault(one.start, f"[[{one.kind}:{one.key}]]", "reference.bare", key=one.key))
    return faults


def check_words(file: YamlFile, country: Country) -> Iterator[Fault]:
    """Yield what is wrong with the references in the words: those can hold no footnote, so only sure facts."""
    for where, text in strings(file.data):
        if where[0] == "editor" or "[[" not in text:
            continue
        for one in references(text):
            if isinstance(one, str) or one.kind == "bron":
                yield file.fault(where, "reference.form", found=one if isinstance(one, str) else "[[bron:…]]")
            elif one.key not in country.named:
                code, facts = unknown(one.key, country.named, "reference")
                yield file.fault(where, code, **facts)
            elif country.named[one.key].certainty in UNSURE:
                yield file.fault(where, "reference.words", key=one.key)


def strings(data: Any, where: Where = ()) -> Iterator[tuple[Where, str]]:
    """Yield every text of a tree of words with the keys that lead to it."""
    if isinstance(data, dict):
        for key, inner in data.items():
            yield from strings(inner, (*where, key))
    elif isinstance(data, str):
        yield where, data


def _line(text: str, at: int) -> str:
    return text[text.rfind("\n", 0, at) + 1 : at]


def _paragraph(text: str, at: int) -> str:
    before = text[:at]
    starts = [found.end() for found in BLANK.finditer(before)]
    end = BLANK.search(text, at)
    return text[starts[-1] if starts else 0 : end.start() if end else len(text)].lower()
