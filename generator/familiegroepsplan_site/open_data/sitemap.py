"""Where crawlers find all pages: only for a site of which the address is known."""

from collections.abc import Iterable
from html import escape

SITEMAP, ROBOTS = "sitemap.xml", "robots.txt"


def sitemap(address: str, urls: Iterable[str]) -> str:
    """Return the map of these pages, by their addresses in the site that is published at that address."""
    places = "".join(f"  <url><loc>{escape(address + url)}</loc></url>\n" for url in sorted(urls))
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        f'<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n{places}</urlset>\n'
    )


def robots(address: str) -> str:
    """Return the file that is read at the root of a host, and only there."""
    return f"User-agent: *\nAllow: /\n\nSitemap: {address}{SITEMAP}\n"
