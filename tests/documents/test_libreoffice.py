"""The Word and OpenDocument files open in LibreOffice, with all that is in them."""

from datetime import date

import pytest
from documents.outlines import HOSTILE
from documents.programs import convert_to_pdf, text_of_pdf
from documents.small import EMPTY, answer, outline_of, paper_of
from familiegroepsplan.model.bundle import Bundle
from familiegroepsplan.model.outline import Answer, ListBlock, Outline
from familiegroepsplan.render import docx, odt

TODAY = date(2026, 11, 23)
LONG = outline_of(answer("x" * 100_000 + "SLOT", "woord " * 16_666 + "EINDE"))


def numbered(texts: tuple[str, ...]) -> Outline:
    """Return an outline in which each text ends in its own token."""
    return outline_of(answer(*(f"{text} zq{number}qz" for number, text in enumerate(texts))), title=texts[0])


@pytest.fixture(scope="module")
def opened(bundle: Bundle, example: Outline, tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """Return the text of each document as LibreOffice shows it; one start of LibreOffice for all."""
    folder = tmp_path_factory.mktemp("libreoffice")
    plans = {"example": example, "empty": EMPTY, "hostile": numbered(HOSTILE), "long": LONG}
    files = []
    for kind, make in (("docx", docx.make), ("odt", odt.make)):
        for name, outline in plans.items():
            # LibreOffice names its PDF after the file without its ending.
            files.append(folder / f"{name}-{kind}.{kind}")
            files[-1].write_bytes(make(paper_of(outline, bundle), bundle, TODAY))
    convert_to_pdf(files, folder / "profile", folder)
    return {file.stem: _squeezed(text_of_pdf(file.with_suffix(".pdf"))) for file in files}


@pytest.mark.parametrize("kind", ["docx", "odt"])
def test_the_example_plan_shows_every_line(opened: dict[str, str], example: Outline, kind: str) -> None:
    """White space apart: LibreOffice wraps lines where it likes."""
    text = opened[f"example-{kind}"]
    lines = [line for section in example.sections for block in section.blocks for line in _lines(block)]
    assert len(lines) > 60
    assert [line for line in lines if _squeezed(line) not in text] == []


@pytest.mark.parametrize("kind", ["docx", "odt"])
def test_an_empty_plan_shows_its_sentence(opened: dict[str, str], kind: str) -> None:
    """A file with nothing in it opens too."""
    assert "Ditplanisnogleeg." in opened[f"empty-{kind}"]


@pytest.mark.parametrize("kind", ["docx", "odt"])
def test_hostile_text_is_shown_as_text(opened: dict[str, str], kind: str) -> None:
    """What looks like markup or a template does nothing; the title is its second place."""
    text = opened[f"hostile-{kind}"]
    assert {number: text.count(f"zq{number}qz") for number in range(len(HOSTILE))} == dict.fromkeys(
        range(len(HOSTILE)), 1
    )
    assert text.count("<script>alert('kop')</script>") == 2
    assert "{{outline}}{%raw%}{#weg#}{{pageNumber}}{{totalPages}}" in text


@pytest.mark.parametrize("kind", ["docx", "odt"])
def test_a_hundred_thousand_characters_are_all_shown(opened: dict[str, str], kind: str) -> None:
    """As one word and as many."""
    text = opened[f"long-{kind}"]
    assert (text.count("SLOT"), text.count("EINDE")) == (1, 1)
    assert text.count("x") >= 100_000
    assert text.count("woord") == 16_666


def _lines(block: object) -> list[str]:
    if isinstance(block, Answer):
        return [*block.paragraphs, *block.marks]
    if isinstance(block, ListBlock):
        return [
            line for item in block.items for field in item.fields for line in (*field.paragraphs, *field.marks)
        ]
    return []


def _squeezed(text: str) -> str:
    return "".join(text.split())
