"""The manifest: name, colours and icon, for who puts the site on a home screen."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, kw_only=True, slots=True)
class Icon:
    """A picture by its address in the site; `sizes` as in HTML, `any` for a drawing."""

    src: str
    type: str
    sizes: str


def manifest(*, name: str, short_name: str, language: str, colours: tuple[str, str], icons: Sequence[Icon]) -> str:
    """Return `manifest.webmanifest`; `colours` are those of the header and of the page.

    It opens in the browser as ever: on its own, an iPhone app of a site cannot save a download.
    """
    theme, background = colours
    data: dict[str, Any] = {
        "name": name,
        "short_name": short_name,
        "lang": language,
        "start_url": "./",
        "scope": "./",
        "display": "browser",
        "theme_color": theme,
        "background_color": background,
        "icons": [{"src": icon.src, "type": icon.type, "sizes": icon.sizes} for icon in icons],
    }
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"
