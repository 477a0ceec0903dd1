"""Programs that read our documents back; a test that misses one says which package brings it."""

import shutil
import subprocess
from pathlib import Path

import pytest

PACKAGES = {
    "soffice": "libreoffice-writer-nogui",
    "pdftotext": "poppler-utils",
    "pdffonts": "poppler-utils",
    "pdfinfo": "poppler-utils",
    "pdftoppm": "poppler-utils",
}


def run(program: str, *arguments: str | Path) -> str:
    """Return what the program writes; the test fails in one line when it is not there."""
    if shutil.which(program) is None:
        pytest.fail(f"{program} is missing: apt-get install {PACKAGES[program]}", pytrace=False)
    done = subprocess.run(
        [program, *arguments], check=True, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, timeout=300
    )
    return done.stdout.decode("utf-8", errors="replace")


def text_of_pdf(file: Path) -> str:
    """Return the text of a PDF, page after page."""
    return run("pdftotext", "-raw", "-enc", "UTF-8", file, "-")


def convert_to_pdf(files: list[Path], profile: Path, target: Path) -> None:
    """Open these files in LibreOffice and write each as a PDF."""
    run(
        "soffice",
        f"-env:UserInstallation={profile.as_uri()}",
        "--headless",
        "--convert-to",
        "pdf",
        "--outdir",
        target,
        *files,
    )
