"""What the sites of a region share on one host: its layer of the bundle and its empty forms."""

import shutil
from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from uuid import uuid4

from familiegroepsplan_site.publish.workplace import moved

LAYER = "region.json"


@dataclass(frozen=True, kw_only=True, slots=True)
class RegionFiles:
    """The files by name, and the name of their folder: another one for each other content."""

    folder: str
    files: Mapping[str, bytes]


def region_files(layer: str, forms: Mapping[str, bytes]) -> RegionFiles:
    """Return the files that hold this layer of the bundle and these forms."""
    files = {LAYER: layer.encode(), **forms}
    told = sha256()
    for name, data in sorted(files.items()):
        told.update(f"{name}\0{len(data)}\0".encode() + data)
    return RegionFiles(folder=told.hexdigest()[:16], files=files)


def put_beside(region: RegionFiles, shared: Path) -> None:
    """Put the files in their folder below this one; another process may do the same at this moment."""
    target = shared / region.folder
    if target.is_dir():
        return
    new = shared / f".{region.folder}-{uuid4().hex[:8]}"
    new.mkdir()
    for name, data in region.files.items():
        (new / name).write_bytes(data)
    try:
        moved(new, target)
    except OSError:
        shutil.rmtree(new)
        if not target.is_dir():
            raise
