"""What an own page of a municipality may hold: Markdown, safe HTML, and nothing that can do harm."""

import pytest
from familiegroepsplan_site.sources.safe_html import Unsafe, unsafe


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("<iframe></iframe>\n\n<IFRAME></IFRAME>", [("html.tag", "<iframe>", 1), ("html.tag", "<iframe>", 3)]),
        ('tekst\n{: onclick="x()" }', [("html.attribute", "onclick", 2)]),
        ("<p style='color: red'>a</p>", [("html.attribute", "style", 1)]),
        ("[a](java\tscript:1)", [("html.address", "java script:1", 1)]),
        ("a\n\n<a href='JaVaScRiPt&colon;alert(1)'>x</a>", [("html.address", "JaVaScRiPt:alert(1)", 3)]),
        ("![a](data:image/svg+xml;base64,AA)", [("html.address", "data:image/svg+xml;base64,AA", 1)]),
        ("<svg onload=x></svg>", [("html.tag", "<svg>", 1)]),
        ("<form action=x>\n<input>\n</form>", [("html.tag", "<form>", 1), ("html.tag", "<input>", 2)]),
        ("<!-- <b> -->\n\ngoed", [("html.tag", "<!-- -->", 1)]),
        ("a\n\n<div>\n\nb", [("html.open", "<div>", 3)]),
        ("a\n\nb </main></div>", [("html.open", "</div>", 3)]),
        ("| a |\n|:-:|\n| 1 |", [("html.attribute", "style", 2)]),
    ],
)  # fmt: skip
def test_what_can_do_harm_or_breaks_the_page_is_found_at_its_line(
    typed: str, found: list[tuple[str, str, int]]
) -> None:
    """Also when Markdown makes it: a link, an attribute list, a table."""
    assert unsafe(typed) == [Unsafe(code=code, found=what, line=line) for code, what, line in found]


@pytest.mark.parametrize(
    "typed",
    [
        '## Kop\n\n<div class="weetniet" markdown="1">\n\nEen [link](uw-recht.md) en <b>vet</b>.\n\n</div>',
        '!!! weten "Zo"\n    `<script>` mag als voorbeeld.\n\n| a | b |\n|---|---|\n| 1 | 2 |',
        "<https://www.voorbeeldstad.example> en <team@voorbeeldstad.example>, 3 < 4.[^a]\n\n[^a]: Noot.",
        '<ol class="cards"><li><h3>A</h3><p>B<br>c</p></li></ol>\n\n![foto](foto.jpg){ width="300" }',
    ],
)
def test_what_a_page_of_ours_has_may_stand_there_too(typed: str) -> None:
    """Cards, notes, tables, footnotes, pictures, and code that is only shown."""
    assert unsafe(typed) == []
