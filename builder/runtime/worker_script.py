"""The worker's script: Pyodide and our modules in one classic script, since a blob worker can import nothing."""

import re
from pathlib import Path

from python_zip import RuntimeNotMadeError

ENTRY = "plan-worker.mjs"
IMPORT = re.compile(r"^import \{([^}]*)\} from '\./([\w-]+\.mjs)'$", re.MULTILINE)
EXPORT = re.compile(r"^export (?=(?:async function|function|const|class) (\w+))", re.MULTILINE)
LEFT_OVER = re.compile(r"^(?:import|export)\b.*$", re.MULTILINE)


def make_worker_script(pyodide: Path, modules: Path) -> str:
    """Return the script; Pyodide comes first and unchanged."""
    parts = [(pyodide / name).read_text(encoding="utf-8") for name in ("pyodide.asm.js", "pyodide.js")]
    parts = [re.sub(r"^//# sourceMappingURL=.*$", "", part, flags=re.MULTILINE) for part in parts]
    joined: dict[str, str] = {}
    _join(ENTRY, modules, joined)
    ours = "\n".join(joined.values())
    return "\n;".join(
        [*parts, f"(() => {{\n'use strict'\n{ours}\n{_variable(ENTRY)}.startPlanWorker(self)\n}})()\n"]
    )


def _join(name: str, modules: Path, joined: dict[str, str]) -> None:
    """Add this module after those that it imports, as a constant that holds its exports."""
    if name in joined:
        return
    source = (modules / name).read_text(encoding="utf-8")
    for match in IMPORT.finditer(source):
        _join(match[2], modules, joined)
    exports = ", ".join(match[1] for match in EXPORT.finditer(source))
    body = IMPORT.sub(lambda match: f"const {{{match[1]}}} = {_variable(match[2])}", source)
    body = EXPORT.sub("", body)
    if left := LEFT_OVER.search(body):
        raise RuntimeNotMadeError(f"builder/web/worker/{name}: cannot join {left.group()!r} into a classic script")
    joined[name] = f"const {_variable(name)} = (() => {{\n{body}return {{ {exports} }}\n}})()"


def _variable(name: str) -> str:
    return "module_" + name.removesuffix(".mjs").replace("-", "_")
