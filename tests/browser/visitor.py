"""A person at the site: does things in plain words, finds them by role and name, and notes every request."""

import json
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from playwright.sync_api import BrowserContext, Locator, Page, expect

AXE = Path(__file__).parents[2] / "node_modules/axe-core/axe.min.js"
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
PATIENCE = 60  # seconds that Python may take to start on a busy machine
TWO_FRAMES = "() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))"
FORMATS = ("docx", "odt", "pdf", "html", "json", "ics")


class Visitor:
    """One person in one browser window."""

    def __init__(self, context: BrowserContext, address: str) -> None:
        self.address = address
        self.page: Page = context.new_page()
        self.asked: list[str] = []
        self.refused: list[str] = []
        self.page.on("request", lambda request: self.asked.append(request.url))
        self.page.on("console", lambda said: self.refused.append(said.text) if said.type == "error" else None)
        self.page.on("pageerror", lambda error: self.refused.append(str(error)))

    def visits(self, path: str) -> None:
        """Go to a page of the site."""
        self.page.goto(self.address + path)

    def opens_the_builder(self) -> None:
        """Go to the plan builder and wait until Python is ready."""
        self.visits("plan/")
        self.waits_for_python()

    def waits_for_python(self, state: str = "ready") -> None:
        """Wait until the builder says it is in this state."""
        self.waits_until(lambda: self.state("builder") == state, f"data-builder={state}")

    def waits_until(self, holds: Callable[[], bool], what: str) -> None:
        """Wait for something; our policy forbids eval, so Playwright's own way of waiting cannot be used."""
        end = time.monotonic() + PATIENCE
        while not holds():
            if time.monotonic() > end:
                raise AssertionError(f"waited {PATIENCE} s in vain for {what}; heard: {self.refused}")
            self.page.wait_for_timeout(50)

    def state(self, name: str) -> str | None:
        """Return a state of the builder: `builder` or `lock`."""
        value: str | None = self.page.evaluate(f"document.documentElement.dataset.{name}")
        return value

    def chooses_the_whole_plan(self) -> None:
        """Take all thirteen sections."""
        self.page.get_by_role("radio", name="Heel plan").check()

    def answers(self, question: str, text: str) -> None:
        """Type an answer to a question, by its visible words."""
        self.page.get_by_role("textbox", name=question, exact=True).fill(text)

    def goes_to(self, section: str) -> None:
        """Choose a section in the list of steps."""
        self.page.get_by_role("button", name=section).first.click()

    def presses(self, *keys: str) -> None:
        """Press keys, one after the other."""
        for key in keys:
            self.page.keyboard.press(key)

    def tabs_to(self, target: Locator, most: int = 400) -> None:
        """Press Tab until this has the focus."""
        for _ in range(most):
            if target.evaluate("element => element === document.activeElement"):
                return
            self.page.keyboard.press("Tab")
        raise AssertionError(f"{target} cannot be reached with the Tab key")

    def looks_at_the_plan(self) -> None:
        """Go to the overview."""
        self.page.get_by_role("button", name="Bekijk uw plan").click()
        expect(self.page.get_by_role("heading", name="Uw plan", exact=True)).to_be_visible()

    def downloads(self, format_: str, folder: Path, paper: str = "") -> Path:
        """Take the plan, or another paper that is made of it, home in one form and return the file."""
        other = f'[data-paper="{paper}"][data-paper-format="{format_}"]'
        with self.page.expect_download(timeout=PATIENCE * 1000) as coming:
            self.page.locator(other if paper else f'[data-download="{format_}"]').click()
        file = folder / coming.value.suggested_filename
        coming.value.save_as(file)
        return file

    def opens_the_file(self, file: Path) -> None:
        """Open a plan file on the builder page."""
        self.page.locator("[data-open-plan]").set_input_files(file)

    def plan(self, folder: Path) -> dict[str, Any]:
        """Return the plan as it is in the plan file."""
        plan: dict[str, Any] = json.loads(self.downloads("json", folder).read_text(encoding="utf-8"))["plan"]
        return plan

    def finds_it_accessible(self) -> None:
        """Hold what is on the screen to WCAG 2.2 A and AA and to axe's best practice."""
        self.page.evaluate(AXE.read_text(encoding="utf-8"))
        self.page.evaluate(TWO_FRAMES)  # what watches sizes acts with the frame, as it does for a reader
        found = self.page.evaluate("rules => axe.run(document, {runOnly: rules})", RULES)
        faults = [
            f"{fault['id']}: {node['target']} {node['failureSummary']}"
            for fault in found["violations"]
            for node in fault["nodes"]
        ]
        assert not faults, "\n".join(faults)
        assert found["passes"]

    def need_not_scroll_sideways(self) -> None:
        """Nothing is wider than the screen."""
        wide, screen = self.page.evaluate(
            "[document.documentElement.scrollWidth, document.documentElement.clientWidth]"
        )
        assert wide <= screen

    def asked_only_our_own_host(self) -> None:
        """Hold every request that was made to our own address."""
        foreign = [url for url in self.asked if not url.startswith((self.address, "blob:", "data:"))]
        assert foreign == []

    def met_no_refusal(self) -> None:
        """Hold that no script failed and that the security policy had nothing to refuse."""
        assert self.refused == []
