"""Answers a browser with the files of the built site."""

from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler
from pathlib import Path

# What the browser insists on before it runs a module or compiles WebAssembly while it streams.
TYPES = {
    ".mjs": "text/javascript",
    ".js": "text/javascript",
    ".wasm": "application/wasm",
    ".json": "application/json",
    ".woff2": "font/woff2",
    ".html": "text/html; charset=utf-8",
}


class SiteHandler(SimpleHTTPRequestHandler):
    """One request for a file of the site."""

    extensions_map = SimpleHTTPRequestHandler.extensions_map | TYPES

    def parse_request(self) -> bool:
        """Read the request, and forget which time a browser knows: two builds can stand there in one second."""
        read = super().parse_request()
        if read:
            del self.headers["If-Modified-Since"]
        return read

    def end_headers(self) -> None:
        """Let a new build show at the next reload."""
        self.send_header("Cache-Control", "no-cache")
        super().end_headers()

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing: which pages someone reads is not for a log, on no machine."""

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        """Answer with the site's own page for an address that leads nowhere."""
        page = Path(self.directory) / "404.html"
        if code != HTTPStatus.NOT_FOUND or not page.is_file():
            super().send_error(code, message, explain)
            return
        self.send_page(HTTPStatus.NOT_FOUND, page.read_bytes())

    def send_page(self, code: HTTPStatus, body: bytes) -> None:
        """Answer with this page."""
        self.send_response(code)
        self.send_header("Content-Type", TYPES[".html"])
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)
