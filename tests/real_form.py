"""The form, words and templates as the generator reads them: what all tests that make plans work with."""

import json
from collections.abc import Sequence
from datetime import date
from functools import cache
from pathlib import Path

from familiegroepsplan import api
from familiegroepsplan_site.sources.bundle import BundleTexts, make_bundle
from familiegroepsplan_site.sources.project import Project
from familiegroepsplan_site.sources.read import Reading, Sources, read_sources

ROOT = Path(__file__).parents[1]
TODAY = date(2026, 11, 23)


@cache
@cache
def real_reading() -> Reading:
    """Return what comes of reading everything that editors wrote; read once for all tests."""
    return read_sources(Project(root=ROOT), TODAY)


def real_sources() -> Sources:
    """Return everything that editors wrote; any mistake in it fails the test."""
    reading = real_reading()
    assert reading.sources is not None, reading.faults
    return reading.sources


def bundle_with(glyphs: Sequence[Sequence[int]]) -> BundleTexts:
    """Return the bundle of the national site, as if the fonts of the PDF draw these ranges."""
    return make_bundle(Project(root=ROOT), real_sources(), glyphs)


def whole(texts: BundleTexts) -> str:
    """Return the two texts of a bundle as one, for tests that change it."""
    return json.dumps(api.merged(*map(json.loads, texts)))
