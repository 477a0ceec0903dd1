"""Reads all that editors wrote and tells what stops the build, what should be mended, and what is an idea."""

import json
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from familiegroepsplan_site.commands.own_findings import own_findings, told_parts
from familiegroepsplan_site.commands.own_links import dead_links
from familiegroepsplan_site.commands.own_texts import LINK, pages_of
from familiegroepsplan_site.commands.progress import Told, untold
from familiegroepsplan_site.language.check import Finding, Height, Page, check_page
from familiegroepsplan_site.language.figures import figures
from familiegroepsplan_site.language.rules import Rules
from familiegroepsplan_site.language.text import sentences
from familiegroepsplan_site.sources.bundle import BundleTexts, part_of, shared_bundle
from familiegroepsplan_site.sources.country import Country
from familiegroepsplan_site.sources.fault import Fault
from familiegroepsplan_site.sources.own_site import read_folder
from familiegroepsplan_site.sources.own_trial import try_own_templates
from familiegroepsplan_site.sources.page import head_of
from familiegroepsplan_site.sources.project import Project
from familiegroepsplan_site.sources.read import Sources, read_sources
from familiegroepsplan_site.sources.reference import plain, without_notes
from familiegroepsplan_site.sources.report import block, counted
from familiegroepsplan_site.sources.site import Site
from familiegroepsplan_site.sources.site_folder import SiteFolder
from familiegroepsplan_site.sources.typed import links_without_date, typed_by_hand
from familiegroepsplan_site.sources.words import Words
from familiegroepsplan_site.sources.yaml_file import read_yaml, written

# How a run ends, for scripts: nothing but ideas, something stops the build, something should be mended.
WELL, STOPS, MEND = 0, 1, 3
YEAR = 365  # days
TITLES = {
    Height.STOPS: "editor.height.stops",
    Height.MEND: "editor.height.mend",
    Height.IDEA: "editor.height.idea",
}
LIST_OF_WORDS = "woordenlijst.md"


@dataclass(frozen=True, kw_only=True, slots=True)
class Checked:
    """All that was found, the pages that were read, and the sentences to tell of it."""

    findings: tuple[Finding, ...]
    pages: tuple[Page, ...]
    words: Words

    @property
    def code(self) -> int:
        """How the run ends."""
        heights = {one.height for one in self.findings}
        return STOPS if Height.STOPS in heights else MEND if Height.MEND in heights else WELL


def check(
    project: Project, folder: SiteFolder, today: date, only: Sequence[str] = (), told: Told = untold
) -> Checked:
    """Return what there is to say about all that editors wrote in this folder; pages only when it can be read.

    `only` leaves the pages that have one of these in their name; `told` hears after each page.
    """
    if folder.is_municipal:
        return _check_own(project, folder, today, only)
    told(0, 1)
    reading = read_sources(project, today)
    findings = [Finding(height=Height.STOPS, fault=fault) for fault in reading.faults]
    pages: list[Page] = []
    if reading.sources:
        seen = {address for _, address in reading.sources.country.links}
        rules = Rules.from_dict(reading.sources.language)
        pages = [
            page
            for page in read_pages(project, reading.sources.country)
            if not only or any(part in page.file for part in only)
        ]
        for number, page in enumerate(pages, start=1):
            findings += [*_typed(page, seen), *check_page(page, rules)]
            told(number, len(pages))
        findings += _facts(reading.sources, project, today)
    return Checked(findings=tuple(findings), pages=tuple(pages), words=reading.words)


def _check_own(project: Project, folder: SiteFolder, today: date, only: Sequence[str]) -> Checked:
    """Return what there is to say about a municipality's folder; what all sites share is not for its editor."""
    reading, site, faults = read_folder(project, folder, today)
    file, _ = read_yaml(folder.municipality, folder.name_of(folder.municipality))
    if not site or not file or not reading.sources:
        stops = (*reading.faults, *faults)
        findings = [Finding(height=Height.STOPS, fault=fault) for fault in stops]
        return Checked(findings=tuple(findings), pages=(), words=reading.words)
    rules = Rules.from_dict(reading.sources.language)
    pages = [page for page in pages_of(site, file) if not only or any(part in page.file for part in only)]
    stops = (*dead_links(site, project), *_tried(project, reading.sources, site))
    findings = [Finding(height=Height.STOPS, fault=fault) for fault in stops]
    findings += own_findings(site, file, folder.site, today)
    findings += [finding for page in pages for finding in check_page(page, rules)]
    return Checked(findings=tuple(findings), pages=tuple(pages), words=reading.words)


def _tried(project: Project, sources: Sources, site: Site) -> list[Fault]:
    """Return what keeps the municipality's own Word form from giving whole documents; its region's was tried."""
    own = [template for template in site.templates if site.municipality.name in template.places]
    if not own:
        return []
    return try_own_templates(
        BundleTexts(shared=shared_bundle(project, sources, ()), part=part_of(site, sources)), own
    )


def _facts(sources: Sources, project: Project, today: date) -> Iterator[Finding]:
    """Yield each part without a source, and each file with sources that nobody looked at for a year."""
    seen = {project.country: [one.source for one in sources.country.documents]}
    for slug, site in sources.sites.items():
        path = project.municipalities / f"{slug}.yaml"
        seen[path] = [source for _, source in told_parts(site) if source]
        for where in (where for where, source in told_parts(site) if source is None):
            fault = Fault(file=project.name_of(path), line=0, path=written(where), code="missing.source")
            yield Finding(height=Height.MEND, fault=fault)
    for path, found in seen.items():
        old = [source.title for source in found if (today - source.seen).days > YEAR]
        if old:
            facts = {"found": str(len(old)), "first": old[0]}
            fault = Fault(file=project.name_of(path), line=0, path="", code="seen.old", facts=facts)
            yield Finding(height=Height.IDEA, fault=fault)


def _typed(page: Page, seen: Collection[str]) -> Iterator[Finding]:
    for one in (*typed_by_hand(page.source), *links_without_date(page.source, seen)):
        fault = Fault(file=page.file, line=one.line, path="", code=one.code, facts={"found": one.found})
        yield Finding(height=Height.MEND, fault=fault)


def read_pages(project: Project, country: Country) -> list[Page]:
    """Return the hand-written pages as a reader meets them, with their facts in place."""
    pages = []
    for path in sorted(project.docs.rglob("*.md")):
        source = path.read_text(encoding="utf-8-sig")
        text = plain(without_notes(source), country.named)
        pages.append(
            Page(
                file=project.name_of(path),
                source=source,
                readers=head_of(source).get("readers", "families"),
                sentences=sentences(text, source),
                linked=tuple(LINK.findall(text)),
                loose=path.name == LIST_OF_WORDS,
            )
        )
    return pages


def told(checked: Checked) -> str:
    """Return the report for people: by height, and in each by file and line."""
    words, parts = checked.words, []
    for height in Height:
        found = [one.fault for one in checked.findings if one.height == height]
        if found:
            ordered = sorted(found, key=lambda fault: (fault.file, fault.line, fault.code))
            title = f"{words[TITLES[height]]}: {len(found)}"
            parts += [title, "=" * len(title), *(block(fault, words) for fault in ordered), ""]
    pages = counted(len(checked.pages), "editor.count.page", words)
    counts = {height.value: sum(one.height == height for one in checked.findings) for height in Height}
    return "\n".join([*parts, words.filled("editor.checked", pages=pages, **counts)])


def as_json(checked: Checked) -> str:
    """Return all of it for a program: `findings`, `pages` with their figures, and `code`, the exit code."""
    findings = [
        {
            "height": one.height.value,
            "code": one.fault.code,
            "file": one.fault.file,
            "line": one.fault.line,
            "path": one.fault.path,
            "sentence": checked.words.filled(f"editor.{one.fault.code}", **one.fault.facts),
        }
        for one in checked.findings
    ]
    pages = [
        {
            "file": page.file,
            "readers": page.readers,
            "words": page.figures.words,
            "sentences": page.figures.sentences,
            "mean": round(page.figures.mean, 1),
            "longest": page.figures.longest,
            "ease": round(page.figures.ease),
        }
        for page in checked.pages
    ]
    return json.dumps({"code": checked.code, "findings": findings, "pages": pages}, ensure_ascii=False, indent=2)


def table(pages: Sequence[Page], words: Words) -> str:
    """Return the figures of every page as a table, and those of all pages for families together."""
    head = words["editor.figures.head"].split("|")
    rows = [head, *(_row(page.file, [page], words) for page in pages)]
    families = [page for page in pages if page.readers == "families"]
    rows.append(_row(words["editor.figures.all"], families, words))
    widths = [max(len(row[at]) for row in rows) for at in range(len(head))]
    return "\n".join(
        "  ".join(
            cell.ljust(width) if at == 0 else cell.rjust(width)
            for at, (cell, width) in enumerate(zip(row, widths, strict=True))
        )
        for row in rows
    )


def _row(name: str, pages: Iterable[Page], words: Words) -> list[str]:
    whole = figures([one for page in pages for one in page.sentences])
    mean = words.number(round(whole.mean, 1))
    return [name, str(whole.words), str(whole.sentences), mean, str(whole.longest), f"{whole.ease:.0f}"]
