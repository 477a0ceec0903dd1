"""De opdrachten `familiegroepsplan build`, `check` en `serve`."""

import sys
import threading
import time
from contextlib import suppress
from datetime import date
from functools import partial
from pathlib import Path
from typing import NoReturn

import click

from familiegroepsplan_site.commands.build import build, built_sentence
from familiegroepsplan_site.commands.check import as_json, check, table, told
from familiegroepsplan_site.commands.serve import PortTakenError, follow, make_server, serving, written
from familiegroepsplan_site.commands.serving.news import News
from familiegroepsplan_site.sources.project import Project, carried
from familiegroepsplan_site.sources.site_folder import SiteFolder, site_folder
from familiegroepsplan_site.sources.words import WordsError, read_words


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.option(
    "--map",
    "root",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="De map met het project. Zonder deze keuze: de map waaruit dit programma is geïnstalleerd.",
)
@click.pass_context
def main(context: click.Context, root: Path | None) -> None:
    """Bouw en bekijk de site over het familiegroepsplan."""
    context.obj = Project(root=root.resolve()) if root else carried()


FOLDER = click.argument(
    "folder", metavar="[MAP]", required=False, type=click.Path(exists=True, file_okay=False, path_type=Path)
)


@main.command("build")
@FOLDER
@click.pass_obj
def build_command(project: Project, folder: Path | None) -> None:
    """Bouw de site in site/, als in alle bestanden niets te verbeteren is.

    Staat in MAP een gemeente.yaml, dan is het de site van die gemeente. Zonder MAP kijkt dit programma in de map
    waarin u nu bent. Is daar geen gemeente.yaml, dan bouwt het de landelijke site.
    """
    if _build_and_tell(project, _chosen(project, folder)):
        sys.exit(1)


@main.command("check")
@click.option("--taalcijfers", "only_figures", is_flag=True, help="Toon alleen de taalcijfers van elke bladzijde.")
@click.option("--json", "for_machines", is_flag=True, help="Geef alles als JSON, voor een ander programma.")
@click.argument("pages", nargs=-1)
@click.pass_obj
def check_command(project: Project, only_figures: bool, for_machines: bool, pages: tuple[str, ...]) -> None:
    """Kijk alles na wat iemand schreef, zonder te bouwen.

    Met PAGES kijkt u alleen naar bladzijden met dat in hun naam, zoals uw-recht.

    Code bij het einde: 0 als er hooguit ideeën zijn, 1 als de site zo niet gebouwd wordt,
    2 bij een onbekende keuze, 3 als er iets te verbeteren is.
    """
    try:
        checked = check(project, date.today(), pages)
    except WordsError as error:
        _stop(str(error))
    if for_machines:
        click.echo(as_json(checked))
    elif only_figures and checked.pages:
        click.echo(table(checked.pages, checked.words))
    else:
        click.echo(told(checked))
    sys.exit(checked.code)


@main.command("serve")
@click.option(
    "--poort", "port", type=click.IntRange(0, 65535), default=8000, show_default=True, help="Het poortnummer."
)
@click.option("--no-build", is_flag=True, help="Bouw niet: laat de site zien die er al staat.")
@FOLDER
@click.pass_obj
def serve_command(project: Project, port: int, no_build: bool, folder: Path | None) -> None:
    """Laat de site zien op deze computer, en elke wijziging meteen."""
    chosen = _chosen(project, folder)
    try:
        _, _, words = read_words(project.words)
    except WordsError as error:
        _stop(str(error))
    if no_build and not (chosen.site / "index.html").is_file():
        raise click.ClickException(words.filled("editor.no_site", folder=chosen.name_of(chosen.site)))
    news = None if no_build else News(words["editor.not_built"])
    try:
        server = make_server(chosen.site, port, news)
    except PortTakenError:
        raise click.ClickException(words.filled("editor.port_taken", port=port)) from None
    with serving(server) as address, suppress(KeyboardInterrupt):
        ready = partial(click.echo, words.filled("editor.serving", address=address))
        if news:
            follow(written(project, chosen), news, lambda: _build_and_tell(project, chosen), ready)
        ready()
        threading.Event().wait()
    click.echo()


def _chosen(project: Project, folder: Path | None) -> SiteFolder:
    """Return the folder that was asked for; else the one we are in, when it is a municipality's."""
    chosen = site_folder((folder or Path.cwd()).resolve())
    if chosen.is_municipal:
        return chosen
    if project.is_installed or (folder and chosen.root != project.root):
        words = read_words(project.words)[2]
        raise click.ClickException(words.filled("editor.no_municipality", folder=str(folder or Path.cwd())))
    return site_folder(project.root)


def _build_and_tell(project: Project, folder: SiteFolder) -> str:
    """Build, say how it went, and return the report of what kept the site from being made."""
    started = time.monotonic()
    built = build(project, folder, date.today())
    if built.well:
        click.echo(built_sentence(built, time.monotonic() - started, folder.name_of(folder.site)))
    else:
        click.echo(built.report, err=True)
    return built.report


def _stop(report: str) -> NoReturn:
    click.echo(report, err=True)
    sys.exit(1)
