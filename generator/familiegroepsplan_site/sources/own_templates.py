"""The Word templates of municipalities and regions: which YAML file names which, and what is wrong with them."""

import json
import zlib
from base64 import b64encode
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from familiegroepsplan.api import template_fields

from familiegroepsplan_site.sources.facts import Data, Municipality
from familiegroepsplan_site.sources.fault import Fault
from familiegroepsplan_site.sources.own_files import inside
from familiegroepsplan_site.sources.template_shape import TEXT, Shape, shapes
from familiegroepsplan_site.sources.yaml_file import YamlFile

if TYPE_CHECKING:
    from familiegroepsplan_site.sources.word_template import WordTemplate

KEY = "word-sjabloon"
OURS = "gemeenten/"  # where the files of a checkout lie; those of a municipality's own folder lie right in it
FORMS = "formulieren"  # where the empty forms stand in a site; not in assets, which sites share


@dataclass(frozen=True, kw_only=True, slots=True)
class OwnTemplate:
    """A template that can be filled; `places` are the municipalities and regions that share it.

    `note` says in the words of its owner what a family should know about it, if anything.
    """

    id: str
    file: str
    name: str
    note: str
    file_name: str
    places: tuple[str, ...]
    template: "WordTemplate"

    def to_dict(self) -> dict[str, Any]:
        """Return what the bundle holds of it."""
        parts = json.dumps({"texts": dict(self.template.texts), "files": dict(self.template.files)})
        return {
            "name": self.name,
            "file_name": self.file_name,
            "places": list(self.places),
            "note": self.note,
            "fields": list(self.template.fields),
            "packed": b64encode(zlib.compress(parts.encode(), 9)).decode("ascii"),
        }


def templates_of(place: Municipality, templates: Iterable[OwnTemplate]) -> tuple[OwnTemplate, ...]:
    """Return the templates of a municipality: its own, and that of its region."""
    return tuple(template for template in templates if {place.name, place.region} & set(template.places))


def own_field(key: str) -> str:
    """Return the name in a Word template of the question of a municipality or region with this key."""
    return f"eigen_{key.replace('-', '_')}"


def read_own_templates(
    root: Path,
    files: Iterable[YamlFile],
    regions: Mapping[str, Data],
    sections: Sequence[Mapping[str, Any]],
    words: Mapping[str, str],
) -> tuple[tuple[OwnTemplate, ...], list[Fault]]:
    """Return each template once, however many places share it, and every fault in all of them.

    The names of the files, and those in the faults, are from `root`; `regions` has the data of each, by name.
    A template may show the questions of every place that shares it: where one is not asked, it is empty.
    """
    naming = [file for file in files if KEY in file.data]
    if not naming:
        return (), []
    # Only now: what reads Word files takes a fifth of a second to load, and most sites have no template.
    from familiegroepsplan_site.sources.word_template import read_word_template  # noqa: PLC0415

    fields = shapes(template_fields(sections, words))
    own: defaultdict[Path, dict[str, Shape]] = defaultdict(dict)
    for file in naming:
        own[_path(root, file)] |= {own_field(one["sleutel"]): TEXT for one in _asked(file.data, regions)}
    found: dict[str, OwnTemplate] = {}
    faults: list[Fault] = []
    told: set[str] = set()
    for file in naming:
        named = file.data[KEY]
        path = _path(root, file)
        name = path.relative_to(root).as_posix()
        if name in found:
            found[name] = replace(found[name], places=(*found[name].places, file.data["naam"]))
        elif not path.is_file():
            faults.append(file.fault((KEY, "bestand"), "template.missing", found=name))
        elif not inside(path, path.parent):
            faults.append(file.fault((KEY, "bestand"), "own_file.outside", found=path.name))
        elif name not in told:
            told.add(name)
            read = read_word_template(path, name, own[path] | fields)
            if isinstance(read, list):
                faults += read
                continue
            found[name] = OwnTemplate(
                file=name,
                id=name.removeprefix(OURS).removesuffix(".docx").replace("/", "-"),
                name=named["naam"],
                note=named.get("uitleg", ""),
                file_name=path.stem,
                places=(file.data["naam"],),
                template=read,
            )
    return tuple(found.values()), faults


def _path(root: Path, file: YamlFile) -> Path:
    path: Path = (root / file.file).parent / file.data[KEY]["bestand"]
    return path


def _asked(data: Data, regions: Mapping[str, Data]) -> Iterable[Data]:
    """Return the questions that this place asks; a municipality without its own has those of its region."""
    asked: Iterable[Data] = (
        data["vragen"] if "vragen" in data else regions.get(data.get("jeugdregio", ""), {}).get("vragen", ())
    )
    return asked
