"""The nodes of a YAML text, as YAML 1.2 has them.

ruamel knows YAML 1.2 and says best what is wrong with a text, but is written in Python. libyaml (in PyYAML) takes
a tenth of its time and knows YAML 1.1. What a plain text is made of is the same in both: libyaml cuts it up, and
ruamel's rules say what is a number. Anything else, and all that is wrong, is for ruamel.
"""

import re
from typing import Any

import yaml
from ruamel.yaml import YAML
from ruamel.yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode
from ruamel.yaml.resolver import Resolver

DEEPEST = 30  # blocks in blocks; what we read has less than ten
ODD = re.compile(
    "[^\n\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]"  # one skips them
    r"|^(?:%|---|\.\.\.)"  # lines about the text itself
    r"|[|>][-+0-9]*#",  # for one of them a comment
    re.MULTILINE,
)


class _OddError(Exception):
    """Something that the two may see differently."""


def root_of(text: str) -> Node | None:
    """Return the node of all of this text, None when nothing stands in it; raise what ruamel has against it."""
    if yaml.__with_libyaml__ and not ODD.search(text):
        try:
            return _plain(text)
        except (_OddError, yaml.YAMLError):
            pass
    reader = YAML(typ="safe", pure=True)
    reader.max_depth = DEEPEST
    reader.composer.warn_double_anchors = False  # each anchor is a fault, told with the others
    root: Node | None = reader.compose(text)
    return root


def _plain(text: str) -> Node | None:
    parser, resolver = yaml.CSafeLoader(text), Resolver()

    def node(event: Any, depth: int) -> Node:
        if event.anchor or event.tag or depth > DEEPEST:
            raise _OddError
        if isinstance(event, yaml.ScalarEvent):
            tag = resolver.resolve(ScalarNode, event.value, event.implicit)
            return ScalarNode(tag, event.value, event.start_mark, event.end_mark)
        inner = []
        kind = MappingNode if isinstance(event, yaml.MappingStartEvent) else SequenceNode
        while not isinstance(found := parser.get_event(), yaml.CollectionEndEvent):
            one = node(found, depth + 1)
            inner.append((one, node(parser.get_event(), depth + 1)) if kind is MappingNode else one)
        return kind(resolver.resolve(kind, None, event.implicit), inner, event.start_mark, found.end_mark)

    parser.get_event()  # the stream begins
    if isinstance(parser.get_event(), yaml.StreamEndEvent):
        return None
    root = node(parser.get_event(), 1)
    parser.get_event()  # the document ends
    if isinstance(root, ScalarNode) or not isinstance(parser.get_event(), yaml.StreamEndEvent):
        raise _OddError
    return root
