"""Checks the country's file beyond its schema: every source that is named is there, and sure enough."""

from collections import Counter
from collections.abc import Iterator
from typing import Any

from familiegroepsplan_site.sources.country import names
from familiegroepsplan_site.sources.fault import Fault
from familiegroepsplan_site.sources.reference import SUMMARY
from familiegroepsplan_site.sources.schema import unknown
from familiegroepsplan_site.sources.yaml_file import YamlFile


def check_country(file: YamlFile) -> list[Fault]:
    """Return what is wrong between the parts of a file that keeps to its schema."""
    documents, articles = file.data["bronnen"], file.data["artikelen"]
    faults = [*_bases(file, "artikelen", documents), *_bases(file, "hulplijnen", documents)]
    faults += _bases(file, "feiten", documents | articles)
    counted = Counter(names(file.data))
    for part in ("bronnen", "artikelen", "feiten"):
        faults += [
            file.fault((part, key), "reference.twice", key=key) for key in file.data[part] if counted[key] > 1
        ]
    return faults


def _bases(file: YamlFile, part: str, known: dict[str, Any]) -> Iterator[Fault]:
    for key, one in file.data[part].items():
        where = (part, key, "bron")
        if one["bron"] not in known:
            code, facts = unknown(one["bron"], known, "reference")
            yield file.fault(where, code, **facts)
        elif known[one["bron"]].get("zekerheid") == SUMMARY:
            yield file.fault(where, "reference.unsure", found=one["bron"])
