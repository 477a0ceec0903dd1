"""Has MkDocs build the tree; the only module that imports it."""

import logging
import os
from pathlib import Path

# Before Material is imported: its banner about MkDocs 2 is not for our editors.
os.environ["NO_MKDOCS_2_WARNING"] = "1"

from jinja2 import TemplateError
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.exceptions import Abort, BuildError, ConfigurationError

from familiegroepsplan_site.pages.template_message import template_message


class _Heard(logging.Handler):
    """Keeps the warnings, each once."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.messages: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        message = record.getMessage()
        if message not in self.messages:
            self.messages.append(message)


def build_with_mkdocs(config: Path) -> list[str]:
    """Build the tree of this `mkdocs.yml` strictly; return what MkDocs complained about, or nothing."""
    heard = _Heard()
    logger = logging.getLogger("mkdocs")
    level, logger.propagate = logger.level, False
    logger.setLevel(logging.WARNING)
    logger.addHandler(heard)
    try:
        build(load_config(config_file=str(config)))
    except Abort:  # strict: the warnings that were heard are the reason
        return heard.messages
    except (BuildError, ConfigurationError) as error:
        return [*heard.messages, str(error)]
    except TemplateError as error:  # in site_templates/theme, or a template that a page asks for
        return [*heard.messages, template_message(error)]
    finally:
        logger.removeHandler(heard)
        logger.setLevel(level)
        logger.propagate = True
    return []
