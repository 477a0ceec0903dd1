"""Resolves a token: its references, fallbacks and sums, to one value that stands by itself."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import tinycss2
from tinycss2.ast import FunctionBlock, Node, ParenthesesBlock

from familiegroepsplan_site.sources.house_style.calc import SUMS, reckoned
from familiegroepsplan_site.sources.house_style.token import Token

# More than any value we could use needs: a hostile file must not cost time, memory or the stack.
DEEPEST = 40
MOST_PARTS = 400


@dataclass(frozen=True, kw_only=True, slots=True)
class Trouble:
    """Why a token has no value (the code of a fault), and where: the token that is to blame and its line."""

    code: str
    token: str
    line: int
    facts: Mapping[str, str] = field(default_factory=dict)
    circle: frozenset[str] = frozenset()


@dataclass(frozen=True, kw_only=True, slots=True)
class Resolver:
    """Resolves the tokens of one file; what was found once is kept."""

    tokens: Mapping[str, Token]
    _known: dict[str, list[Node] | Trouble] = field(default_factory=dict)

    def text(self, name: str) -> str | Trouble:
        """Return the value of this token as CSS without references and sums."""
        value = self._value(name, (), 0)
        return value if isinstance(value, Trouble) else tinycss2.serialize(value).strip()

    def _value(self, name: str, on_the_way: tuple[str, ...], deep: int) -> list[Node] | Trouble:
        if name in on_the_way:
            circle = on_the_way[on_the_way.index(name) :]
            found = " → ".join((*circle, name))
            line = self.tokens[name].line
            return Trouble(
                code="style.circle", token=name, line=line, facts={"found": found}, circle=frozenset(circle)
            )
        if name not in self.tokens:
            return self._trouble("style.missing", on_the_way[-1], found=name)
        if name not in self._known:
            if len(on_the_way) >= DEEPEST:
                return self._trouble("style.deep", name)
            self._known[name] = self._filled(self.tokens[name].value, (*on_the_way, name), deep)
        return self._known[name]

    def _filled(self, nodes: Sequence[Node], on_the_way: tuple[str, ...], deep: int) -> list[Node] | Trouble:
        """Return these parts of a value with each reference replaced by what it stands for."""
        here = on_the_way[-1]
        if deep > DEEPEST:
            return self._trouble("style.deep", here)
        filled: list[Node] = []
        for node in nodes:
            if node.type == "function" and node.lower_name == "var":
                part = self._referred(node.arguments, on_the_way, deep)
            elif node.type == "function":
                part = self._inside(node, node.arguments, on_the_way, deep)
            elif node.type == "() block":
                part = self._inside(node, node.content, on_the_way, deep)
            else:
                part = [node]
            if isinstance(part, Trouble):
                return part
            filled += part
            if len(filled) > MOST_PARTS:
                return self._trouble("style.long", here)
        return filled

    def _referred(self, arguments: Sequence[Node], on_the_way: tuple[str, ...], deep: int) -> list[Node] | Trouble:
        """Return what `var(--name, fallback)` stands for."""
        names = [node for node in arguments if node.type not in ("whitespace", "comment")]
        if not names or names[0].type != "ident" or not names[0].value.startswith("--"):
            return self._trouble("style.unread", on_the_way[-1], found=f"var({tinycss2.serialize(names[:1])})")
        value = self._value(names[0].value, on_the_way, deep)
        comma = next((at for at, node in enumerate(arguments) if node == ","), None)
        # As in a browser: in a circle no fallback helps, who looks at it from outside has one.
        if isinstance(value, Trouble) and comma is not None and on_the_way[-1] not in value.circle:
            return self._filled(arguments[comma + 1 :], on_the_way, deep + 1)
        return value

    def _inside(
        self, node: Node, parts: Sequence[Node], on_the_way: tuple[str, ...], deep: int
    ) -> list[Node] | Trouble:
        inner = self._filled(parts, on_the_way, deep + 1)
        if isinstance(inner, Trouble):
            return inner
        line, column = node.source_line, node.source_column
        if node.type == "() block":
            return [ParenthesesBlock(line, column, inner)]
        if node.lower_name in SUMS:
            number = reckoned(node.lower_name, inner)
            if number is None:
                found = tinycss2.serialize([FunctionBlock(line, column, node.name, inner)])
                return self._trouble("style.sum", on_the_way[-1], found=found[:120])
            return [number]
        return [FunctionBlock(line, column, node.name, inner)]

    def _trouble(self, code: str, name: str, **facts: str) -> Trouble:
        return Trouble(code=code, token=name, line=self.tokens[name].line, facts=facts)
