"""What the PDF says about itself, and the plan file that it carries (ISO 19005-3, 6.6 and 6.8)."""

from dataclasses import dataclass
from datetime import date

from markupsafe import escape

from .objects import Objects, found, packed, text

# The extension schema is there because PDF/A knows no pdfuaid of itself.
METADATA = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" \
xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" \
xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" \
xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" \
xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" \
xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
<dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>
<xmp:CreatorTool>familiegroepsplan</xmp:CreatorTool>
<pdf:Producer>formepdf</pdf:Producer>
<pdfaid:part>3</pdfaid:part>
<pdfaid:conformance>A</pdfaid:conformance>
<pdfuaid:part>1</pdfuaid:part>
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Which part of ISO 14289 is followed</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="w"?>"""


@dataclass(frozen=True, kw_only=True, slots=True)
class Attachment:
    """A file that goes into the PDF, with the day on which it was saved."""

    name: str
    description: str
    data: bytes
    saved: date


def metadata(title: str, catalog: bytes) -> bytes:
    """Return the body of the stream that names title, language and standards."""
    language = found(rb"/Lang \(([^)]*)\)", catalog).decode("ascii")
    content = METADATA.format(title=escape(title), language=language).encode("utf-8")
    return b"<< /Type /Metadata /Subtype /XML /Length %d >>\nstream\n%s\nendstream" % (len(content), content)


def attach(objects: Objects, attachment: Attachment) -> bytes:
    """Add the file as the source of the document and return the catalog's entries for it."""
    day = attachment.saved.isoformat().replace("-", "").encode("ascii")
    params = b"/Params << /Size %d /ModDate (D:%s) >> " % (len(attachment.data), day)
    file = objects.add(packed(attachment.data, b"/Type /EmbeddedFile /Subtype /application#2Fjson " + params))
    name = text(attachment.name)
    spec = objects.add(
        b"<< /Type /Filespec /F %s /UF %s /Desc %s /AFRelationship /Source /EF << /F %d 0 R /UF %d 0 R >> >>"
        % (name, name, text(attachment.description), file, file)
    )
    names = b" /Names << /EmbeddedFiles << /Names [%s %d 0 R] >> >>" % (name, spec)
    return b" /AF [%d 0 R]" % spec + names
