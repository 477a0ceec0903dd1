"""Holds a YAML file against its JSON Schema, and turns each fault into one that an editor understands.

Each part of a schema names in `expected` which words of `editor.expected` say what belongs there.
"""

import json
import re
from collections.abc import Iterable, Mapping
from difflib import get_close_matches
from functools import cache
from importlib.resources import files
from typing import Any, cast

from jsonschema import Draft202012Validator, FormatChecker
from jsonschema.exceptions import ValidationError

from familiegroepsplan_site.sources.fault import Fault
from familiegroepsplan_site.sources.yaml_file import Where, YamlFile

Words = Mapping[str, str]
Schema = Mapping[str, Any]
SHARED = "delen"  # the parts that the schemas of a municipality and a region share
CURLY = ("\u201c", "\u201d", "\u201e", "\u2018", "\u2019")  # quotes as Word makes them, which mean nothing in YAML
OURS = ("expected", "kind")
NAMES = ("properties", "$defs")  # what is below these are names
HOURS, MINUTES = 24, 60
TIME = re.compile(r"\s*(?P<hour>\d{1,2})(?:\s*[:.uh]\s*(?P<minute>\d{2}))?\s*(?:uur|u)?\s*", re.IGNORECASE)
REFERENCE = re.compile(r'"#/\$defs/([^"]+)"')


def check(file: YamlFile, schema: str, words: Words) -> list[Fault]:
    """Return every way in which the file departs from the schema of that name."""
    root = whole_schema(schema)
    validator = Draft202012Validator(root, format_checker=FormatChecker(["date"]))
    faults: list[Fault] = []
    for error in validator.iter_errors(file.data):
        for fault in _faults(error, file, words, root):
            if fault not in faults:  # a date that departs from both its pattern and its format
                faults.append(fault)
    return faults


def unknown(typed: str, choices: Iterable[str], kind: str) -> tuple[str, dict[str, str]]:
    """Return the code and facts of a fault about an unknown word: `<kind>.unknown` or `<kind>.guess`."""
    options = sorted(choices)
    facts = {"found": typed, "known": ", ".join(options)}
    lower = {option.lower(): option for option in options}
    # Who typed a part of just one of them means that one, however much longer it is.
    holding = [option for option in lower if typed.lower() in option] if len(typed) > 3 else []
    close = holding if len(holding) == 1 else get_close_matches(typed.lower(), lower, n=1, cutoff=0.6)
    if not close:
        return f"{kind}.unknown", facts
    return f"{kind}.guess", facts | {"guess": lower[close[0]]}


@cache
def whole_schema(name: str) -> Schema:
    """Return the schema of that name with all the parts it needs, those it shares with others too."""
    schema = _read(name)
    if "$defs" not in schema:
        schema = {**schema, "$defs": _needed(schema, _read(SHARED)["$defs"])}
    return schema


def schema_text(name: str) -> str:
    """Return the whole schema as it is published: without the keys that are for us.

    Programs for editors know draft 7 best, and all that we use is in it.
    """
    schema = {**_without(whole_schema(name)), "$schema": "http://json-schema.org/draft-07/schema#"}
    return json.dumps(schema, ensure_ascii=False, indent=2) + "\n"


def _without(part: Any) -> Any:
    """Return the part without our own keys; what looks like one among `properties` is a key of the YAML."""
    if isinstance(part, list):
        return [_without(one) for one in part]
    if not isinstance(part, dict):
        return part
    return {
        key: {name: _without(one) for name, one in inner.items()} if key in NAMES else _without(inner)
        for key, inner in part.items()
        if key not in OURS
    }


def _needed(part: Any, parts: Mapping[str, Any]) -> dict[str, Any]:
    """Return those of the parts that this one names, and that those name, in the order of their names."""
    found: dict[str, Any] = {}
    waiting = [part]
    while waiting:
        for name in REFERENCE.findall(json.dumps(waiting.pop(), ensure_ascii=False)):
            if name not in found:
                found[name] = parts[name]
                waiting.append(parts[name])
    return dict(sorted(found.items()))


def _read(name: str) -> Schema:
    folder = files("familiegroepsplan_site.sources") / "schemas"
    return cast(Schema, json.loads((folder / f"{name}.schema.json").read_text(encoding="utf-8")))


def _faults(error: ValidationError, file: YamlFile, words: Words, root: Schema) -> list[Fault]:
    where: Where = tuple(error.absolute_path)
    part = cast(Schema, error.schema)  # the part of the schema that this value departs from
    if error.validator == "additionalProperties":
        return _unknown_keys(error, part, file, where)
    if error.validator == "required":
        key = _missing_key(error)
        expected = words[f"editor.expected.{_expected(part['properties'][key], root)}"]
        return [file.fault(where, "key.missing", key=key, expected=expected)]
    # Only for a choice that was typed as a word does "did you mean" make sense.
    if error.validator == "enum" and isinstance(error.instance, str):
        code, facts = unknown(error.instance, part["enum"], part["kind"])
        return [file.fault(where, code, **facts)]
    expected = words[f"editor.expected.{part['expected']}"]
    found = shown(file.typed.get(where, error.instance), words)
    if part["expected"] == "time" and (guess := meant_time(found)):
        return [file.fault(where, "value.guess", found=found, guess=guess, expected=expected)]
    code = "value.curly" if found.startswith(CURLY) else "value.expected"
    if part["expected"] == "text" and where in file.typed:
        code = "value.number"
    return [file.fault(where, code, found=found, expected=expected)]


def meant_time(typed: str) -> str | None:
    """Return the time that someone meant by `9:00`, `9.30 uur` or `9 uur`, as it should be written."""
    if not (time := TIME.fullmatch(typed)) or not typed.strip("0123456789 "):
        return None
    hour, minute = int(time["hour"]), int(time["minute"] or 0)
    return f"{hour:02}:{minute:02}" if hour < HOURS and minute < MINUTES else None


def _unknown_keys(error: ValidationError, part: Schema, file: YamlFile, where: Where) -> list[Fault]:
    allowed = part["properties"]
    faults = []
    for key in cast(Schema, error.instance):
        if key not in allowed:
            code, facts = unknown(key, allowed, "key")
            faults.append(file.fault((*where, key), code, **facts))
    return faults


def _missing_key(error: ValidationError) -> str:
    """Return the one key this error is about: jsonschema names it only in its message."""
    keys = cast(list[str], error.validator_value)
    return next(key for key in keys if error.message.startswith(f"{key!r} "))


def _expected(part: Schema, root: Schema) -> str:
    if "$ref" in part:
        part = root["$defs"][part["$ref"].rpartition("/")[2]]
    return str(part["expected"])


def shown(value: Any, words: Words) -> str:
    """Return a value as an editor recognises it: YAML words, not Python's."""
    if isinstance(value, dict):
        return words["editor.found.mapping" if value else "editor.found.empty_mapping"]
    if isinstance(value, list):
        return words["editor.found.list" if value else "editor.found.empty_list"]
    if value is None or value == "":
        return words["editor.found.nothing"]
    if isinstance(value, bool):
        return "true" if value else "false"
    text = " ".join(str(value).split())
    return text if len(text) <= 60 else f"{text[:59]}…"
