"""A zip file from who knows where: read part by part, never more of it than a plan can be."""

import struct
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from zipfile import BadZipFile, ZipFile

MOST_PART = 16 * 1024 * 1024  # bytes of one part, unpacked
MOST_IN_DIRECTORY = 512 * 1024  # bytes: a few thousand parts; zipfile makes an object of each
END = b"PK\x05\x06"
IS_ENCRYPTED = 1


@dataclass(frozen=True, kw_only=True, slots=True)
class Zipped:
    """An open zip file."""

    file: ZipFile
    names: tuple[str, ...]

    @property
    def encrypted(self) -> bool:
        """Whether a part needs a password."""
        return any(info.flag_bits & IS_ENCRYPTED for info in self.file.infolist())

    def part(self, name: str, most: int = MOST_PART) -> bytes | None:
        """Return a part; None when it is not there, is broken, or unpacks to more than `most` bytes."""
        try:
            with self.file.open(name) as part:
                data = part.read(most + 1)
        except (
            KeyError,
            BadZipFile,
            NotImplementedError,
            RuntimeError,
            EOFError,
            ValueError,
            OSError,
            zlib.error,
        ):
            return None
        return data if len(data) <= most else None

    def too_big(self, name: str) -> bool:
        """Whether a part says itself that it unpacks to more than we read."""
        return name in self.names and self.file.getinfo(name).file_size > MOST_PART

    def parts(self, ending: str, most: int) -> Iterator[bytes]:
        """Yield the first few parts whose names end so, each with at most `most` bytes."""
        for name in [name for name in self.names if name.lower().endswith(ending)][:40]:
            if (data := self.part(name, most)) is not None:
                yield data


def opened_zip(data: bytes) -> Zipped | None:
    """Return the zip file in these bytes; None when it is cut, broken, or lists more parts than a document has."""
    end = data.rfind(END, max(0, len(data) - 65_600))
    if end < 0 or len(data) < end + 22:
        return None
    (directory,) = struct.unpack_from("<I", data, end + 12)
    if directory > MOST_IN_DIRECTORY:
        return None
    try:
        file = ZipFile(BytesIO(data))
    except (BadZipFile, ValueError, NotImplementedError, OSError, struct.error):
        return None
    return Zipped(file=file, names=tuple(file.namelist()))
