"""Where the page for lost addresses says that its site is: a server shows it at any address."""

from dataclasses import replace

from familiegroepsplan_site.pages.fillers import base_of
from familiegroepsplan_site.publish.publish import Host
from real_form import ROOT, real_sources


def test_a_site_stands_where_its_address_says() -> None:
    """In a folder of its host, or at the start of it."""
    sources = real_sources()
    site = sources.sites["diemen"]

    assert base_of(replace(site, address="https://diemen.example/plan/"), sources, "/") == "/plan/"
    assert base_of(replace(site, address="https://diemen.example/"), sources, "/diemen/") == "/"


def test_a_site_without_an_address_stands_alone_or_in_its_folder_beside_others() -> None:
    """What sites share is beside that folder, so it can be nowhere else."""
    sources = real_sources()
    host = Host(out=ROOT, shared="ab12", runtime="cd34")

    assert base_of(sources.sites["diemen"], sources, "/") == "/"
    assert base_of(sources.sites["diemen"], sources, host.layout("diemen").folder) == "/diemen/"
    assert host.layout("diemen").shared == "../gedeeld/ab12/"


def test_the_national_site_stands_where_its_config_says() -> None:
    """Nobody said so yet, so at the start of its host."""
    assert base_of(None, real_sources(), "/") == "/"
