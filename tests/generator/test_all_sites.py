"""The sites of all municipalities beside each other: each whole, what is the same once, and only what changed."""

import json
import multiprocessing
import os
import re
import shutil
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from datetime import date
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from click.testing import CliRunner
from familiegroepsplan_site.cli import main
from familiegroepsplan_site.commands.build_all import BuiltAll, build_all
from familiegroepsplan_site.commands.faulted import faults_writing
from familiegroepsplan_site.publish.ours import MARK, mark_of, marked
from familiegroepsplan_site.publish.workplace import alone_in
from familiegroepsplan_site.sources.fault import Fault
from familiegroepsplan_site.sources.project import Project
from real_form import ROOT

MOST = 870_000  # bytes of a site's own files
REGIONAL = 950_000  # of one whose builder has the plan of its region too
ADDRESS = re.compile(r'(?:href|src|data-runtime|data-bundle|data-own)="([^"#?]*)')


@pytest.fixture
def host(small_project: Project, today: date) -> Callable[[], BuiltAll]:
    """Return what builds the sites of two municipalities into `host/` of the project, when asked."""
    return lambda: build_all(small_project, small_project.root / "host", today)


def files_in(folder: Path) -> dict[str, tuple[int, bytes]]:
    """Return each file by its name, with when it was made and what it holds."""
    return {
        path.relative_to(folder).as_posix(): (path.stat().st_mtime_ns, path.read_bytes())
        for path in sorted(folder.rglob("*"))
        if path.is_file() and MARK not in path.relative_to(folder).parts[:1]
    }


def test_every_municipality_has_a_site_and_what_they_share_stands_there_once(all_sites: Path) -> None:
    """The runtime alone is twenty times as big as a site."""
    names = {path.name for path in all_sites.iterdir() if path.name != MARK}
    assert names == {"amstelveen", "oldenzaal", "texel", "gedeeld"}
    for name in names - {"gedeeld"}:
        own = sum(path.stat().st_size for path in (all_sites / name).rglob("*") if path.is_file())
        assert own < (REGIONAL if name == "amstelveen" else MOST), (name, own)
        assert not list((all_sites / name).rglob("*.wasm"))


def test_every_address_in_a_site_leads_to_a_file_of_its_own_or_one_that_is_shared(all_sites: Path) -> None:
    """By a relative way, so that the folder may stand anywhere; the page for lost addresses cannot know."""
    site = all_sites / "amstelveen"
    for page in site.rglob("*.html"):
        if page.name == "404.html":
            continue
        for address in " ".join(ADDRESS.findall(page.read_text("utf-8"))).split():
            if ":" in address or not address:
                continue
            target = (page.parent / address).resolve()
            assert target.is_dir() or target.is_file(), (page, address)
            assert target.is_relative_to(site) or target.is_relative_to(all_sites / "gedeeld"), (page, address)


def test_what_a_region_shares_stands_beside_the_sites_once_and_goes_when_no_site_uses_it(
    small_project: Project, today: date
) -> None:
    """Its Word form is as big as four letters; a family gets it under the name that the region gave it."""
    out = small_project.root / "host"
    regions = small_project.municipalities / "regios"
    regions.mkdir()
    for name in ("amsterdam-amstelland.yaml", "perspectiefplan.docx"):
        shutil.copyfile(ROOT / "gemeenten/regios" / name, regions / name)
    assert build_all(small_project, out, today).well
    plan, way = (
        BeautifulSoup((out / "amstelveen" / page / "index.html").read_text("utf-8"), "html.parser")
        for page in ("plan", "uw-gemeente")
    )
    assert plan.html is not None
    shared, region, part = (out / "amstelveen/plan" / name for name in str(plan.html["data-bundle"]).split())
    assert "own" not in json.loads(shared.read_text("utf-8"))
    assert list(json.loads(region.read_text("utf-8"))["own"]) == ["regios-perspectiefplan"]
    assert json.loads(part.read_text("utf-8"))["own"] == {}
    link = way.select_one("a[download]")
    assert link is not None
    assert link["download"] == "perspectiefplan.docx"
    form = (out / "amstelveen/uw-gemeente" / str(link["href"])).resolve()
    assert form.parent == region.resolve().parent
    assert form.read_bytes().startswith(b"PK")

    shutil.rmtree(form.parent)
    assert build_all(small_project, out, today).made == 1
    assert form.is_file()

    path = small_project.municipalities / "amstelveen.yaml"
    path.write_text(path.read_text("utf-8") + "\nregiomodel: {gebruiken: nee}\n", "utf-8")
    assert build_all(small_project, out, today).well
    assert not form.exists()
    assert not list((out / "amstelveen").rglob("regios-*"))


def test_a_site_says_on_every_page_whose_it_is(all_sites: Path) -> None:
    """In the title and beside the logo, also on the pages that all sites have."""
    for name, place in (("amstelveen", "Amstelveen"), ("texel", "Texel")):
        for page in (all_sites / name).rglob("*.html"):
            html = BeautifulSoup(page.read_text("utf-8"), "html.parser")
            if page.parent.name != "plan":  # who looks over a shoulder need not read what that page is about
                assert html.title and html.title.get_text().endswith(f"Familiegroepsplan {place}"), page
                brand = html.select_one("a.brand")
                assert brand and place in brand.get_text(), page
            assert "\ue000" not in page.read_text("utf-8"), page


def test_a_site_has_the_pages_for_families_and_none_about_all_municipalities(all_sites: Path) -> None:
    """What is written for who works at a municipality is on the national site."""
    pages = {path.parent.name for path in (all_sites / "texel").glob("*/index.html")}
    assert {"uw-recht", "uw-gemeente", "plan", "brieven", "voorbeeldplan", "bronnen", "privacy"} <= pages
    assert pages & {"voor-gemeenten", "voor-gemeenten-voorbeelden", "onderzoek", "gemeenten"} == set()
    for page in (all_sites / "texel").rglob("*.html"):
        assert "data-find-municipality" not in page.read_text("utf-8"), page


def test_our_texts_lead_to_how_it_goes_in_this_municipality(all_sites: Path) -> None:
    """Where the national site says: find your municipality."""
    page = BeautifulSoup((all_sites / "texel/pgb/index.html").read_text("utf-8"), "html.parser")
    links = [(link.get_text(), link["href"]) for link in page.select("main a")]
    assert ("Zo gaat het op Texel", "../uw-gemeente/") in links


def test_only_the_site_of_what_changed_is_made_anew(host: Callable[[], BuiltAll], small_project: Project) -> None:
    """A host with hundreds of sites does not wait for all of them; when nothing changed, no file is touched."""
    first = host()
    before = files_in(small_project.root / "host")
    second = host()
    untouched = files_in(small_project.root / "host")
    path = small_project.municipalities / "oldenzaal.yaml"
    path.write_text(path.read_text("utf-8").replace("altijd", "soms"), "utf-8")

    third = host()

    assert [(built.made, built.same, built.report) for built in (first, second, third)] == [
        (2, 0, ""),
        (0, 2, ""),
        (1, 1, ""),
    ]
    assert untouched == before
    after = files_in(small_project.root / "host")
    changed = {name.partition("/")[0] for name, found in after.items() if before.get(name) != found}
    assert changed == {"oldenzaal"}


def test_a_fault_in_one_site_leaves_that_one_as_it_was_and_makes_the_others(
    host: Callable[[], BuiltAll], small_project: Project
) -> None:
    """A dead link of one municipality is no reason to keep news from the families of another."""
    assert host().well
    before = files_in(small_project.root / "host" / "amstelveen")
    own = small_project.municipalities / "amstelveen" / "paginas"
    own.mkdir(parents=True)
    (own / "weg.md").write_text("# Weg\n\nLees [meer](nergens.md).\n", "utf-8")
    path = small_project.municipalities / "oldenzaal.yaml"
    path.write_text(path.read_text("utf-8").replace("altijd", "soms"), "utf-8")

    built = host()

    assert built.made == 1
    assert "nergens.md" in built.report
    assert built.report.endswith("Deze sites zijn niet veranderd, de andere zijn klaar.")
    assert files_in(small_project.root / "host" / "amstelveen") == before
    assert "soms" in (small_project.root / "host/oldenzaal/uw-gemeente/index.html").read_text("utf-8")


def test_a_folder_with_other_things_in_it_is_refused(host: Callable[[], BuiltAll], small_project: Project) -> None:
    """Also when some of it is ours: what we do not know, we do not touch."""
    out = small_project.root / "host"
    (out / "amstelveen").mkdir(parents=True)
    (out / "amstelveen" / "index.html").write_text("van iemand anders")

    built = host()

    assert built.report.splitlines()[1].startswith(
        "  In deze map staan dingen die dit programma niet maakte (1): ams"
    )
    assert files_in(out).keys() == {"amstelveen/index.html"}
    assert (built.made, built.same) == (0, 0)


def test_what_a_killed_build_left_comes_back_and_goes(
    host: Callable[[], BuiltAll], small_project: Project
) -> None:
    """Killed between the two renames of a swap, it has the only whole site of that municipality."""
    assert host().well
    out = small_project.root / "host"
    killed = out / MARK / "site-gestopt"
    (killed / "old").mkdir(parents=True)
    (out / "oldenzaal").rename(killed / "old" / "oldenzaal")

    built = host()

    assert (built.made, built.same, built.report) == (0, 2, "")
    assert mark_of(out / "oldenzaal")
    assert not killed.exists()


def with_another_style(project: Project) -> None:
    """Change what all sites share."""
    real = project.templates.resolve()
    project.templates.unlink()
    shutil.copytree(real, project.templates)
    with (project.templates / "theme/assets/styles/site.css").open("a") as style:
        style.write("\n.nieuw { color: #000; }\n")


def of_a_municipality_that_is_no_more(project: Project, slug: str) -> None:
    """Take a municipality from the project, with its postcodes and its codes."""
    path = project.municipalities / f"{slug}.yaml"
    code = next(line.split()[1] for line in path.read_text("utf-8").splitlines() if line.startswith("code:"))
    path.unlink()
    for table in (project.postcodes, project.identifiers):
        lines = table.read_text("utf-8").splitlines(keepends=True)
        table.write_text("".join(line for line in lines if code not in line.strip().split(",")), "utf-8")


def test_the_site_of_a_municipality_that_is_no_more_stays_until_somebody_takes_it_away(
    host: Callable[[], BuiltAll], small_project: Project
) -> None:
    """Municipalities merge every January; what stands online goes only when the host wants it."""
    out = small_project.root / "host"
    assert host().well
    old = files_in(out / "oldenzaal")
    first = {path.name for path in (out / "gedeeld").iterdir()}
    of_a_municipality_that_is_no_more(small_project, "oldenzaal")
    with_another_style(small_project)

    built = host()

    assert (built.made, built.same, built.left, built.report) == (1, 0, ("oldenzaal",), "")
    assert files_in(out / "oldenzaal") == old
    second = {path.name for path in (out / "gedeeld").iterdir()}
    assert first < second, "what the old site uses is still there, beside the new"

    shutil.rmtree(out / "oldenzaal")

    assert (host().left, {path.name for path in (out / "gedeeld").iterdir()} & (first - second)) == ((), set())


def test_what_is_shared_goes_only_when_no_site_uses_it(
    host: Callable[[], BuiltAll], small_project: Project
) -> None:
    """Its folder is named by what it holds: a change gives another, and the old one goes at the end."""
    assert host().well
    shared = small_project.root / "host" / "gedeeld"
    first = {path.name for path in shared.iterdir()}
    with_another_style(small_project)

    built = host()

    assert (built.made, built.report) == (2, "")
    second = {path.name for path in shared.iterdir()}
    assert len(second) == len(first)
    assert second != first


def test_two_builds_of_one_folder_do_not_go_together(host: Callable[[], BuiltAll], small_project: Project) -> None:
    """What the one shares would be cleared by the other; the second says so and touches nothing."""
    out = small_project.root / "host"
    (out / MARK).mkdir(parents=True)
    with alone_in(out / MARK, wait=False):
        built = host()

    assert built.report.splitlines()[1] == (
        "  In deze map is een andere opdracht al aan het bouwen."
        " Wacht tot die klaar is, en probeer het dan nog eens."
    )
    assert files_in(out) == {}
    assert host().well, "and nothing stays locked"


def test_both_options_are_needed_to_build_all(small_project: Project) -> None:
    """One alone could mean many things."""
    result = CliRunner().invoke(main, ["--map", str(small_project.root), "build", "--all"])

    assert result.exit_code == 1
    assert result.output == ("Voor de sites van alle gemeenten typt u: familiegroepsplan build --all --out MAP.\n")


def test_the_command_says_how_many_sites_it_made(small_project: Project) -> None:
    """One line, and it ends well."""
    out = small_project.root / "host"
    result = CliRunner().invoke(main, ["--map", str(small_project.root), "build", "--all", "--out", str(out)])

    assert result.exit_code == 0, result.output
    assert re.fullmatch(
        r"Klaar: 2 sites gebouwd en 0 sites niet veranderd, in \d+,\d seconden\. De sites staan in .*\.\n",
        result.output,
    ), result.output


def test_the_command_says_which_sites_it_left_and_how_they_go(small_project: Project) -> None:
    """A warning beside the result, and the command ends well: a script goes on."""
    out = small_project.root / "host"
    for slug in ("abcoude", "zeevang"):
        (out / slug).mkdir(parents=True)
        marked(out / slug, state="0", shared="0", runtime="0")

    result = CliRunner().invoke(main, ["--map", str(small_project.root), "build", "--all", "--out", str(out)])

    assert result.exit_code == 0, result.output
    assert result.stderr == (
        "Deze sites staan er nog, maar hun gemeenten staan niet meer in onze lijst: abcoude, zeevang."
        " Ze blijven zoals ze zijn, en gaan niet meer mee met veranderingen. Moeten ze weg? Haal dan zelf"
        " hun mappen weg, zoals"
        f" {out / 'abcoude'}.\n"
    )


def test_a_process_that_the_computer_ended_is_told_in_words(tmp_path: Path) -> None:
    """A machine without memory ends one of ours; who builds gets no pages of Python."""

    def made_by_a_process_that_ends() -> list[Fault]:
        with ProcessPoolExecutor(1, multiprocessing.get_context("spawn")) as pool:
            return list(pool.map(os._exit, [9]))

    faults = faults_writing(made_by_a_process_that_ends, tmp_path)

    assert [(fault.file, fault.code) for fault in faults] == [(str(tmp_path), "out.killed")]
