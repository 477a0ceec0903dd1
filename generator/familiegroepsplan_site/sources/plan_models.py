"""The plan models: other views on a plan than the family's own, each a folder of `builder/questions/`."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from familiegroepsplan.api import FAMILY_PLAN

from familiegroepsplan_site.sources.fault import Fault
from familiegroepsplan_site.sources.schema import unknown
from familiegroepsplan_site.sources.yaml_file import YamlFile

FILE = "model.yaml"  # in the folder of a model, beside the sections that only it has
WORDS = ("name", "more", "title", "file_name", "note")
PART_WORDS = ("title", "note")


@dataclass(frozen=True, kw_only=True, slots=True)
class PlanModel:
    """Which sections a plan has, by part and in order.

    `local` are the sections that each municipality fills in or leaves out, by the key under which it does so.
    """

    id: str
    parts: Mapping[str, tuple[str, ...]]
    local: Mapping[str, str]

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> "PlanModel":
        """Return the model of a checked file."""
        parts = {part["part"]: tuple(part["sections"]) for part in data["parts"]}
        return cls(id=data["model"], parts=parts, local=dict(data.get("local", {})))

    def to_dict(self, left_out: Collection[str] = ()) -> dict[str, Any]:
        """Return what the bundle holds of it, without the local sections under these keys."""
        gone = {self.local[key] for key in left_out}
        return {
            "parts": [
                {"part": id_, "sections": [section for section in sections if section not in gone]}
                for id_, sections in self.parts.items()
            ],
            "local": [section for section in self.local.values() if section not in gone],
        }


def family_plan(sections: Iterable[Mapping[str, Any]]) -> PlanModel:
    """Return the family's own plan: these sections, in one part."""
    return PlanModel(id=FAMILY_PLAN, parts={"": tuple(section["section"] for section in sections)}, local={})


def with_views(section: Mapping[str, Any]) -> dict[str, Any]:
    """Return a section with all fields in place: its questions of the type `views` all ask what it says once."""
    views = {"fields": section.get("views", ())}
    questions = [item | views if item["type"] == "views" else item for item in section["questions"]]
    return {"section": section["section"], "questions": questions}


def check_plan_models(models: list[YamlFile], questions: list[YamlFile], words: YamlFile | None) -> list[Fault]:
    """Return what is wrong between models, the sections that there are, and the words for them."""
    sections = {file.data["section"]: file for file in questions}
    faults = [fault for model in models for fault in _sections(model, sections)]
    if words is not None:
        faults += [fault for model in models for fault in _words(model, words)]
    return faults


def check_region_models(regions: list[YamlFile], models: list[YamlFile]) -> list[Fault]:
    """Return a fault for each region that shares a model that there is not."""
    known = [model.data["model"] for model in models]
    faults = []
    for region in regions:
        if region.data.get("model") not in (None, *known):
            code, facts = unknown(region.data["model"], known, "plan_model")
            faults.append(region.fault(("model",), code, **facts))
    return faults


def check_local_parts(
    file: YamlFile, regions: Mapping[str, Mapping[str, Any]], models: Iterable[PlanModel]
) -> Iterator[Fault]:
    """Yield a fault for each part that a municipality fills in and that is not local: the rest is alike."""
    shared = regions.get(file.data["jeugdregio"], {}).get("model")
    known = next((model.local for model in models if model.id == shared), None)
    if known is None:  # `check` tells of a region that shares nothing
        return
    for key in file.data.get("regiomodel", {}).get("lokaal", {}):
        if key not in known:
            code, facts = unknown(key, known, "local_part")
            yield file.fault(("regiomodel", "lokaal", key), code, **facts)


def _sections(model: YamlFile, known: Mapping[str, YamlFile]) -> Iterator[Fault]:
    used: set[str] = set()
    for at, part in enumerate(model.data["parts"]):
        for place, section in enumerate(part["sections"]):
            where = ("parts", at, "sections", place)
            if section not in known:
                code, facts = unknown(section, known, "stukje")
                yield model.fault(where, code, **facts)
            elif section in used:
                yield model.fault(where, "stukje.twice", id=section)
            used.add(section)
    for key, section in model.data.get("local", {}).items():
        if section not in used:
            code, facts = unknown(section, used, "stukje")
            yield model.fault(("local", key), code, **facts)
    folder = model.file.rpartition("/")[0]
    for section, file in known.items():
        if file.file.startswith(f"{folder}/") and section not in used:
            yield file.fault(("section",), "stukje.unused", id=section, file=model.file)


def _words(model: YamlFile, words: YamlFile) -> Iterator[Fault]:
    id_ = model.data["model"]
    keys = [f"models.{id_}.{word}" for word in WORDS]
    keys += [f"models.{id_}.parts.{part['part']}.{word}" for part in model.data["parts"] for word in PART_WORDS]
    for key in keys:
        found: Any = words.data
        for step in key.split("."):
            found = found.get(step) if isinstance(found, dict) else None
        if not isinstance(found, str):
            yield model.fault(("model",), "words.missing", key=key, words=words.file)
