"""Makes the files of a new folder: `gemeente.yaml` with what is known, and a commented example of the rest."""

import re
from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from importlib.resources import files

from familiegroepsplan_site.sources.schema import schema_text
from familiegroepsplan_site.sources.site_folder import MUNICIPALITY

SCHEMA = "gemeente-1.schema.json"
FIRST = f"# yaml-language-server: $schema={SCHEMA}"
NOTE = "## "  # before a line that explains; before one of an example stands `# `, which editors take away at once
SOON = timedelta(days=150)  # within the half year in which a planned examination must be done
PLAN = "regiomodel"  # the key about the plan of the region
COMMENT = re.compile(r"^# ", re.MULTILINE)
KEY = re.compile(r"^([a-z-]+):", re.MULTILINE)


def new_files(name: str, known: str, today: date, *, shares_plan: bool) -> Mapping[str, str]:
    """Return every file of the folder by its path; `known` is the YAML that we have of the municipality.

    Only one that shares a plan with its region has something to say about that.
    """
    facts = {"{name}": name, "{today}": today.isoformat(), "{soon}": (today + SOON).isoformat()}
    return {
        MUNICIPALITY: _municipality(
            known, _filled(_text("voorbeeld.yaml"), facts), () if shares_plan else (PLAN,)
        ),
        SCHEMA: schema_text("gemeente"),
        "LEESMIJ.md": _filled(_text("LEESMIJ.md"), facts),
        "huisstijl/LEESMIJ.txt": _text("huisstijl.txt"),
        "paginas/LEESMIJ.txt": _text("paginas.txt"),
    }


def _municipality(known: str, example: str, never: Iterable[str]) -> str:
    """Return what is known, and after it as comments the example of each key that is not."""
    there = {*KEY.findall(known), *never}
    explained = COMMENT.sub(NOTE, known.strip())
    above_known, *blocks = example.split("\n\n")
    wanted = [_commented(block) for block in blocks if not there & set(KEY.findall(block))]
    return "\n\n".join((FIRST, f"{above_known}\n{explained}", *wanted)) + "\n"


def _commented(block: str) -> str:
    lines = block.strip().splitlines()
    return "\n".join(line if line.startswith(NOTE) else f"# {line}" for line in lines)


def _filled(text: str, facts: Mapping[str, str]) -> str:
    for place, fact in facts.items():
        text = text.replace(place, fact)
    return text


def _text(name: str) -> str:
    return (files("familiegroepsplan_site.sources.start") / name).read_text(encoding="utf-8")
