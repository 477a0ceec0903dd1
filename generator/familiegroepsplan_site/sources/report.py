"""The report of all faults, as an editor reads it."""

from collections.abc import Iterable

from familiegroepsplan_site.sources.fault import Fault
from familiegroepsplan_site.sources.words import Words


def report(faults: Iterable[Fault], words: Words, end: str = "editor.count.end") -> str:
    """Return all faults as text, sorted by file and line, and at the `end` how many there are."""
    ordered = sorted(faults, key=lambda fault: (fault.file, fault.line, fault.path, fault.code))
    told = words.filled(
        end,
        problems=counted(len(ordered), "editor.count.problem", words),
        files=counted(len({fault.file for fault in ordered}), "editor.count.file", words),
    )
    return "\n".join([*(block(fault, words) for fault in ordered), told])


def counted(number: int, key: str, words: Words) -> str:
    """Return the number with its noun, singular or plural."""
    return words.filled(f"{key}.{'one' if number == 1 else 'many'}", count=number)


def block(fault: Fault, words: Words) -> str:
    """Return one fault: where it is, and below it what it is."""
    place = f"{fault.file}:{fault.line}" if fault.line else fault.file
    sentence = words.filled(f"editor.{fault.code}", **fault.facts)
    if fault.places > 1:
        sentence += "\n" + words.filled("editor.count.places", count=fault.places)
    lines = [f"{place}  {fault.path}".rstrip(), *(f"  {line}".rstrip() for line in sentence.splitlines())]
    return "\n".join(lines)
