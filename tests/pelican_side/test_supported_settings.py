"""Each setting of Pelican is used, refused by name, or told to be without effect."""

import copy
from pathlib import Path

import pytest
from pelican.settings import DEFAULT_CONFIG, read_settings

from bantin.errors import SettingsError
from bantin.pelican_side.supported_settings import (
    REFUSED,
    USED,
    WITHOUT_EFFECT,
    refuse,
    without_effect,
)
from tests.support.archives import new_archive
from tests.support.building import PELICAN, bantin, run

pytestmark = pytest.mark.slow

# What somebody may set each refused setting to.
CHANGED = {
    "MARKDOWN": {"extensions": ["toc"]},
    "READERS": {"html": None, "md": object},
    "TYPOGRIFY": True,
    "TEMPLATE_PAGES": {"a.html": "b.html"},
    "OUTPUT_SOURCES": True,
    "CACHE_CONTENT": True,
    "LOAD_CONTENT_CACHE": True,
}


@pytest.fixture(scope="module")
def usual(tmp_path_factory: pytest.TempPathFactory) -> dict[str, object]:
    folder = new_archive(tmp_path_factory.mktemp("kho") / "kho")
    return read_settings(str(folder / "pelicanconf.py"))


def test_every_setting_of_pelican_stands_in_one_table() -> None:
    tables = [*USED, *REFUSED, *WITHOUT_EFFECT]
    assert len(tables) == len(set(tables))
    assert DEFAULT_CONFIG.keys() - set(tables) == set()
    assert set(tables) - DEFAULT_CONFIG.keys() == set()


def test_what_archives_share_is_silent(usual: dict[str, object]) -> None:
    refuse(usual)
    assert without_effect(usual) == []


@pytest.mark.parametrize("name", REFUSED)
def test_refused_setting_is_named_with_the_reason(name: str, usual: dict[str, object]) -> None:
    changed = {**copy.copy(usual), name: CHANGED.get(name, ["x"])}
    with pytest.raises(SettingsError) as error:
        refuse(changed)
    assert str(error.value) == f"{name} không dùng được với bantin: {REFUSED[name]}"


@pytest.mark.parametrize("name", sorted(WITHOUT_EFFECT))
def test_changed_setting_that_nothing_reads_is_told(name: str, usual: dict[str, object]) -> None:
    assert without_effect({**usual, name: "khác"}) == [
        f"{name} không có tác dụng với bantin, nên bỏ đi"
    ]


def test_blog_that_only_lists_the_plugin_learns_what_is_missing(tmp_path: Path) -> None:
    folder = new_archive(tmp_path / "kho")
    settings = 'SITENAME = "Blog"\nPLUGINS = ["bantin"]\nTIMEZONE = "UTC"\n'
    (folder / "pelicanconf.py").write_text(settings, encoding="utf-8")
    built = run([PELICAN, "content"], cwd=folder)
    assert built.returncode == 1
    assert "from bantin.default_settings import" in " ".join(built.stdout.split())


@pytest.mark.parametrize("line", ['MARKDOWN = {"extensions": ["toc"]}', 'PAGE_PATHS = ["pages"]'])
def test_refusal_is_one_sentence_of_both_commands(line: str, tmp_path: Path) -> None:
    folder, name = new_archive(tmp_path / "kho", line), line.partition(" ")[0]
    ours = bantin("build", cwd=folder)
    assert ours.returncode == 2
    assert ours.stderr.splitlines()[1:] == [
        f"bantin: {folder}/publishconf.py: {name} không dùng được với bantin: {REFUSED[name]}"
    ]
    theirs = run([PELICAN, "content"], cwd=folder)
    assert theirs.returncode == 1
    assert f"{name} không dùng được với bantin" in " ".join(theirs.stdout.split())
    assert not (folder / "output").exists()


def test_setting_without_effect_is_told_by_both_commands(tmp_path: Path) -> None:
    folder = new_archive(tmp_path / "kho", "DEFAULT_PAGINATION = 10", 'SITEURL = "https://a.vn"')
    told = "DEFAULT_PAGINATION không có tác dụng với bantin, nên bỏ đi."
    assert f"NHẮC {told}" in bantin("build", cwd=folder).stdout
    assert told in run([PELICAN, "content", "--log-handler", "plain"], cwd=folder).stderr
