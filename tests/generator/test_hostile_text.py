"""What someone types in a fact reaches the page as text, whatever Markdown or HTML would make of it."""

import json
from datetime import date

from bs4 import BeautifulSoup
from familiegroepsplan_site.commands.build import build
from familiegroepsplan_site.sources.project import Project
from familiegroepsplan_site.sources.site_folder import site_folder

HOSTILE = (
    "&lt;/title&gt;&lt;script src=/x.js&gt;&lt;/script&gt; </title></p><img src=x onerror=alert(1)> "
    "[klik](javascript:alert(1)) <https://evil.example> ![x](https://evil.example/x.png) [^1] [[Plan]] `code` "
    "``c`` *schuin* **vet** \"q' *[HTML]: x {: onclick=x } | a | b | # kop ~~ == ^ $x$ @x \\ \\<b> <!-- c -->"
)
MUNICIPALITY = """\
naam: {text}
slug: amstelveen
code: GM0362
provincie: Noord-Holland
jeugdregio: Amsterdam-Amstelland
ook-bekend-als: [{text}]
feiten:
  - tekst: {text}
    citaat: {{woorden: {text}, van: {text}}}
    bron: {{titel: {text}, url: 'https://krant.example/"><script>)](javascript:x)'}}
    gezien: 2026-11-21
    zekerheid: gezien
"""


def test_hostile_text_in_every_fact_of_a_municipality_is_text_on_its_page(
    small_project: Project, today: date
) -> None:
    """In title, heading, list of headings, facts, quotes and sources; and it makes no element at all."""
    path = small_project.municipalities / "amstelveen.yaml"
    path.write_text(MUNICIPALITY.format(text=json.dumps(HOSTILE)), encoding="utf-8")

    built = build(small_project, site_folder(small_project.root), today)

    assert built.report == ""
    page = BeautifulSoup(
        (small_project.root / "site/gemeenten/amstelveen/index.html").read_text("utf-8"), "html.parser"
    )
    heading, title = page.find("h1"), page.find("title")
    assert heading and title
    assert heading.get_text() == f"Familiegroepsplan in {HOSTILE}"
    assert title.get_text() == f"Familiegroepsplan in {HOSTILE} - Familiegroepsplan"
    assert [text.get_text() for text in page.select(".feit > p, .feit blockquote p")] == [
        HOSTILE,
        f"‘{HOSTILE}’",
        f"— {HOSTILE}",
        f"Bron: {HOSTILE}, datum onbekend. Gezien op 21 november 2026.",
    ]
    told, code = page.find_all("script", src=False), page.find_all("script", src=True)
    assert [script["src"] for script in code] == ["../../assets/builder/safety/start.mjs"]
    assert [script["type"] for script in told] == ["application/ld+json"]  # data for machines, never run
    assert [image["class"] for image in page.find_all("img")] == [["logo"]]
    assert page.find_all(["iframe", "code", "em"]) == []
    assert {link["href"] for link in page.select(".feit a")} == {
        "https://krant.example/%22%3E%3Cscript%3E)%5D(javascript:x)"
    }
    names = BeautifulSoup((small_project.root / "site/gemeenten/index.html").read_text("utf-8"), "html.parser")
    assert HOSTILE in [link.get_text() for link in names.select(".letters a")]
