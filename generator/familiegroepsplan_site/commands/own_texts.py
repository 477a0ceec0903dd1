"""The texts that a municipality wrote, as pages whose language can be checked."""

import re
from collections.abc import Iterator
from dataclasses import replace

from familiegroepsplan_site.language.check import Page
from familiegroepsplan_site.language.text import Sentence, sentences
from familiegroepsplan_site.sources.reference import plain, without_notes
from familiegroepsplan_site.sources.site import Site
from familiegroepsplan_site.sources.yaml_file import Where, YamlFile

# The keys whose text a family reads, and those of them that are headings.
TEXTS = ("uitleg", "tekst", "termijn", "vraag", "wat", "oorzaak", "gevolg", "alternatief", "maatregel")
TITLES = ("titel", "kop", "kort", "vraag")
LINK = re.compile(r"\[([^\]\n]+)\]\([^)\s:]+\.md[^)\s]*\)")  # to another page


def pages_of(site: Site, file: YamlFile) -> list[Page]:
    """Return the YAML as one page of loose texts, and each own page."""
    return [_yaml(file), *_own(site)]


def _own(site: Site) -> Iterator[Page]:
    for page in site.pages:
        source = (site.folder / page.file).read_text(encoding="utf-8-sig")
        text = plain(without_notes(source), site.country.named)
        yield Page(
            file=page.file,
            readers="families",
            source=source,
            sentences=sentences(text, source),
            linked=tuple(LINK.findall(text)),
        )


def _yaml(file: YamlFile) -> Page:
    found: list[Sentence] = []
    texts: list[str] = []
    for number, (where, text) in enumerate(_texts(file.data, ())):
        # Its text is no Markdown: a star or a bracket is what it is.
        title = where[-1] in TITLES
        for part in re.split(r"\n\s*\n", text):
            found += [
                replace(one, line=file.line(where), block=number, title=title)
                for one in sentences(re.sub(r"([\\`*_\[\]<>#|~])", r"\\\1", part))
            ]
        texts.append(text)
    # Its texts come on several pages, so that none of them can explain a term for all.
    return Page(file=file.file, readers="families", source="\n".join(texts), sentences=found, loose=True)


def _texts(value: object, where: Where) -> Iterator[tuple[Where, str]]:
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from _texts(inner, (*where, key))
    elif isinstance(value, list):
        for at, inner in enumerate(value):
            yield from _texts(inner, (*where, at))
    elif isinstance(value, str) and where and where[0] != "huisstijl" and where[-1] in (*TEXTS, *TITLES):
        yield where, value
