"""Reads tokens from CSS: the custom properties of the page or of one theme, in light colours.

Nothing else of the file is used. A file that would fetch something from elsewhere is refused whole.
"""

import re
from collections.abc import Iterable, Iterator

import tinycss2
from tinycss2.ast import AtRule, Declaration, Node, QualifiedRule

from familiegroepsplan_site.sources.fault import Fault
from familiegroepsplan_site.sources.house_style.fetched import fetched, on_one_line
from familiegroepsplan_site.sources.house_style.token import Token, Tokens

ROOTS = (":root", "html", ":host")
THEME = re.compile(r"\.([a-z][a-z0-9-]*)-theme(?:--(?:color-scheme-)?light)?")
# Other screens, paper and dark colours have values of their own; we take those that hold without a condition.
ALWAYS = {"", "all", "screen", "(prefers-color-scheme: light)", "(prefers-color-scheme:light)"}


def css_tokens(file: str, text: str) -> Tokens:
    """Return the tokens of this style sheet. Of a name that is set twice the last counts, as in CSS."""
    rules = tinycss2.parse_stylesheet(text, skip_comments=True, skip_whitespace=True)
    faults = [_fault(file, one.line, one.code, found=one.found) for one in fetched(rules)]
    found: dict[str, Token] = {}
    themes: dict[str, int] = {}
    for rule in _lasting(rules):
        chosen, theme = _chosen(rule)
        if theme:
            themes.setdefault(theme, rule.source_line)
        if chosen:
            found |= {token.name: token for token in _declared(rule)}
    if len(themes) > 1:
        first, second = list(themes)[:2]
        facts = {"first": f".{first}-theme", "second": f".{second}-theme"}
        faults.append(_fault(file, themes[second], "style.themes", **facts))
    return Tokens(tokens=found, faults=tuple(faults))


def _lasting(rules: Iterable[Node]) -> Iterator[QualifiedRule]:
    """Yield the rules that hold for every reader."""
    for rule in rules:
        if isinstance(rule, QualifiedRule):
            yield rule
        elif isinstance(rule, AtRule) and rule.content and _holds(rule):
            inner = tinycss2.parse_blocks_contents(rule.content, skip_comments=True, skip_whitespace=True)
            # One level deep: tools write no media query in a media query.
            yield from (one for one in inner if isinstance(one, QualifiedRule))


def _holds(rule: AtRule) -> bool:
    if rule.lower_at_keyword == "layer":
        return True
    return rule.lower_at_keyword == "media" and on_one_line(rule.prelude) in ALWAYS


def _chosen(rule: QualifiedRule) -> tuple[bool, str]:
    """Tell whether the rule sets tokens for the whole page, and the name of its theme when it has one."""
    for selector in on_one_line(rule.prelude).split(","):
        name = selector.strip()
        if name in ROOTS:
            return True, ""
        if theme := THEME.fullmatch(name):
            return True, theme[1]
    return False, ""


def _declared(rule: QualifiedRule) -> Iterator[Token]:
    for one in tinycss2.parse_blocks_contents(rule.content, skip_comments=True, skip_whitespace=True):
        if isinstance(one, Declaration) and one.name.startswith("--"):
            yield Token(name=one.name, value=tuple(one.value), line=one.source_line)


def _fault(file: str, line: int, code: str, **facts: str) -> Fault:
    return Fault(file=file, line=line, path="", code=code, facts=facts)
