"""A project in a temporary folder: small files where a test looks, the real ones everywhere else."""

import re
from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path
from textwrap import dedent

import pytest
from familiegroepsplan_site.sources.project import Project, checkout

TODAY = date(2026, 11, 23)
Files = Mapping[str, str]

COUNTRY = """\
provincies: [Noord-Holland, Overijssel]
jeugdregios:
  jaar: 2025
  bron: {titel: CBS}
  gezien: 2026-11-21
  namen: [Amsterdam-Amstelland, Twente]
"""

# The real sources, articles, facts and helplines: the real pages and words name them.
REAL = (checkout().country).read_text(encoding="utf-8")
COUNTRY += REAL[REAL.index("\nbronnen:") :]

AMSTELVEEN = """\
naam: Amstelveen
slug: amstelveen
code: GM0362
provincie: Noord-Holland
jeugdregio: Amsterdam-Amstelland
"""

OLDENZAAL = """\
naam: Oldenzaal
slug: oldenzaal
code: GM0173
provincie: Overijssel
jeugdregio: Twente
website:
  waarde: https://www.oldenzaal.nl
  bron: {titel: Lijst van gemeenten}
  gezien: 2026-11-21
feiten:
  - tekst: Een plan mag <b>altijd</b> & *overal*.
    citaat: {woorden: Het is een recht., van: een adviseur}
    bron: {titel: Krant, url: https://krant.example/plan}
    datum: 2017-11
    gezien: 2026-11-21
    zekerheid: gezien-oud
"""

POSTCODES = "pc4,gm_code,plaats\n1181,GM0362,Amstelveen\n1182,GM0362,Bovenkerk\n7571,GM0173,Oldenzaal\n"

IDENTIFIERS = """\
gm_code,tooi,owms,owms_naam
GM0362,https://identifier.overheid.nl/tooi/id/gemeente/gm0362,http://standaarden.overheid.nl/owms/terms/Amstelveen_(gemeente),Amstelveen
GM0173,https://identifier.overheid.nl/tooi/id/gemeente/gm0173,http://standaarden.overheid.nl/owms/terms/Oldenzaal_(gemeente),Oldenzaal
"""

SMALL: Files = {
    "gemeenten/nederland.yaml": COUNTRY,
    "gemeenten/amstelveen.yaml": AMSTELVEEN,
    "gemeenten/oldenzaal.yaml": OLDENZAAL,
    "gemeenten/gegevens/pc4.csv": POSTCODES,
    "gemeenten/gegevens/identificaties.csv": IDENTIFIERS,
    "build/runtime/glyphs.json": "[[32, 126]]",
    "build/runtime/0123abcd/files.json": "[]",
}


@pytest.fixture
def today() -> date:
    """Return the day on which these tests read all dates."""
    return TODAY


@pytest.fixture
def editor_block() -> str:
    """Return the sentences for editors, as they stand in the real words."""
    found = re.search(r"^editor:.*\n(?:(?:[ #].*)?\n)*", checkout().words.read_text("utf-8"), re.MULTILINE)
    assert found
    return found.group()


@pytest.fixture
def folder(tmp_path: Path) -> Callable[[Files], Project]:
    """Write these files, and nothing else, and give the project that they make."""

    def write(files: Files) -> Project:
        for name, text in files.items():
            path = tmp_path / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(dedent(text), encoding="utf-8")
        return Project(root=tmp_path)

    return write


@pytest.fixture
def small_project(folder: Callable[[Files], Project]) -> Project:
    """Make a project with two municipalities and a runtime without Python; all other files are the real ones."""
    project = folder(SMALL)
    for name in ("builder", "docs", "languages", "site_templates", "node_modules", "mkdocs.yml"):
        (project.root / name).symlink_to(checkout().root / name)
    for path in (*checkout().runtime.glob("*/*.ttf"), *checkout().runtime.glob("*/pdf-options.json")):
        (project.runtime / "0123abcd" / path.name).symlink_to(path)  # what the PDF engine asks for
    return project
