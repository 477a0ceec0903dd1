"""Measures what the README and closing notes state: the build, bytes over the line, start of Python, documents.

Run by `make bench`. Times are of this machine at this moment: compare only figures of one run.
"""

import json
import shutil
import statistics
import subprocess
import tempfile
import threading
import time
from datetime import date
from pathlib import Path

from bench_documents import main as bench_documents
from bench_opening import main as bench_opening
from bench_sites import main as bench_sites
from familiegroepsplan_site.commands.build import build
from familiegroepsplan_site.commands.serve import make_server
from familiegroepsplan_site.sources.project import Project
from familiegroepsplan_site.sources.site_folder import site_folder
from playwright.sync_api import Browser, sync_playwright

ROOT = Path(__file__).parents[1]
STARTS = 5
CHROMIUM = ["--no-sandbox", "--disable-background-networking", "--disable-component-update", "--disable-sync"]
BROTLI = """
const { brotliCompressSync, constants } = require('node:zlib'), { readFileSync } = require('node:fs')
const params = { [constants.BROTLI_PARAM_QUALITY]: 9 }
const size = (file) => brotliCompressSync(readFileSync(file), { params }).length
console.log(JSON.stringify(process.argv.slice(1).map(size)))
"""


def brotli_bytes(files: list[Path]) -> int:
    """Return how many bytes these files are together over the line, each compressed with brotli 9."""
    command = ["node", "-e", BROTLI, *map(str, files)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    return sum(json.loads(done.stdout))


def milliseconds_to(state: str, browser: Browser, address: str) -> float:
    """Return the time from asking for the builder page until it says it is in this state."""
    page = browser.new_page()
    began = time.perf_counter()
    page.goto(address + "plan/")
    while page.evaluate("document.documentElement.dataset.builder") != state:
        page.wait_for_timeout(5)
    passed = (time.perf_counter() - began) * 1000
    page.close()
    return passed


def main() -> None:
    """Build once into a temporary folder and print the figures."""
    with tempfile.TemporaryDirectory() as folder:
        site = Path(folder) / "site"
        began = time.perf_counter()
        built = build(Project(root=ROOT), site_folder(ROOT, site), date.today())
        if not built.well:
            raise SystemExit(built.report)
        print(f"build of the national site     {time.perf_counter() - began:8.1f} s")

        runtime = [file for file in (site / "assets/runtime").rglob("*") if file.is_file()]
        styles_and_scripts = [*site.glob("assets/builder/**/*.mjs"), *site.glob("assets/builder/**/*.css")]
        for name, files in {
            "home page (HTML)": [site / "index.html"],
            "page of a municipality (HTML)": [site / "gemeenten/amstelveen/index.html"],
            "plan builder (HTML)": [site / "plan/index.html"],
            "plan builder, its scripts and styles": styles_and_scripts,
            "all of the runtime": runtime,
            "  of which Python itself (wasm)": [file for file in runtime if file.name == "pyodide.asm.wasm"],
        }.items():
            print(f"{name:38s} {brotli_bytes(files):>9,d} bytes, brotli 9")

        with make_server(site, 0) as server, sync_playwright() as play:
            threading.Thread(target=server.serve_forever, daemon=True).start()
            address = f"http://127.0.0.1:{server.server_port}/"
            browser = play.chromium.launch(executable_path=shutil.which("chromium"), args=CHROMIUM)
            times = [milliseconds_to("ready", browser, address) for _ in range(STARTS)]
            browser.close()
            server.shutdown()
        each = ", ".join(f"{passed:.0f}" for passed in times)
        print(f"builder page asked for until Python is ready: {each} ms, median {statistics.median(times):.0f} ms")
    bench_documents()
    bench_sites()
    bench_opening()


if __name__ == "__main__":
    main()
