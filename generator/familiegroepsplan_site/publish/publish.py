"""Makes the site that MkDocs wrote complete: assets, runtime, bundle, policies."""

from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from pathlib import Path

from familiegroepsplan_site.publish.assets import copy_assets, remove_unused
from familiegroepsplan_site.publish.csp import add_policies
from familiegroepsplan_site.publish.finder import write_finder_data
from familiegroepsplan_site.publish.own_forms import write_own_forms
from familiegroepsplan_site.publish.runtime import Runtime, copy_runtime
from familiegroepsplan_site.publish.site_search import write_search
from familiegroepsplan_site.sources.bundle import BundleTexts
from familiegroepsplan_site.sources.project import Project
from familiegroepsplan_site.sources.read import Sources


def bundle_address(shared: str) -> str:
    """Return where the shared bundle stands in the site: a new text, a new address."""
    return f"assets/plan/{_hash(shared)}/bundle.json"


def part_address(part: str) -> str:
    """Return where the part of the bundle stands that is of this site alone."""
    return f"assets/plan/{_hash(part)}/part.json"


@dataclass(frozen=True, kw_only=True, slots=True)
class Parts:
    """What comes on the site beside the pages; `utrecht` names the styles of the form parts."""

    sources: Sources
    bundle: BundleTexts
    runtime: Runtime
    utrecht: tuple[str, ...]


def publish(project: Project, parts: Parts, today: date, site: Path) -> None:
    """Complete the site in place."""
    remove_unused(site)
    copy_assets(project, parts.utrecht, site)
    copy_runtime(parts.runtime, site)
    write_finder_data(parts.sources, site / "assets" / "gegevens")
    write_search(parts.sources, site)
    write_own_forms(parts.bundle, parts.sources.own_templates, today, site)
    _write(site / bundle_address(parts.bundle.shared), parts.bundle.shared)
    _write(site / part_address(parts.bundle.part), parts.bundle.part)
    add_policies(site)


def _hash(text: str) -> str:
    return sha256(text.encode()).hexdigest()[:16]


def _write(target: Path, text: str) -> None:
    target.parent.mkdir(parents=True)
    target.write_text(text, encoding="utf-8")
