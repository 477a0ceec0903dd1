"""Makes the folder in which a municipality makes its site."""

import shutil
import tempfile
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from familiegroepsplan_site.sources.project import Project
from familiegroepsplan_site.sources.site_folder import MUNICIPALITY
from familiegroepsplan_site.sources.start.folder import new_files
from familiegroepsplan_site.sources.words import Words
from familiegroepsplan_site.sources.yaml_file import YamlFile, parse_yaml, read_yaml

NAMES = ("naam:", "ook-bekend-als:")


@dataclass(frozen=True, kw_only=True, slots=True)
class Place:
    """A municipality that we know, by the file of what we know of it."""

    name: str
    path: Path


class NotMadeError(Exception):
    """Why there is no new folder, in a sentence for an editor; nothing was written."""


def places(project: Project) -> Mapping[str, Place]:
    """Return every municipality by each of its names and its slug, as `folded` writes them."""
    found: dict[str, Place] = {}
    for path in sorted(project.municipalities.glob("*.yaml")):
        if path != project.country and (names := _names(path)):
            place = Place(name=names[0], path=path)
            for name in (*names, path.stem):
                found.setdefault(folded(name), place)
    return found


def _names(path: Path) -> list[str]:
    """Return the name of a municipality and then its other names; only their lines are read, as that is quick."""
    lines = path.read_text(encoding="utf-8-sig").splitlines()
    data = _data(parse_yaml("\n".join(line for line in lines if line.startswith(NAMES)), path.name)[0])
    return [str(data["naam"]), *map(str, data.get("ook-bekend-als") or ())] if "naam" in data else []


def slugs(project: Project) -> list[str]:
    """Return how the municipalities are called in addresses: quick enough to complete a half-typed one."""
    return sorted(path.stem for path in project.municipalities.glob("*.yaml") if path != project.country)


def folded(name: str) -> str:
    """Return a name as one may type it: without capitals, accents, and signs between its words."""
    plain = unicodedata.normalize("NFKD", name.casefold())
    return "".join(char for char in plain if char.isalnum())


def find_place(typed: str, known: Mapping[str, Place], words: Words) -> Place:
    """Return the municipality that is called so, or raise with the one that was perhaps meant."""
    name = folded(typed)
    if name in known:
        return known[name]
    # Who types half a name means the only one that begins so.
    starting = {place.name for key, place in known.items() if name and key.startswith(name)}
    close = [known[key].name for key in get_close_matches(name, known, n=3, cutoff=0.72)]
    guesses = sorted(starting)[:3] or list(dict.fromkeys(close))
    if guesses:
        names = words["editor.new.or"].join(guesses)
        raise NotMadeError(words.filled("editor.new.guess", found=typed, guess=names))
    raise NotMadeError(words.filled("editor.new.not_known", found=typed))


def make_folder(project: Project, folder: Path, place: Place, today: date, words: Words) -> None:
    """Write all files of a new folder, or none and raise; a folder that holds anything stays as it was."""
    known = place.path.read_text(encoding="utf-8-sig")
    made = new_files(place.name, known, today, shares_plan=_shares_plan(project, known))
    try:
        _check_free(folder, words)
        folder.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=folder.parent, prefix=f".{folder.name}-") as name:
            for file, text in made.items():
                path = Path(name) / file
                path.parent.mkdir(exist_ok=True)
                path.write_text(text, encoding="utf-8", newline="\n")
            folder.mkdir(exist_ok=True)
            for path in Path(name).iterdir():
                shutil.move(path, folder / path.name)
    except OSError:
        raise NotMadeError(words.filled("editor.new.closed", folder=str(folder))) from None


def _shares_plan(project: Project, known: str) -> bool:
    """Return whether the region of this municipality has a plan that its municipalities share."""
    region = _data(parse_yaml(known, "")[0]).get("jeugdregio")
    files = (read_yaml(path, path.name)[0] for path in project.regions.glob("*.yaml"))
    return any(data.get("naam") == region and "model" in data for data in map(_data, files))


def _data(file: YamlFile | None) -> Mapping[str, Any]:
    return file.data if file and isinstance(file.data, dict) else {}


def _check_free(folder: Path, words: Words) -> None:
    if folder.is_dir():
        if (folder / MUNICIPALITY).exists():
            raise NotMadeError(words.filled("editor.new.taken", folder=str(folder), name=_called(folder)))
        # A folder under version control has hidden files, and is new all the same.
        there = sorted(path.name for path in folder.iterdir() if not path.name.startswith("."))
        if there:
            raise NotMadeError(words.filled("editor.new.not_empty", folder=str(folder), first=there[0]))
    elif folder.exists() or folder.is_symlink():
        raise NotMadeError(words.filled("editor.new.no_folder", folder=str(folder)))


def _called(folder: Path) -> str:
    """Return the name of the municipality in a folder, or of its file when that cannot be read."""
    name = _data(read_yaml(folder / MUNICIPALITY, MUNICIPALITY)[0]).get("naam")
    return name if isinstance(name, str) else MUNICIPALITY
