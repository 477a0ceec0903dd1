"""The forms of municipalities and regions, empty, to fill in by hand or in Word."""

from collections.abc import Collection
from datetime import date

from familiegroepsplan.api import own_document, read_bundle

from familiegroepsplan_site.sources.bundle import BundleTexts
from familiegroepsplan_site.sources.own_templates import OwnTemplate

EMPTY = {"format": "familiegroepsplan", "version": 1, "plan": {"length": "full"}}


def own_forms(texts: BundleTexts, templates: Collection[OwnTemplate], today: date) -> dict[str, bytes]:
    """Return each form by its name, as the plan core fills it for a plan in which nothing is said."""
    if not templates:
        return {}
    bundle = read_bundle(*texts)
    return {f"{one.id}.docx": own_document(bundle, EMPTY, one.id, today).data for one in templates}
