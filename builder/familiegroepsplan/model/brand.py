"""The brand of a site: whose it is, and the logo that goes with that name."""

from base64 import b64decode
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True, kw_only=True, slots=True)
class Logo:
    """A logo as PNG, as SVG, or both; b"" is what there is not. `width` and `height` are its own, in pixels."""

    alt: str
    width: float
    height: float
    svg: bytes = field(default=b"", repr=False)
    png: bytes = field(default=b"", repr=False)

    @classmethod
    def from_dict(cls, raw: Mapping[str, Any]) -> "Logo":
        """Return the logo of one entry in the bundle."""
        return cls(
            alt=raw["alt"],
            width=raw["width"],
            height=raw["height"],
            svg=b64decode(raw.get("svg", "")),
            png=b64decode(raw.get("png", "")),
        )


@dataclass(frozen=True, kw_only=True, slots=True)
class Colours:
    """The colours of a document that a house style sets, in six figures; without one these of ours.

    `heading` is text on white and on both grounds, `line` decoration, `own` is behind the words of the child.
    """

    heading: str = "0b4f5c"
    line: str = "f2b33d"
    ground: str = "e2eef0"
    own: str = "fff4d9"


OURS = Colours()


@dataclass(frozen=True, kw_only=True, slots=True)
class Brand:
    """Whose site this is; `address` are the lines where letters to `name` go, none if not known.

    `self_made` when that municipality makes the site itself: else nothing may say that it does.
    """

    name: str
    site: str
    self_made: bool
    address: tuple[str, ...] = ()
    logo: Logo | None = None
    colours: Colours = OURS

    @property
    def maker(self) -> str:
        """The name under which documents are made: that of the municipality, or of a site that others made."""
        return self.name if self.self_made else self.site

    @classmethod
    def from_dict(cls, raw: Mapping[str, Any]) -> "Brand":
        """Return the brand in the bundle."""
        return cls(
            name=raw["name"],
            site=raw["site"],
            self_made=raw["self_made"],
            address=tuple(raw.get("address", ())),
            logo=Logo.from_dict(raw["logo"]) if "logo" in raw else None,
            colours=Colours(**raw.get("colours", {})),
        )
