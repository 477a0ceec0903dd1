"""Reads tokens from JSON: the design-tokens format, that of Style Dictionary, and what Tokens Studio writes.

Each token gets the name and the value that it would have in CSS, so that one set of rules resolves both.
"""

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

import tinycss2

from familiegroepsplan_site.sources.fault import Fault
from familiegroepsplan_site.sources.house_style.fetched import fetched
from familiegroepsplan_site.sources.house_style.token import Token, Tokens

DEEPEST = 60
VALUES = ("$value", "value")
ALIAS = re.compile(r"\{([^{}]{1,300})\}")
SUM = re.compile(r"[*/]|\s[+-]\s")
PART = re.compile(r'"(?:[^"\\]|\\.)*"|[{}\[\],:\n]')


def json_tokens(file: str, text: str) -> Tokens:
    """Return the tokens of this JSON."""
    if _deep(text):
        return Tokens(tokens={}, faults=(_fault(file, 0, "style.nested", most=str(DEEPEST)),))
    try:
        data = json.loads(text)
    except (ValueError, RecursionError) as error:
        line = error.lineno if isinstance(error, json.JSONDecodeError) else 0
        return Tokens(tokens={}, faults=(_fault(file, line, "style.no_json"),))
    if not isinstance(
        data, dict
    ):  # such as the list that Style Dictionary makes too: JSON, but without tokens for us
        return Tokens(tokens={}, faults=(_fault(file, 0, "style.no_tokens"),))
    lines = _lines(text)
    found: dict[str, Token] = {}
    faults = []
    for at, path, value in _tokens(data):
        name, line = _name(path), lines.get(at, 0)
        css = tinycss2.parse_component_value_list(_css(value), skip_comments=True)
        found[name] = Token(name=name, value=css, line=line)
        faults += [_fault(file, line, one.code, found=one.found) for one in fetched(css)]
        if isinstance(value, dict) and not str(value.get("$ref", "#")).startswith("#"):
            faults.append(_fault(file, line, "style.fetched", found=str(value["$ref"])[:120]))
    return Tokens(tokens=found, faults=tuple(faults))


def _tokens(data: Mapping[str, Any]) -> Iterator[tuple[tuple[str, ...], tuple[str, ...], Any]]:
    """Yield where each token stands in the file, its path as a token, and its value."""
    sets = _sets(data)
    if sets is None:
        yield from ((path, path, value) for path, value in _in_group(data, ()))
        return
    for one in sets:
        if isinstance(data[one], dict):
            yield from (((one, *path), path, value) for path, value in _in_group(data[one], ()))


def _sets(data: Mapping[str, Any]) -> list[str] | None:
    """Return the sets of a file of Tokens Studio in their order, without dark ones; None for other files."""
    meta = data.get("$metadata")
    order = meta.get("tokenSetOrder") if isinstance(meta, dict) else None
    if not isinstance(order, list):
        return None
    return [str(name) for name in order if str(name) in data and "dark" not in str(name).lower()]


def _in_group(group: Mapping[str, Any], path: tuple[str, ...]) -> Iterator[tuple[tuple[str, ...], Any]]:
    for key in VALUES:
        if key in group and not _is_group(group[key]):
            yield path, group[key]
            break
    for key, inner in group.items():
        if isinstance(inner, dict) and not key.startswith("$") and key not in ("original", "attributes"):
            yield from _in_group(inner, (*path, key))
        elif isinstance(inner, dict) and key == "$root":
            yield from _in_group(inner, path)


def _is_group(value: Any) -> bool:
    """Tell a group that is called "value" from a value that is an object, such as {"value": 16, "unit": "px"}."""
    return isinstance(value, dict) and any(
        isinstance(inner, dict) and any(key in inner for key in VALUES) for inner in value.values()
    )


def _css(value: Any) -> str:
    """Return a value as CSS; what has no words in CSS becomes something that is no colour, length or font."""
    if isinstance(value, dict):
        return _css_object(value)
    if isinstance(value, list):
        return ", ".join(_letter(one) for one in value if isinstance(one, str))
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        return ""
    text = str(value)
    css = ALIAS.sub(lambda alias: f"var({_name(_alias(alias[1]))})", text)
    # Tokens Studio reckons with aliases as they stand: {size.small} * 2.
    return f"calc({css})" if css != text and SUM.search(text) and "(" not in text else css


def _css_object(value: Mapping[str, Any]) -> str:
    """Return a length or colour of the design-tokens format of 2025, or a reference by `$ref`."""
    reference = value.get("$ref")
    if isinstance(reference, str) and reference.startswith("#/"):
        return f"var({_name(part for part in reference[2:].split('/') if part not in VALUES)})"
    number, unit = value.get("value"), value.get("unit")
    if isinstance(number, int | float) and isinstance(unit, str):
        return f"{number}{unit}"
    space, parts, alpha = value.get("colorSpace"), value.get("components"), value.get("alpha", 1)
    if isinstance(space, str) and isinstance(parts, list):
        return _css_colour(space, " ".join(str(part) for part in parts), alpha)
    return value["hex"] if isinstance(value.get("hex"), str) else ""


def _css_colour(space: str, parts: str, alpha: Any) -> str:
    if space in ("hsl", "hwb"):
        hue, *shares = parts.split()
        return f"{space}({hue} {' '.join(share + '%' for share in shares)} / {alpha})"
    if space in ("lab", "lch", "oklab", "oklch"):
        return f"{space}({parts} / {alpha})"
    return f"color({space} {parts} / {alpha})"


def _letter(name: str) -> str:
    """Return the name of letters as CSS; an alias, a general name and one in quotes are that already."""
    css = _css(name)
    ready = css != name or name.startswith(("'", '"')) or re.fullmatch(r"[a-z-]+", name)
    return css if ready else json.dumps(name, ensure_ascii=False)


def _alias(text: str) -> list[str]:
    parts = text.strip().split(".")
    return parts[:-1] if len(parts) > 1 and parts[-1] in VALUES else parts


def _name(path: Iterable[str]) -> str:
    """Return the name that a token has in CSS."""
    words = [re.sub(r"[^\w]+", "-", part.strip()) for part in path]
    return "--" + "-".join(word.strip("-") for word in words if word.strip("-"))


def _deep(text: str) -> bool:
    """Tell whether it is nested deeper than any token file: the JSON reader goes as deep as the text says."""
    deep = 0
    for part in PART.finditer(text):
        deep += (part[0] in "{[") - (part[0] in "}]") if len(part[0]) == 1 else 0
        if deep > DEEPEST:
            return True
    return False


def _lines(text: str) -> dict[tuple[str, ...], int]:
    """Return on which line each key of this JSON stands, by its path. Parts of a list have none."""
    lines: dict[tuple[str, ...], int] = {}
    path: list[str] = []
    line, key = 1, ""
    for part in PART.finditer(text):
        if part[0] == "\n":
            line += 1
        elif part[0][0] == '"':
            key = part[0]
        elif part[0] == ":":
            lines[(*path, json.loads(key))] = line
        elif part[0] in "{[":
            path.append(json.loads(key) if key else "")
            key = ""
        elif part[0] in "}]":
            path = path[:-1]
        else:
            key = ""
    return {where[1:]: number for where, number in lines.items()}


def _fault(file: str, line: int, code: str, **facts: str) -> Fault:
    return Fault(file=file, line=line, path="", code=code, facts=facts)
