"""A bulletin saved as one file needs nothing else, says where it is from, and can be checked."""

import base64
import hashlib
import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page
from selectolax.lexbor import LexborHTMLParser

from tests.support.project import THEME
from tests.support.search_page import quiet_page
from tests.support.strict_server import Site

PICTURED = "2019/03/01-cong-bo-hop-nhat.html"  # has a picture, a correction and leaders
ABBREVIATED = "2018/02/05-hoi-nghi-ban-thuong-vu-tinh-uy.html"
PRINTED = "2018/09/30-thu-truong-tham.html"  # has a source and an author


def saved(page: Page, url: str, folder: Path) -> Path:
    """Save the bulletin at a URL; the file, alone in a folder."""
    page.goto(url)
    with page.expect_download() as download:
        page.click("[data-save]")
    path = folder / download.value.suggested_filename
    download.value.save_as(path)
    return path


@contextmanager
def offline(browser: Browser, file: Path) -> Iterator[Page]:
    """The file in a browser that has no network; it may log nothing and ask for nothing."""
    asked: list[str] = []
    with quiet_page(browser, offline=True) as page:
        page.on("request", lambda request: asked.append(request.url))
        page.goto(file.as_uri())
        yield page
    assert [url for url in asked if not url.startswith("data:")] == [file.as_uri()]


def facts(html: str) -> dict[str, str]:
    """What the head of the file tells: term to text."""
    page = LexborHTMLParser(html)
    terms, texts = ([n.text() for n in page.css(f".saved {tag}")] for tag in ("dt", "dd"))
    return dict(zip(terms, texts, strict=True))


@pytest.fixture(scope="module")
def page(browser: Browser) -> Iterator[Page]:
    with quiet_page(browser) as page:
        yield page


def test_file_has_its_styles_its_pictures_and_no_script(
    browser: Browser, page: Page, sample_site: Site, tmp_path: Path
) -> None:
    path = saved(page, sample_site.root + PICTURED, tmp_path)
    assert path.name == "2019-03-01-cong-bo-hop-nhat.html"
    html = path.read_text(encoding="utf-8")
    assert not re.search(r"<script|<template|data-|stylesheet|\shidden", html.replace("data:", ""))
    picture = (sample_site.folder / "2019/03/01-cong-bo-hop-nhat.png").read_bytes()
    assert f"data:image/png;base64,{base64.b64encode(picture).decode()}" in html
    assert not re.search(r"srcset|loading=", html)  # the file has one size
    with offline(browser, path) as alone:
        assert alone.evaluate("document.images[0].naturalWidth") > 0
        assert alone.evaluate("getComputedStyle(document.body).fontFamily").startswith("system-ui")
        measure = alone.evaluate("document.querySelector('.prose').getBoundingClientRect().width")
        assert 300 < measure < 700
        assert "Đính chính 4/3/2019" in alone.inner_text("article")


def test_file_tells_where_it_is_from_and_carries_a_checksum(
    page: Page, sample_site: Site, tmp_path: Path
) -> None:
    html = saved(page, sample_site.root + PRINTED, tmp_path).read_bytes()
    told = facts(html.decode())
    assert list(told) == ["Bản lưu từ", "Ngày", "Nguồn", "Địa chỉ", "Mã kiểm tra"]
    assert told["Bản lưu từ"] == "Kho bản tin thử"
    assert told["Ngày"] == "Chủ nhật, ngày 30/9/2018"
    assert told["Nguồn"] == "Báo Sông Thanh"
    assert told["Địa chỉ"] == sample_site.root + PRINTED
    (begin,) = (found.start() for found in re.finditer(rb"^<main", html, re.MULTILINE))
    assert told["Mã kiểm tra"] == (
        f"{hashlib.sha256(html[begin:]).hexdigest()}"
        " SHA-256 của tệp này, từ dòng bắt đầu bằng <main đến hết tệp"
    )


def test_links_lead_to_the_address_that_the_settings_declare(
    page: Page, published_site: Site, tmp_path: Path
) -> None:
    address = "2020/07/16-khoi-thi-dua-cac-ban-xay-dung-dang-so-ket.html"
    html = saved(page, published_site.root + address, tmp_path).read_text(encoding="utf-8")
    assert facts(html)["Địa chỉ"] == f"https://x.example/a/b/{address}"
    targets = {a.attributes["href"] or "" for a in LexborHTMLParser(html).css("a[href]")}
    assert {t for t in targets if not re.match("https?://", t)} == set()
    assert any(t.startswith("https://x.example/a/b/lanh-dao/") for t in targets)
    assert not any("127.0.0.1" in target for target in targets)


def test_copy_on_a_disk_saves_too_and_tells_what_it_cannot(
    browser: Browser, page: Page, sample_site: Site, tmp_path: Path
) -> None:
    path = saved(page, (sample_site.folder / PICTURED).as_uri(), tmp_path)
    html = path.read_text(encoding="utf-8")
    assert facts(html)["Địa chỉ"] == f"{PICTURED} (kho này không có địa chỉ trên mạng)"
    assert "[Ảnh không lưu được vào tệp: " in html
    assert "file:" not in html
    with offline(browser, path) as alone:
        links = "links => links.map(link => new URL(link.href).protocol)"
        assert set(alone.locator("a").evaluate_all(links)) == {"https:"}  # that of the original
        assert "Ban Tuyên giáo và Dân vận Tỉnh ủy" in alone.inner_text("article")


def test_reader_without_a_pointer_reads_meanings_in_the_file(
    browser: Browser, page: Page, sample_site: Site, tmp_path: Path
) -> None:
    path = saved(page, sample_site.root + ABBREVIATED, tmp_path)
    with offline(browser, path) as alone:
        assert alone.is_visible(".meanings dd >> nth=0")


TEXTS = ["", "a", "Ệ" * 21, *("x" * length for length in (55, 56, 63, 64, 119, 120)), "đ" * 5000]


def test_checksum_is_that_of_the_standard(page: Page) -> None:
    module = (THEME / "static/js/saving/sha256.js").read_text(encoding="utf-8")
    page.goto("about:blank")
    found = page.evaluate(
        f"texts => {{ {module.replace('export ', '')}; return texts.map(sha256) }}", TEXTS
    )
    assert found == [hashlib.sha256(text.encode()).hexdigest() for text in TEXTS]
