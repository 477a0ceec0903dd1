"""What a municipality makes of the form: titles of its own, and questions of its own at the end of a section."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from familiegroepsplan_site.sources.own_templates import own_field
from familiegroepsplan_site.sources.site import Site
from familiegroepsplan_site.sources.site_parts import LocalQuestion
from familiegroepsplan_site.sources.words import Words

NO_LETTER = re.compile(r"[^a-z0-9]+")


def asker(site: Site, words: Words) -> str:
    """Return who asks the questions of this site, as it stands in a sentence: the municipality, or its region."""
    region = words.filled("own_site.region", name=site.municipality.region)
    name = region if "vragen" in site.shared else site.owner
    return name[:1].lower() + name[1:]


def question_id(site: Site, question: LocalQuestion) -> str:
    """Return under which name the answer stands in a plan; a question of a region has one name in all of it."""
    of = site.municipality.region if "vragen" in site.shared else site.municipality.slug
    return f"local_{_plain(of)}_{_plain(question.key)}"


def own_sections(sections: Sequence[Mapping[str, Any]], site: Site, words: Words) -> list[Mapping[str, Any]]:
    """Return the sections of the form with the questions of this site; in the small plan where the section is."""
    return [
        {**section, "questions": [*section["questions"], *_questions(section, site, asker(site, words))]}
        for section in sections
    ]


def own_words(site: Site) -> dict[str, str]:
    """Return the words of the form that this site has of its own, by key."""
    words: dict[str, str] = {}
    for section, own in site.titles.items():
        named = {"title": own.title, "short": own.short, "heading": own.heading}
        words |= {f"sections.{section}.{name}": text for name, text in named.items() if text}
    for question in site.questions:
        key = f"questions.{question.section}.{question_id(site, question)}"
        words |= {f"{key}.label": question.label, f"{key}.heading": question.heading}
        if question.hint:
            words[f"{key}.hint"] = question.hint
        for id_, text in zip(option_ids(question.options), question.options, strict=True):
            words[f"{key}.options.{id_}"] = text
    return words


def option_ids(options: Sequence[str]) -> tuple[str, ...]:
    """Return under which name each choice stands in a plan: its words, as far as they are plain letters."""
    found: list[str] = []
    for number, text in enumerate(options, start=1):
        id_ = _plain(text)
        found.append(f"{id_ or 'choice'}_{number}" if not id_ or id_ in found else id_)
    return tuple(found)


def _questions(section: Mapping[str, Any], site: Site, who: str) -> Iterator[Mapping[str, Any]]:
    small = any(question.get("small") for question in section["questions"])
    for question in site.questions:
        if question.section == section["section"]:
            options = {"options": list(option_ids(question.options))} if question.options else {}
            yield {
                "id": question_id(site, question),
                "type": question.kind,
                "hint": bool(question.hint),
                "small": small,
                "local": who,
                "field": own_field(question.key),
                **options,
            }


def _plain(text: str) -> str:
    return NO_LETTER.sub("_", text.lower()).strip("_")
