"""A page that one site has and others have not, once it is made."""

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True, slots=True)
class SitePage:
    """A page by its file in the site; `menu` and `footer` are its names there, or nothing."""

    path: str
    html: str
    title: str
    description: str
    menu: str
    footer: str

    @property
    def url(self) -> str:
        """Its address, from the start of the site."""
        return self.path.removesuffix("index.html")
