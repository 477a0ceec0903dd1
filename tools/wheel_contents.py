"""What the wheel carries beside its Python: the parts of a checkout that a site is made of, as the same tree.

A hook of hatchling, named in pyproject.toml; `make wheel` runs it.
"""

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

PLACE = "familiegroepsplan_site/project"
FOLDERS = (
    "build/runtime",
    "builder/questions",
    "builder/web",
    "docs/nl",
    "gemeenten",
    "languages",
    "site_templates",
)
FILES = ("builder/example-plan.json", "builder/familiegroepsplan/plan/plan-1.schema.json", "mkdocs.yml")
LICENCES = ("LICENSE", "LICENSE.md", "LICENSE.txt")
STAMP = "made-from.txt"  # for who makes the runtime, not for who uses it


class WheelContents(BuildHookInterface):  # type: ignore[type-arg]
    """Adds the tree to a wheel; an editable install has the checkout itself."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Name every file for hatchling, or stop with what is missing and how to make it."""
        if version == "editable":
            return
        root = Path(self.root)
        paths = [*_own(root), *_packaged(root)]
        if missing := [path.relative_to(root).as_posix() for path in paths if not path.is_file()]:
            sys.exit(f"tools.wheel_contents: these are not here: {', '.join(missing)}. Run: make wheel")
        for path in paths:
            build_data["force_include"][str(path)] = f"{PLACE}/{path.relative_to(root).as_posix()}"


def _own(root: Path) -> Iterator[Path]:
    yield from (root / name for name in FILES)
    for name in FOLDERS:
        found = [path for path in (root / name).rglob("*") if path.is_file() and path.name != STAMP]
        yield from sorted(found) or [root / name]


def _packaged(root: Path) -> Iterator[Path]:
    """Yield of what npm installed only the files that sites get, each package with its licence."""
    sys.path[:0] = [str(root / "builder"), str(root / "generator")]
    from familiegroepsplan_site.pages.plan_page import UTRECHT_CSS  # noqa: PLC0415 - only now on the path
    from familiegroepsplan_site.publish.assets import packaged  # noqa: PLC0415
    from familiegroepsplan_site.sources.project import Project  # noqa: PLC0415

    files = set(packaged(Project(root=root), UTRECHT_CSS).values())
    for path in list(files):
        package = next(folder for folder in path.parents if (folder / "package.json").is_file())
        files.update(package / name for name in LICENCES if (package / name).is_file())
    yield from sorted(files)
