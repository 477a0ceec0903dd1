"""The logo of a letterhead, where a form of document can show it; the name stands there in any case."""

from base64 import b64encode
from collections.abc import Iterator

from familiegroepsplan.model.brand import Logo
from familiegroepsplan.model.paper import Paper


def png_logo(paper: Paper) -> Logo | None:
    """Return the logo of a paper for a form that needs it as PNG: Word beside an SVG, a PDF always."""
    logo = any_logo(paper)
    return logo if logo and logo.png else None


def any_logo(paper: Paper) -> Logo | None:
    """Return the logo of a paper for a form that shows an SVG alone too."""
    return paper.letterhead.logo if paper.letterhead else None


def logo_files(stem: str, logo: Logo | None) -> Iterator[tuple[str, bytes]]:
    """Yield the (name, content) of each picture of the logo in a document."""
    if logo and logo.svg:
        yield f"{stem}.svg", logo.svg
    if logo and logo.png:
        yield f"{stem}.png", logo.png


def address(logo: Logo) -> str:
    """Return the logo as an address that a web page can show; as SVG when there is one, for it stays sharp."""
    if logo.svg:
        return f"data:image/svg+xml;base64,{b64encode(logo.svg).decode()}"
    return png_address(logo)


def png_address(logo: Logo) -> str:
    """Return the logo as an address, as PNG."""
    return f"data:image/png;base64,{b64encode(logo.png).decode()}"
