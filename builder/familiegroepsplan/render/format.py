"""What each form of document says about itself, and how it is made."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from familiegroepsplan.model.bundle import Bundle
from familiegroepsplan.model.outline import Outline
from familiegroepsplan.model.paper import Paper
from familiegroepsplan.model.plan import Plan
from familiegroepsplan.model.problem import Problem


@dataclass(frozen=True, kw_only=True, slots=True)
class PaperFormat:
    """A form that shows a paper; `make(paper, bundle, today)` gives its bytes, the same for the same input."""

    name: str
    media_type: str
    extension: str
    make: Callable[[Paper, Bundle, date], bytes]


@dataclass(frozen=True, kw_only=True, slots=True)
class DataFormat:
    """A form for programs; `make(outline, plan, bundle, today)` gives its bytes, the same for the same input."""

    name: str
    media_type: str
    extension: str
    make: Callable[[Outline, Plan, Bundle, date], bytes]
    problems: Callable[[Outline, Plan], tuple[Problem, ...]] = lambda _outline, _plan: ()
    """What the family should know about this document, beside the notices of the outline."""


Format = PaperFormat | DataFormat
