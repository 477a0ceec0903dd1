"""The folder that one site is made of: a municipality's own, or the checkout with the national site."""

from dataclasses import dataclass
from pathlib import Path

MUNICIPALITY = "gemeente.yaml"


@dataclass(frozen=True, kw_only=True, slots=True)
class SiteFolder:
    """A folder by its root, and where its site comes; what all sites share is in the `Project`.

    Whether it is the folder of one municipality, and not of the national site, does not change when the file that
    says so goes while somebody works: that is a fault, and no reason to build another site.
    """

    root: Path
    site: Path
    is_municipal: bool

    @property
    def municipality(self) -> Path:
        """What a municipality set; only in a folder of its own."""
        return self.root / MUNICIPALITY

    @property
    def own_pages(self) -> Path:
        """The folder with the pages that a municipality wrote itself."""
        return self.root / "paginas"

    @property
    def workshop(self) -> Path:
        """Where builds work and keep what they can use again; safe to delete when none is at work."""
        return self.root / (".familiegroepsplan" if self.is_municipal else "build")

    def name_of(self, path: Path) -> str:
        """Return the path as an editor knows it: from the root, with forward slashes."""
        return path.relative_to(self.root).as_posix()


def site_folder(root: Path, site: Path | None = None) -> SiteFolder:
    """Return the folder with its site in `site/`, unless that must come elsewhere."""
    return SiteFolder(root=root, site=site or root / "site", is_municipal=(root / MUNICIPALITY).is_file())
