"""The quiet line under a fact: where it comes from and how old it is."""

from datetime import date

from familiegroepsplan_site.pages.markdown_text import escaped, link
from familiegroepsplan_site.sources.facts import Source
from familiegroepsplan_site.sources.words import Words


def source_line(source: Source, words: Words) -> str:
    """Return source, its date or that it has none, and the day we saw it."""
    if source.written:
        return _filled(
            "municipality.source.dated", source, words, written=escaped(written_day(source.written, words))
        )
    return _filled("municipality.source.undated", source, words)


def seen_line(source: Source, words: Words) -> str:
    """Return source and the day we saw it: for a list or table that has no one date."""
    return _filled("municipality.source.bare", source, words)


def written_day(text: str, words: Words) -> str:
    """Return a year, a month or a day in words: `december 2025` for `2025-12`."""
    months = words["dates.months"].split()
    year, *rest = text.split("-")
    parts = [year]
    if rest:
        parts.insert(0, months[int(rest[0]) - 1])
    if len(rest) > 1:
        parts.insert(0, str(int(rest[1])))
    return " ".join(parts)


def long_day(day: date, words: Words) -> str:
    """Return a day in words: `21 november 2026`."""
    return written_day(day.isoformat(), words)


def _filled(key: str, source: Source, words: Words, **facts: str) -> str:
    title = link(source.title, source.url) if source.url else escaped(source.title)
    return words.filled(key, title=title, seen=long_day(source.seen, words), **facts)
