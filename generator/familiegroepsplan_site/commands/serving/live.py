"""Answers as the site does, with one small module in each page that shows the next build; no site has it."""

from html import escape
from http import HTTPStatus
from importlib.resources import files
from io import BytesIO
from pathlib import Path
from typing import Any, BinaryIO

from familiegroepsplan_site.commands.serving.answer import TYPES, SiteHandler
from familiegroepsplan_site.commands.serving.news import News, State

MODULE = "/_serve/news.mjs"
EVENTS = "/_serve/news"
HEAD_END = b"</head>"
BREATH = 15.0  # seconds between two signs of life; a page that is gone is noticed then
# Stands where there is no site yet: the module shows in it what keeps the site from being made.
NO_SITE = "<!doctype html><html><head><title>{title}</title></head><body></body></html>"


class LiveHandler(SiteHandler):
    """One request for a file of the site, or for the news of it."""

    def __init__(self, *args: Any, news: News, **named: Any) -> None:
        self.news = news
        super().__init__(*args, **named)

    def do_GET(self) -> None:  # noqa: N802 - so http.server calls it
        """Answer with news, the module that listens to it, or the site."""
        asked = self.path.partition("?")[0]
        if asked == EVENTS:
            self._send_news()
        elif asked == MODULE:
            self._send_module()
        else:
            super().do_GET()

    def send_head(self) -> BytesIO | BinaryIO | None:
        """Answer a request for a page with the page and the module in it, any other as the site does."""
        # Before the page is read: a build that comes between the two is shown once too often, never too late.
        self._state = self.news.state
        site, path = Path(self.directory), Path(self.translate_path(self.path))
        if self.path.partition("?")[0].endswith("/"):
            path /= "index.html"
        if path.suffix == ".html" and path.is_file():
            self.send_page(HTTPStatus.OK, path.read_bytes())
        elif not (site / "index.html").is_file():
            self.send_page(HTTPStatus.SERVICE_UNAVAILABLE, NO_SITE.format(title=escape(self.news.title)).encode())
        else:
            return super().send_head()
        return None

    def send_page(self, code: HTTPStatus, body: bytes) -> None:
        """Answer with this page and the module in it."""
        super().send_page(code, with_module(body, self._state))

    def _send_module(self) -> None:
        module = (files(__package__) / "news.mjs").read_bytes()
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", TYPES[".mjs"])
        self.send_header("Content-Length", str(len(module)))
        self.end_headers()
        self.wfile.write(module)

    def _send_news(self) -> None:
        """Send each new state until the page is gone."""
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", "text/event-stream")
        self.end_headers()
        known: State | None = None
        try:
            while True:
                state = self.news.other_than(known, BREATH)
                self.wfile.write(self.news.event(state) if state else b": \n\n")
                known = state or known
        except OSError:
            return


def with_module(page: bytes, state: State) -> bytes:
    """Return the page with the module that shows the build after this one."""
    module = f'<script type="module" src="{MODULE}?build={state.build}"></script>'.encode()
    return page.replace(HEAD_END, module + HEAD_END, 1)
