"""The two settings files hold nothing but settings, and differ only where they must."""

import runpy

import pytest
from pelican.settings import DEFAULT_CONFIG

from bantin.site.site_config import PREFIX, config_from
from tests.support.project import ROOT


def settings(name: str, monkeypatch: pytest.MonkeyPatch) -> dict[str, object]:
    monkeypatch.syspath_prepend(str(ROOT))
    found = runpy.run_path(str(ROOT / name))
    return {key: value for key, value in found.items() if key.isupper()}


def test_every_setting_is_one_of_pelican_or_ours(monkeypatch: pytest.MonkeyPatch) -> None:
    names = settings("publishconf.py", monkeypatch)

    known = {*DEFAULT_CONFIG, "SITESUBTITLE", "TIMEZONE"}  # Pelican reads these two as well
    assert {n for n in names if n not in known and not n.startswith(PREFIX)} == set()
    config_from(names)


def test_the_published_site_differs_only_in_its_address(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SITEURL", "https://example.vn/")
    here = settings("pelicanconf.py", monkeypatch)
    there = settings("publishconf.py", monkeypatch)

    assert {n for n in there if there[n] != here.get(n)} == {"SITEURL"}
    assert config_from(there).url == "https://example.vn"


def test_an_unknown_setting_of_ours_stops_the_build() -> None:
    given = {"SITENAME": "A", "SITESUBTITLE": "B", "SITEURL": "", "ARCHIVE_TAG": "a,2026"}

    with pytest.raises(ValueError, match="ARCHIVE_TGA"):
        config_from({**given, "ARCHIVE_TGA": "a,2026"})
