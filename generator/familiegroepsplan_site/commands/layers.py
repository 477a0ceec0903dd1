"""What a site has of the bundle and of empty forms, in layers: of all sites, of its region, and its own."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from familiegroepsplan_site.publish.own_forms import own_forms
from familiegroepsplan_site.publish.publish import Layout, bundle_address, part_address
from familiegroepsplan_site.publish.region import LAYER, RegionFiles, region_files
from familiegroepsplan_site.sources.bundle import BundleTexts, part_of, region_layer
from familiegroepsplan_site.sources.own_templates import FORMS
from familiegroepsplan_site.sources.read import Sources
from familiegroepsplan_site.sources.site import Site


@dataclass(frozen=True, kw_only=True, slots=True)
class Layers:
    """The layers of one site, seen from its start.

    `bundle` has the address of each layer of the bundle, the last of which is `part`. `forms` are the empty forms
    that the site has itself, by name; those of its region are at `forms_way`, among the files of `region` when it
    shares them with others on its host.
    """

    bundle: tuple[str, ...]
    part: str
    forms: Mapping[str, bytes]
    forms_way: str
    region: RegionFiles | None = None


def layers_of(site: Site | None, sources: Sources, texts: BundleTexts, layout: Layout, today: date) -> Layers:
    """Return what of this bundle, and of the forms in it, the site keeps itself, and what stands beside it."""
    forms = own_forms(texts, site.templates if site else sources.own_templates, today)
    shared = layout.shared + bundle_address(texts.shared)
    if site is None or not site.regional or not layout.beside:
        return Layers(
            bundle=(shared, part_address(texts.part)), part=texts.part, forms=forms, forms_way=f"{FORMS}/"
        )
    names = {f"{template.id}.docx" for template in site.regional}
    region = region_files(region_layer(site), {name: form for name, form in forms.items() if name in names})
    way = f"{layout.beside}{region.folder}/"
    part = part_of(site, sources, above=site.regional)
    return Layers(
        bundle=(shared, way + LAYER, part_address(part)),
        part=part,
        forms={name: form for name, form in forms.items() if name not in names},
        forms_way=way,
        region=region,
    )
