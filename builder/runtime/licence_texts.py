"""LICENCES.txt: under which terms each part of the runtime may be passed on, in full."""

from pathlib import Path

TEXTS = Path(__file__).parent / "licences"
RULE = "=" * 100


def make_licences(packages: Path, fonts: Path, site_packages: Path) -> str:
    """Return the notices and texts of everything that the runtime holds.

    `packages` is node_modules, `fonts` the folder of the fonts in it.
    """
    own = (packages.parent / "LICENSE").read_text(encoding="utf-8")
    parts = [
        ("familiegroepsplan (plan core and worker), EUPL-1.2", own),
        (
            "Pyodide 0.29.5, MPL-2.0. Source: https://github.com/pyodide/pyodide. pyodide.asm.js, pyodide.js and "
            "pyodide.asm.wasm are unchanged; the two scripts are joined with ours in worker.js",
            _text(TEXTS / "MPL-2.0.txt"),
        ),
        (
            "CPython 3.13 (in pyodide.asm.wasm, and compiled in python.zip), PSF-2.0, with zlib, libffi, bzip2, "
            "expat and others that its text names",
            _text(TEXTS / "Python.txt"),
        ),
        ("Jinja2 (compiled in python.zip), BSD-3-Clause", _text(_of_package(site_packages, "jinja2"))),
        ("MarkupSafe (compiled in python.zip), BSD-3-Clause", _text(_of_package(site_packages, "markupsafe"))),
        (
            "formepdf (forme.wasm), MIT. Source: https://github.com/formepdf/forme",
            _text(TEXTS / "MIT-formepdf.txt"),
        ),
        *(
            (f"{path.parent.name} (fonts/, with fewer names in them), OFL-1.1", _text(path))
            for path in sorted(fonts.glob("*/LICENSE_FONT"))
        ),
    ]
    return "\n\n".join(f"{RULE}\n{title}\n{RULE}\n\n{text.strip()}" for title, text in parts) + "\n"


def _of_package(site_packages: Path, name: str) -> Path:
    return next(site_packages.glob(f"{name}-*.dist-info/licenses/LICENSE.txt"))


def _text(path: Path) -> str:
    return path.read_text(encoding="utf-8")
