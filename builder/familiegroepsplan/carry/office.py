"""The lines that a Word or OpenDocument file shows, from the XML of its body."""

from xml.parsers import expat

from .lines import Line, Lines, TooManyLinesError

WORD = {
    "p": "p",
    "tc": "cell",
    "t": "text",
    "tab": "\t",
    "ptab": "\t",
    "br": "break",
    "cr": "break",
    "noBreakHyphen": "-",
}
# Not on the page: what is formatting, what was moved away, what only older programs show.
WORD_HIDDEN = frozenset({"pPr", "rPr", "moveFrom", "Fallback", "sectPr"})
OPEN = {"p": "p", "h": "p", "table-cell": "cell", "tab": "\t", "s": " ", "line-break": "break"}
OPEN_HIDDEN = frozenset(
    {"tracked-changes", "annotation", "note-citation", "title", "desc", "automatic-styles", "scripts"}
)


MOST_ELEMENTS = 600_000  # a plan with 300 agreements has a tenth of it, written by LibreOffice
MOST_NESTED = 300


class NotOurXmlError(Exception):
    """What no office program writes: a document type (its entities could grow without end), endless elements."""


def word_lines(xml: bytes) -> tuple[Line, ...] | None:
    """Return the lines of a `word/document.xml`; None when it is broken, or no XML that we trust."""
    return _Reader(WORD, WORD_HIDDEN, texts=True).read(xml)


def open_lines(xml: bytes) -> tuple[Line, ...] | None:
    """Return the lines of the `content.xml` of an OpenDocument text; None when it is broken or not trusted."""
    return _Reader(OPEN, OPEN_HIDDEN, texts=False).read(xml)


class _Reader:
    """Reads one file; `texts` says whether text stands in an element of its own (Word) or in the paragraph."""

    def __init__(self, roles: dict[str, str], hidden: frozenset[str], *, texts: bool) -> None:
        self.roles = roles
        self.hidden = hidden
        self.texts = texts
        self.lines = Lines()
        self.skipping = 0
        self.elements = 0
        self.depth = 0
        self.paragraphs = 0
        self.in_text = False

    def read(self, xml: bytes) -> tuple[Line, ...] | None:
        parser = expat.ParserCreate()
        parser.buffer_text = True
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._text
        parser.StartDoctypeDeclHandler = self._doctype
        try:
            parser.Parse(xml, True)
        except (expat.ExpatError, NotOurXmlError, TooManyLinesError):
            return None
        return tuple(self.lines.found)

    def _doctype(self, *_declared: object) -> None:
        raise NotOurXmlError

    def _start(self, name: str, _attributes: object) -> None:
        self.elements += 1
        self.depth += 1
        if self.elements > MOST_ELEMENTS or self.depth > MOST_NESTED:
            raise NotOurXmlError
        name = name.rpartition(":")[2]
        if self.skipping or name in self.hidden:
            self.skipping += 1
            return
        match self.roles.get(name):
            case None:
                return
            case "p":
                self.paragraphs += 1
                self.lines.enter()
            case "cell":
                self.lines.enter_cell()
            case "break":
                self.lines.end()
            case "text":
                self.in_text = True
            case white:
                self.lines.add(white)

    def _end(self, name: str) -> None:
        self.depth -= 1
        if self.skipping:
            self.skipping -= 1
            return
        match self.roles.get(name.rpartition(":")[2]):
            case "p":
                self.paragraphs -= 1
                self.lines.leave()
            case "cell":
                self.lines.leave_cell()
            case "text":
                self.in_text = False

    def _text(self, text: str) -> None:
        if not self.skipping and (self.in_text if self.texts else self.paragraphs):
            self.lines.add(text)
