"""What a municipality told of its own ways: asking, handing in, who helps, complaints, rules; else nothing."""

from collections.abc import Iterable, Mapping, Sequence

from familiegroepsplan_site.pages.desk_text import desk_block, paragraphs, quiet_source
from familiegroepsplan_site.pages.fact_text import anchor
from familiegroepsplan_site.pages.markdown_text import coded, escaped, item, link, quoted
from familiegroepsplan_site.pages.source_line import written_day
from familiegroepsplan_site.sources.country import PLAN_ARTICLE, SUPPORT_ARTICLE
from familiegroepsplan_site.sources.site import Site
from familiegroepsplan_site.sources.site_parts import Desk, Policy, Step
from familiegroepsplan_site.sources.words import Words

KINDS: Mapping[str, str] = {
    "verordening": "municipality.policy.ordinance",
    "nadere-regels": "municipality.policy.rules",
    "beleid": "municipality.policy.plan",
    "besluit": "municipality.policy.decision",
    "ander": "municipality.policy.other",
}


def to_page(root: str, page: str, text: str, style: str = "") -> str:
    """Return a link to another page of the site, as raw HTML: MkDocs would warn about one that is made later."""
    name = f' class="{style}"' if style else ""
    return f'<a{name} href="{root}{page}/">{coded(text)}</a>'


def article_line(site: Site, key: str, words: Words) -> str:
    """Return where in the law this is, with the way to it."""
    return f"{words.filled('municipality.now.article', article=anchor(site.country.named[key]))}."


def step_lines(title: str, *more: str) -> list[str]:
    """Return the paragraphs of a step: its title in bold before the first of them."""
    first, rest = (f" {more[0]}", more[1:]) if more else ("", ())
    return [f"**{title}**{first}", *rest]


def asking(site: Site, words: Words) -> list[str]:
    """Return how a family asks here and what happens next, with the words that it may use."""
    told = site.asking
    if told is None:
        return []
    parts = [
        f"## {words['municipality.asking.title']}",
        *paragraphs(told.text),
        _steps(told.steps, words),
        words["municipality.asking.sentence"],
        quoted(words["municipality.now.sentence"]),
        article_line(site, PLAN_ARTICLE, words),
    ]
    if told.after:
        parts += [f"## {words['municipality.asking.after']}", _steps(told.after, words)]
    return [*parts, *quiet_source(told.source, site.owner, words)]


def _steps(steps: Iterable[Step], words: Words) -> str:
    return "\n\n".join(item(*_step(step, words)) for step in steps)


def _step(step: Step, words: Words) -> list[str]:
    more = paragraphs(step.text)
    if step.term:
        more.append(f"{words['municipality.asking.term']} {escaped(step.term)}")
    if step.website:
        more.append(link(words.filled("municipality.asking.more", title=step.title), step.website))
    return step_lines(_ended(escaped(step.title)), *more)


def _ended(title: str) -> str:
    return title if title.endswith((".", "!", "?")) else f"{title}."


def contact(site: Site, words: Words) -> list[str]:
    """Return the teams where a family can ask."""
    return _desks("municipality.contact.title", [], site.contacts, site, words)


def support(site: Site, words: Words) -> list[str]:
    """Return who helps with the plan, on nobody's side but the family's."""
    intro = [words["municipality.support.text"], article_line(site, SUPPORT_ARTICLE, words)]
    return _desks("municipality.support.title", intro, site.support, site, words)


def handing_in(site: Site, root: str, words: Words) -> list[str]:
    """Return where the plan can be brought or sent."""
    more = to_page(root, "uw-plan-inleveren", words["municipality.handing_in.more"])
    intro = [f"{words['municipality.handing_in.text']} {more}."]
    return _desks("municipality.handing_in.title", intro, site.handing_in, site, words)


def complaint(site: Site, root: str, words: Words) -> list[str]:
    """Return where a complaint goes, and the way to all the other roads."""
    if site.complaint is None:
        return []
    intro = [words["municipality.complaint.text"]]
    found = _desks("municipality.complaint.title", intro, [site.complaint], site, words)
    return [*found, f"{to_page(root, 'niet-eens', words['municipality.complaint.more'])}."]


def _desks(title: str, intro: Sequence[str], desks: Sequence[Desk], site: Site, words: Words) -> list[str]:
    if not desks:
        return []
    return [f"## {words[title]}", *intro, *(desk_block(desk, site.owner, words) for desk in desks)]


def policy(site: Site, words: Words) -> list[str]:
    """Return the ordinance and what else the municipality laid down, each with its address."""
    if not site.policies:
        return []
    title = words.filled("municipality.policy.title", name=escaped(site.municipality.name))
    return [f"## {title}", "\n".join(_policy(one, words) for one in site.policies)]


def _policy(one: Policy, words: Words) -> str:
    kind = words[KINDS[one.kind]]
    if one.written:
        line = words.filled("municipality.policy.dated", kind=kind, day=written_day(one.written, words))
    else:
        line = words.filled("municipality.policy.undated", kind=kind)
    return " ".join([f"-   {link(one.title, one.url)}  \n    {line}", *paragraphs(one.text)])
