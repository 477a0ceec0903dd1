"""What the built site promises: no code in a page, nothing of another host, and the hooks of the builder page."""

import json
from pathlib import Path
from typing import Any

import pytest
from bs4 import BeautifulSoup, Tag
from familiegroepsplan import api
from familiegroepsplan.model.bundle import Bundle
from familiegroepsplan_site.sources.schema import schema_text
from real_form import real_sources

ROOT = Path(__file__).parents[2]
READING = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
    "connect-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'self'"
)
BUILDER = (
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data: blob:; "
    "font-src 'self'; connect-src 'self'; worker-src 'self' blob:; base-uri 'none'; form-action 'none'; "
    "require-trusted-types-for 'script'; trusted-types plan-worker"
)

DATA = ("application/json", "application/ld+json")  # in a script element, and yet no code


@pytest.fixture(scope="module")
def pages(site: Path) -> dict[str, BeautifulSoup]:
    """Return every page of the site by its path; the example plan as a web page is a file to take along."""
    return {
        file.relative_to(site).as_posix(): BeautifulSoup(file.read_text(encoding="utf-8"), "html.parser")
        for file in site.rglob("*.html")
        if file.name != "voorbeeldplan.html"
    }


@pytest.fixture(scope="module")
def builder(pages: dict[str, BeautifulSoup]) -> BeautifulSoup:
    """Return the builder page."""
    return pages["plan/index.html"]


def test_there_is_a_page_for_each_municipality_and_none_in_the_navigation(pages: dict[str, BeautifulSoup]) -> None:
    """In the navigation they would make every page forty times as heavy."""
    assert sum(1 for path in pages if path.startswith("gemeenten/") and path.count("/") == 2) == 342
    links = [str(link["href"]) for link in pages["uw-recht/index.html"].select("header a[href]")]
    assert links
    assert [link for link in links if "gemeenten/" in link] == ["../gemeenten/"]


def test_every_page_has_its_security_policy_before_anything_it_holds(pages: dict[str, BeautifulSoup]) -> None:
    """A policy in a page counts only for what stands after it."""
    for path, page in pages.items():
        head = page.select_one("head")
        assert head is not None
        first, second = head.find_all(True, recursive=False)[:2]
        assert first.has_attr("charset"), path
        assert second.get("http-equiv") == "Content-Security-Policy", path
        assert second["content"] == (BUILDER if path == "plan/index.html" else READING), path


def test_no_page_has_code_or_style_in_it_or_takes_anything_of_another_host(
    pages: dict[str, BeautifulSoup],
) -> None:
    """A script element that is data is no code."""
    for path, page in pages.items():
        code = [one for one in page.select("script:not([src])") if one.get("type") not in DATA]
        assert not code, path
        for element in page.find_all(True):
            assert not [name for name in element.attrs if name.startswith("on") or name == "style"], path
            taken = [element.get("src")] + ([element.get("href")] if element.name == "link" else [])
            assert not [url for url in taken if url and "//" in str(url)], path


def test_the_builder_page_runs_no_script_of_anyone_else(builder: BeautifulSoup, site: Path) -> None:
    """Only our own modules; Pyodide and the PDF engine run in a worker that has no network."""
    sources = [str(script["src"]) for script in builder.select("script[src]")]
    assert sources
    assert all(source.startswith("../assets/builder/") for source in sources)
    assert {file.suffix for file in (site / "assets/builder").rglob("*") if file.is_file()} == {".mjs", ".css"}


def test_no_template_yaml_or_note_for_builders_is_published(site: Path) -> None:
    """What a municipality puts on its server is what families read, and no more."""
    suffixes = {file.suffix for file in site.rglob("*") if file.is_file()}
    assert suffixes & {".yaml", ".yml", ".j2", ".md", ".py", ".map"} == set()
    assert not (site / "ontwikkeling").exists()


def test_the_schema_of_the_plan_file_is_published(site: Path) -> None:
    """At the address that it names itself."""
    published = json.loads((site / "schema/plan-1.json").read_text(encoding="utf-8"))
    source = ROOT / "builder/familiegroepsplan/plan/plan-1.schema.json"
    assert published == json.loads(source.read_text(encoding="utf-8"))
    assert published["$id"] == "/schema/plan-1.json"


def test_the_schema_of_a_municipality_is_published(site: Path) -> None:
    """For programs that help an editor type; `new` puts the same beside the file."""
    assert (site / "schema/gemeente-1.json").read_text(encoding="utf-8") == schema_text("gemeente")


def test_the_builder_page_keeps_its_public_hooks(builder: BeautifulSoup) -> None:
    """Other programs, and our own checks, lean on them."""
    html = builder.html
    assert html is not None
    assert (html["data-builder"], html["data-lock"]) == ("form", "open")
    assert builder.select_one("form#plan") is not None
    assert builder.select_one('input[type="file"][data-open-plan]') is not None
    assert builder.select_one("a[data-exit][href]") is not None
    formats = [str(button["data-download"]) for button in builder.select("button[data-download]")]
    assert sorted(formats) == sorted(api.FORMAT_NAMES)
    papers = [
        (str(button["data-paper"]), str(button["data-paper-format"]))
        for button in builder.select("button[data-paper]")
    ]
    others = [kind for kind in api.PAPER_KINDS if kind not in ("plan", *api.LETTER_KINDS)]
    letters = [(kind, form) for kind, form in papers if kind in api.LETTER_KINDS]
    own = [(f"own:{template.id}", "docx") for template in real_sources().own_templates]
    assert own == [("own:regios-perspectiefplan", "docx")]
    assert [paper for paper in papers if paper not in letters] == [
        *((kind, form) for kind in others for form in ("pdf", "docx", "odt", "html")),
        *own,
    ]
    assert {form for _, form in letters} == {"docx", "odt", "pdf"}
    # The sheets to fill in by hand are on the site; in the builder they would be as empty.
    filled_in = {"first_plan", "support", "decision", "information", "objection", "complaint", "invitation"}
    assert {kind for kind, _ in letters} == filled_in


def value_of(control: Tag, bundle: Bundle) -> Any:
    """Return what this control would put in the plan file."""
    name = str(control["name"])
    if ".marks." in f".{name}":
        return [control["value"]]
    if name.endswith("left_out"):
        return True
    if control.get("type") == "radio":
        return control["value"]
    if control.get("type") == "number":
        return 2
    return "tekst"


def test_the_name_of_each_control_is_the_path_of_its_answer(builder: BeautifulSoup, bundle: Bundle) -> None:
    """What is put at that path in a plan file is read as an answer; nothing is left over."""
    controls = builder.select("form#plan [name]")
    assert len(controls) > 100
    for control in controls:
        file: dict[str, Any] = {"format": "familiegroepsplan", "version": 1, "plan": {"length": "full"}}
        *way, last = str(control["name"]).split(".")
        place: Any = file["plan"]
        for part, after in zip(way, [*way, last][1:], strict=True):
            inner: Any = [] if after == "0" else {}
            if part == "0":
                place.append(inner)
                place = place[0]
            else:
                place = place.setdefault(part, inner)
        place[last] = value_of(control, bundle)
        opened = api.open_plan(bundle, json.dumps(file).encode())
        assert opened.problems == (), control["name"]
        assert opened.file is not None


def test_there_is_an_answer_to_every_question_in_the_static_form(builder: BeautifulSoup, bundle: Bundle) -> None:
    """Typing works before any script; people are typed in a box of their own."""
    asked = {
        f"answers.{part.id}.{question.id}": question
        for part in bundle.sections_of(bundle.family_plan.sections)
        for question in part.questions
    }
    fields = {f"{path}.0.{field.id}" for path, question in asked.items() for field in question.fields}
    shown = {str(question["data-question"]): question for question in builder.select("form#plan [data-question]")}
    typed = {str(control["id"]) for control in builder.select("[data-item] [name]") if control.has_attr("id")}
    assert set(shown) | typed == set(asked) | fields
    for path in asked:
        assert shown[path].select("textarea, input[type='text'], input[type='radio']"), path
        marks = shown[path].select(f'[name="{path.replace("answers.", "marks.", 1)}"]')
        assert [mark["value"] for mark in marks] == ["unknown", "discuss", "private"]
