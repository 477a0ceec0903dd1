"""The site on this computer: right types, our own page for what is not there, a port that is taken."""

import json
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import closing, contextmanager
from datetime import date
from http.client import HTTPConnection

import pytest
from click.testing import CliRunner
from familiegroepsplan_site.cli import main
from familiegroepsplan_site.commands.build import build
from familiegroepsplan_site.commands.serve import HOST, PortTakenError, make_server
from familiegroepsplan_site.commands.serving.news import News
from familiegroepsplan_site.sources.project import Project, carried, checkout
from familiegroepsplan_site.sources.site_folder import site_folder

Folder = Callable[[Mapping[str, str]], Project]


@contextmanager
def served(project: Project, news: News | None = None) -> Iterator[HTTPConnection]:
    """Serve the folder and give a connection to it."""
    with make_server(project.root, 0, news) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        try:
            with closing(HTTPConnection(HOST, server.server_port, timeout=5)) as connection:
                yield connection
        finally:
            server.shutdown()
            thread.join()


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("code.mjs", "text/javascript"),
        ("python.wasm", "application/wasm"),
        ("bundle.json", "application/json"),
        ("letter.woff2", "font/woff2"),
        ("index.html", "text/html; charset=utf-8"),
    ],
)
def test_each_file_goes_out_with_the_type_that_a_browser_insists_on(folder: Folder, name: str, kind: str) -> None:
    """A module or WebAssembly of another type does not run."""
    with served(folder({name: "inhoud"})) as connection:
        connection.request("GET", f"/{name}")
        answer = connection.getresponse()

        assert (answer.status, answer.headers["Content-Type"], answer.read()) == (200, kind, b"inhoud")


def test_an_address_that_leads_nowhere_gives_our_own_page(folder: Folder) -> None:
    """With the status that says so."""
    with served(folder({"404.html": "Deze bladzijde is er niet"})) as connection:
        connection.request("GET", "/nergens/")
        answer = connection.getresponse()

        assert (answer.status, answer.read()) == (404, b"Deze bladzijde is er niet")


def test_a_port_that_is_taken_is_said_in_one_line(folder: Folder) -> None:
    """Without a traceback, and with what to do."""
    project = folder({"site/index.html": "", "languages/nl.yaml": checkout().words.read_text("utf-8")})
    with make_server(project.root / "site", 0) as taken:
        port = taken.server_port
        with pytest.raises(PortTakenError):
            make_server(project.root / "site", port)

        result = CliRunner().invoke(
            main, ["--map", str(project.root), "serve", "--no-build", "--poort", str(port)]
        )

    assert result.exit_code == 1
    assert result.output == (
        f"Poort {port} is al in gebruik. Stop het andere programma, of kies een andere poort met --poort.\n"
    )


def test_serving_without_a_site_says_how_to_build_it(folder: Folder) -> None:
    """There is nothing to show yet."""
    project = folder({"languages/nl.yaml": checkout().words.read_text("utf-8")})

    result = CliRunner().invoke(main, ["--map", str(project.root), "serve", "--no-build"])

    assert result.exit_code == 1
    assert result.output == "Er is nog geen site in site. Bouw hem eerst met: familiegroepsplan build.\n"


def test_a_page_tells_of_the_next_build_only_while_serving(folder: Folder) -> None:
    """The module is in the answer, never in the site."""
    page = "<html><head><title>x</title></head><body></body></html>"
    project = folder({"index.html": page})
    news = News("De site is niet opnieuw gebouwd")

    with served(project, news) as connection:
        connection.request("GET", "/")
        answer = connection.getresponse().read().decode()

    module = f'<script type="module" src="/_serve/news.mjs?build={news.state.build}"></script>'
    assert answer == page.replace("</head>", f"{module}</head>")
    assert (project.root / "index.html").read_text() == page


def test_a_change_within_the_same_second_is_seen(folder: Folder) -> None:
    """Times in HTTP count whole seconds, and a browser asks whether anything changed since."""
    project = folder({"style.css": "oud"})
    with served(project) as connection:
        connection.request("GET", "/style.css")
        first = connection.getresponse()
        first.read()
        (project.root / "style.css").write_text("nieuw")
        connection.request("GET", "/style.css", headers={"If-Modified-Since": first.headers["Last-Modified"]})
        answer = connection.getresponse()

        assert (answer.status, answer.read()) == (200, b"nieuw")


def test_the_news_is_the_build_that_stands_there_and_what_keeps_the_next_from_it(folder: Folder) -> None:
    """A page that comes back after a while hears at once how things stand."""
    news = News("Niet gebouwd")
    first = news.state.build
    news.tell("gemeente.yaml:3  naam")

    with served(folder({"index.html": "<head></head>"}), news) as connection:
        connection.request("GET", "/_serve/news")
        line = connection.getresponse().readline()

    told = {"build": first, "report": "gemeente.yaml:3  naam", "title": "Niet gebouwd"}
    assert json.loads(line.removeprefix(b"data: ")) == told
    news.tell("")
    assert news.state.report == "" and news.state.build != first


def test_without_a_site_every_address_waits_for_the_first(folder: Folder) -> None:
    """Who starts with a fault in the YAML sees it in the browser too, and the site as soon as it is mended."""
    with served(folder({"leeg.txt": ""}), News("Niet gebouwd")) as connection:
        connection.request("GET", "/plan/")
        answer = connection.getresponse()

        assert (answer.status, b"/_serve/news.mjs" in answer.read()) == (503, True)


def test_a_municipality_that_is_taken_away_while_serving_is_a_fault(folder: Folder, today: date) -> None:
    """Else the national site would come in its place."""
    files = {"gemeente.yaml": "naam: Amstelveen\n", "site/index.html": "oud", "site/.familiegroepsplan": "{}"}
    place = folder(files).root
    chosen = site_folder(place)
    (place / "gemeente.yaml").unlink()

    built = build(carried(), chosen, today)

    assert built.report == (
        "gemeente.yaml\n  Dit bestand is er niet. Zet het terug.\n1 probleem in 1 bestand. Er is niets gebouwd."
    )
    assert (place / "site/index.html").read_text() == "oud"
