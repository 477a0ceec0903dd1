"""Mistakes in which the words, a whole file or a package is missing: one clear line, and the old site stays."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner
from documents.own.word_habits import word_file
from familiegroepsplan_site.cli import main
from familiegroepsplan_site.publish.ours import marked
from familiegroepsplan_site.sources.project import Project

Mistake = Callable[[Path], object]


def own(root: Path, name: str) -> Path:
    """Return this file in a copy of the project's own, instead of the real one that a link leads to."""
    top = root / name.partition("/")[0]
    if top.is_symlink():
        real = top.resolve()
        top.unlink()
        if real.is_dir():
            shutil.copytree(real, top)
        else:
            shutil.copyfile(real, top)
    return root / name


def changed(name: str, old: str, new: str) -> Mistake:
    """Return what puts other text in the place of this one."""

    def change(root: Path) -> None:
        path = own(root, name)
        text = path.read_text("utf-8")
        assert old in text
        path.write_text(text.replace(old, new, 1), encoding="utf-8")

    return change


def gone(name: str) -> Mistake:
    """Return what takes this file or link away."""
    return lambda root: own(root, name).unlink()


NAMED = "word-sjabloon: {bestand: form.docx, naam: Formulier}\ncode:"


def written(root: Path, name: str, data: bytes) -> None:
    """Write a file of the project."""
    path = root / name
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(data)


def word_template(data: bytes) -> Mistake:
    """Return what gives a municipality this file as its Word template."""

    def change(root: Path) -> None:
        changed("gemeenten/amstelveen.yaml", "code:", NAMED)(root)
        written(root, "gemeenten/form.docx", data)

    return change


MISTAKES: dict[str, tuple[Mistake, str]] = {
    "no words": (
        gone("languages/nl.yaml"),
        "languages/nl.yaml\n  Staat er: geen bestand dat te lezen is        "
        "Verwacht: het bestand met alle woorden. Zet het terug.",
    ),
    "an empty file of words": (
        lambda root: own(root, "languages/nl.yaml").write_text(""),
        "languages/nl.yaml  editor\n  Staat er: niets        "
        "Verwacht: het blok met de zinnen voor wie bouwt. Zet het terug.",
    ),
    "a word of the theme taken away": (
        changed("languages/nl.yaml", "  skip: Naar de tekst\n", ""),
        "  site\n  Staat er: niets        Verwacht: de sleutel 'skip', met een tekst",
    ),
    "another name between braces": (
        changed("languages/nl.yaml", "Over {names}", "Over {namen}"),
        "  document.about\n  Staat er: Over {namen}        Verwacht: een tekst met tussen accolades: {names}",
    ),
    "a brace that is not closed": (
        changed("languages/nl.yaml", "title: Familiegroepsplan {at}", "title: Familiegroepsplan {at} {nu"),
        "  municipality.title\n  Staat er: Familiegroepsplan {at} {nu        "
        "Verwacht: een tekst met tussen accolades: {at}",
    ),
    "eleven months": (
        changed("languages/nl.yaml", "  months: januari ", "  months: "),
        "Verwacht: de twaalf maanden, met een spatie ertussen",
    ),
    "no postcodes": (
        gone("gemeenten/gegevens/pc4.csv"),
        "gemeenten/gegevens/pc4.csv\n  Dit bestand is er niet. Zet het terug.",
    ),
    "other columns": (
        changed("gemeenten/gegevens/pc4.csv", "pc4,", "postcode,"),
        "gemeenten/gegevens/pc4.csv:1\n  Staat er: postcode,gm_code,plaats        Verwacht: pc4,gm_code,plaats",
    ),
    "a postcode of nowhere": (
        changed("gemeenten/gegevens/pc4.csv", "GM0362", "GM9999"),
        "gemeenten/gegevens/pc4.csv:2\n  Geen gemeente heeft de code 'GM9999'. "
        "Controleer de code, of voeg de gemeente toe.",
    ),
    "a postcode twice": (
        changed("gemeenten/gegevens/pc4.csv", "1182,", "1181,"),
        "gemeenten/gegevens/pc4.csv:3\n  De postcode 1181 staat ook op regel 2. Haal een van de twee weg.",
    ),
    "a Word template that is not there": (
        changed("gemeenten/amstelveen.yaml", "code:", NAMED.replace("form", "weg", 1)),
        "gemeenten/amstelveen.yaml:3  word-sjabloon.bestand\n  Het bestand gemeenten/weg.docx is er niet. "
        "Zet het in deze map, of pas de naam aan.",
    ),
    "a Word template that is something else": (
        word_template(b"geen Word"),
        "gemeenten/form.docx\n  Dit is geen Word-document. Open het in Word, LibreOffice of Google Docs "
        "en bewaar het opnieuw als .docx, zonder wachtwoord.",
    ),
    "a Word template with a field that is not there": (
        word_template(word_file(["Onze vraag: {{ vrag }}"])),
        "gemeenten/form.docx:1  document: Onze vraag: {{ vrag }}\n  Onbekend veld 'vrag'. Bedoelt u 'vraag'?",
    ),
    "a region by another name": (
        lambda root: written(root, "gemeenten/regios/x.yaml", b"naam: Twent\n"),
        "gemeenten/regios/x.yaml:1  naam\n  Onbekende jeugdregio 'Twent'. Bedoelt u 'Twente'? "
        "De bekende staan in gemeenten/nederland.yaml.",
    ),
    "a folder where a file should be": (
        lambda root: (root / "gemeenten/diemen.yaml").mkdir(),
        "gemeenten/diemen.yaml\n  Dit bestand kan niet geopend worden. Het is een map, of u mag het niet lezen.",
    ),
    "no packages": (
        lambda root: (root / "node_modules").unlink(),
        "node_modules/@utrecht/alert-css/dist/index.css\n"
        "  Dit bestand is er niet. Haal alle pakketten op met: make build.",
    ),
    "no schema": (
        gone("builder/familiegroepsplan/plan/plan-1.schema.json"),
        "builder/familiegroepsplan/plan/plan-1.schema.json\n  Dit bestand is er niet. Zet het terug.",
    ),
    "no hand-written pages": (
        lambda root: (root / "docs").unlink(),
        "docs/nl/index.md\n  Dit bestand is er niet. Zet het terug.",
    ),
    "a drawing that is not there": (
        changed("docs/nl/uw-recht.md", "picture: recht", "picture: rechts"),
        "docs/nl/uw-recht.md:5  picture\n  Onbekende tekening 'rechts'. Bedoelt u 'recht'?",
    ),
    "a broken head": (
        changed("docs/nl/uw-recht.md", "title: Uw recht", 'title: "Uw recht'),
        "docs/nl/uw-recht.md:2\n  Vanaf hier is het bestand niet te lezen.",
    ),
    "a broken mkdocs.yml": (changed("mkdocs.yml", "plugins: []", "plugins: ["), "mkdocs.yml:"),
    "a broken template of the form": (
        changed("site_templates/form/page.html", "{% ", "{% if %}{% "),
        "site_templates\n  Een sjabloon werkt niet: page.html:",
    ),
    "a broken template of the theme": (
        changed("site_templates/theme/main.html", "{% if words %}", "{% if %}"),
        "mkdocs.yml\n  MkDocs meldt: main.html:",
    ),
    "a link in the header that leads nowhere": (
        changed(
            "site_templates/theme/chrome/header.html", "{{ exit(words) }}", '<a href="{{ root }}weg/">Weg</a>'
        ),
        "gaat nergens heen.\n  Dit staat op ",
    ),
}


@pytest.mark.parametrize("name", MISTAKES)
def test_a_mistake_is_told_in_one_clear_line_and_the_old_site_stays(small_project: Project, name: str) -> None:
    """With its file, what is there and what is expected; never a traceback."""
    make, sentence = MISTAKES[name]
    make(small_project.root)
    old = small_project.root / "site"
    old.mkdir()
    (old / "index.html").write_text("de oude site")
    marked(old)

    result = CliRunner().invoke(main, ["--map", str(small_project.root), "build"], catch_exceptions=False)

    assert result.exit_code == 1
    assert sentence in result.output
    assert result.output.endswith("1 probleem in 1 bestand. Er is niets gebouwd.\n"), result.output
    assert [path.read_text() for path in old.glob("*.html")] == ["de oude site"]


def test_serving_without_words_is_told_too(small_project: Project) -> None:
    """The other command reads the same file."""
    gone("languages/nl.yaml")(small_project.root)

    result = CliRunner().invoke(main, ["--map", str(small_project.root), "serve"], catch_exceptions=False)

    assert result.exit_code == 1
    assert result.output.startswith("languages/nl.yaml\n")
