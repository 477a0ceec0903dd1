"""The pictures that lie beside a municipality's own pages: small, and of a kind that every browser shows."""

import re
import struct
from collections.abc import Mapping
from pathlib import Path

from familiegroepsplan_site.sources.fault import Fault

# What a file of each kind begins with. No SVG: that can hold code, and is for the logo, which is made safe.
STARTS: Mapping[str, bytes] = {
    ".jpg": b"\xff\xd8\xff",
    ".jpeg": b"\xff\xd8\xff",
    ".png": b"\x89PNG\r\n\x1a\n",
    ".webp": b"RIFF",
}
NAME = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
TIFF = re.compile(
    rb"II\*\x00|MM\x00\*"
)  # how what a camera noted begins (Exif 3.0, 4.5.2), little or big end first
PLACE = 0x8825  # the note that leads to where the camera was
MOST = 300  # kB: of a site's own files, all together should stay below 1 MB


def read_pictures(folder: Path, shown: str) -> tuple[dict[str, bytes], list[Fault]]:
    """Return the pictures in a folder by their name, and what is wrong with them.

    `shown` is how an editor knows the folder.
    """
    found: dict[str, bytes] = {}
    faults: list[Fault] = []
    for path in sorted(folder.iterdir()) if folder.is_dir() else []:
        if path.suffix.lower() not in STARTS or not path.is_file():
            continue
        data = path.read_bytes()
        if code := _wrong(path, data):
            facts = {"found": str(len(data) // 1000), "most": str(MOST)} if code == "own_page.picture_size" else {}
            faults.append(Fault(file=f"{shown}/{path.name}", line=0, path="", code=code, facts=facts))
        else:
            found[path.name] = data
    return found, faults


def _wrong(path: Path, data: bytes) -> str:
    if not NAME.fullmatch(path.stem) or path.suffix not in STARTS:
        return "own_page.picture_name"
    if not data.startswith(STARTS[path.suffix]):
        return "own_page.picture_kind"
    if len(data) > MOST * 1000:
        return "own_page.picture_size"
    return "own_page.picture_place" if tells_the_place(data) else ""


def tells_the_place(data: bytes) -> bool:
    """Return whether a camera wrote in the picture where it was: at somebody's home, perhaps."""
    return any(PLACE in _notes(data[start.start() :]) for start in TIFF.finditer(data))


def _notes(tiff: bytes) -> set[int]:
    """Return the numbers of the first notes; none when these are no notes after all."""
    order = "<" if tiff.startswith(b"II") else ">"
    try:
        (first,) = struct.unpack_from(f"{order}I", tiff, 4)
        (count,) = struct.unpack_from(f"{order}H", tiff, first)
        return {struct.unpack_from(f"{order}H", tiff, first + 2 + 12 * at)[0] for at in range(count)}
    except struct.error:
        return set()
