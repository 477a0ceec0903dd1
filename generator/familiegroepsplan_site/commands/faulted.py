"""What keeps a site from being made, however it shows itself, as faults."""

from collections.abc import Callable, Sequence

from jinja2 import TemplateError

from familiegroepsplan_site.pages.mkdocs_build import MkDocsError
from familiegroepsplan_site.pages.template_message import template_message
from familiegroepsplan_site.sources.fault import Fault

PAGES, TEMPLATES = "mkdocs.yml", "site_templates"


class FaultsError(Exception):
    """Something cannot be made because of these faults."""

    def __init__(self, faults: Sequence[Fault]) -> None:
        super().__init__(*faults)
        self.faults = list(faults)


def faults_of(make: Callable[[], list[Fault]]) -> list[Fault]:
    """Return the faults that `make` gives, and those on which it breaks off."""
    try:
        return make()
    except FaultsError as error:
        return error.faults
    except MkDocsError as error:
        return [_fault(PAGES, "page.mkdocs", message) for message in error.messages]
    except TemplateError as error:
        return [_fault(TEMPLATES, "page.template", template_message(error))]


def _fault(file: str, code: str, message: str) -> Fault:
    return Fault(file=file, line=0, path="", code=code, facts={"message": message})
