"""A built site, a server on loopback, Chromium, and a visitor who does things in plain words."""

import shutil
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from browser.visitor import Visitor
from familiegroepsplan_site.commands.serve import make_server
from playwright.sync_api import Browser, BrowserContext

# What keeps Chromium itself from asking other hosts for updates and the like: only our pages may speak.
QUIET = [
    "--no-sandbox",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
]


class Served(list[str]):
    """The connections that the site's server got: what really arrived, whatever a browser says it asked."""

    address = ""


@pytest.fixture(scope="session")
def served(site: Path) -> Iterator[Served]:
    """Serve the site as `make serve` does, on a free port of loopback, and note each connection."""
    served = Served()
    with make_server(site, 0) as server:
        answer = server.finish_request

        def note_and_answer(request: Any, client: Any) -> None:
            served.append(str(client))
            answer(request, client)

        server.finish_request = note_and_answer  # type: ignore[method-assign]
        served.address = f"http://127.0.0.1:{server.server_port}/"
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield served
        server.shutdown()


@pytest.fixture(scope="session")
def address(served: Served) -> str:
    """Return the address of the site."""
    return served.address


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args: dict[str, object]) -> dict[str, object]:
    """Start Debian's Chromium where it is, else the one that Playwright installed."""
    program = shutil.which("chromium")
    return {**browser_type_launch_args, "args": QUIET} | ({"executable_path": program} if program else {})


@pytest.fixture
def new_visitor(browser: Browser, address: str) -> Iterator[object]:
    """Return a maker of visitors; when the test ends, each must have asked for nothing of another host."""
    contexts: list[BrowserContext] = []
    visitors: list[Visitor] = []

    def make(*, width: int = 1280, height: int = 900, script: bool = True) -> Visitor:
        context = browser.new_context(
            viewport={"width": width, "height": height},
            java_script_enabled=script,
            accept_downloads=True,
            locale="nl-NL",
            service_workers="block",
        )
        contexts.append(context)
        visitors.append(Visitor(context, address))
        return visitors[-1]

    yield make
    for visitor in visitors:
        visitor.asked_only_our_own_host()
        visitor.met_no_refusal()
    for context in contexts:
        context.close()


@pytest.fixture
def visitor(new_visitor) -> Visitor:
    """Return a visitor on a computer."""
    return new_visitor()


@pytest.fixture
def phone_visitor(new_visitor) -> Visitor:
    """Return a visitor on a small phone."""
    return new_visitor(width=360, height=740)
