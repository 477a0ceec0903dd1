"""The whole build: one site that is complete, or none and the old one left as it was."""

import json
import shutil
import subprocess
import sys
import zipfile
from datetime import date
from pathlib import Path

import docx
import pytest
from bs4 import BeautifulSoup
from familiegroepsplan.api import FORMAT_NAMES, LETTER_KINDS
from familiegroepsplan_site.commands.build import build
from familiegroepsplan_site.publish.ours import marked
from familiegroepsplan_site.publish.workplace import workplace
from familiegroepsplan_site.sources.project import Project
from familiegroepsplan_site.sources.site_folder import site_folder


@pytest.fixture(scope="module")
def built_once() -> dict[str, Path]:
    """Keep the one site that all tests here look at: building it takes seconds."""
    return {}


@pytest.fixture
def site(
    built_once: dict[str, Path], small_project: Project, today: date, tmp_path_factory: pytest.TempPathFactory
) -> Path:
    """Return the built site of two municipalities."""
    if "site" not in built_once:
        out = tmp_path_factory.mktemp("built") / "site"
        built = build(small_project, site_folder(small_project.root, out), today)
        assert built.report == ""
        built_once["site"] = out
    return built_once["site"]


def old_site(place: Path) -> None:
    """Put a site there as if this program made it before."""
    place.mkdir(parents=True)
    (place / "index.html").write_text("de oude site")
    marked(place)


def test_the_site_has_each_hand_written_page_each_municipality_and_the_plan(
    site: Path, small_project: Project
) -> None:
    """And nothing else: a page that nobody wrote is a mistake."""
    written = {path.stem for path in small_project.docs.glob("*.md")} - {"index"}

    pages = {path.parent.relative_to(site).as_posix() for path in site.rglob("index.html")}

    letters = {name for name in pages if name.startswith("brieven/")}
    made = {".", "plan", "bronnen", "brieven", "voorbeeldplan", "gemeenten", "data"}
    assert pages - letters == {*made, "gemeenten/amstelveen", "gemeenten/oldenzaal", *written}
    assert len(letters) == len(LETTER_KINDS)


def test_every_letter_is_there_to_read_and_in_three_forms(site: Path) -> None:
    """The page and its files hold the same words; the files are made by the plan core."""
    for page in (site / "brieven").glob("*/index.html"):
        title = BeautifulSoup(page.read_text("utf-8"), "html.parser").h1
        word = page.parent.with_suffix(".docx")
        assert title and docx.Document(str(word)).paragraphs[0].text == title.get_text()
        assert zipfile.is_zipfile(page.parent.with_suffix(".odt"))
        assert page.parent.with_suffix(".pdf").read_bytes().startswith(b"%PDF-")


def test_the_example_plan_is_there_in_every_form(site: Path) -> None:
    """And its page says the same as its documents."""
    folder = site / "assets/voorbeeldplan"
    assert {path.suffix[1:] for path in folder.glob("voorbeeldplan.*")} == set(FORMAT_NAMES)
    page = BeautifulSoup((site / "voorbeeldplan/index.html").read_text("utf-8"), "html.parser").get_text()
    read = [text.text for text in docx.Document(str(folder / "voorbeeldplan.docx")).paragraphs if text.text]
    assert len(read) > 60
    assert [line for line in read[3:] if line not in page] == []


def test_no_municipality_is_in_the_navigation(site: Path) -> None:
    """Three hundred names in a menu help nobody, and would make each page a hundred kilobytes."""
    home = BeautifulSoup((site / "index.html").read_text("utf-8"), "html.parser")
    links = [link["href"] for nav in home.find_all("nav") for link in nav.find_all("a")]

    assert "gemeenten/" in links
    assert not [link for link in links if "amstelveen" in link]


def test_what_an_editor_typed_is_text_on_the_page(site: Path) -> None:
    """Never HTML, never Markdown."""
    page = BeautifulSoup((site / "gemeenten/oldenzaal/index.html").read_text("utf-8"), "html.parser")
    fact = page.select_one(".feit p")

    assert fact is not None
    assert fact.get_text() == "Een plan mag <b>altijd</b> & *overal*."
    assert fact.find("b") is None


def test_every_page_begins_with_its_policy(site: Path) -> None:
    """What is fetched before the policy is not held by it."""
    for path in site.rglob("*.html"):
        head = path.read_text("utf-8").partition("<title>")[0]
        assert head.index("charset") < head.index("Content-Security-Policy") < len(head), path


def test_the_finder_gets_names_towns_and_postcodes(site: Path) -> None:
    """Two small tables of our own host; nothing is asked of anyone else."""
    names = json.loads((site / "assets/gegevens/municipalities.json").read_text("utf-8"))
    codes = json.loads((site / "assets/gegevens/pc4.json").read_text("utf-8"))

    assert names["municipalities"] == [
        {"name": "Amstelveen", "slug": "amstelveen", "also": [], "towns": ["Bovenkerk"]},
        {"name": "Oldenzaal", "slug": "oldenzaal", "also": [], "towns": []},
    ]
    assert set(names["words"]) == {"empty", "one", "many", "more", "none", "postcode", "list", "town"}
    assert codes == {"runs": [[1181, 1182, 0], [7571, 7571, 1]]}


def test_bundle_runtime_and_schema_stand_where_the_plan_page_asks_for_them(site: Path) -> None:
    """By addresses that change when they change, so that a browser may keep them."""
    page = BeautifulSoup((site / "plan/index.html").read_text("utf-8"), "html.parser")
    assert page.html is not None

    layers = [site / "plan" / address for address in str(page.html["data-bundle"]).split(" ")]
    bundle, part = (json.loads(layer.read_text("utf-8")) for layer in layers)
    words = page.select_one("link[data-words]")
    assert words is not None

    assert bundle["glyphs"] == [[32, 126]]
    assert list(part) == ["own"]
    assert "form.live.count" in json.loads((site / "plan" / str(words["href"])).read_text("utf-8"))["words"]
    assert (site / "plan" / str(page.html["data-runtime"]) / "files.json").is_file()
    assert json.loads((site / "schema/plan-1.json").read_text("utf-8"))["$schema"].startswith(
        "https://json-schema"
    )


def test_nothing_that_only_makes_the_site_is_published(site: Path) -> None:
    """No source, no template, and nothing of Material that no page loads; one table is for everyone."""
    files = {path for path in site.rglob("*") if path.is_file()} - {site / "data" / "gemeenten.csv"}
    endings = {path.suffix for path in files}

    assert not endings & {".yaml", ".yml", ".md", ".j2", ".jinja", ".py", ".csv", ".map"}
    assert not (site / "assets/javascripts").exists()
    assert not (site / "assets/stylesheets").exists()


def test_the_same_sources_give_the_same_pages(site: Path, small_project: Project, today: date) -> None:
    """So that a municipality can see what a change of ours changed."""
    again = small_project.root / "again"
    assert build(small_project, site_folder(small_project.root, again), today).well

    first = {path.relative_to(site): path.read_bytes() for path in site.rglob("*") if path.is_file()}
    second = {path.relative_to(again): path.read_bytes() for path in again.rglob("*") if path.is_file()}

    assert first.keys() == second.keys()
    assert [str(name) for name in first if first[name] != second[name]] == []


def test_a_mistake_leaves_the_old_site_as_it_was(small_project: Project, today: date) -> None:
    """Nothing is written, not even beside it."""
    out = small_project.root / "out" / "site"
    old_site(out)
    (small_project.municipalities / "amstelveen.yaml").write_text("naam: Amstelveen\n")

    built = build(small_project, site_folder(small_project.root, out), today)

    assert not built.well
    assert built.report.endswith("4 problemen in 1 bestand. Er is niets gebouwd.")
    assert {path.name: path.read_text() for path in out.parent.rglob("*.html")} == {"index.html": "de oude site"}
    assert [path.name for path in out.parent.iterdir()] == ["site"]


def test_a_build_that_breaks_off_leaves_the_old_site_as_it_was(small_project: Project, today: date) -> None:
    """Whatever the reason; and it leaves no half site behind."""
    out = small_project.root / "out" / "site"
    old_site(out)
    (small_project.runtime / "0123abcd" / "away").symlink_to("nowhere")

    with pytest.raises(shutil.Error):
        build(small_project, site_folder(small_project.root, out), today)

    assert (out / "index.html").read_text() == "de oude site"
    assert list((small_project.root / "build").glob("site-*")) == []


def killed_while_building(project: Project, say: str) -> None:
    """Start a real build, kill it without warning as soon as this module is at work, and wait for its end."""
    code = (
        "import sys, time, datetime, pathlib\n"
        "from familiegroepsplan_site.commands import build as module\n"
        "from familiegroepsplan_site.sources.project import Project\n"
        "from familiegroepsplan_site.sources.site_folder import site_folder\n"
        f"{say}\n"
        "root = pathlib.Path(sys.argv[1])\n"
        "module.build(Project(root=root), site_folder(root), datetime.date(2026, 11, 23))\n"
    )
    with subprocess.Popen(
        [sys.executable, "-c", code, str(project.root)], stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "now\n"
        process.kill()


def test_a_killed_build_leaves_the_old_site_whole_and_the_next_one_clears_up(
    small_project: Project, today: date
) -> None:
    """Here it is killed with its new site half written; its lock lies beside it."""
    old_site(small_project.root / "site")
    stop = "module.check_site = lambda *_: (print('now', flush=True), time.sleep(60))"
    killed_while_building(small_project, stop)

    assert (small_project.root / "site/index.html").read_text() == "de oude site"
    assert [path.is_dir() for path in sorted((small_project.root / "build").glob("site-*"))] == [True, False]

    assert build(small_project, site_folder(small_project.root), today).well
    assert list((small_project.root / "build").glob("site-*")) == []


def test_the_old_site_comes_back_when_a_build_was_killed_in_the_very_swap(
    small_project: Project, today: date
) -> None:
    """Between its two renames the only whole site stands in the folder of the killed build."""
    old_site(small_project.root / "site")
    stop = (
        "def swap(new, place, old):\n"
        "    place.rename(old)\n"
        "    print('now', flush=True)\n"
        "    time.sleep(60)\n"
        "module.swap = swap"
    )
    killed_while_building(small_project, stop)
    assert not (small_project.root / "site").exists()
    mkdocs = small_project.mkdocs.read_text("utf-8")
    small_project.mkdocs.unlink()
    small_project.mkdocs.write_text(mkdocs + "  - nergens.md\n", encoding="utf-8")  # the next build fails too

    assert not build(small_project, site_folder(small_project.root), today).well

    assert (small_project.root / "site/index.html").read_text() == "de oude site"


def test_a_build_leaves_the_folder_of_another_that_is_still_at_work(small_project: Project, today: date) -> None:
    """Two terminals, one project."""
    with workplace(small_project.root / "build") as other:
        built = build(small_project, site_folder(small_project.root), today)
        assert other.is_dir()

    assert built.well
    assert list((small_project.root / "build").glob("site-*")) == []


FULL_DISK = """
mount -t tmpfs -o size=2m tmpfs "$1" && cd "$1" && mkdir site || exit 77
echo "de oude site" > site/index.html; echo "{}" > site/.familiegroepsplan; cp "$2" gemeente.yaml
"$3" build .; echo "$?"; cat site/index.html; ls -A site; ls .familiegroepsplan | grep site
"""


def test_a_full_disk_is_told_and_leaves_the_old_site_as_it_was(small_project: Project, tmp_path: Path) -> None:
    """A folder of a real disk of 2 MB, in which no site fits; Python's words help nobody."""
    disk = tmp_path / "schijf"
    disk.mkdir()
    known = small_project.municipalities / "amstelveen.yaml"
    command = Path(sys.executable).with_name("familiegroepsplan")
    script = ["unshare", "--user", "--map-root-user", "--mount", "sh", "-c", FULL_DISK, "sh", disk, known, command]
    done = subprocess.run(script, capture_output=True, text=True, check=False)
    if done.returncode == 77 or "unshare" in done.stderr:
        pytest.skip("this machine lets nobody make a disk")

    assert done.stderr.splitlines()[1:] == [
        "  De schijf is vol. Maak ruimte, en probeer het dan nog eens. Wat er stond, staat er nog.",
        "1 probleem in 1 bestand. Er is niets gebouwd.",
    ]
    assert done.stdout == "1\nde oude site\n.familiegroepsplan\nindex.html\n"


def test_a_new_site_takes_the_place_of_the_old_one(small_project: Project, today: date) -> None:
    """Whole: no page of the old one stays behind."""
    out = small_project.root / "out" / "site"
    old_site(out)
    (out / "oud.html").write_text("de oude site")

    assert build(small_project, site_folder(small_project.root, out), today).well

    assert not (out / "oud.html").exists()
    assert (out / "index.html").is_file()
    assert [path.name for path in out.parent.iterdir()] == ["site"]


def test_a_missing_runtime_is_told_and_nothing_is_built(small_project: Project, today: date) -> None:
    """In one line that says what to do."""
    (small_project.runtime / "glyphs.json").unlink()

    built = build(small_project, site_folder(small_project.root), today)

    assert built.report == "\n".join(
        [
            "build/runtime",
            "  De Python voor in de browser is hier niet te vinden. Maak hem met: make build.",
            "1 probleem in 1 bestand. Er is niets gebouwd.",
        ]
    )
    assert not (small_project.root / "site").exists()


def test_a_site_that_is_not_at_the_root_of_its_host_has_a_404_page_that_works(
    small_project: Project, today: date
) -> None:
    """The server shows that page at any address, so only there the links begin at the root."""
    mkdocs = small_project.mkdocs.read_text("utf-8")
    small_project.mkdocs.unlink()
    small_project.mkdocs.write_text(f"site_url: https://www.example.nl/gezin/\n{mkdocs}", encoding="utf-8")

    built = build(small_project, site_folder(small_project.root), today)

    assert built.report == ""
    page = BeautifulSoup((small_project.root / "site/404.html").read_text("utf-8"), "html.parser")
    ours = [str(link["href"]) for link in page.find_all(["a", "link"]) if not str(link["href"]).startswith("tel:")]
    assert [link for link in ours if not link.startswith(("/gezin/", "#", "https://"))] == []


def test_a_link_to_nowhere_in_a_hand_written_page_stops_the_build(small_project: Project, today: date) -> None:
    """MkDocs tells it, the report passes it on."""
    docs = small_project.docs
    pages = {path.name: path.read_text("utf-8") for path in docs.glob("*.md")}
    (small_project.root / "docs").unlink()
    docs.mkdir(parents=True)
    for name, text in pages.items():
        (docs / name).write_text(text, encoding="utf-8")
    (docs / "uw-recht.md").write_text(pages["uw-recht.md"] + "\n[Weg](nergens.md)\n", encoding="utf-8")

    built = build(small_project, site_folder(small_project.root), today)

    assert built.report == "\n".join(
        [
            "mkdocs.yml",
            "  MkDocs meldt: Doc file 'uw-recht.md' contains a link 'nergens.md',"
            " but the target is not found among documentation files.",
            "1 probleem in 1 bestand. Er is niets gebouwd.",
        ]
    )


def test_a_folder_with_other_things_in_it_is_left_as_it_is(small_project: Project, today: date) -> None:
    """Somebody's photos are worth more than our site."""
    out = small_project.root / "site"
    out.mkdir()
    (out / "foto.jpg").write_bytes(b"een foto")

    built = build(small_project, site_folder(small_project.root), today)

    assert built.report == "\n".join(
        [
            str(out),
            "  In deze map staan dingen die dit programma niet maakte (1): foto.jpg."
            " Kies een lege map, of haal ze weg.",
            "1 probleem in 1 bestand. Er is niets gebouwd.",
        ]
    )
    assert [(path.name, path.read_bytes()) for path in out.iterdir()] == [("foto.jpg", b"een foto")]
