"""What keeps a site from being made, however it shows itself, as faults."""

import errno
import os
from collections.abc import Callable, Sequence
from concurrent.futures.process import BrokenProcessPool
from pathlib import Path

from jinja2 import TemplateError

from familiegroepsplan_site.pages.mkdocs_build import MkDocsError
from familiegroepsplan_site.pages.template_message import template_message
from familiegroepsplan_site.sources.fault import Fault

PAGES, TEMPLATES = "mkdocs.yml", "site_templates"
# What a disk says that takes no more, and one that takes nothing of us.
FULL, CLOSED = (errno.ENOSPC, errno.EDQUOT), (errno.EACCES, errno.EPERM, errno.EROFS)


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
        return [_fault(PAGES, "page.mkdocs", message=message) for message in error.messages]
    except TemplateError as error:
        return [_fault(TEMPLATES, "page.template", message=template_message(error))]


def faults_writing(make: Callable[[], list[Fault]], out: Path) -> list[Fault]:
    """Do the same for what writes to `out`, of which the disk may take no more, and which processes may end."""
    try:
        return faults_of(make)
    except BrokenProcessPool:  # one of the processes was killed, as a machine does that has no memory left
        return [_fault(str(out), "out.killed")]
    except OSError as error:
        # Where many files are copied at once, only the text of the error holds what the disk said.
        if any(os.strerror(number) in str(error) for number in FULL):
            return [_fault(str(out), "out.full")]
        if any(os.strerror(number) in str(error) for number in CLOSED):
            return [_fault(str(out), "out.closed", found=str(error.filename or out))]
        raise


def _fault(file: str, code: str, **facts: str) -> Fault:
    return Fault(file=file, line=0, path="", code=code, facts=facts)
