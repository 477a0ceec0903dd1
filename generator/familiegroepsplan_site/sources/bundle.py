"""The bundle: questions, words and templates as JSON, for the plan core wherever it runs.

It comes in layers: what all sites share, which a host stores once, and the small part of one site. Between them a
host has what the sites of a region share.
"""

import json
from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Any, NamedTuple

from familiegroepsplan_site.sources.brand_part import brand_of
from familiegroepsplan_site.sources.own_form import own_sections, own_words
from familiegroepsplan_site.sources.own_model import model_words, own_models
from familiegroepsplan_site.sources.own_templates import OwnTemplate
from familiegroepsplan_site.sources.project import Project
from familiegroepsplan_site.sources.read import Sources
from familiegroepsplan_site.sources.site import Site
from familiegroepsplan_site.sources.words import IN_THE_BUNDLE

TEMPLATES = (".html", ".xml", ".ics")
# What each question and field always carries, so that no reader needs a default of its own.
FLAGS = ("hint", "small")


class BundleTexts(NamedTuple):
    """The bundle of one site, as `api.read_bundle(*texts)` reads it.

    What the part has goes over what all sites share: sections by their name, words, templates and forms by their
    key, anything else whole.
    """

    shared: str
    part: str


def make_bundle(project: Project, sources: Sources, glyphs: Sequence[Sequence[int]]) -> BundleTexts:
    """Return the bundle of the national site; the same sources always give the same texts."""
    return BundleTexts(shared=shared_bundle(project, sources, glyphs), part=national_part(sources))


def national_part(sources: Sources) -> str:
    """Return the part of the national site: the Word templates of all, and nobody's brand."""
    return as_text({"own": {template.id: template.to_dict() for template in sources.own_templates}})


def region_layer(site: Site) -> str:
    """Return what a municipality's site has as the other sites of its region have it: Word templates."""
    return as_text({"own": {template.id: template.to_dict() for template in site.regional}})


def part_of(site: Site, sources: Sources, above: Collection[OwnTemplate] = ()) -> str:
    """Return the part of a municipality's site: its brand, words and questions, and only its own Word templates.

    Sections are in it when they have a question that not all sites have. What is `above` it, in the layer of its
    region, is not in it.
    """
    part: dict[str, Any] = {
        "own": {template.id: template.to_dict() for template in site.templates if template not in above},
        "brand": brand_of(site),
    }
    if words := own_words(site) | model_words(site, sources.models, sources.words):
        part["words"] = words
    if models := own_models(site, sources.models):
        part["models"] = models
    if site.questions:
        asked = {question.section for question in site.questions}
        sections = [section for section in sources.sections if section["section"] in asked]
        part["sections"] = _sections(own_sections(sections, site, sources.words))
    return as_text(part)


def shared_bundle(project: Project, sources: Sources, glyphs: Sequence[Sequence[int]]) -> str:
    """Return what all sites share."""
    bundle = {
        "language": "nl",
        "sections": _sections(sources.sections),
        "models": {model.id: model.to_dict() for model in sources.models},
        "words": {
            key: word for key, word in sorted(sources.words.items()) if key.partition(".")[0] in IN_THE_BUNDLE
        },
        "templates": _templates(project),
        "glyphs": [list(pair) for pair in glyphs],
    }
    return as_text(bundle)


def as_text(data: Mapping[str, Any]) -> str:
    """Return this as JSON, without white space."""
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"))


def _sections(sections: Iterable[Mapping[str, Any]]) -> list[dict[str, Any]]:
    return [
        {"section": section["section"], "questions": [_question(item) for item in section["questions"]]}
        for section in sections
    ]


def _question(item: Mapping[str, Any]) -> dict[str, Any]:
    """Return a question with its flags written out, and its fields too."""
    question = {"id": item["id"], "type": item["type"]} | {flag: item.get(flag, False) for flag in FLAGS}
    question |= {name: item[name] for name in ("options", "local", "field") if name in item}
    if "fields" in item:
        fields = [_question(field) for field in item["fields"]]
        question["fields"] = [{key: field[key] for key in field if key != "small"} for field in fields]
    return question


def _templates(project: Project) -> dict[str, str]:
    folder = project.templates / "document"
    return {
        path.relative_to(folder).as_posix(): path.read_text(encoding="utf-8")
        for path in sorted(folder.rglob("*"))
        if path.is_file() and path.suffix in TEMPLATES
    }
