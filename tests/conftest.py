"""The real form, words, templates and glyphs as a bundle, for all tests that make plans."""

import importlib.util
from datetime import date
from pathlib import Path

import pytest
from familiegroepsplan import api
from familiegroepsplan.model.bundle import Bundle
from familiegroepsplan_site.sources.bundle import make_bundle
from familiegroepsplan_site.sources.project import Project
from familiegroepsplan_site.sources.read import read_sources

ROOT = Path(__file__).parents[1]
TODAY = date(2026, 11, 23)


def shipped_glyphs() -> list[list[int]]:
    """Return the code points that the fonts of the PDF draw; `builder/runtime` is scripts, no package."""
    spec = importlib.util.spec_from_file_location("glyphs", ROOT / "builder/runtime/glyphs.py")
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    glyphs: list[list[int]] = module.shipped_glyphs(ROOT)
    return glyphs


@pytest.fixture(scope="session")
def bundle_text() -> str:
    """Return the bundle as the generator makes it."""
    project = Project(root=ROOT)
    sources = read_sources(project, TODAY).sources
    assert sources is not None
    return make_bundle(project, sources, shipped_glyphs())


@pytest.fixture(scope="session")
def bundle(bundle_text: str) -> Bundle:
    """Return the bundle as the plan core reads it."""
    return api.read_bundle(bundle_text)
