"""The browser's Python as `builder/runtime` left it: one folder named by its hash, and a list of glyphs."""

import json
from dataclasses import dataclass
from pathlib import Path

from familiegroepsplan_site.sources.fault import Fault
from familiegroepsplan_site.sources.project import Project


@dataclass(frozen=True, kw_only=True, slots=True)
class Runtime:
    """A runtime that is ready to be copied; `name` is its hash."""

    folder: Path
    glyphs: tuple[tuple[int, int], ...]

    @property
    def name(self) -> str:
        """The last part of its address on the site."""
        return self.folder.name


def find_runtime(project: Project) -> Runtime | Fault:
    """Return the runtime, or the fault that there is not exactly one."""
    glyphs = project.runtime / "glyphs.json"
    folders = [path.parent for path in project.runtime.glob("*/files.json")]
    if len(folders) != 1 or not glyphs.is_file():
        return Fault(file=project.name_of(project.runtime), line=0, path="", code="file.runtime")
    ranges = json.loads(glyphs.read_text(encoding="utf-8"))
    return Runtime(folder=folders[0], glyphs=tuple((first, last) for first, last in ranges))
