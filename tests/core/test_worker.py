"""The plan core as the browser's worker calls it."""

import json
from typing import Any

import pytest
from familiegroepsplan import worker
from familiegroepsplan_site.sources.bundle import BundleTexts

FILE = {
    "format": "familiegroepsplan",
    "version": 1,
    "plan": {"length": "small", "answers": {"help": {"what": "rust"}}},
}


@pytest.fixture(autouse=True)
def started(bundle_texts: BundleTexts) -> None:
    """Start the worker with the real bundle."""
    worker.start(*bundle_texts)


def ask(data: bytes = b"", **request: Any) -> tuple[dict[str, Any], bytes]:
    """Return the reply and the bytes for a request, with the bytes that go with it."""
    reply, data = worker.answer(json.dumps(request), data)
    return json.loads(reply), data


def test_it_gives_the_outline_of_a_plan() -> None:
    """The overview shows it."""
    reply, data = ask(do="outline", file=FILE, today="2026-11-23")
    assert reply["outline"]["made"] == "23 november 2026"
    assert data == b""


def test_it_opens_a_plan_file_and_gives_its_problems() -> None:
    """Each with a sentence."""
    opened = {"file": FILE, "problems": [], "changes": [], "loose": [], "text": ""}
    assert ask(json.dumps(FILE).encode(), do="open")[0] == opened
    reply = ask(b"[1]", do="open")[0]
    assert [problem["sentence"].split(".")[0] for problem in reply["problems"]] == [
        "Dit bestand is geen familiegroepsplan"
    ]


def test_it_makes_a_document_with_its_name_and_type() -> None:
    """The bytes go beside the reply."""
    reply, data = ask(do="document", format="html", file=FILE, today="2026-11-23")
    assert reply == {"name": "familiegroepsplan.html", "type": "text/html", "notices": []}
    assert data.startswith(b"<!doctype html>")


@pytest.mark.parametrize(
    ("kind", "name", "title"),
    [
        ("page", "plan-op-een-bladzijde.html", "<h1>Ons familiegroepsplan</h1>"),
        ("child", "plan-voor-het-kind.html", "<h1>Jouw plan</h1>"),
    ],
)
def test_it_makes_other_papers_of_the_same_plan(kind: str, name: str, title: str) -> None:
    """Each with a name of its own, so that one does not take another's place."""
    reply, data = ask(do="document", format="html", kind=kind, file=FILE, today="2026-11-23")
    assert reply == {"name": name, "type": "text/html", "notices": []}
    assert title in data.decode()


@pytest.mark.parametrize(
    "request_",
    [
        '{"do": "dans"}',
        "geen json",
        '{"do": "document", "format": "html", "file": {"plan": "geheim"}, "today": "2026-11-23"}',
    ],
)
def test_a_fault_becomes_a_code_without_a_word_of_the_plan(request_: str) -> None:
    """Its message could hold what a family wrote."""
    reply, data = worker.answer(request_)
    assert json.loads(reply)["failure"]["code"] == "plan.crashed"
    assert "geheim" not in reply
    assert data == b""
