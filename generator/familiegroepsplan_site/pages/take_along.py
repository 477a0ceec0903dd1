"""The pages of what families take along: letters, blank sheets, and the example plan."""

from collections.abc import Mapping
from typing import Any

from familiegroepsplan_site.pages.front_matter import front_matter
from familiegroepsplan_site.pages.markdown_text import block, escaped
from familiegroepsplan_site.pages.paper_page import paper_markdown
from familiegroepsplan_site.sources.words import Words

LETTERS = "brieven"
EXAMPLE = "voorbeeldplan"
LETTERS_PAGE = f"{LETTERS}/index.md"
EXAMPLE_PAGE = f"{EXAMPLE}/index.md"
LETTER_FORMATS = ("docx", "odt", "pdf")
EXAMPLE_FORMATS = ("docx", "odt", "pdf", "html", "ics", "json")  # most useful first
GROUPS = {
    "letters": ("first_plan", "support", "information", "decision", "objection", "complaint"),
    "meeting": ("invitation", "agenda"),
    "blank": ("blank_page", "blank_plan", "blank_child"),
}


def take_along_pages(
    papers: Mapping[str, Mapping[str, Any]], example: Mapping[str, Any], words: Words
) -> dict[str, str]:
    """Return the Markdown of each page by its path; `papers` are the letters as data, by name."""
    pages = {LETTERS_PAGE: _list(words), EXAMPLE_PAGE: _example(example, words)}
    for name, paper in papers.items():
        pages[f"{LETTERS}/{words[f'letters.{name}.file']}.md"] = _letter(name, paper, words)
    return pages


def _list(words: Words) -> str:
    parts = [
        front_matter(
            title=words["take_along.title"], description=words["take_along.description"], picture="praten"
        ),
        f"# {words['take_along.title']}",
        words["take_along.intro"],
    ]
    for group, names in GROUPS.items():
        parts.append(f"## {words[f'take_along.groups.{group}']}")
        parts += [_entry(name, words) for name in names]
    return "\n\n".join(parts) + "\n"


def _entry(name: str, words: Words) -> str:
    file = words[f"letters.{name}.file"]
    title = escaped(words[f"letters.{name}.title"])
    links = [_download(f"{file}.{format_}", format_, title, words) for format_ in LETTER_FORMATS]
    return block(
        "feit",
        f"### [{title}]({file}.md)",
        escaped(words[f"letters.{name}.use"]),
        " · ".join(links),
    )


def _letter(name: str, paper: Mapping[str, Any], words: Words) -> str:
    title, file = words[f"letters.{name}.title"], words[f"letters.{name}.file"]
    links = [_download(f"../{file}.{format_}", format_, title, words) for format_ in LETTER_FORMATS]
    return "\n\n".join(
        [
            front_matter(title=title, description=words[f"letters.{name}.use"]),
            f"# {escaped(title)}",
            escaped(words[f"letters.{name}.use"]),
            " · ".join(links),
            f"## {words['take_along.read']}",
            block("brief", paper_markdown(paper)),
            f"[{words['take_along.all']}](index.md){{ .button }}\n",
        ]
    )


def _example(paper: Mapping[str, Any], words: Words) -> str:
    title = words["take_along.example.title"]
    links = [
        _download(f"../assets/{EXAMPLE}/{EXAMPLE}.{format_}", format_, title, words) for format_ in EXAMPLE_FORMATS
    ]
    return "\n\n".join(
        [
            front_matter(title=title, description=words["take_along.example.description"], picture="plan"),
            f"# {title}",
            words["take_along.example.intro"],
            f"## {words['take_along.example.files']}",
            "\n".join(f"-   {link}" for link in links),
            f"## {words['take_along.example.read']}",
            block("brief", paper_markdown(paper)),
            f'<a class="button" href="../plan/">{words["municipality.make"]}</a>\n',
        ]
    )


def _download(address: str, format_: str, title: str, words: Words) -> str:
    """Return a link to a file that only the built site has; raw HTML, for MkDocs would warn about it."""
    name = words[f"take_along.formats.{format_}"]
    return f'<a href="{address}" download>{name}<span class="visually-hidden">: {escaped(title)}</span></a>'
