"""A published bulletin is opened in the desk from its page."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.support.desk_page import SECONDS, checked, desk_site, downloaded
from tests.support.project import SAMPLE
from tests.support.strict_server import Site

BULLETIN = "2018/01/10-cong-bo-quyet-dinh"
PATH = f"bulletins/{BULLETIN}.md"


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    with desk_site(tmp_path_factory) as site:
        yield site


@pytest.fixture
def page(browser: Browser, site: Site) -> Iterator[Page]:
    """The page of a bulletin, in a browser that may use the clipboard."""
    with browser.new_context(permissions=["clipboard-read", "clipboard-write"]) as context:
        context.route("https://forge.example/**", lambda route: route.fulfill(body="forge"))
        page = context.new_page()
        page.goto(f"{site.root}{BULLETIN}.html")
        yield page


def follow(page: Page) -> None:
    page.click("text=Sửa bản tin này")
    page.wait_for_selector("[data-result][aria-busy=false]", timeout=SECONDS)


def test_it_comes_out_as_it_went_in(page: Page, tmp_path: Path) -> None:
    follow(page)
    assert "?" not in page.url  # the page, loaded again, does not open it twice
    assert checked(page) == "Không có lỗi."
    assert page.inner_text("[data-result] [data-path]") == PATH
    assert downloaded(page, tmp_path).read_bytes() == (SAMPLE / PATH).read_bytes()


def test_a_new_title_keeps_the_address(page: Page, tmp_path: Path) -> None:
    follow(page)
    page.fill("#bt-title", "Tiêu đề khác")
    assert "title: Tiêu đề khác\n" in downloaded(page, tmp_path).read_text(encoding="utf-8")
    assert page.inner_text("[data-result] [data-path]") == PATH


def test_another_day_is_an_error(page: Page) -> None:
    follow(page)
    page.fill("#bt-date", "11/1/2018")
    assert checked(page) == "Còn 1 lỗi phải sửa."


def test_the_forge_shows_its_page_for_changing_the_file(page: Page) -> None:
    follow(page)
    page.wait_for_selector("[data-result] [data-forge]:enabled")
    assert page.inner_text("[data-result] [data-forge]") == "Mở trang sửa tệp"
    with page.expect_popup() as opened:
        page.click("[data-result] [data-forge]")
    assert opened.value.url == f"https://forge.example/kho/edit/main/content/{PATH}"
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied == (SAMPLE / PATH).read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("path", "told"),
    [
        ("bulletins/2018/01/10-khong-co.md", "trang mạng không có tệp này."),
        ("../../secret.md", "không phải đường dẫn của một bản tin."),
        ("//other.example/x.md", "không phải đường dẫn của một bản tin."),
        ("bulletins/../../secret.md", "không phải đường dẫn của một bản tin."),
    ],
)
def test_what_cannot_be_opened_is_told(page: Page, site: Site, path: str, told: str) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"{site.root}bien-tap/index.html?tin={path}")
    page.wait_for_selector("[data-refusal]:visible", timeout=SECONDS)
    assert page.inner_text("[data-refusal]") == f"{path}: {told}"
    assert not [
        url
        for url in asked
        if "secret.md" in url.partition("?")[0] or "other" in url.partition("?")[0]
    ]
