"""What an expression in a Word template gives, by what the documented fields give."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from familiegroepsplan.api import TEMPLATE_FILTERS, OwnField
from jinja2 import nodes

from familiegroepsplan_site.sources.schema import unknown

LONGEST_JOIN = 40
ORDER = ("number", "text", "picture", "names", "list", "thing", "wrong")
MANY = ("names", "list", "wrong")
# What these filters work on; the others work on text.
FILTERED = {"join": ("names", "wrong"), "first": MANY, "last": MANY, "length": (*MANY, "text")}
Told = tuple[str, Mapping[str, str]]


@dataclass(frozen=True, kw_only=True, slots=True)
class Shape:
    """What an expression gives: `text`, `number`, `picture`, `names`, `list`, a `thing` of one, or `wrong`."""

    kind: str
    fields: Mapping[str, "Shape"] = field(default_factory=dict)

    @property
    def each(self) -> "Shape":
        """What stands in it, when it is something to loop over."""
        if self.kind == "list":
            return Shape(kind="thing", fields=self.fields)
        return TEXT if self.kind == "names" else WRONG


TEXT, NUMBER, WRONG = (Shape(kind=kind) for kind in ("text", "number", "wrong"))
LOOP = Shape(kind="thing", fields=dict.fromkeys(("index", "first", "last", "length"), NUMBER))


def shapes(fields: Iterable[OwnField]) -> dict[str, Shape]:
    """Return the documented fields as shapes by name."""
    return {field.name: Shape(kind=field.kind, fields=shapes(field.fields)) for field in fields}


class Expression:
    """One expression of a tag: `told` gathers what in it is not allowed, `used` the names in it."""

    def __init__(self, tag: str, names: Sequence[Mapping[str, Shape]], told: list[Told]) -> None:
        self.used: set[str] = set()
        self._tag = tag
        self._names = names
        self._told = told

    def shape(self, node: nodes.Node) -> Shape:
        """Return what the expression gives; a kind of expression that is not listed here is not allowed."""
        return _READERS.get(type(node), Expression._not_allowed)(self, node)

    def _not_allowed(self, _node: nodes.Node) -> Shape:
        self._told.append(("template.rule", {"found": self._tag}))
        return WRONG

    def _less(self, node: nodes.Sub) -> Shape:
        # Who wrote the key of a question as it is in the YAML, with dashes, meant its field.
        typed = self._tag.strip("{}% ")
        meant = typed.replace("-", "_")
        if meant not in self._names[-1]:
            return self._not_allowed(node)
        self._told.append(("template.guess", {"found": typed, "guess": meant}))
        return WRONG

    def _const(self, node: nodes.Const) -> Shape:
        return TEXT if isinstance(node.value, str) else NUMBER

    def _data(self, _node: nodes.TemplateData) -> Shape:
        return TEXT

    def _name(self, node: nodes.Name) -> Shape:
        found = next((names for names in self._names if node.name in names), None)
        if found is None:
            self._told.append(unknown(node.name, self._names[-1], "template"))
            return WRONG
        if found is self._names[-1]:
            self.used.add(node.name)
        return found[node.name]

    def _part(self, node: nodes.Getattr) -> Shape:
        whole = self.shape(node.node)
        if whole.kind == "thing" and node.attr in whole.fields:
            return whole.fields[node.attr]
        if whole.kind == "thing":
            self._told.append(unknown(node.attr, whole.fields, "template"))
        elif whole != WRONG:
            self._told.append(("template.part", {"found": node.attr}))
        return WRONG

    def _not(self, node: nodes.Not) -> Shape:
        self.shape(node.node)
        return NUMBER

    def _either(self, node: nodes.And | nodes.Or) -> Shape:
        return _one_of(self.shape(node.left), self.shape(node.right))

    def _choice(self, node: nodes.CondExpr) -> Shape:
        self.shape(node.test)
        return _one_of(self.shape(node.expr1), self.shape(node.expr2) if node.expr2 else TEXT)

    def _compared(self, node: nodes.Compare) -> Shape:
        for part in (node.expr, *(operand.expr for operand in node.ops)):
            self.shape(part)
        return NUMBER

    def _filtered(self, node: nodes.Filter) -> Shape:
        over = self.shape(node.node) if node.node is not None else WRONG
        texts = [argument.value for argument in node.args if isinstance(argument, nodes.Const)]
        plain = len(texts) == len(node.args) and not node.kwargs and not node.dyn_args and not node.dyn_kwargs
        short = all(isinstance(text, str) and len(text) <= LONGEST_JOIN for text in texts)
        known = node.name in TEMPLATE_FILTERS and over.kind in FILTERED.get(node.name, ("text", "number", "wrong"))
        if not known or not plain or not short or (texts and node.name != "join"):
            facts = {"found": node.name, "known": ", ".join(sorted(TEMPLATE_FILTERS))}
            self._told.append(("template.filter", facts))
            return WRONG
        if node.name in ("first", "last"):
            return over.each
        return NUMBER if node.name == "length" else TEXT


_READERS: Mapping[type[nodes.Node], Callable[[Expression, Any], Shape]] = {
    nodes.Const: Expression._const,
    nodes.TemplateData: Expression._data,
    nodes.Name: Expression._name,
    nodes.Getattr: Expression._part,
    nodes.Not: Expression._not,
    nodes.And: Expression._either,
    nodes.Or: Expression._either,
    nodes.CondExpr: Expression._choice,
    nodes.Sub: Expression._less,
    nodes.Compare: Expression._compared,
    nodes.Filter: Expression._filtered,
}


def _one_of(first: Shape, second: Shape) -> Shape:
    """Return the shape that asks for most care."""
    return max(first, second, key=lambda shape: ORDER.index(shape.kind))
