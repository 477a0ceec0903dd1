"""What stands in the head of a page for machines: where it is, who answers for it and what it is about."""

from collections.abc import Iterator
from html import escape

from familiegroepsplan_site.open_data.described import DescribedPage, DescribedSite
from familiegroepsplan_site.open_data.linked import linked_data

MANIFEST = "manifest.webmanifest"
KIND = "webpagina"  # of the list of kinds of information in OWMS


def head(page: DescribedPage, site: DescribedSite) -> str:
    """Return the elements for the head, one a line; `page` is one that stands at an address of its own."""
    manifest = f'<link rel="manifest" href="{page.root}{MANIFEST}">'
    lines = [manifest, *canonical(page, site), *_owms(page, site)]
    if data := linked_data(page, site):
        lines.append(data)
    return "\n".join(lines)


def canonical(page: DescribedPage, site: DescribedSite) -> Iterator[str]:
    """Yield the one address of the page, and those of the same page in other languages, when they are known."""
    if site.address is None:
        return
    yield f'<link rel="canonical" href="{escape(site.address + page.url)}">'
    for language, url in page.languages.items():
        yield f'<link rel="alternate" hreflang="{language}" href="{escape(site.address + url)}">'


def _owms(page: DescribedPage, site: DescribedSite) -> Iterator[str]:
    """Yield the metadata of OWMS 4.0. HTML knows no `scheme` any more, so it stands in `title`."""
    yield _meta("DCTERMS.title", page.title)
    yield _meta("DCTERMS.language", page.language(site), "XSD.language")
    yield _meta("DCTERMS.type", KIND, "OVERHEID.Informatietype")
    yield _meta("DCTERMS.modified", site.changed.isoformat(), "XSD.date")
    if site.address:
        yield _meta("DCTERMS.identifier", site.address + page.url, "XSD.anyURI")
    place = page.about or site.about
    if place and place.names:
        yield _meta("DCTERMS.spatial", place.names.label, "OVERHEID.Gemeente")
    if site.address and site.is_own and site.about and site.about.names:
        yield _meta("OVERHEID.authority", site.about.names.label, "OVERHEID.Gemeente")


def _meta(name: str, value: str, scheme: str = "") -> str:
    title = f' title="{scheme}"' if scheme else ""
    return f'<meta name="{name}"{title} content="{escape(value)}">'
