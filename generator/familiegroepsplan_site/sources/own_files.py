"""The files that a municipality's YAML names: whether each is there, in the folder itself, and not too big."""

from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

from familiegroepsplan_site.sources.fault import Fault
from familiegroepsplan_site.sources.schema import unknown
from familiegroepsplan_site.sources.site_folder import MUNICIPALITY
from familiegroepsplan_site.sources.yaml_file import Where, YamlFile, read_yaml

BIGGEST = 1_000_000  # bytes: a whole site has no more of its own
NAMED: tuple[Where, ...] = (
    ("huisstijl", "tokens"),
    ("huisstijl", "logo", "bestand"),
    ("huisstijl", "icoon"),
)
STYLE_FOLDER = "huisstijl"  # that a new folder has for these files
ENDINGS = (".css", ".json", ".png", ".svg")


def check_own_files(file: YamlFile, folder: Path) -> Iterator[Fault]:
    """Yield a fault for each file it names that cannot be used; `folder` is where they must lie."""
    for where in NAMED:
        name = _at(file.data, where)
        if isinstance(name, str):
            # A name that no file can have (too long, or with a zero in it) is for the schema to tell of.
            with suppress(OSError, ValueError):
                yield from _named(file, where, name, folder)


def _named(file: YamlFile, where: Where, name: str, folder: Path) -> Iterator[Fault]:
    path = folder / name
    if not inside(path, folder):
        yield file.fault(where, "own_file.outside", found=name)
    elif not path.is_file():
        near = (*folder.glob("*"), *folder.glob(f"{STYLE_FOLDER}/*"))
        there = (one.relative_to(folder).as_posix() for one in near if one.suffix.lower() in ENDINGS)
        code, facts = unknown(name, there, "own_file")
        yield file.fault(where, code, **facts)
    elif path.stat().st_size > BIGGEST:
        yield file.fault(where, "own_file.too_big", found=name, most=str(BIGGEST // 1_000_000))


def inside(path: Path, folder: Path) -> bool:
    """Return whether the file lies in the folder itself, also when links are followed."""
    return path.resolve().is_relative_to(folder.resolve())


def check_alone(file: YamlFile, folder: Path) -> Iterator[Fault]:
    """Yield a fault for each other municipality in the folder of this one."""
    for path in sorted(folder.glob("*.y*ml")):
        if path.name != MUNICIPALITY and path.suffix in (".yaml", ".yml"):
            other, _ = read_yaml(path, path.name)
            if other is None or (isinstance(other.data, dict) and {"slug", "code", "naam"} & other.data.keys()):
                yield file.fault((), "folder.two", found=path.name)


def _at(data: Any, where: Where) -> Any:
    for part in where:
        data = data.get(part) if isinstance(data, dict) else None
    return data
