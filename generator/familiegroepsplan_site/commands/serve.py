"""Serves the built site on this computer, for who works on it."""

import os
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from http.server import ThreadingHTTPServer
from pathlib import Path

from familiegroepsplan_site.commands.serving.answer import SiteHandler
from familiegroepsplan_site.commands.serving.live import LiveHandler
from familiegroepsplan_site.commands.serving.news import News
from familiegroepsplan_site.commands.serving.watch import changes
from familiegroepsplan_site.sources.project import Project
from familiegroepsplan_site.sources.site_folder import SiteFolder

HOST = "127.0.0.1"


class Server(ThreadingHTTPServer):
    """A server that is alone on its port: Windows lets a second one on it when both may share it."""

    allow_reuse_address = os.name == "posix"


class PortTakenError(Exception):
    """Another program already serves on this port."""


def make_server(site: Path, port: int, news: News | None = None) -> ThreadingHTTPServer:
    """Return a server of this folder, bound and not yet serving; with news each page shows the next build."""
    handler = partial(LiveHandler, news=news) if news else SiteHandler
    try:
        return Server((HOST, port), partial(handler, directory=str(site)))
    except OSError as error:
        raise PortTakenError(port) from error


@contextmanager
def serving(server: ThreadingHTTPServer) -> Iterator[str]:
    """Serve beside what this thread does, and give the address."""
    with server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        try:
            yield f"http://{HOST}:{server.server_port}/"
        finally:
            server.shutdown()
            thread.join()


def written(project: Project, folder: SiteFolder) -> Iterator[frozenset[Path]]:
    """Yield all files that people write for this site, and then without end those that changed."""
    places = (*project.written, folder.root) if folder.is_municipal else project.written
    return changes(places, but=[folder.site])


def follow(
    rounds: Iterator[frozenset[Path]], news: News, rebuild: Callable[[], str], ready: Callable[[], None]
) -> None:
    """Build now and in each next round; `rebuild` returns what kept the site from being made, or ""."""
    next(rounds)
    news.tell(rebuild())
    ready()
    for _ in rounds:
        news.tell(rebuild())
