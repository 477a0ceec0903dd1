"""A template read as the generator reads it, and filled as the browser fills it."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from documents.own.word_habits import NAME, TODAY, Fill, Read
from familiegroepsplan import api
from familiegroepsplan_site.sources.fault import Fault
from familiegroepsplan_site.sources.own_templates import OwnTemplate
from familiegroepsplan_site.sources.template_shape import shapes
from familiegroepsplan_site.sources.word_template import WordTemplate, read_word_template
from real_form import real_sources


@pytest.fixture
def read(tmp_path: Path) -> Read:
    """Return what reads a Word file as a template, or tells what is wrong with it."""
    sources = real_sources()

    def reading(data: bytes) -> WordTemplate | list[Fault]:
        path = tmp_path / "voorbeeld.docx"
        path.write_bytes(data)
        return read_word_template(path, NAME, shapes(api.template_fields(sources.sections, sources.words)))

    return reading


@pytest.fixture
def own_bundle(read: Read, bundle_text: str) -> Callable[[bytes], str]:
    """Return what gives a bundle with this Word file as its one template."""

    def made(data: bytes) -> str:
        template = read(data)
        assert isinstance(template, WordTemplate), template
        own = OwnTemplate(
            id="voorbeeld",
            file=NAME,
            name="Ons formulier",
            note="",
            file_name="voorbeeld",
            places=(),
            template=template,
        )
        return json.dumps(json.loads(bundle_text) | {"own": {own.id: own.to_dict()}})

    return made


@pytest.fixture
def fill(own_bundle: Callable[[bytes], str]) -> Fill:
    """Return what fills a Word file with the answers of a plan."""

    def filled(data: bytes, answers: dict[str, Any]) -> api.Document:
        file = {"format": "familiegroepsplan", "version": 1, "plan": {"length": "full", "answers": answers}}
        return api.own_document(api.read_bundle(own_bundle(data)), file, "voorbeeld", TODAY)

    return filled
