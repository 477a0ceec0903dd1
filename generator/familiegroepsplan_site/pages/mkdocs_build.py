"""Has MkDocs build the tree, and one page at a time of a site's own; the only module that imports it."""

import logging
import os
from collections.abc import Collection, Iterable, Iterator, Mapping, MutableMapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

# Before Material is imported: its banner about MkDocs 2 is not for our editors.
os.environ["NO_MKDOCS_2_WARNING"] = "1"

from jinja2 import TemplateError
from mkdocs.commands.build import build, get_context
from mkdocs.config import load_config
from mkdocs.exceptions import Abort, BuildError, ConfigurationError
from mkdocs.structure.files import File, Files, get_files, set_exclusions
from mkdocs.structure.nav import get_navigation
from mkdocs.structure.pages import Page

from familiegroepsplan_site.pages.site_page import SitePage
from familiegroepsplan_site.pages.slots import unmarked
from familiegroepsplan_site.pages.template_message import template_message

LIST = "topics.html"  # the template of the page that lists all pages


class MkDocsError(Exception):
    """What MkDocs complained about, each once."""

    def __init__(self, messages: Sequence[str]) -> None:
        super().__init__(*messages)
        self.messages = list(messages)


class _Heard(logging.Handler):
    """Keeps the warnings, each once."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.messages: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        message = record.getMessage()
        if message not in self.messages:
            self.messages.append(message)


@contextmanager
def _strict() -> Iterator[None]:
    """Raise one `MkDocsError` for all that MkDocs warns of or breaks on."""
    heard = _Heard()
    logger = logging.getLogger("mkdocs")
    level, logger.propagate = logger.level, False
    logger.setLevel(logging.WARNING)
    logger.addHandler(heard)
    try:
        yield
    except Abort:  # strict: the warnings that were heard are the reason
        pass
    except (BuildError, ConfigurationError) as error:
        raise MkDocsError([*heard.messages, str(error)]) from error
    except TemplateError as error:  # in site_templates/theme, or a template that a page asks for
        raise MkDocsError([*heard.messages, template_message(error)]) from error
    finally:
        logger.removeHandler(heard)
        logger.setLevel(level)
        logger.propagate = True
    if heard.messages:
        raise MkDocsError(heard.messages)


def build_with_mkdocs(config: Path) -> None:
    """Build the tree of this `mkdocs.yml`; raise `MkDocsError` for what MkDocs complained about."""
    with _strict():
        build(load_config(config_file=str(config)))


class SitePages:
    """Makes the pages of one site after another, as if each stood in this tree of pages that all of them have."""

    def __init__(self, config: Path) -> None:
        with _strict():
            self._config = load_config(config_file=str(config))
            self._environment = self._config.theme.get_env()
            self._nav: list[Any] = list(self._config.nav or [])
            self._heads = self._read_heads()
            self._lists = [path for path, (_, meta) in self._heads.items() if meta.get("template") == LIST]

    def _read_heads(self) -> dict[str, tuple[str | None, MutableMapping[str, Any]]]:
        heads = {}
        for file in get_files(self._config).documentation_pages():
            page = Page(None, file, self._config)
            page.read_source(self._config)
            heads[file.src_uri] = (page.markdown, page.meta)
        return heads

    def make(self, texts: Mapping[str, str], group: str, beside: Iterable[str] = ()) -> tuple[SitePage, ...]:
        """Return the pages of this Markdown, by its path, and the list of all pages with them in it.

        One that all sites have is made anew when it is named; the others stand in the navigation together, in this
        group. `beside` are the paths of files that they may show or lead to.
        """
        with _strict():
            config = self._config
            files = get_files(config)
            for path, text in texts.items():
                if shared := files.get_file_from_path(path):
                    files.remove(shared)
                files.append(File.generated(config, path, content=unmarked(text)))
            for path in beside:
                files.append(File.generated(config, path, content=b""))
            set_exclusions(files, config)
            added = [path for path in texts if path not in self._heads]
            config.nav = [*self._nav[:1], *([{group: added}] if added else []), *self._nav[1:]]
            nav = get_navigation(files, config)
            pages = self._read(files, {*texts, *self._lists})
            # On every page their names in menu and footer are for the slots there, not for the navigation.
            named = [(page, self._names_of(page)) for page in pages]
            return tuple(self._made(page, names, files, nav) for page, names in named)

    def _read(self, files: Files, paths: Collection[str]) -> list[Page]:
        """Read what the navigation tells of every page, and return those of these paths with their text."""
        own = []
        for file in files.documentation_pages():
            page = file.page
            if page is None:  # each got its page with the navigation
                continue
            if file.src_uri in paths:
                page.read_source(self._config)
                own.append(page)
            else:
                page.markdown, page.meta = self._heads[file.src_uri]
        for page in own:
            page.render(self._config, files)
        return own

    def _names_of(self, page: Page) -> tuple[str, str]:
        """Take its names in menu and footer from a page that only this site has."""
        if page.file.src_uri in self._heads:
            return "", ""
        return str(page.meta.pop("menu", "")), str(page.meta.pop("footer", ""))

    def _made(self, page: Page, names: tuple[str, str], files: Files, nav: Any) -> SitePage:
        page.active = True
        template = self._environment.get_template(page.meta.get("template", "main.html"))
        html = template.render(get_context(nav, files.documentation_pages(), self._config, page))
        page.active = False
        return SitePage(
            path=page.file.dest_uri,
            html=html,
            title=str(page.title),
            description=str(page.meta.get("description", "")),
            menu=names[0],
            footer=names[1],
        )
