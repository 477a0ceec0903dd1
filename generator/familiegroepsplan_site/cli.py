"""The commands `familiegroepsplan new`, `build`, `check` and `serve`; their help is in the words (`spoken`).

Each command imports late what it alone is made of: who asks for help need not wait for all that makes a site.
"""

import sys
import threading
import time
from collections.abc import Mapping
from contextlib import AbstractContextManager, suppress
from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path
from shlex import quote
from typing import TYPE_CHECKING, NoReturn

import click

from familiegroepsplan_site.commands.progress import Told, progress
from familiegroepsplan_site.commands.spoken import LANGUAGE, SpokenGroup
from familiegroepsplan_site.sources.project import DUTCH, ENGLISH, Project, carried
from familiegroepsplan_site.sources.site_folder import SiteFolder, site_folder
from familiegroepsplan_site.sources.words import Words, read_words

if TYPE_CHECKING:
    from familiegroepsplan_site.commands.new import Place

FOLDER = click.Path(exists=True, file_okay=False, path_type=Path)


@click.group(cls=SpokenGroup, context_settings={"help_option_names": ["-h", "--help"]})
@click.option(
    "--taal", "editors", type=click.Choice([DUTCH, ENGLISH]), envvar=LANGUAGE, default=DUTCH, is_eager=True
)
@click.option("--map", "root", type=FOLDER)
@click.pass_context
def main(context: click.Context, editors: str, root: Path | None) -> None:
    """Choose what every command works with."""
    project = carried(editors)
    context.obj = replace(project, root=root.resolve()) if root else project


def _complete(context: click.Context, _: click.Parameter, typed: str) -> list[str]:
    """Return the names that begin so, for a shell that completes what is typed."""
    from familiegroepsplan_site.commands.new import slugs

    project = context.find_object(Project) or carried()
    return [slug for slug in slugs(project) if slug.startswith(typed.lower())]


@main.command("new")
@click.argument("place", type=click.Path(path_type=Path))
@click.option("--gemeente", "municipality", shell_complete=_complete)
@click.pass_obj
def new_command(project: Project, place: Path, municipality: str | None) -> None:
    """Make a folder for the site of a municipality, with all that is known of it."""
    from familiegroepsplan_site.commands.new import NotMadeError, find_place, make_folder, places

    _, _, words = read_words(project)
    try:
        known = places(project)
        found = find_place(municipality, known, words) if municipality else _asked(known, words)
        make_folder(project, place.resolve(), found, date.today(), words)
    except NotMadeError as error:
        _stop(str(error))
    click.echo(words.filled("editor.new.made", name=found.name, folder=quote(str(place))))


def _asked(known: "Mapping[str, Place]", words: Words) -> "Place":
    """Ask for the name until it is one; the Tab key completes it where the terminal can."""
    from familiegroepsplan_site.commands.completing import completing
    from familiegroepsplan_site.commands.new import NotMadeError, find_place

    names = sorted({place.name for place in known.values()})
    with completing(names):
        while True:
            try:
                return find_place(click.prompt(words["editor.new.ask"], prompt_suffix=" "), known, words)
            except NotMadeError as error:
                click.echo(str(error))


@main.command("build")
@click.option("--all", "everyone", is_flag=True)
@click.option("--out", "out", type=click.Path(path_type=Path))
@click.argument("folder", required=False, type=FOLDER)
@click.pass_obj
def build_command(project: Project, everyone: bool, out: Path | None, folder: Path | None) -> None:
    """Build the site of a municipality's folder, the national site, or those of all municipalities."""
    if everyone or out:
        if not (everyone and out) or folder:
            raise click.ClickException(read_words(project)[2]["editor.all_and_out"])
        _build_all_and_tell(project, out)
    elif _build_and_tell(project, _chosen(project, folder)):
        sys.exit(1)


@main.command("check")
@click.option("--taalcijfers", "only_figures", is_flag=True)
@click.option("--json", "for_machines", is_flag=True)
@click.argument("folder_or_pages", nargs=-1)
@click.pass_obj
def check_command(
    project: Project, only_figures: bool, for_machines: bool, folder_or_pages: tuple[str, ...]
) -> None:
    """Check all that editors wrote, without building; the first word may be the folder."""
    from familiegroepsplan_site.commands.check import as_json, check, table, told

    first, pages = Path(*folder_or_pages[:1]), folder_or_pages
    folder, pages = (first, pages[1:]) if pages and first.is_dir() else (None, pages)
    chosen = _chosen(project, folder)
    with _progress(project, "editor.checking") as told_page:
        checked = check(project, chosen, date.today(), pages, told_page)
    if for_machines:
        click.echo(as_json(checked))
    elif only_figures and checked.pages:
        click.echo(table(checked.pages, checked.words))
    else:
        click.echo(told(checked))
    sys.exit(checked.code)


@main.command("serve")
@click.option("--poort", "port", type=click.IntRange(0, 65535), default=8000)
@click.option("--no-build", is_flag=True)
@click.argument("folder", required=False, type=FOLDER)
@click.pass_obj
def serve_command(project: Project, port: int, no_build: bool, folder: Path | None) -> None:
    """Show the site on this computer, and each change as soon as it is saved."""
    from familiegroepsplan_site.commands.serve import PortTakenError, follow, make_server, serving, written
    from familiegroepsplan_site.commands.serving.news import News

    chosen = _chosen(project, folder)
    _, _, words = read_words(project)
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
        raise click.ClickException(_no_municipality(project, folder or Path.cwd()))
    return site_folder(project.root)


def _no_municipality(project: Project, folder: Path) -> str:
    """Return what to do about a folder without `gemeente.yaml`; perhaps the file has nearly that name."""
    words = read_words(project)[2]
    for path in sorted(folder.iterdir()):
        if path.name.lower().startswith("gemeente.y"):
            return words.filled("editor.nearly_municipality", folder=str(folder), found=path.name)
    return words.filled("editor.no_municipality", folder=str(folder))


def _build_and_tell(project: Project, folder: SiteFolder) -> str:
    """Build, say how it went, and return the report of what kept the site from being made."""
    from familiegroepsplan_site.commands.build import build, built_sentence

    started = time.monotonic()
    with _progress(project, "editor.building") as told:
        built = build(project, folder, date.today(), told)
    if built.well:
        click.echo(built_sentence(built, time.monotonic() - started, folder.name_of(folder.site)))
    else:
        click.echo(built.report, err=True)
    return built.report


def _build_all_and_tell(project: Project, out: Path) -> None:
    from familiegroepsplan_site.commands.build_all import build_all, built_all_sentence, left_sentence

    started = time.monotonic()
    with _progress(project, "editor.building") as told:
        built = build_all(project, out.resolve(), date.today(), told)
    if not built.well:
        _stop(built.report)
    click.echo(built_all_sentence(built, time.monotonic() - started, str(out)))
    if left := left_sentence(built, out):
        click.echo(left, err=True)


def _progress(project: Project, label: str) -> AbstractContextManager[Told]:
    return progress(lambda: read_words(project)[2][label])


def _stop(report: str) -> NoReturn:
    click.echo(report, err=True)
    sys.exit(1)
