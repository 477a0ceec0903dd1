"""A fault in what an editor wrote, and the report of all of them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, kw_only=True, slots=True)
class Fault:
    """Where it is, what it is (`editor.<code>` owns the sentence), and the facts for that sentence."""

    file: str
    line: int
    path: str
    code: str
    facts: Mapping[str, str] = field(default_factory=dict)


def report(faults: Iterable[Fault], words: Mapping[str, str]) -> str:
    """Return all faults as text, sorted by file and line, with their number at the end."""
    ordered = sorted(faults, key=lambda fault: (fault.file, fault.line, fault.path, fault.code))
    blocks = [_block(fault, words) for fault in ordered]
    files = len({fault.file for fault in ordered})
    end = words["editor.count.end"].format(
        problems=counted(len(ordered), "editor.count.problem", words),
        files=counted(files, "editor.count.file", words),
    )
    return "\n".join([*blocks, end])


def counted(number: int, key: str, words: Mapping[str, str]) -> str:
    """Return the number with its noun, singular or plural."""
    return words[f"{key}.{'one' if number == 1 else 'many'}"].format(count=number)


def _block(fault: Fault, words: Mapping[str, str]) -> str:
    place = f"{fault.file}:{fault.line}" if fault.line else fault.file
    sentence = words[f"editor.{fault.code}"].format(**fault.facts)
    lines = [f"{place}  {fault.path}".rstrip(), *(f"  {line}".rstrip() for line in sentence.splitlines())]
    return "\n".join(lines)
