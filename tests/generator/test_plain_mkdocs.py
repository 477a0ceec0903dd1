"""Writers run plain MkDocs in the root and see the hand-written pages, without the generator."""

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]


def test_plain_mkdocs_shows_every_hand_written_page(tmp_path: Path) -> None:
    """In strict mode, so that a writer sees a dead link at once."""
    command = [
        sys.executable,
        "-m",
        "mkdocs",
        "build",
        "--strict",
        "-q",
        "-f",
        ROOT / "mkdocs.yml",
        "-d",
        tmp_path / "site",
    ]
    environment = os.environ | {"NO_MKDOCS_2_WARNING": "1"}
    done = subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    written = {path.stem for path in (ROOT / "docs/nl").glob("*.md")} - {"index"}
    assert written == {path.parent.name for path in (tmp_path / "site").glob("*/index.html")}
    text = (tmp_path / "site/uw-recht/index.html").read_text(encoding="utf-8")
    assert "U heeft het recht om eerst zelf een plan te maken" in text
    assert "<h1" in text
