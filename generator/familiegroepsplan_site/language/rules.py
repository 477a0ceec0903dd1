"""The rules for plain Dutch, from `languages/taal.yaml`."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any


@dataclass(frozen=True, kw_only=True, slots=True)
class Term:
    """A word of the trade, in all its forms, and how to explain it; `known` when no page has to."""

    word: str
    forms: tuple[str, ...]
    pattern: re.Pattern[str]
    explained: str
    known: bool


@dataclass(frozen=True, kw_only=True)
class Rules:
    """What a page is held against; `instead` says by phrase what to write, `promises` likewise."""

    terms: tuple[Term, ...]
    abbreviations: frozenset[str]
    long_words: frozenset[str]
    instead: Mapping[str, str]
    promises: Mapping[str, str]

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> "Rules":
        """Return the rules of a file without faults."""
        return cls(
            terms=tuple(_term(word, one) for word, one in data["woordenlijst"].items()),
            abbreviations=frozenset(data["afkortingen"]),
            long_words=frozenset(word.lower() for word in data["lange-woorden"]),
            instead=data["liever-niet"],
            promises=data["beloften"],
        )

    @cached_property
    def allowed(self) -> frozenset[str]:
        """The long words that may stay: those of the list, and the words of the trade, which are explained."""
        return self.long_words | {
            word.lower() for term in self.terms for form in term.forms for word in form.split()
        }


def _term(word: str, one: Mapping[str, Any]) -> Term:
    forms = (word, *one.get("ook", ()))
    longest_first = sorted(forms, key=len, reverse=True)
    return Term(
        word=word,
        forms=forms,
        pattern=re.compile(rf"\b(?:{'|'.join(re.escape(form) for form in longest_first)})\b", re.IGNORECASE),
        explained=one["uitleg"],
        known=one.get("overal-bekend", False),
    )
