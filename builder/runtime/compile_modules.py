"""Compiles Python sources to bytecode, in a process of its own: `make_runtime.py` starts it.

Marshal writes marks that depend on what else lives in the process; a fresh process with a fixed hash seed and
without site-packages always writes the same bytes.
"""

import importlib.util
import json
import marshal
import sys
from pathlib import Path

# Hash-based and unchecked (PEP 552): there is no source in the browser to compare with, and no clock in the file.
FLAGS_AND_HASH = (1).to_bytes(4, "little") + bytes(8)
WITHOUT_DOCSTRINGS = 2


def main(plan_file: str, target: str) -> None:
    """Compile what the plan lists as [name in the zip, source file] and write one file of bytecode for each."""
    entries: list[tuple[str, str]] = json.loads(Path(plan_file).read_text(encoding="utf-8"))
    for name, source in entries:
        code = compile(Path(source).read_bytes(), name, "exec", dont_inherit=True, optimize=WITHOUT_DOCSTRINGS)
        path = (Path(target) / name).with_suffix(".pyc")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(importlib.util.MAGIC_NUMBER + FLAGS_AND_HASH + marshal.dumps(code))


if __name__ == "__main__":
    main(*sys.argv[1:])
