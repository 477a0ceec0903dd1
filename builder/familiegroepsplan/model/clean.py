"""The one rule by which text is cleaned: what is left is text that every document can hold."""

import re

LINE_ENDS = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")
# XML 1.0 (section 2.2) holds no control characters but tab and line end, no surrogates, no U+FFFE and U+FFFF.
NOT_TEXT = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")


def clean(text: str) -> tuple[str, int]:
    r"""Return the text with every line end as one `\n` and without what is no text, and how much that was."""
    return NOT_TEXT.subn("", LINE_ENDS.sub("\n", text))
