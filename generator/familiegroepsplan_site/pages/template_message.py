"""What Jinja says of a template that does not work, on one line and with its place."""

from jinja2 import TemplateError, TemplateSyntaxError


def template_message(error: TemplateError) -> str:
    """Return the message, with file and line where Jinja knows them."""
    place = f"{error.name}:{error.lineno} " if isinstance(error, TemplateSyntaxError) else ""
    return f"{place}{error.message}"
