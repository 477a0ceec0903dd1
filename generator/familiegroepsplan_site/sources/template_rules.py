"""Judges the loops, conditions and fields of a Word template: what is not on the list of the allowed is a fault.

A template loops over documented fields, asks whether one is filled in, and prints it. It calls nothing, makes
nothing bigger than it is, and loops at most two deep, so that it ends soon whatever the plan holds.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from jinja2 import Environment, TemplateSyntaxError, nodes

from familiegroepsplan_site.sources.template_shape import LOOP, WRONG, Expression, Shape, Told

MOST_LOOPS = 2
WORDS = ("if", "elif", "else", "endif", "for", "endfor")
PARSED = {
    "if": "{{%{0}%}}{{%endif%}}",
    "elif": "{{%if 1%}}{{%{0}%}}{{%endif%}}",
    "for": "{{%{0}%}}{{%endfor%}}",
}
CLOSES = {"endif": "if", "elif": "if", "endfor": "for", "else": ""}


@dataclass(frozen=True, kw_only=True, slots=True)
class Block:
    """A loop or condition that is open: `place` is the number of its tag, `names` what it adds."""

    word: str
    place: int
    names: Mapping[str, Shape]


class Rules:
    """Judges the tags of one part, in order; `used` gathers the fields that they print or loop over."""

    def __init__(self, fields: Mapping[str, Shape]) -> None:
        self.used: set[str] = set()
        self.pairs: list[tuple[int, int]] = []
        self._fields = fields
        self._open: list[Block] = []
        self._parser = Environment(autoescape=True)

    def judge(self, place: int, tag: str) -> Iterator[Told]:
        """Yield what is wrong with the tag with this number, as code and facts."""
        if tag.startswith("{{"):
            yield from self._printed(tag)
            return
        inner = tag[2:-2].strip("-+ ")
        word = inner.partition(" ")[0]
        if word not in WORDS:
            yield "template.tag", {"found": tag, "known": ", ".join(WORDS)}
        elif word in CLOSES and not self._fits(word):
            yield "template.pair", {"found": tag}
        else:
            yield from self._statement(place, word, inner, tag)

    def left_open(self) -> Iterator[int]:
        """Yield the number of each tag that opens what nothing closes."""
        return (block.place for block in self._open)

    def _fits(self, word: str) -> bool:
        return bool(self._open) and (not CLOSES[word] or self._open[-1].word == CLOSES[word])

    def _statement(self, place: int, word: str, inner: str, tag: str) -> Iterator[Told]:
        if word in CLOSES:
            self.pairs.append((self._open[-1].place, place))
        if word in ("endif", "endfor"):
            self._open.pop()
        if word not in PARSED:
            return
        names: Mapping[str, Shape] = {}
        try:
            node = self._parser.parse(PARSED[word].format(inner)).body[0]
        except TemplateSyntaxError:
            yield "template.syntax", {"found": tag}
            node = None
        if isinstance(node, nodes.For):
            told = list(self._loop(node, tag))
            yield from told
            names = self._added(node) if not told else self._added(node, wrong=True)
        elif isinstance(node, nodes.If):
            test = node.elif_[0].test if node.elif_ else node.test
            yield from self._told(test, tag)
        if word != "elif":
            self._open.append(Block(word=word, place=place, names=names))

    def _printed(self, tag: str) -> Iterator[Told]:
        try:
            body = self._parser.parse(tag).body
        except TemplateSyntaxError:
            yield "template.syntax", {"found": tag}
            return
        for output in body:
            for node in output.nodes if isinstance(output, nodes.Output) else ():
                told: list[Told] = []
                shape = self._shape(node, told, tag)
                yield from told
                if shape.kind in ("list", "thing"):
                    yield "template.list", {"found": tag}

    def _loop(self, node: nodes.For, tag: str) -> Iterator[Told]:
        told: list[Told] = []
        shape = self._shape(node.iter, told, tag)
        yield from told
        if shape.kind not in ("names", "list", "wrong"):
            yield "template.loop", {"found": tag}
        if not isinstance(node.target, nodes.Name) or node.recursive:
            yield "template.rule", {"found": tag}
        elif node.test is not None:
            yield from self._told(node.test, tag, self._added(node))
        if sum(block.word == "for" for block in self._open) >= MOST_LOOPS:
            yield "template.deep", {"found": tag}

    def _added(self, node: nodes.For, *, wrong: bool = False) -> Mapping[str, Shape]:
        """Return the names that a loop adds."""
        if not isinstance(node.target, nodes.Name):
            return {"loop": LOOP}
        over = WRONG if wrong else self._shape(node.iter, [], "")
        each = over.each
        return {node.target.name: each, "loop": LOOP}

    def _told(self, node: nodes.Node, tag: str, more: Mapping[str, Shape] | None = None) -> list[Told]:
        told: list[Told] = []
        self._expression(tag, told, more or {}).shape(node)
        return told

    def _shape(self, node: nodes.Node, told: list[Told], tag: str) -> Shape:
        expression = self._expression(tag, told, {})
        shape = expression.shape(node)
        self.used |= expression.used
        return shape

    def _expression(self, tag: str, told: list[Told], more: Mapping[str, Shape]) -> Expression:
        names = [more, *(block.names for block in reversed(self._open)), self._fields]
        return Expression(tag=tag, names=names, told=told)
