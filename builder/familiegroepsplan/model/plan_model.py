"""A plan model: which sections a plan has, in what order and in which parts. A view, as its length is."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Any

FAMILY_PLAN = "familiegroepsplan"
"""The model that every plan has when it does not name another: the family's own, without a fixed form."""


@dataclass(frozen=True, kw_only=True, slots=True)
class ModelPart:
    """Sections that belong together, by id; the part of a model without parts has the id ""."""

    id: str
    sections: tuple[str, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class PlanModel:
    """The parts of a plan in order; `local` are the sections that each municipality fills in or leaves out."""

    id: str
    parts: tuple[ModelPart, ...]
    local: frozenset[str] = frozenset()

    @property
    def sections(self) -> tuple[str, ...]:
        """The ids of all its sections, in order."""
        return tuple(section for part in self.parts for section in part.sections)

    @classmethod
    def from_dict(cls, id_: str, raw: Mapping[str, Any]) -> "PlanModel":
        """Return the model of one entry in the bundle."""
        return cls(
            id=id_,
            parts=tuple(ModelPart(id=part["part"], sections=tuple(part["sections"])) for part in raw["parts"]),
            local=frozenset(raw["local"]),
        )


def models_of(raw: Mapping[str, Any], sections: Collection[str]) -> Mapping[str, PlanModel]:
    """Return the models of a bundle; one that names none has the family's own, of all its sections."""
    models = {id_: PlanModel.from_dict(id_, model) for id_, model in raw.items()}
    whole = PlanModel(id=FAMILY_PLAN, parts=(ModelPart(id="", sections=tuple(sections)),))
    return {FAMILY_PLAN: whole} | models
