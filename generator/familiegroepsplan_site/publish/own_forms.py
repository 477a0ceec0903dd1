"""The forms of municipalities and regions, empty, to fill in by hand or in Word."""

from datetime import date
from pathlib import Path

from familiegroepsplan.api import own_document, read_bundle

from familiegroepsplan_site.sources.bundle import BundleTexts
from familiegroepsplan_site.sources.own_templates import FORMS, OwnTemplate

EMPTY = {"format": "familiegroepsplan", "version": 1, "plan": {"length": "full"}}


def write_own_forms(texts: BundleTexts, templates: tuple[OwnTemplate, ...], today: date, site: Path) -> None:
    """Write each form as the plan core fills it for a plan in which nothing is said."""
    bundle = read_bundle(*texts)
    for template in templates:
        target = site / FORMS / f"{template.id}.docx"
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(own_document(bundle, EMPTY, template.id, today).data)
