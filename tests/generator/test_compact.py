"""Pages are published without what no reader sees, and with all that one does."""

from familiegroepsplan_site.pages.compact import compact, compact_text

CITED = """\
<p>Het is uw recht.<sup id="fnref:jw-4-1-2"><a class="footnote-ref" href="#fn:jw-4-1-2">bron 1</a></sup></p>
<p>Echt.<sup id="fnref2:jw-4-1-2"><a class="footnote-ref" href="#fn:jw-4-1-2">bron 1</a></sup></p>
<div class="footnote">
<hr />
<ol>
<li id="fn:jw-4-1-2">
<p>De wet.&#160;<a class="footnote-backref" href="#fnref:jw-4-1-2" title="Terug bij bron 1">Terug</a></p>
</li>
</ol>
</div>
"""


def test_notes_are_named_by_their_number() -> None:
    """Both ways keep leading to each other, and the name of the source is in no address."""
    assert compact_text(CITED).strip() == (
        '<p>Het is uw recht.<sup id="fnref:1"><a href="#fn:1">bron 1</a></sup></p>'
        '<p>Echt.<sup id="fnref2:1"><a href="#fn:1">bron 1</a></sup></p>'
        '<div class="footnote"><ol><li id="fn:1"><p>De wet.\N{NO-BREAK SPACE}<a href="#fnref:1">Terug</a></p>'
        "</li></ol></div>"
    )


def test_signs_are_themselves_unless_html_reads_them() -> None:
    """Nor does a number that is no sign, or one that no eye sees, become anything else."""
    text = "<p>Van&#58; u&#8209;zelf &#60;b&#62; &#38;amp; &#91;x&#93; &#57344; &#999999999;</p>"

    assert (
        compact_text(text)
        == "<p>Van: u\N{NON-BREAKING HYPHEN}zelf &#60;b&#62; &#38;amp; &#91;x] &#57344; &#999999999;</p>"
    )


def test_headings_on_a_sheet_of_paper_are_no_place_to_go_to() -> None:
    """Those of the page itself are."""
    page = '<h3 id="a">A</h3><div class="brief"><h3 id="b">B</h3><h4 id="c">C</h4></div><h3 id="d">D</h3>'

    assert compact_text(page) == (
        '<h3 id="a">A</h3><div class="brief"><h3>B</h3><h4>C</h4></div><h3 id="d">D</h3>'
    )


def test_white_space_that_shows_is_kept() -> None:
    """In what is typed as it stands, and between words."""
    typed = "<pre>een\n  twee</pre>"

    assert compact(typed) == typed
    assert compact("<p>Lees\n    <a>dit</a>\n    <b>nu</b></p>\n<p>Ja</p>") == (
        "<p>Lees\n<a>dit</a>\n<b>nu</b></p><p>Ja</p>"
    )
