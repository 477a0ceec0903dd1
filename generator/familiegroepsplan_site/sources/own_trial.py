"""Fills each own Word template, before a family does: with an empty plan, and with one that holds very much."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from io import BytesIO
from typing import Any
from zipfile import ZipFile

from familiegroepsplan.api import TooLongError, own_document, read_bundle
from jinja2 import TemplateError
from lxml.etree import XMLSyntaxError, fromstring

from familiegroepsplan_site.sources.bundle import BundleTexts
from familiegroepsplan_site.sources.fault import Fault
from familiegroepsplan_site.sources.own_templates import OwnTemplate

DAY = date(2026, 1, 1)
MANY = 300  # agreements, and people; more than any family has
WORDS = "veel woorden " * 20


def try_own_templates(texts: BundleTexts, templates: Iterable[OwnTemplate]) -> list[Fault]:
    """Return a fault for each template that does not give a whole document of both plans."""
    bundle = read_bundle(*texts)
    faults: list[Fault] = []
    for template in templates:
        for plan in ({}, {"length": "full", "answers": dict(_much(bundle.sections))}):
            try:
                file = {"format": "familiegroepsplan", "version": 1, "plan": plan}
                with ZipFile(BytesIO(own_document(bundle, file, template.id, DAY).data)) as parts:
                    for name in template.template.texts:
                        fromstring(parts.read(name))
            except TooLongError:
                faults.append(_fault(template, "template.too_long"))
                break
            except (TemplateError, XMLSyntaxError, TypeError, ValueError) as error:
                faults.append(_fault(template, "template.broken", message=str(error)))
                break
    return faults


def _much(sections: Iterable[Any]) -> Iterator[tuple[str, Mapping[str, Any]]]:
    for section in sections:
        yield section.id, {question.id: _value(question, question.id) for question in section.questions}


def _value(question: Any, place: str) -> Any:
    """Return much of an answer; no two texts are the same, as no two of a family are."""
    if question.type == "list":
        return [
            {"id": str(number), **{field.id: _value(field, f"{field.id} {number}") for field in question.fields}}
            for number in range(MANY)
        ]
    if question.type in ("people", "signatures"):
        return [str(number) for number in range(MANY // 10)]
    return question.options[0] if question.options else f"{place} {WORDS}"


def _fault(template: OwnTemplate, code: str, **facts: str) -> Fault:
    return Fault(file=template.file, line=0, path="", code=code, facts=facts)
