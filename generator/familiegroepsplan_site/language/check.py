"""What in a page should be said in another way, and what could be."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum

from familiegroepsplan_site.language.figures import Figures, figures
from familiegroepsplan_site.language.rules import Rules, Term
from familiegroepsplan_site.language.text import WORD, Sentence
from familiegroepsplan_site.sources.fault import Fault

# Of the issue: for families a mean of 12 words, and none over 25. Who works with the law may have some more.
MEAN = {"families": 12, "professionals": 15}
LONGEST = 25
EASY = 60
ENOUGH = 100  # words: of less text the reading ease says nothing
LONG = 15  # letters
CAPITALS = re.compile(r"(?<!\b\d{4} )\b[A-Z]{2,}s?\b")  # but not in a postcode
DOTTED = re.compile(
    r"\b(?:[a-z]{1,3}\.){2,}|(?:(?<=\s)|(?<=\()|^)(?:bijv|bv|enz|evt|incl|excl|jl|nl|nr|resp|art|ca)\.(?=\s|$|,)",
    re.IGNORECASE,
)
# They look like participles and are none; nor is what ends in -end.
NO_PARTICIPLE = (
    "beleid|bericht|beleefd|bekend|besluit|besluiten|bezwaren|ernst|gebied|gebieden|geduld|gedachten|gemeenten|gerecht|"
    "gesprekken|gevecht|geweld|gezicht|gezinnen|gezond|verband|verdriet|verstand|verschillen|verzoeken|herfst"
)
PARTICIPLE = (
    rf"(?!(?:{NO_PARTICIPLE})\b|\w+end\b)" r"(?:\w*ge\w{2,}(?:d|t|en)|(?:be|ver|ont|her|er)\w{2,}(?:d|t|en))"
)
PASSIVE = re.compile(
    rf"\b(?:word|wordt|worden|werd|werden)\b(?:\W+\w+){{0,8}}?\W+{PARTICIPLE}\b"
    rf"|\b{PARTICIPLE}\W+(?:word|wordt|worden|werd|werden)\b"
    rf"|\b(?:is|zijn|was|waren)\b(?:\W+\w+){{0,8}}?\W+door\b(?:\W+\w+){{0,5}}?\W+{PARTICIPLE}\b",
    re.IGNORECASE,
)
EXPLAINS = re.compile(
    r"\b(?:dat|dit) (?:is|zijn|heet|heten|betekent|noemen)\b|\bheet\b|\bheten\b|\bnoemt\b|\bbetekent\b", re.I
)


class Height(Enum):
    """How much a finding weighs."""

    STOPS = "stops"
    MEND = "mend"
    IDEA = "idea"


@dataclass(frozen=True, kw_only=True, slots=True)
class Finding:
    """A fault and how much it weighs."""

    height: Height
    fault: Fault


@dataclass(frozen=True, kw_only=True, slots=True)
class Page:
    """A page to check: its file, its readers (`families` or `professionals`), its text and sentences.

    `linked` has the words that lead to another page. On a `loose` page no term needs to be explained: the list of
    words, and texts that do not stand together.
    """

    file: str
    readers: str
    source: str
    sentences: Sequence[Sentence]
    linked: Sequence[str] = ()
    loose: bool = False

    @property
    def figures(self) -> Figures:
        """What can be counted."""
        return figures(self.sentences)


def check_page(page: Page, rules: Rules) -> list[Finding]:
    """Return all that can be said better on the page, in its order."""
    found = [*_whole(page)]
    for sentence in page.sentences:
        found += _length(page, sentence)
        found += _phrases(page, sentence, rules)
        found += _abbreviations(page, sentence, rules)
        if match := PASSIVE.search(sentence.text):
            found.append(_finding(Height.IDEA, page, sentence, "language.passive", found=match.group()))
    found += _long_words(page, rules)
    if page.readers == "families" and not page.loose:
        for term in rules.terms:
            found += _explained(page, term)
    return found


def _finding(height: Height, page: Page, at: Sentence | None, code: str, **facts: str | float) -> Finding:
    line = at.line if at else 0
    return Finding(height=height, fault=Fault(file=page.file, line=line, path="", code=code, facts=facts))


def _whole(page: Page) -> Iterator[Finding]:
    numbers, most = page.figures, MEAN[page.readers]
    if numbers.mean > most:
        yield _finding(Height.MEND, page, None, "language.mean", found=round(numbers.mean, 1), most=str(most))
    if numbers.words >= ENOUGH and numbers.ease < EASY:
        yield _finding(Height.IDEA, page, None, "language.ease", found=f"{numbers.ease:.0f}", least=str(EASY))


def _length(page: Page, sentence: Sentence) -> Iterator[Finding]:
    if len(sentence.words) > LONGEST:
        facts = {"found": str(len(sentence.words)), "most": str(LONGEST), "sentence": _short(sentence.text)}
        yield _finding(Height.MEND, page, sentence, "language.length", **facts)


def _phrases(page: Page, sentence: Sentence, rules: Rules) -> Iterator[Finding]:
    for code, phrases in (("language.phrase", rules.instead), ("language.promise", rules.promises)):
        for phrase, instead in phrases.items():
            if found := re.search(rf"\b{re.escape(phrase)}\b", sentence.text, re.IGNORECASE):
                facts = {"found": found.group(), "instead": instead}
                yield _finding(Height.MEND, page, sentence, code, **facts)


def _abbreviations(page: Page, sentence: Sentence, rules: Rules) -> Iterator[Finding]:
    for found in (*CAPITALS.findall(sentence.text), *(one.group() for one in DOTTED.finditer(sentence.text))):
        if found not in rules.abbreviations and f"({found})" not in page.source:
            yield _finding(Height.MEND, page, sentence, "language.abbreviation", found=found)


def _long_words(page: Page, rules: Rules) -> Iterator[Finding]:
    """Yield each long word once, where it is used first."""
    told: set[str] = set()
    for sentence in page.sentences:
        for word in sentence.words:
            plain = word.lower()
            if max(map(len, plain.split("-"))) >= LONG and plain not in told and not _allowed(plain, rules):
                told.add(plain)
                yield _finding(Height.IDEA, page, sentence, "language.long_word", found=word)


def _allowed(word: str, rules: Rules) -> bool:
    return any(
        form in rules.allowed
        for form in (word, word.removesuffix("s"), word.removesuffix("en"), word.removesuffix("nen"))
    )


def _explained(page: Page, term: Term) -> Iterator[Finding]:
    """Yield the term when the page has no heading or link about it, and does not explain it at its first use."""
    texts = [one for one in page.sentences if not one.title]
    at = next((at for at, one in enumerate(texts) if term.pattern.search(one.text)), None)
    titles = [one.text for one in page.sentences if one.title]
    if term.known or at is None or any(term.pattern.search(words) for words in (*page.linked, *titles)):
        return
    near = " ".join(one.text for one in texts[max(0, at - 2) : at + 3])
    shared = _stems(term.explained) & _stems(term.pattern.sub("", near))
    if not EXPLAINS.search(near) and len(shared) < 2:
        facts = {"found": term.word, "explained": term.explained}
        yield _finding(Height.MEND, page, texts[at], "language.term", **facts)


def _stems(text: str) -> set[str]:
    """Return how the words of some length begin: 'onafhankelijk' and 'onafhankelijke' are one."""
    return {word.lower()[:5] for word in WORD.findall(text) if len(word) > 4}


def _short(text: str) -> str:
    return text if len(text) <= 90 else f"{text[:89]}…"
