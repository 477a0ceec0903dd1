"""The register of papers: one kind, one module, one line here; each is made of an outline and its plan."""

from collections.abc import Callable
from functools import partial

from familiegroepsplan.model.bundle import Bundle
from familiegroepsplan.model.outline import Outline
from familiegroepsplan.model.paper import Paper
from familiegroepsplan.model.plan import Plan
from familiegroepsplan.model.plan_model import FAMILY_PLAN

from . import blank, child, letter, page, perspective, plan


def _whole(outline: Outline, plan_: Plan, bundle: Bundle) -> Paper:
    """Return the whole plan, as its model lays it out."""
    made = plan.make if outline.model == FAMILY_PLAN else perspective.make
    return made(outline, plan_, bundle)


PAPERS: dict[str, Callable[[Outline, Plan, Bundle], Paper]] = {
    "plan": _whole,
    "reader": _whole,  # the same words for who only reads them: it carries no plan file
    "page": page.make,
    "child": child.make,
    "perspective": _whole,
    "application": partial(perspective.make, only="question"),
    "referral": partial(perspective.make, only="agreements"),
    "blank_plan": blank.make,
    **{name: partial(letter.make, name) for name in letter.LETTERS},
}
