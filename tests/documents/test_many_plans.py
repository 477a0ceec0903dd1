"""Two laws over many plans: every line stands once in each form, and each form opens as the same plan.

Every text that a family types ends in a token of its own, so that the order of tokens is the order of answers.
"""

import itertools
import os
import re
import zipfile
from collections.abc import Mapping
from datetime import date
from html import unescape
from io import BytesIO
from typing import Any

import pytest
from core.plans import plan_files
from documents.circles import plan_of
from documents.engine import pdf_of
from familiegroepsplan import api
from familiegroepsplan.model.bundle import Bundle, Question
from hypothesis import HealthCheck, given, settings

TODAY = date(2026, 11, 23)
PLANS = int(os.environ.get("PLANS", "500"))  # PLANS=2000 for the figures of a release: two minutes
TOKEN = re.compile(r"zq\d+qz")
TAG = re.compile(r"<[^>]*>")
# What tells the same again for a picture, for a program or for who listens: not read in the order of the text.
BESIDE = re.compile(
    r"<svg\b.*?</svg>|<svg:(?:title|desc)>.*?</svg:|<script\b.*?</script>|<head>.*?</head>"
    r'|<p class="lettering.*?</p>',
    re.DOTALL,
)
BODIES = {"docx": "word/document.xml", "odt": "content.xml"}
ALL_MARKS = ["unknown", "discuss", "private"]
LONG_TEXT = "Een afspraak waar wij lang over praatten, met wie wat doet en wanneer. " * 3


def text_in(form: str, data: bytes) -> str:
    """Return the text of a document in reading order."""
    if form in BODIES:
        with zipfile.ZipFile(BytesIO(data)) as file:
            data = file.read(BODIES[form])
    return unescape(TAG.sub("", BESIDE.sub("", data.decode("utf-8"))))


def tokens_said(bundle: Bundle, file: Mapping[str, Any]) -> list[str]:
    """Return the tokens of all that the paper says, in its order: titles of parts, and the lines in them."""
    paper = api.paper(bundle, file, TODAY, "plan")
    return TOKEN.findall(
        "\n".join([paper["about"], *(text for part in paper["parts"] for text in texts_in(part))])
    )


def texts_in(part: Mapping[str, Any]) -> list[str]:
    """Return the title of a part and every line in it, whatever holds it; pictures tell the same once more."""
    found = [part["title"]]

    def walk(node: Any) -> None:
        if isinstance(node, Mapping):
            found.extend(node.get("lines", ()))
            for key, value in node.items():
                if key not in ("lines", "drawing"):
                    walk(value)
        elif isinstance(node, (list, tuple)):
            for inner in node:
                walk(inner)

    walk(part["blocks"])
    return found


def keeps_both_laws(bundle: Bundle, file: Mapping[str, Any]) -> None:
    """Hold every form to the first law, and every form that opens again to the second (`pdf` is print HTML)."""
    said = tokens_said(bundle, file)
    expected = {**file, "plan": {**file["plan"], "saved": TODAY.isoformat()}}
    for form in ("docx", "odt", "html", "pdf", "svg", "json"):
        data = api.document(bundle, file, form, TODAY).data
        if form not in ("svg", "json"):
            assert TOKEN.findall(text_in(form, data)) == said, form
        if form != "pdf":
            opened = api.open_plan(bundle, data)
            assert (opened.file, opened.changes) == (expected, ()), form


def test_all_plans_keep_both_laws(bundle: Bundle) -> None:
    """Drawn by hypothesis, so that a fault comes with the smallest plan that shows it."""
    seen = 0

    @settings(max_examples=PLANS, deadline=None, database=None, suppress_health_check=list(HealthCheck))
    @given(file=plan_files(bundle))
    def law(file: dict[str, Any]) -> None:
        nonlocal seen
        seen += 1
        keeps_both_laws(bundle, file)

    law()
    assert seen >= PLANS


def agreements_of(count: int, text: str) -> dict[str, Any]:
    """Return a plan with so many agreements."""
    agreements = [{"id": f"a{n}", "what": f"{text} zq{n}qz", "date": "2026-12-01"} for n in range(count)]
    return _plan({"agreements": {"agreements": agreements}})


def _plan(answers: Mapping[str, Any]) -> dict[str, Any]:
    plan = {"id": "plan-1", "saved": "2026-11-23", "length": "full", "answers": dict(answers)}
    return {"format": "familiegroepsplan", "version": 1, "plan": plan}


def _said(text: str) -> dict[str, Any]:
    return _plan({"question": {"question": f"{text} zq1qz"}})


def _sixty() -> dict[str, Any]:
    file = plan_of(60, names=["Oma"])
    file["plan"] = {"id": "plan-1", "saved": "2026-11-23", **file["plan"]}
    for number, person in enumerate(file["plan"]["answers"]["circle"]["people"]):
        person["name"] += f" zq{number}qz"
    return file


EXTREME = {
    "one sentence": _said("Wij willen rust in huis."),
    "sixty people": _sixty(),
    "three hundred agreements": agreements_of(300, LONG_TEXT),
    "a word of four hundred letters": _said("w" * 400),
    "Arabic with Dutch names and numbers": _said("مريم تلعب مع Oma Truus يوم 12 ديسمبر 2026 في (Amstelveen)"),
    "emoji": _said("😀 👩‍👩‍👧 ❤️ 👍🏽 🇳🇱"),
    "soft hyphens": _said("af\u00adspra\u00adken\u00ad \u00ad"),
}


def with_everything(bundle: Bundle) -> dict[str, Any]:
    """Return a plan in which each question has an answer and all marks, and each section a name of its own."""
    ids = ["person-0", "person-1", "person-2"]
    made = itertools.count()

    def value(question: Question) -> Any:
        if question.type in ("people", "signatures"):
            return ids
        if question.type == "choice":
            return question.options[0]
        if question.type == "date":
            return "2027-02-01"
        if question.fields:
            return [item(question, id_ if question.id == "people" else f"{question.id}-{id_}") for id_ in ids]
        return f"Onze woorden zq{next(made)}qz"

    def item(question: Question, id_: str) -> dict[str, Any]:
        fields = {field.id: value(field) for field in question.fields}
        marks = dict.fromkeys(fields, ALL_MARKS) if question.type == "list" else {}  # an area is marked as a whole
        return {"id": id_, **fields} | ({"marks": marks} if marks else {})

    file = _plan({part.id: {one.id: value(one) for one in part.questions} for part in bundle.sections})
    file["plan"]["round"] = 2
    file["plan"]["marks"] = {part.id: {one.id: ALL_MARKS for one in part.questions} for part in bundle.sections}
    file["plan"]["sections"] = {part.id: {"title": f"Deel zq{next(made)}qz"} for part in bundle.sections}
    return file


def test_a_plan_with_everything_keeps_both_laws(bundle: Bundle) -> None:
    """Each question, each field, each mark."""
    keeps_both_laws(bundle, with_everything(bundle))


@pytest.mark.parametrize("name", EXTREME)
def test_an_extreme_plan_keeps_both_laws(bundle: Bundle, name: str) -> None:
    """The plans that one would not think of until a family makes them."""
    keeps_both_laws(bundle, EXTREME[name])


@pytest.mark.parametrize("name", EXTREME)
def test_the_pdf_of_an_extreme_plan_is_made_whole_and_opens_again(bundle: Bundle, name: str) -> None:
    """The plan core gives no PDF from which a letter is missing: that it gives one says that all is in it."""
    file = EXTREME[name]
    pdf = api.finished_pdf(bundle, file, TODAY, pdf_of(api.document(bundle, file, "pdf", TODAY).data))
    opened = api.open_plan(bundle, pdf).file
    assert opened == {**file, "plan": {**file["plan"], "saved": TODAY.isoformat()}}
