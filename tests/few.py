"""A checkout with a few of its municipalities, and all else as it is."""

from collections.abc import Sequence
from pathlib import Path

from familiegroepsplan_site.sources.project import Project
from real_form import ROOT

SHARED = ("builder", "docs", "languages", "site_templates", "node_modules", "mkdocs.yml", "build")
TABLES = {"pc4.csv": 1, "identificaties.csv": 0}  # which column names the municipality


def project_with(slugs: Sequence[str], root: Path) -> Project:
    """Make the checkout in this folder."""
    for name in SHARED:
        (root / name).symlink_to(ROOT / name)
    here, there = root / "gemeenten", ROOT / "gemeenten"
    (here / "gegevens").mkdir(parents=True)
    (here / "regios").symlink_to(there / "regios")
    texts = {slug: (there / f"{slug}.yaml").read_text("utf-8") for slug in slugs}
    for slug, text in texts.items():
        (here / f"{slug}.yaml").write_text(text, "utf-8")
    (here / "nederland.yaml").symlink_to(there / "nederland.yaml")
    codes = {line.split()[1] for text in texts.values() for line in text.splitlines() if line.startswith("code:")}
    for name, column in TABLES.items():
        head, *lines = (there / "gegevens" / name).read_text("utf-8").splitlines(keepends=True)
        kept = [line for line in lines if line.split(",")[column] in codes]
        (here / "gegevens" / name).write_text("".join([head, *kept]), "utf-8")
    return Project(root=root)
