"""The register of papers: one kind, one module, one line here; each is made of an outline and its plan."""

from collections.abc import Callable
from functools import partial

from familiegroepsplan.model.bundle import Bundle
from familiegroepsplan.model.outline import Outline
from familiegroepsplan.model.paper import Paper
from familiegroepsplan.model.plan import Plan

from . import blank, child, letter, page, plan

PAPERS: dict[str, Callable[[Outline, Plan, Bundle], Paper]] = {
    "plan": plan.make,
    "reader": plan.make,  # the same words for who only reads them: it carries no plan file
    "page": page.make,
    "child": child.make,
    "blank_plan": blank.make,
    **{name: partial(letter.make, name) for name in letter.LETTERS},
}
