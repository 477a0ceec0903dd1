"""The file for Samenwerkende Catalogi 4.0: which products of a municipality this site describes, and where."""

from dataclasses import dataclass
from datetime import date

from lxml import etree

from familiegroepsplan_site.sources.identifiers import Identifiers

ADDRESS = "data/samenwerkende-catalogi.xml"
PRODUCT = "http://standaarden.overheid.nl/product/terms/"
OVERHEID = "http://standaarden.overheid.nl/owms/terms/"
DCTERMS = "http://purl.org/dc/terms/"
XSI = "http://www.w3.org/2001/XMLSchema-instance"
PREFIXES = {"overheidproduct": PRODUCT, "overheid": OVERHEID, "dcterms": DCTERMS, "xsi": XSI}
PLACE = f"{PRODUCT} http://standaarden.overheid.nl/sc/4.0/xsd/sc.xsd"
# The list of product names has no familiegroepsplan. It is a way to come to youth help; the name that looks near
# is of the plan that helpers make when parents do not make one (article 4.1.3 of the Jeugdwet).
NAME = "jeugdhulp"
RELATED = "jeugdhulpverleningsplan"


@dataclass(frozen=True, kw_only=True, slots=True)
class Product:
    """A page about a product: its address, what it is called and what it tells."""

    id: str
    address: str
    title: str
    abstract: str
    language: str
    changed: date


def catalogue(product: Product, owner: Identifiers) -> bytes:
    """Return the XML with this product of this municipality."""
    root = etree.Element(f"{{{PRODUCT}}}scproducten", nsmap=PREFIXES)
    root.set(f"{{{XSI}}}schemaLocation", PLACE)
    one = _add(root, PRODUCT, "scproduct", **{"owms-version": "4.0"})
    meta = _add(one, PRODUCT, "meta")
    _core(_add(meta, PRODUCT, "owmskern"), product, owner)
    mantle = _add(meta, PRODUCT, "owmsmantel")
    _add(mantle, DCTERMS, "audience", "particulier", scheme="overheid:Doelgroep")
    _add(mantle, DCTERMS, "abstract", product.abstract)
    _about(_add(meta, PRODUCT, "scmeta"), product)
    _add(one, PRODUCT, "body")
    return bytes(etree.tostring(root, encoding="UTF-8", xml_declaration=True, pretty_print=True))


def _core(core: etree._Element, product: Product, owner: Identifiers) -> None:
    _add(core, DCTERMS, "identifier", product.address)
    _add(core, DCTERMS, "title", product.title)
    _add(core, DCTERMS, "language", product.language)
    _add(core, DCTERMS, "type", "productbeschrijving", scheme="overheid:Informatietype")
    _add(core, DCTERMS, "modified", product.changed.isoformat())
    for space, name in ((DCTERMS, "spatial"), (OVERHEID, "authority")):
        _add(core, space, name, owner.label, scheme="overheid:Gemeente", resourceIdentifier=owner.owms)


def _about(about: etree._Element, product: Product) -> None:
    _add(about, PRODUCT, "productID", product.id)
    _add(about, PRODUCT, "onlineAanvragen", "nee")  # a plan is made here, nothing is asked for or sent
    for element, name in (("uniformeProductnaam", NAME), ("gerelateerdProduct", RELATED)):
        _add(
            about,
            PRODUCT,
            element,
            name,
            scheme="overheid:UniformeProductnaam",
            resourceIdentifier=OVERHEID + name,
        )


def _add(parent: etree._Element, space: str, name: str, text: str = "", **attributes: str) -> etree._Element:
    found = etree.SubElement(parent, f"{{{space}}}{name}", attributes)
    found.text = text or None
    return found
