"""Text of editors is shown as it was typed, whatever characters are in it."""

import markdown
from bs4 import BeautifulSoup
from familiegroepsplan_site.pages.markdown_text import block, escaped, link
from familiegroepsplan_site.sources.project import checkout
from hypothesis import given, settings
from hypothesis import strategies as st
from ruamel.yaml import YAML

LISTED = YAML(typ="safe").load(checkout().mkdocs)["markdown_extensions"]
EXTENSIONS = [next(iter(one)) if isinstance(one, dict) else one for one in LISTED]
TRICKY = st.sampled_from("\\`*_{}[]()#+-.!&<>\"'|:=~^$@ 12ab\n")
TEXT = st.text(alphabet=st.one_of(TRICKY, st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"])))


@settings(max_examples=300, deadline=None)
@given(TEXT)
def test_any_text_comes_out_as_the_same_text_and_nothing_else(text: str) -> None:
    """Alone, and inside a block where Markdown looks once more."""
    shown = " ".join(text.split())
    for source in (escaped(text), block("feit", escaped(text))):
        html = BeautifulSoup(markdown.markdown(source, extensions=EXTENSIONS), "html.parser")

        assert html.get_text().strip() == shown
        assert {tag.name for tag in html.find_all()} <= {"p", "div"}


def test_an_address_cannot_leave_its_link() -> None:
    """Neither by its text nor by its own characters."""
    html = markdown.markdown(link("a](b) <i>", 'https://x.example/a(b)>"<i>'), extensions=EXTENSIONS)

    assert html == '<p><a href="https://x.example/a(b)%3E%22%3Ci%3E">a](b) &#60;i&#62;</a></p>'
