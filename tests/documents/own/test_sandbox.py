"""The sandbox by itself: what the check of the generator would ever miss, it holds."""

from datetime import date

import pytest
from familiegroepsplan.model.bundle import Bundle
from familiegroepsplan.model.outline import Outline
from familiegroepsplan.model.own_template import OwnTemplate
from familiegroepsplan.render.own_template import TooLongError, make
from jinja2.exceptions import SecurityError, TemplateAssertionError, UndefinedError


def filled(text: str, example: Outline, bundle: Bundle) -> bytes:
    """Return the document of a template whose body is this text, never looked at by the generator."""
    template = OwnTemplate(
        name="x", file_name="x", fields=frozenset(), texts={"word/document.xml": text}, files={}
    )
    return make(template, example, None, bundle, date(2026, 11, 23))


@pytest.mark.parametrize(
    "text",
    [
        "{{ vraag.__class__.__mro__ }}",
        "{{ kring.append(vraag) }}",
        "{{ ''['__class__'] }}",
        "{{ ('{0.__class__}').format(vraag) }}",
        "{{ self.__init__.__globals__ }}",
        "{% for x in range(10) %}{% endfor %}",
        "{{ lipsum.__globals__ }}",
        "{{ vraag|attr('__class__') }}",
        "{{ vraag|map('upper') }}",
        "{% include 'docx/core.xml' %}",
        "{{ weg }}",
    ],
)
def test_a_way_out_is_closed(text: str, example: Outline, bundle: Bundle) -> None:
    """No attribute of Python's own, no call that changes anything, no name that was not given."""
    with pytest.raises((SecurityError, UndefinedError, TemplateAssertionError, TypeError)):
        filled(text, example, bundle)


def test_a_document_without_end_is_stopped(example: Outline, bundle: Bundle) -> None:
    """Before it fills the memory of a phone."""
    loop = "{% for a in kring %}"
    with pytest.raises(TooLongError):
        filled(loop * 12 + "{{ vraag }}" + "{% endfor %}" * 12, example, bundle)
