"""What an editor sees while serving: each new build, and what keeps one from being made."""

import threading
from pathlib import Path

from familiegroepsplan_site.commands.serve import make_server
from familiegroepsplan_site.commands.serving.news import News
from playwright.sync_api import Browser, expect

# The policy of the plan builder's page, the strictest of the site.
PAGE = """<!doctype html><html lang="nl"><head><title>Plan</title><meta http-equiv="Content-Security-Policy"
content="default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; base-uri 'none';
require-trusted-types-for 'script'; trusted-types 'none'"></head><body><h1>{title}</h1></body></html>"""


def test_an_open_page_shows_the_next_build_and_tells_why_one_failed(browser: Browser, tmp_path: Path) -> None:
    """Without a key pressed, and within the policy of the page."""
    page_file = tmp_path / "index.html"
    page_file.write_text(PAGE.format(title="Oud"))
    news = News("De site is niet opnieuw gebouwd")
    page = browser.new_page()
    refused: list[str] = []
    page.on("console", lambda message: refused.append(message.text))
    with make_server(tmp_path, 0, news) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        page.goto(f"http://127.0.0.1:{server.server_port}/")
        page_file.write_text(PAGE.format(title="Nieuw"))
        news.tell("")
        expect(page.get_by_role("heading", name="Nieuw")).to_be_visible()

        news.tell("gemeente.yaml:3  naam\n  Staat er: niets")
        notice = page.get_by_role("alert")
        expect(notice).to_have_text("De site is niet opnieuw gebouwdgemeente.yaml:3  naam\n  Staat er: niets")
        assert refused == []

        news.tell("")
        expect(notice).to_have_count(0)
        page.close()
        server.shutdown()
