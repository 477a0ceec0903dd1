"""A municipality's site in a folder of its host: all of it works from there, and asks nothing of anyone else."""

import threading
import zipfile
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import docx
import pytest
from browser.visitor import Visitor
from familiegroepsplan_site.commands.serve import make_server
from playwright.sync_api import Browser


@pytest.fixture
def host_visitor(browser: Browser, all_sites: Path) -> Iterator[Visitor]:
    """Return a visitor of a host that serves the sites of several municipalities from one folder."""
    with make_server(all_sites, 0) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        context = browser.new_context(accept_downloads=True, locale="nl-NL", service_workers="block")
        visitor = Visitor(context, f"http://127.0.0.1:{server.server_port}/")
        yield visitor
        visitor.asked_only_our_own_host()
        visitor.met_no_refusal()
        context.close()
        server.shutdown()


def test_a_family_takes_a_plan_home_from_a_site_in_a_folder(host_visitor: Visitor, tmp_path: Path) -> None:
    """Runtime, scripts and bundle are those of all sites; the part of the bundle and the name are its own."""
    host_visitor.visits("texel/plan/")
    host_visitor.waits_for_python()
    assert host_visitor.state("lock") == "locked"
    host_visitor.chooses_the_whole_plan()
    host_visitor.answers("Wat is uw belangrijkste vraag?", "Hoe krijgen we rust in huis?")
    host_visitor.looks_at_the_plan()

    plan = docx.Document(str(host_visitor.downloads("docx", tmp_path)))

    assert "Hoe krijgen we rust in huis?" in [paragraph.text for paragraph in plan.paragraphs]
    others = [url for url in host_visitor.asked if "/amstelveen/" in url or "/oldenzaal/" in url]
    assert others == []


def test_the_search_of_a_site_finds_its_own_pages_beside_those_of_all(host_visitor: Visitor) -> None:
    """In two files: that of all sites, which a host has once, and its own."""
    host_visitor.visits("texel/onderwerpen/")
    page = host_visitor.page

    def finds(url: str) -> bool:
        return any(url in str(link.get_attribute("href")) for link in page.locator(".find-results a").all())

    for typed, url in (("Texel", "uw-gemeente/"), ("bezwaar", "niet-eens/")):
        page.get_by_role("searchbox").fill(typed)
        host_visitor.waits_until(partial(finds, url), typed)


def test_the_form_of_the_region_is_filled_in_where_its_sites_share_it(
    host_visitor: Visitor, tmp_path: Path
) -> None:
    """It comes from beside the site, in a layer of the bundle; the empty one has a name to find back."""
    host_visitor.visits("amstelveen/plan/")
    host_visitor.waits_for_python()
    host_visitor.answers("Wat is uw belangrijkste vraag?", "Hoe krijgen we rust in huis?")
    host_visitor.looks_at_the_plan()

    host_visitor.page.get_by_text("Een formulier voor uw gemeente of regio").click()

    form = host_visitor.downloads("docx", tmp_path, "own:regios-perspectiefplan")

    assert "Hoe krijgen we rust in huis?" in zipfile.ZipFile(form).read("word/document.xml").decode("utf-8")
    host_visitor.page.on("dialog", lambda asked: asked.accept())
    host_visitor.visits("amstelveen/uw-gemeente/")
    with host_visitor.page.expect_download() as coming:
        host_visitor.page.get_by_role("link", name="Leeg formulier").click()
    assert coming.value.suggested_filename == "perspectiefplan.docx"
