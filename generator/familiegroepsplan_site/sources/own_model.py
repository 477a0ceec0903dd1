"""What a municipality makes of the plan that its region shares: it fills in or leaves out what is local."""

from typing import Any

from familiegroepsplan_site.sources.plan_models import PlanModel
from familiegroepsplan_site.sources.site import Site
from familiegroepsplan_site.sources.words import Words

LEFT_OUT = ("weglaten", "nee")  # what a municipality says of a local part that it does not want


def own_models(site: Site, models: tuple[PlanModel, ...]) -> dict[str, Any]:
    """Return all plan models as this site has them, for its part of the bundle; {} when nothing is otherwise."""
    gone = [key for key, text in site.local.items() if text.strip().lower() in LEFT_OUT]
    if not gone or site.model is None:
        return {}
    return {model.id: model.to_dict(gone if model.id == site.model else ()) for model in models}


def model_words(site: Site, models: tuple[PlanModel, ...], words: Words) -> dict[str, str]:
    """Return the words of the shared plan that this site adds: what it says of local parts.

    Its own titles of sections are for the familiegroepsplan: in the plan of the region they stay as they are.
    """
    model = next((model for model in models if model.id == site.model), None)
    if model is None:
        return {}
    told = {model.local[key]: text for key, text in site.local.items() if text.strip().lower() not in LEFT_OUT}
    uniform = {
        f"models.{model.id}.sections.{section}.{name}": words[f"sections.{section}.{name}"]
        for section in site.titles
        for name in ("title", "short", "heading")
    }
    return uniform | {f"models.{model.id}.local.{section}": text for section, text in told.items()}
