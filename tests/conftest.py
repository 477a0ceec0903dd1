"""The real bundle, for all tests that make plans, and the built site, for all that look at it."""

import importlib.util
import os
from pathlib import Path

import pytest
from familiegroepsplan import api
from familiegroepsplan.model.bundle import Bundle
from familiegroepsplan_site.commands.build import build
from familiegroepsplan_site.commands.build_all import build_all
from familiegroepsplan_site.sources.bundle import BundleTexts
from familiegroepsplan_site.sources.project import Project
from familiegroepsplan_site.sources.site_folder import site_folder
from few import project_with
from real_form import ROOT, TODAY, bundle_with, whole

OWN = """
site: {adres: https://www.amstelveen.example/plan/}
bron: zelf
gezien: 2026-11-22
contact:
  - {naam: Jeugdteam, telefoon: 020 123 45 67}
"""


def shipped_glyphs() -> list[list[int]]:
    """Return the code points that the fonts of the PDF draw; `builder/runtime` is scripts, no package."""
    spec = importlib.util.spec_from_file_location("glyphs", ROOT / "builder/runtime/glyphs.py")
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    glyphs: list[list[int]] = module.shipped_glyphs(ROOT)
    return glyphs


@pytest.fixture(scope="session")
def bundle_texts() -> BundleTexts:
    """Return the bundle as the generator makes it: what sites share, and the part of the national site."""
    return bundle_with(shipped_glyphs())


@pytest.fixture(scope="session")
def bundle_text(bundle_texts: BundleTexts) -> str:
    """Return both parts as one text, for tests that change it."""
    return whole(bundle_texts)


@pytest.fixture(scope="session")
def bundle(bundle_texts: BundleTexts) -> Bundle:
    """Return the bundle as the plan core reads it."""
    return api.read_bundle(*bundle_texts)


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder of the national site, built as `make build` does, unless one is given in SITE."""
    if given := os.environ.get("SITE"):
        return Path(given)
    folder = tmp_path_factory.mktemp("site") / "site"
    built = build(Project(root=ROOT), site_folder(ROOT, folder), TODAY)
    assert built.well, built.report
    return folder


@pytest.fixture(scope="session")
def own_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the site of Amstelveen as if it had its own, in a folder of its host, with a team to call."""
    folder = tmp_path_factory.mktemp("amstelveen")
    known = (ROOT / "gemeenten/amstelveen.yaml").read_text(encoding="utf-8")
    (folder / "gemeente.yaml").write_text(known + OWN, encoding="utf-8")
    built = build(Project(root=ROOT), site_folder(folder), TODAY)
    assert built.well, built.report
    return folder / "site"


@pytest.fixture(scope="session")
def all_sites(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder of a host with the sites of three municipalities, made as those of all are."""
    project = project_with(("amstelveen", "oldenzaal", "texel"), tmp_path_factory.mktemp("few"))
    out = tmp_path_factory.mktemp("host") / "gemeenten"
    built = build_all(project, out, TODAY)
    assert built.well, built.report
    return out


@pytest.fixture(scope="session")
def municipal_site(all_sites: Path) -> Path:
    """Return the site of Amstelveen on that host."""
    return all_sites / "amstelveen"
