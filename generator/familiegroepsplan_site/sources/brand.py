"""What shows that a site is of this municipality: its colours and letters, its logo, its icon."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from familiegroepsplan_site.sources.fault import Fault
from familiegroepsplan_site.sources.house_style.given import Given
from familiegroepsplan_site.sources.house_style.token import MOST_BYTES
from familiegroepsplan_site.sources.logo import Logo, read_logo
from familiegroepsplan_site.sources.site_parts import Style
from familiegroepsplan_site.sources.yaml_file import Where, YamlFile, written

if TYPE_CHECKING:
    from familiegroepsplan_site.sources.house_style.style import HouseStyle

COLOURS = ("huisstijl", "kleuren")
TOKENS = ("huisstijl", "tokens")
LOGO = ("huisstijl", "logo")
ICON = ("huisstijl", "icoon")


@dataclass(frozen=True, kw_only=True, slots=True)
class Brand:
    """What was made of `huisstijl`, None for each part that was not given; `mend` tells what could be better."""

    style: "HouseStyle | None" = None
    logo: Logo | None = None
    icon: Logo | None = None
    mend: tuple[Fault, ...] = ()


def read_brand(
    style: Style | None, owner: str, folder: Path, file: YamlFile, letters: Sequence[Path]
) -> Brand | list[Fault]:
    """Return the brand of a municipality, or all that stops it.

    `owner` is its name as words, `folder` has the files that `style` names, `file` is the YAML that named them,
    and `letters` are font files for words in drawings.
    """
    if style is None:
        return Brand()
    work = _Work(folder=folder, file=file, letters=letters)
    house = work.style(style)
    logo = work.picture(style.logo.file, (*LOGO, "bestand"), style.logo.alt or owner) if style.logo else None
    icon = work.picture(style.icon, ICON, "") if style.icon else None
    if style.logo and style.logo.alt is None:
        work.mend.append(file.fault(LOGO, "logo.no_alternative", used=owner))
    if icon and not icon.is_square:
        work.stops.append(file.fault(ICON, "logo.not_square", width=str(icon.width), height=str(icon.height)))
    return work.stops or Brand(style=house, logo=logo, icon=icon, mend=tuple(work.mend))


@dataclass(kw_only=True, slots=True)
class _Work:
    """Reads what `huisstijl` names, and keeps what there is to say."""

    folder: Path
    file: YamlFile
    letters: Sequence[Path]
    stops: list[Fault] = field(default_factory=list)
    mend: list[Fault] = field(default_factory=list)

    def style(self, style: Style) -> "HouseStyle | None":
        """Return the house style; tokens go before colours."""
        if not style.tokens and not style.colour:
            return None
        # Only now: what reckons with colours takes a tenth of a second to load.
        from familiegroepsplan_site.sources.house_style.style import (  # noqa: PLC0415
            style_of_colours,
            style_of_tokens,
        )

        if style.tokens and style.colour:
            self.mend.append(self.file.fault(COLOURS, "style.twice"))
        if style.tokens:
            data = self._data(style.tokens, TOKENS)
            if data is None:
                return None
            judged = style_of_tokens(self._name(style.tokens), data)
        elif style.colour:
            accent = self._given("accent", style.accent) if style.accent else None
            judged = style_of_colours(self.file.file, self._given("hoofdkleur", style.colour), accent)
        else:
            return None
        self.stops += judged.stops
        self.mend += judged.mend
        return judged.style

    def picture(self, name: str, key: Where, alt: str) -> Logo | None:
        """Return the drawing in this file of the folder."""
        data = self._data(name, key)
        if data is None:
            return None
        logo = read_logo(self._name(name), data, alt, self.letters)
        if isinstance(logo, Logo):
            return logo
        self.stops += logo
        return None

    def _given(self, key: str, colour: str) -> Given:
        where = (*COLOURS, key)
        return Given(colour=colour, origin=written(where), line=self.file.line(where))

    def _name(self, name: str) -> str:
        """Return the name of a file beside the YAML, as an editor knows it."""
        before, slash, _ = self.file.file.rpartition("/")
        return before + slash + name

    def _data(self, name: str, key: Where) -> bytes | None:
        try:
            with (self.folder / name).open("rb") as opened:
                return opened.read(MOST_BYTES + 1)
        except FileNotFoundError:
            self.stops.append(self.file.fault(key, "template.missing", found=name))
        except OSError:
            self.stops.append(Fault(file=self._name(name), line=0, path="", code="file.closed"))
        return None
