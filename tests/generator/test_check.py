"""The last look at the site: all that would make it unsafe, broken or unfinished is told."""

from collections.abc import Callable, Mapping

import pytest
from familiegroepsplan_site.publish.check import check_site
from familiegroepsplan_site.publish.csp import PAGE, PLAN, policy_of, with_policy
from familiegroepsplan_site.sources.project import Project, checkout
from familiegroepsplan_site.sources.report import report
from familiegroepsplan_site.sources.words import editor_words

Folder = Callable[[Mapping[str, str]], Project]

GOOD = """\
<!doctype html>
<html lang="nl"><head><meta charset="utf-8"><title>Goed</title>
<link rel="stylesheet" href="{root}style.css"></head>
<body><h1 id="kop">Goed</h1><svg><title>Tekening</title></svg>
<a href="https://elders.example/">elders</a> <a href="tel:112">112</a> <a href="#kop">boven</a>
<script type="application/json" id="words">{{"a": "<b onclick=1>"}}</script>
<script type="module" src="{root}code.mjs"></script></body></html>
"""

BAD = """\
<!doctype html>
<html><head><meta charset="utf-8"><title></title>
<script>alert(1)</script>
<style>p {}</style>
<link rel="stylesheet" href="//cdn.example/a.css">
</head><body onload="a()">
<h1>Een</h1><h1>Twee</h1>
<p style="color: red"><img src="https://beeld.example/a.png" srcset="https://beeld.example/b.png 2x, weg.png 3x"></p>
<a href="../goed/">goed</a> <a href="../goed/#weg">weg</a> <a href="nergens/">nergens</a>
<a href="javascript:alert(1)">code</a>
<script src="https://code.example/a.js"></script>
{% raw %}
</body></html>
"""  # noqa: E501 - HTML as others write it

EXPECTED = """\
site/code.mjs:1
  De link './weg.mjs' gaat nergens heen.
site/feiten.yaml
  Dit bestand hoort niet op de site.
site/slecht/index.html
  Staat er: 2 grote koppen (h1)        Verwacht: 1
site/slecht/index.html
  Bij deze bladzijde staat niet in welke taal zij is (lang).
site/slecht/index.html
  Dit bestand hoort niet op de site.
site/slecht/index.html
  Deze bladzijde heeft geen titel.
site/slecht/index.html:3
  Er staat code in de bladzijde zelf. Zet die in een los bestand.
site/slecht/index.html:4
  Er staat opmaak bij een element (style). Zet die in een los bestand.
site/slecht/index.html:5
  De bladzijde haalt iets op van een andere site: //cdn.example/a.css
site/slecht/index.html:6
  Er staat 'onload' bij een element. Zet die code in een los bestand.
site/slecht/index.html:8
  De bladzijde haalt iets op van een andere site: https://beeld.example/a.png
site/slecht/index.html:8
  De bladzijde haalt iets op van een andere site: https://beeld.example/b.png
site/slecht/index.html:8
  De link 'weg.png' gaat nergens heen.
site/slecht/index.html:8
  Er staat opmaak bij een element (style). Zet die in een los bestand.
site/slecht/index.html:9
  De link '../goed/#weg' gaat naar een plek die er op die bladzijde niet is.
site/slecht/index.html:9
  De link 'nergens/' gaat nergens heen.
site/slecht/index.html:10
  Er staat code in de bladzijde zelf. Zet die in een los bestand.
site/slecht/index.html:11
  De bladzijde haalt iets op van een andere site: https://code.example/a.js
site/style.css:1
  De bladzijde haalt iets op van een andere site: https://stijl.example/a.css
site/style.css:2
  De link 'weg.svg' gaat nergens heen.
site/teken.svg
  Er staat code in de bladzijde zelf. Zet die in een los bestand.
21 problemen in 5 bestanden. Er is niets gebouwd.
"""


def test_a_good_site_has_nothing_to_tell(folder: Folder) -> None:
    """Links to other hosts are fine: only the visitor follows them."""
    site = folder(
        {
            "index.html": GOOD.format(root=""),
            "goed/index.html": GOOD.format(root="../"),
            "style.css": "@font-face { src: url('letter.woff2') } p { background: url(data:;base64,AA==) }",
            "letter.woff2": "",
            "code.mjs": "import { a } from './meer/a.mjs'\n",
            "meer/a.mjs": "export const a = 'http://www.w3.org/2000/svg'\n",
        }
    ).root

    assert check_site(site) == []


def test_all_that_is_wrong_with_a_site_is_told_at_once(folder: Folder) -> None:
    """Page by page, with the line."""
    site = folder(
        {
            "slecht/index.html": BAD,
            "goed/index.html": GOOD.format(root="../"),
            "style.css": "@import 'https://stijl.example/a.css';\np { background: url(weg.svg) }\n",
            "code.mjs": "import './weg.mjs'\n",
            "teken.svg": '<svg onload="a()"/>',
            "feiten.yaml": "a: 1",
        }
    ).root

    words = editor_words(checkout().words.read_text("utf-8"), None)
    assert report(check_site(site), words) == EXPECTED.rstrip("\n")


@pytest.mark.parametrize("charset", ['<meta charset="utf-8">', "<meta charset=utf-8>", '<meta charset="UTF-8" />'])
def test_the_policy_stands_right_behind_the_charset(charset: str) -> None:
    """A policy does not hold for what comes before it."""
    page = with_policy(f"<head>{charset}<title>x</title></head>", PAGE)

    assert page.startswith(
        f'<head>{charset}<meta http-equiv="Content-Security-Policy" content="default-src \'none\''
    )


def test_only_the_plan_page_may_start_python() -> None:
    """All other pages get the stricter policy."""
    names = ("index.html", "plan/index.html", "404.html", "zo-maakt-u-een-plan/index.html")
    assert [name for name in names if "wasm" in policy_of(name)] == ["plan/index.html"]


def test_a_page_without_charset_cannot_be_published() -> None:
    """That is our own bug, so it stops us."""
    with pytest.raises(ValueError, match="no <meta charset>"):
        with_policy("<title>x</title>", PLAN)
