"""A municipality's own pages: the Markdown files of its folder `paginas`, in the order that it gives."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from familiegroepsplan_site.sources.country import Country
from familiegroepsplan_site.sources.fault import Fault
from familiegroepsplan_site.sources.own_files import inside
from familiegroepsplan_site.sources.page import HEAD
from familiegroepsplan_site.sources.reference import check_references
from familiegroepsplan_site.sources.safe_html import unsafe
from familiegroepsplan_site.sources.schema import check, unknown
from familiegroepsplan_site.sources.texts import BRACES
from familiegroepsplan_site.sources.yaml_file import YamlFile, parse_yaml, read_text

FOLDER = "paginas"
ENDINGS = (".md", ".markdown")  # what its writer means as a page; its name is judged next
NAME = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*\.md")
TITLE = re.compile(r"^# +(.+?) *#*$", re.MULTILINE)
PARAGRAPH = re.compile(r"^(?![#<>|!:*+\-\d`~])\S.*(?:\n(?!\n).+)*", re.MULTILINE)
MARKUP = re.compile(r"\[([^\]]*)\]\([^)]*\)|[*_`]")


@dataclass(frozen=True, kw_only=True, slots=True)
class OwnPage:
    """A page of the municipality: `file` for messages, `text` without its head.

    `menu` is its name in the header, `footer` that in the footer; without it the page is not there.
    It stands at `paginas/<slug>/`, so that `../uw-recht.md` leads from its Markdown to a page for families.
    """

    file: str
    slug: str
    title: str
    description: str
    menu: str | None
    footer: str | None
    text: str


def read_own_pages(
    folder: Path, shown: str, yaml: YamlFile, country: Country, words: Mapping[str, str]
) -> tuple[tuple[OwnPage, ...], list[Fault]]:
    """Return the pages of a folder and their faults; `shown` is how an editor knows the folder.

    The municipality's YAML may give their order.
    """
    order = yaml.data.get(FOLDER, ())
    found: dict[str, OwnPage] = {}
    faults: list[Fault] = []
    paths = sorted(path for path in folder.glob("[!.]*") if path.suffix.lower() in ENDINGS)
    for path in paths:
        page, more = _read(path, f"{shown}/{path.name}", country, words)
        faults += more
        if page:
            found[path.name] = page
    names = [path.name for path in paths]
    for at, name in enumerate(order):
        if name not in names:
            code, facts = unknown(name, names, "own_page")
            faults.append(yaml.fault((FOLDER, at), code, **facts))
    ordered = [*dict.fromkeys((*order, *found))]
    return tuple(found[name] for name in ordered if name in found), faults


def _read(path: Path, name: str, country: Country, words: Mapping[str, str]) -> tuple[OwnPage | None, list[Fault]]:
    if not NAME.fullmatch(path.name):
        return None, [Fault(file=name, line=0, path="", code="own_page.name")]
    if not inside(path, path.parent.parent):
        return None, [Fault(file=name, line=0, path="", code="own_file.outside", facts={"found": path.name})]
    text, faults = read_text(path, name)
    if text is None:
        return None, faults
    text = text.replace("\r\n", "\n")
    head = HEAD.match(text)
    data: Mapping[str, str] = {}
    if head:
        file, more = parse_yaml("\n" + head[1], name)
        faults += more + (check(file, "eigenpagina", words) if file else [])
        data = file.data if file and isinstance(file.data, dict) else {}
    end = head.end() if head else 0
    body = text[end:]
    faults += check_references(text, name, country, end)
    faults += _harm("\n" * text.count("\n", 0, end) + body, name)
    if not head and text.startswith("---\n"):  # Markdown would show it as a line and words
        faults.append(Fault(file=name, line=1, path="", code="own_page.head_open"))
    first = TITLE.search(body)
    if not first and "titel" not in data:
        faults.append(Fault(file=name, line=1, path="", code="own_page.title"))
    if faults:
        return None, faults
    title = data.get("titel") or plain_text(first[1] if first else "")
    paragraph = PARAGRAPH.search(body)
    page = OwnPage(
        file=name,
        slug=path.stem,
        title=title,
        description=data.get("beschrijving") or (plain_text(paragraph[0]) if paragraph else title),
        menu=data.get("menu"),
        footer=data.get("voettekst"),
        text=body if first else f"# {title}\n\n{body}",
    )
    return page, []


def _harm(body: str, name: str) -> Iterator[Fault]:
    """Yield what may not stand on a site; the body begins with an empty line for each of its head."""
    for mark in BRACES:
        if mark in body:
            line = body.count("\n", 0, body.index(mark)) + 1
            yield Fault(file=name, line=line, path="", code="text.braces", facts={"found": mark})
    for one in unsafe(body):
        yield Fault(file=name, line=one.line, path="", code=one.code, facts={"found": one.found})


def plain_text(markdown: str) -> str:
    """Return a line of Markdown as words alone."""
    return " ".join(MARKUP.sub(lambda found: found[1] or "", markdown).split())
