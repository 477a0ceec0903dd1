"""Text that would be something else in HTML, XML, a template or the other direction, if any of them obeyed it."""

HOSTILE = (
    "<script>alert('kop')</script>",
    "</w:t></text:p></p> ]]> <!-- --> <![CDATA[",
    "{{ outline }} {% raw %} {# weg #} {{pageNumber}} {{totalPages}}",
    "&amp; & &#x41; \"dubbel\" 'enkel' \\n %s {names}",
    "  twee spaties  ervoor, ertussen  en erna  ",
    "مرحبا بالعالم 123 (abc)",
    "Сім'я з України, Şeyma Öztürk, Łukasz",
    "😀 👩‍👩‍👧 ❤️ 👍🏽",
)
