"""What should be better on the own pages: headings, pictures, lists, names, and files that are no page."""

import re
from collections.abc import Iterator

from familiegroepsplan_site.sources.fault import Fault
from familiegroepsplan_site.sources.own_page import FOLDER, OwnPage
from familiegroepsplan_site.sources.site import Site

FENCE = re.compile(r"\s*(```|~~~)")
HEADING = re.compile(r"(#{1,6})\s+(\S.*)|<h([1-6])\b[^>]*>(.*)")
# In HTML an empty `alt` is meant; in Markdown nobody typed what there is to see.
NO_WORDS = re.compile(r"!\[\s*\]\(|<img\b(?![^>]*\balt\s*=)[^>]*>", re.IGNORECASE)
BULLET = re.compile(r"\s*([•·▪◦●])\s")  # as a text program writes a list, and Markdown does not
# Ours, and what a computer leaves in a folder by itself.
NO_PAGES = ("LEESMIJ.txt", "Thumbs.db", "desktop.ini")


def page_findings(site: Site) -> Iterator[Fault]:
    """Yield what should be mended in the folder `paginas`, each with its line."""
    for page in site.pages:
        lines = list(_lines((site.folder / page.file).read_text(encoding="utf-8-sig")))
        yield from _headings(page, lines)
        for at, line in lines:
            if NO_WORDS.search(line):
                yield _fault(page.file, at, "own_page.picture_words")
            if bullet := BULLET.match(line):
                yield _fault(page.file, at, "own_page.bullet", found=bullet[1])
    yield from _twice(site)
    yield from _no_pages(site)


def _lines(text: str) -> Iterator[tuple[int, str]]:
    """Yield each line that is no code, with its number."""
    is_code = False
    for at, line in enumerate(text.splitlines(), start=1):
        if FENCE.match(line):
            is_code = not is_code
        elif not is_code:
            yield at, line


def _headings(page: OwnPage, lines: list[tuple[int, str]]) -> Iterator[Fault]:
    """Yield each heading that skips a step, and each title after the first."""
    level, has_title = 1, False
    for at, line in lines:
        found = HEADING.match(line)
        if not found:
            continue
        before, level = level, len(found[1]) if found[1] else int(found[3])
        words = " ".join(re.sub(r"<[^>]*>", "", found[2] or found[4]).split())[:60]
        if level == 1 and has_title:
            yield _fault(page.file, at, "own_page.second_title", found=words)
        elif level > before + 1:
            yield _fault(page.file, at, "own_page.heading", found=words, marks="#" * (before + 1))
        has_title = has_title or level == 1


def _twice(site: Site) -> Iterator[Fault]:
    """Yield each page with a name that another has too: a reader cannot tell them apart."""
    seen: dict[tuple[str, str], str] = {}
    for page in site.pages:
        names = [(key, name) for key in ("menu", "footer", "title") if (name := getattr(page, key))]
        if other := next((seen[one] for one in names if one in seen), None):
            found = next(name for key, name in names if (key, name) in seen)
            yield _fault(page.file, 1, "own_page.twice", found=found, other=other)
        for one in names:
            seen.setdefault(one, page.file)


def _no_pages(site: Site) -> Iterator[Fault]:
    """Yield each thing in the folder that becomes no page and no picture, though somebody put it there."""
    used = {page.file.rpartition("/")[2] for page in site.pages} | set(site.pictures)
    folder = site.folder / FOLDER
    for path in sorted(folder.glob("[!.]*")) if folder.is_dir() else ():
        if path.name not in used and path.name not in NO_PAGES:
            yield _fault(f"{FOLDER}/{path.name}", 0, "own_page.no_page")


def _fault(file: str, line: int, code: str, **facts: str) -> Fault:
    return Fault(file=file, line=line, path="", code=code, facts=facts)
