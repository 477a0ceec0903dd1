"""A zip file whose bytes depend on its parts only: no clock, no machine."""

from collections.abc import Iterable
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

START_OF_ZIP_TIME = (1980, 1, 1, 0, 0, 0)
MADE_ON_UNIX = 3
READABLE_FILE = 0o100644 << 16


def archive(parts: Iterable[tuple[str, str | bytes]], stored: frozenset[str] = frozenset()) -> bytes:
    """Return a zip with these (name, content) parts in this order; names in `stored` are not compressed."""
    target = BytesIO()
    with ZipFile(target, "w") as file:
        for name, content in parts:
            info = ZipInfo(name, START_OF_ZIP_TIME)
            info.create_system = MADE_ON_UNIX
            info.external_attr = READABLE_FILE
            info.compress_type = ZIP_STORED if name in stored else ZIP_DEFLATED
            file.writestr(info, content.encode("utf-8") if isinstance(content, str) else content)
    return target.getvalue()
