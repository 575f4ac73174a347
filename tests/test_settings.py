"""The two settings files hold nothing but settings, and differ only where they must; what is wrong is told."""

import runpy
import sys
from pathlib import Path

import pytest
from pelican.settings import DEFAULT_CONFIG

import bantin.default_settings
from bantin.errors import SettingsError
from bantin.site.site_settings import PREFIX, advice, read_site_settings
from tests.support.project import ROOT, THEME

GIVEN = {
    "SITENAME": "A",
    "SITESUBTITLE": "B",
    "SITEURL": "",
    "ARCHIVE_TAG": "a.vn,2026",
    "TIMEZONE": "Asia/Ho_Chi_Minh",
    "DEFAULT_LANG": "vi",
}


def settings(name: str) -> dict[str, object]:
    found = runpy.run_path(str(ROOT / name))
    return {key: value for key, value in found.items() if key.isupper()}


@pytest.fixture(autouse=True)
def _forgotten(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delitem(sys.modules, "pelicanconf", raising=False)


def test_every_setting_is_one_of_pelican_or_ours() -> None:
    names = settings("publishconf.py")

    known = {*DEFAULT_CONFIG, "SITESUBTITLE", "TIMEZONE"}  # Pelican reads these two as well
    assert {n for n in names if n not in known and not n.startswith(PREFIX)} == set()
    read_site_settings(names)


def test_the_published_site_differs_only_in_its_address(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SITEURL", "https://example.vn/")
    here = settings("pelicanconf.py")
    there = settings("publishconf.py")

    assert {n for n in there if there[n] != here.get(n)} == {"SITEURL"}
    assert read_site_settings(there).url == "https://example.vn"


def test_settings_that_archives_share_are_those_of_the_package() -> None:
    """An archive says only who it is, so that an upgrade changes all the rest."""
    lines = (ROOT / "pelicanconf.py").read_text(encoding="utf-8").splitlines()
    own = {line.partition(" = ")[0] for line in lines if " = " in line}

    assert own == {
        "SITENAME", "SITESUBTITLE", "SITEURL", "TIMEZONE", "ARCHIVE_TAG", "ARCHIVE_REPOSITORY", "PLUGIN_PATHS",
    }  # fmt: skip
    assert Path(bantin.default_settings.THEME).samefile(THEME)


@pytest.mark.parametrize(
    ("name", "value", "told"),
    [
        ("ARCHIVE_TGA", "a.vn,2026", "không có thiết lập ARCHIVE_TGA"),
        ("ARCHIVE_TAG", None, "thiếu ARCHIVE_TAG"),
        ("ARCHIVE_TAG", "a.vn", "ARCHIVE_TAG phải là tên miền và năm"),
        ("ARCHIVE_TAG", "a.vn,2026\n", "ARCHIVE_TAG phải là tên miền và năm"),
        ("ARCHIVE_TAG", 2026, "ARCHIVE_TAG phải là chữ trong nháy, không phải 2026"),
        ("ARCHIVE_REPOSITORY", 1, "ARCHIVE_REPOSITORY phải là chữ"),
        ("ARCHIVE_DESK", 1, "ARCHIVE_DESK phải là chữ"),
        ("ARCHIVE_NEW_FILE", "https://a.vn/kho/new/main", "ARCHIVE_NEW_FILE phải là địa chỉ"),
        ("ARCHIVE_DRAFTS", "có", "ARCHIVE_DRAFTS phải là True hoặc False, không phải 'có'"),
        ("ARCHIVE_REVIEW_PAGE", 1, "ARCHIVE_REVIEW_PAGE phải là True hoặc False"),
        ("ARCHIVE_NEW_FILE", "javascript:{path}", "ARCHIVE_NEW_FILE phải là địa chỉ"),
        ("ARCHIVE_JOBS", "2", "ARCHIVE_JOBS phải là một số từ 1 trở lên, không phải '2'"),
        ("ARCHIVE_JOBS", 0, "ARCHIVE_JOBS phải là một số từ 1 trở lên"),
        ("ARCHIVE_JOBS", True, "ARCHIVE_JOBS phải là một số từ 1 trở lên"),
        ("SITENAME", " ", "SITENAME còn trống"),
        ("SITESUBTITLE", None, "thiếu SITESUBTITLE"),
        ("SITEURL", "example.vn", "SITEURL phải là địa chỉ đầy đủ"),
        ("SITEURL", "https://", "SITEURL phải là địa chỉ đầy đủ"),
        ("SITEURL", 1, "SITEURL phải là chữ"),
        ("DEFAULT_LANG", "en", "DEFAULT_LANG chỉ có thể là “vi”, không phải “en”"),
        ("TIMEZONE", None, "thiếu TIMEZONE"),
        ("TIMEZONE", "Asia/Ha_Nam", "TIMEZONE “Asia/Ha_Nam” không phải tên múi giờ"),
        ("TIMEZONE", "../../etc/passwd", "không phải tên múi giờ"),
        ("TIMEZONE", "Asia", "không phải tên múi giờ"),
        ("TIMEZONE", "Asia/Ho_Chi_Minh\0", "không phải tên múi giờ"),
        ("JINJA_FILTERS", ["a"], "JINJA_FILTERS phải có dạng {tên: giá trị}"),
        ("JINJA_FILTERS", {"a": "b"}, "JINJA_FILTERS: a không phải hàm"),
        (
            "JINJA_ENVIRONMENT",
            {"autoescape": False},
            "JINJA_ENVIRONMENT: không đặt được autoescape",
        ),
        ("JINJA_ENVIRONMENT", {"undefined": object}, "JINJA_ENVIRONMENT: không đặt được undefined"),
        ("THEME_TEMPLATES_OVERRIDES", "a", "THEME_TEMPLATES_OVERRIDES phải là danh sách thư mục"),
        ("THEME_TEMPLATES_OVERRIDES", ["a"], "THEME_TEMPLATES_OVERRIDES: không có thư mục a"),
    ],
)
def test_setting_that_does_not_hold_is_named(name: str, value: object, told: str) -> None:
    with pytest.raises(SettingsError) as error:
        read_site_settings({**GIVEN, name: value})
    assert told in str(error.value)


@pytest.mark.parametrize(
    ("new_file", "edit_file"),
    [
        (
            "https://github.com/a/kho/new/main?filename=content/{path}&value={text}",
            "https://github.com/a/kho/edit/main/content/{path}",
        ),
        (
            "https://m.vn/a/kho/-/new/nhanh/chinh?file_name=content/{path}",
            "https://m.vn/a/kho/-/edit/nhanh/chinh/content/{path}",
        ),
        (
            "https://m.vn/a/kho/_new/main/?filename={path}&value={text}",
            "https://m.vn/a/kho/_edit/main/{path}",
        ),
        ("https://m.vn/them/{path}", ""),
        ("", ""),
    ],
)
def test_the_page_for_changing_a_file_follows_from_that_for_a_new_one(
    new_file: str, edit_file: str
) -> None:
    assert read_site_settings({**GIVEN, "ARCHIVE_NEW_FILE": new_file}).edit_file == edit_file


@pytest.mark.parametrize("tag", ["a.vn,2026", "a@b.vn,2026-01", "tinh-a.gov.vn,2026-01-31"])
def test_tag_is_an_authority_and_a_date(tag: str) -> None:
    assert read_site_settings({**GIVEN, "ARCHIVE_TAG": tag}).tag == tag


@pytest.mark.parametrize(
    ("tag", "is_nobodys"),
    [
        ("kho.example,2026", True),
        ("example.com,2026", True),
        ("a@example.org,2026", True),
        ("kho.vn,2026", False),
        ("example.vn,2026", False),
        ("myexample.com,2026", False),
    ],
)
def test_tag_that_nobody_can_own_is_told_with_what_is_lost(tag: str, is_nobodys: bool) -> None:
    told = advice(read_site_settings({**GIVEN, "SITEURL": "https://a.vn", "ARCHIVE_TAG": tag}))
    assert [f"ARCHIVE_TAG còn là tên tạm “{tag}”" in sentence for sentence in told] == [
        True
    ] * is_nobodys


def test_missing_address_is_told_with_what_is_lost() -> None:
    told = advice(read_site_settings(GIVEN))
    assert len(told) == 1
    assert told[0].startswith("SITEURL còn trống, nên trang chưa có sitemap.xml")
    assert advice(read_site_settings({**GIVEN, "SITEURL": "https://a.vn"})) == []
