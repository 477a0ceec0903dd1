"""Writes a site: its pages with their policy, and the files that go with them."""

import shutil
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from pathlib import Path

from familiegroepsplan_site.publish.assets import copy_assets
from familiegroepsplan_site.publish.csp import policy_of, with_policy
from familiegroepsplan_site.publish.runtime import Runtime
from familiegroepsplan_site.publish.site_search import write_search
from familiegroepsplan_site.publish.take_along import EXAMPLE, write_example
from familiegroepsplan_site.sources.bundle import BundleTexts
from familiegroepsplan_site.sources.project import Project
from familiegroepsplan_site.sources.read import Sources

SHARED = "gedeeld"  # beside the sites of one host
OWN = "assets"  # what a site has of its own besides pages


@dataclass(frozen=True, kw_only=True, slots=True)
class Layout:
    """Where the shared files and the runtime are, seen from the start of a site, each with a slash at its end.

    `beside` leads to what sites of the same host share; it is empty for a site that stands alone. `folder` is the
    path of the site on its host, as long as nobody said where it is published.
    """

    shared: str
    runtime: str
    beside: str = ""
    folder: str = "/"


def alone(runtime: Runtime) -> Layout:
    """Return the layout of a site that stands alone: all of it in one folder."""
    return Layout(shared=f"{OWN}/", runtime=f"{OWN}/runtime/{runtime.name}/")


@dataclass(frozen=True, kw_only=True, slots=True)
class Host:
    """Where the sites of all municipalities stand beside each other, with what they share named by its content."""

    out: Path
    shared: str
    runtime: str

    def layout(self, slug: str) -> Layout:
        """Where the site in this folder finds what is shared."""
        beside = f"../{SHARED}/"
        return Layout(
            shared=f"{beside}{self.shared}/",
            runtime=f"{beside}{self.runtime}/",
            beside=beside,
            folder=f"/{slug}/",
        )


def copy_shared(shared: Path, runtime: Runtime, layout: Layout, site: Path) -> None:
    """Copy what all sites share to where this layout has it."""
    shutil.copytree(shared, site / layout.shared, dirs_exist_ok=True)
    shutil.copytree(runtime.folder, site / layout.runtime)


def bundle_address(shared: str) -> str:
    """Return where the shared bundle stands among the shared files: a new text, a new address."""
    return f"plan/{_hash(shared)}/bundle.json"


def words_address(words: str) -> str:
    """Return where the words that scripts need stand among the shared files."""
    return f"plan/{_hash(words)}/words.json"


def part_address(part: str) -> str:
    """Return where the part of the bundle stands that is of this site alone."""
    return f"{OWN}/plan/{_hash(part)}/part.json"


@dataclass(frozen=True, kw_only=True, slots=True)
class Shared:
    """What the files are made of that all sites of a kind share.

    `words` is what the scripts of every builder know; `utrecht` names the styles of the form parts.
    """

    sources: Sources
    texts: BundleTexts
    words: str
    utrecht: Mapping[str, str]
    pages: Mapping[str, str]


def write_shared(project: Project, shared: Shared, today: date, folder: Path) -> None:
    """Write the files that all sites of a kind share."""
    copy_assets(project, shared.utrecht, folder)
    write_search(shared.sources, shared.pages, folder)
    write_example(project, shared.texts, today, folder / EXAMPLE)
    write(folder / bundle_address(shared.texts.shared), shared.texts.shared)
    write(folder / words_address(shared.words), shared.words)


def write_page(site: Path, name: str, html: str) -> None:
    """Write a page with its policy; a page without `<meta charset>` stops the build."""
    write(site / name, with_policy(html, policy_of(name)))


def write(target: Path, text: str) -> None:
    """Write a text, and the folder that it stands in."""
    write_bytes(target, text.encode())


def write_bytes(target: Path, content: bytes) -> None:
    """Write a file, and the folder that it stands in."""
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(content)


def _hash(text: str) -> str:
    return sha256(text.encode()).hexdigest()[:16]
