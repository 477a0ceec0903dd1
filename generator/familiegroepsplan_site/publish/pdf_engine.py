"""PDFs at build time: the same engine, options and fonts as in the family's browser, so the same bytes."""

import json
import re
from base64 import b64encode
from functools import cache
from typing import Any

from familiegroepsplan_site.sources.project import Project

OPTIONS = "pdf-options.json"
FIRST = "Noto Sans"  # what draws all it can; the other families draw what it cannot
# What surely needs no other family: letters and signs of European languages, dashes, quotes, dots and the euro.
EUROPEAN = re.compile(r"[\x00-\u058f\u2010-\u2027\u20ac]*")


def pdf_of(html: bytes, project: Project) -> bytes:
    """Return the PDF that the engine makes of this print HTML, before the plan core finishes it."""
    # Only now: the engine takes a tenth of a second to load, and most builds find their PDFs made before.
    from familiegroepsplan_site.publish.forme import forme  # noqa: PLC0415

    return forme().pdf(html, _options(project, EUROPEAN.fullmatch(html.decode("utf-8")) is not None))


def settings(project: Project) -> dict[str, Any]:
    """Return what the runtime asks of the engine, with the names of the fonts that lie beside it."""
    (path,) = project.runtime.glob(f"*/{OPTIONS}")
    asked: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return asked | {"folder": path.parent}


@cache
def fonts(project: Project) -> list[dict[str, Any]]:
    """Return the fonts as the engine takes them."""
    asked = settings(project)
    return [
        {key: font[key] for key in ("family", "weight", "italic")}
        | {"data": b64encode((asked["folder"] / font["file"]).read_bytes()).decode()}
        for font in asked["fonts"]
    ]


@cache
def _options(project: Project, european: bool) -> bytes:
    """Return the options as the engine reads them; a font that draws nothing takes as long as one that does."""
    needed = [font for font in fonts(project) if font["family"] == FIRST or not european]
    return json.dumps(settings(project)["options"] | {"fonts": needed}).encode()
