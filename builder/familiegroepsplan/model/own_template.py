"""A Word template of a municipality or region, as the generator made it ready to fill."""

import json
import zlib
from base64 import b64decode
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True, kw_only=True, slots=True)
class OwnTemplate:
    """Its `texts` are Jinja2 XML by name of the part, its `files` all other parts; `fields` are what it shows."""

    name: str
    file_name: str
    fields: frozenset[str]
    texts: Mapping[str, str] = field(repr=False)
    files: Mapping[str, bytes] = field(repr=False)

    @classmethod
    def from_dict(cls, raw: Mapping[str, Any]) -> "OwnTemplate":
        """Return the template of one entry under `own` in the bundle, where its parts are packed."""
        parts = json.loads(zlib.decompress(b64decode(raw["packed"])))
        return cls(
            name=raw["name"],
            file_name=raw["file_name"],
            fields=frozenset(raw["fields"]),
            texts=parts["texts"],
            files={name: b64decode(text) for name, text in parts["files"].items()},
        )
