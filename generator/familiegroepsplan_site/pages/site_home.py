"""The first page of a municipality's own site: the right, the way it goes here, and one button to begin."""

from collections.abc import Iterator, Sequence
from html import escape

from familiegroepsplan_site.pages.desk_text import phone_link
from familiegroepsplan_site.pages.front_matter import front_matter
from familiegroepsplan_site.pages.local_ways import to_page
from familiegroepsplan_site.pages.markdown_text import block, coded, escaped
from familiegroepsplan_site.pages.place_sections import facts_block, is_told, nothing_told, unknown_title
from familiegroepsplan_site.pages.sender import sender
from familiegroepsplan_site.sources.page import HEAD, head_of
from familiegroepsplan_site.sources.place_name import at_place
from familiegroepsplan_site.sources.site import Site
from familiegroepsplan_site.sources.words import Words

WAY = "uw-gemeente"  # the page about how it goes here, by its address
BAND = "<section "


def home_page(site: Site, national: str, words: Words) -> str:
    """Return the Markdown of `index.md`; `national` is that of the national site, whose bands it shares.

    The first of those says how it works anywhere; where this municipality told its own way, that stands there.
    """
    at = at_place(site.municipality.name, words)
    head = HEAD.match(national)
    _, general, *rest = national[head.end() if head else 0 :].split(BAND)
    acts = [
        {"name": words["own_site.home.make"], "to": "plan/"},
        {"name": words.filled("own_site.way.title", at=at), "to": f"{WAY}/"},
    ]
    parts = [
        front_matter(
            title=str(head_of(national)["title"]),
            description=words.filled("own_site.home.description", at=at),
            template="home.html",
            lead=words.filled("own_site.home.lead", at=at),
            acts=acts,
        ),
        _here(site, words) if is_told(site) else BAND + general.strip(),
        *([] if is_told(site) else [_not_told(site, words)]),
        *(BAND + one.strip() for one in rest),
    ]
    return "\n\n".join(parts) + "\n"


def _band(title: str, *parts: str) -> str:
    inner = "\n\n".join([f"## {title}", *parts])
    return f'{BAND}class="band" markdown="1">\n<div class="wrap" markdown="1">\n\n{inner}\n\n</div>\n</section>'


def _here(site: Site, words: Words) -> str:
    """Return the three steps, each with what this municipality told about it."""
    cards = [
        (words["own_site.home.say"], _say(site, words)),
        (words["own_site.home.together"], _together(site, words)),
        (words["own_site.home.hand_in" if site.handing_in else "own_site.home.take"], _take(site, words)),
    ]
    shown = "\n".join(_card(title, texts) for title, texts in cards)
    more = to_page("", WAY, words["own_site.home.all"], "button quiet")
    title = words.filled("own_site.way.title", at=escaped(at_place(site.municipality.name, words)))
    return _band(title, f'<ol class="cards">\n{shown}\n</ol>', more)


def _card(title: str, texts: Iterator[str]) -> str:
    paragraphs = "".join(f"\n    <p>{text}</p>" for text in texts)
    return f"  <li>\n    <h3>{escape(title)}</h3>{paragraphs}\n  </li>"


def _say(site: Site, words: Words) -> Iterator[str]:
    first, *calls = ask_here(site, words) or [words["own_site.home.tell_anyone"]]
    yield f"{first} {to_page('', 'uw-recht', words['own_site.home.sentence'])}."
    yield from calls


def ask_here(site: Site, words: Words) -> list[str]:
    """Return whom to tell that one wants a plan, and their numbers; nothing when no team is known."""
    told = []
    if site.contacts:
        told.append(words.filled("own_site.home.tell", team=_either([one.name for one in site.contacts], words)))
    if phones := [phone_link(one.phone) for one in site.contacts if one.phone]:
        told.append(words.filled("own_site.home.call", phone=f" {words['municipality.helpers.or']} ".join(phones)))
    return told


def _together(site: Site, words: Words) -> Iterator[str]:
    yield escape(words["own_site.home.ask_around"])
    if site.support:
        helpers = _either([one.name for one in site.support], words)
        yield words.filled("own_site.home.helper", helper=helpers)


def _take(site: Site, words: Words) -> Iterator[str]:
    if not site.handing_in:
        yield f"{escape(words['own_site.home.keep'])} {escape(words['own_site.home.begin'])}"
        return
    yield escape(words["own_site.home.keep"])
    small = words["own_site.home.small"].split()
    ways = ", ".join(coded(_within(one.name, small)) for one in site.handing_in)
    yield words.filled("own_site.home.ways", ways=ways)


def _within(name: str, small: Sequence[str]) -> str:
    """Return the name within a sentence: `per post`, but `DigiD` and `Zaans Loket` keep their capital."""
    first, _, rest = name.partition(" ")
    return f"{first.lower()} {rest}".strip() if first.lower() in small else name


def _either(names: Sequence[str], words: Words) -> str:
    return f" {words['municipality.helpers.or']} ".join(map(coded, names))


def _not_told(site: Site, words: Words) -> str:
    """Return what is known from elsewhere, or that nothing is; who says so; and where to read on."""
    said = " ".join([nothing_told(site, words), *([] if site.self_made else [escaped(sender(site, words))])])
    if first := site.municipality.facts[:1]:
        title = words.filled("municipality.known.title", name=escaped(site.municipality.name))
        more = to_page("", WAY, words["own_site.home.known"], "button quiet")
        return _band(title, facts_block(first, words), said, more)
    more = to_page("", WAY, words["own_site.home.unknown"], "button quiet")
    return _band(unknown_title(site, words), block("weetniet", said, more))
