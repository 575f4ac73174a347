"""A first answer has the close matches; the whole answer comes when the reader needs it, and its number is true."""

import csv
import io

import pytest
from playwright.sync_api import Page, Route, expect

from tests.support.search_page import (
    RESULTS,
    STATUS,
    addresses,
    answered,
    ask,
    focused,
    open_panel,
    opened,
)
from tests.support.strict_server import Site

from .archive import APART, CLOSE, FIRST, SUGGESTED, WHOLE

WORDS = "**/words/**"  # files that only the whole answer needs
STORED_FIELDS = "**/stored-fields/**"
MORE = "[data-search-more]"
TO_END = "scrollTo(0, document.body.scrollHeight)"


def expect_whole(page: Page) -> None:
    """Wait until the page tells the true number, as an attribute and in words."""
    expect(page.locator(STATUS)).to_have_attribute("data-total", str(CLOSE + APART))
    expect(page.locator(STATUS)).to_have_text(WHOLE)


def all_close(page: Page, root: str) -> None:
    """Ask, and show all close matches, at the end of which the keyboard keeps the whole answer back."""
    assert opened(page, root, q="kênh mương") == FIRST
    assert page.get_attribute(STATUS, "data-total") is None
    expect(page.locator(RESULTS)).to_have_count(10)
    page.focus(MORE)
    page.keyboard.press("Enter")
    expect(page.locator(RESULTS)).to_have_count(CLOSE)


def kept_back(page: Page, files: str, at_most: int = 100) -> list[Route]:
    """Answer the next requests for these files only when the routes in the returned list are continued."""
    held: list[Route] = []

    def hold(route: Route) -> None:
        if len(held) < at_most:
            held.append(route)
        else:
            route.continue_()

    page.route(files, hold)
    return held


def test_it_comes_when_the_end_is_near(page: Page, apart_site: Site) -> None:
    all_close(page, apart_site.root)
    page.evaluate(TO_END)
    expect(page.locator(RESULTS)).to_have_count(CLOSE + APART)
    expect_whole(page)
    assert not page.is_visible(MORE)
    assert len(set(addresses(page))) == CLOSE + APART


def test_it_comes_by_the_button_which_leads_a_keyboard_to_the_first_new_result(
    page: Page, apart_site: Site
) -> None:
    all_close(page, apart_site.root)
    page.focus(MORE)
    page.wait_for_timeout(300)
    assert page.locator(RESULTS).count() == CLOSE, "the button went away under the keyboard"
    assert focused(page) == "Tìm thêm bản tin có các chữ ở chỗ khác nhau"
    page.keyboard.press("Enter")
    expect(page.locator(RESULTS)).to_have_count(CLOSE + APART)
    assert focused(page) == page.locator(f"{RESULTS} h2").nth(CLOSE).inner_text()
    expect_whole(page)


def test_it_comes_with_the_filters(page: Page, apart_site: Site) -> None:
    opened(page, apart_site.root, q="kênh mương")
    open_panel(page)
    expect_whole(page)
    assert page.inner_text(".years__item .count") == str(CLOSE + APART)
    assert page.locator(RESULTS).count() == 10


def test_it_comes_with_the_table(page: Page, apart_site: Site) -> None:
    opened(page, apart_site.root, q="kênh mương")
    with page.expect_download() as download:
        page.click("[data-search-csv]")
    text = download.value.path().read_text("utf-8-sig")
    assert len(list(csv.reader(io.StringIO(text)))) == 1 + CLOSE + APART
    expect(page.locator(STATUS)).to_have_text(f"Đã lưu {CLOSE + APART} bản tin vào tệp CSV")
    assert page.get_attribute(STATUS, "data-total") == str(CLOSE + APART)


def test_it_comes_at_once_when_the_address_asks_for_it(page: Page, apart_site: Site) -> None:
    assert opened(page, apart_site.root, q="kênh mương", het="1") == WHOLE
    expect_whole(page)


def test_it_comes_at_once_in_the_order_of_days(page: Page, apart_site: Site) -> None:
    status = opened(page, apart_site.root, q="kênh mương", sap_xep="cu")
    assert status == f"{CLOSE + APART} bản tin"
    assert page.get_attribute(STATUS, "data-total") == str(CLOSE + APART)


def test_late_it_changes_nothing_of_a_newer_search(page: Page, apart_site: Site) -> None:
    all_close(page, apart_site.root)
    held = kept_back(page, WORDS)
    with page.expect_request(WORDS):
        page.evaluate(TO_END)
    status = ask(page, "nạo vét")
    before = addresses(page)
    for route in held:
        route.continue_()
    page.wait_for_timeout(500)
    assert (page.inner_text(STATUS), addresses(page)) == (status, before)
    page.click(MORE)
    expect(page.locator(RESULTS)).to_have_count(CLOSE)


def test_when_it_fails_the_button_stays_and_tells_so(trouble: Page, apart_site: Site) -> None:
    page = trouble
    all_close(page, apart_site.root)
    page.route(WORDS, lambda route: route.abort())
    with page.expect_event("requestfailed"):
        page.evaluate(TO_END)
    expect(page.locator(MORE)).to_be_visible()
    assert page.inner_text(STATUS) == FIRST
    page.click(MORE)
    expect(page.locator(STATUS)).to_have_text("Không tải thêm được. Hãy thử lại.")
    page.unroute(WORDS)
    page.click(MORE)
    expect(page.locator(RESULTS)).to_have_count(CLOSE + APART)
    assert page.get_attribute(STATUS, "data-total") == str(CLOSE + APART)


def test_each_row_tells_how_it_matches(page: Page, apart_site: Site) -> None:
    opened(page, apart_site.root, q="lúa chiêm xuân", het="1")
    expect(page.locator(RESULTS)).to_have_count(3)
    told = {
        item.locator("h2").inner_text(): item.locator(".card__source").all_inner_texts()[1:]
        for item in page.locator(RESULTS).all()
    }
    assert list(told.items()) == [
        ("Vụ lúa chiêm xuân", []),
        ("Sổ tay nhà nông", ["các chữ ở chỗ khác nhau"]),
        ("Xem lúa chiêm", ["gần đúng"]),
    ]


def test_back_returns_to_rows_that_are_apart(page: Page, apart_site: Site) -> None:
    all_close(page, apart_site.root)
    page.evaluate(TO_END)
    expect(page.locator(RESULTS)).to_have_count(CLOSE + APART)
    shown = addresses(page)
    page.locator(f"{RESULTS} a").last.click()
    page.wait_for_url("**/20*/**")
    page.go_back()
    expect(page.locator(RESULTS)).to_have_count(CLOSE + APART)
    expect(page.locator(RESULTS).last).to_be_in_viewport()
    assert addresses(page) == shown
    expect_whole(page)


@pytest.mark.parametrize("rows", [10, 20])
def test_filters_opened_while_rows_come_lose_none(page: Page, apart_site: Site, rows: int) -> None:
    opened(page, apart_site.root, q="kênh mương", het="1")
    page.click(MORE)
    expect(page.locator(RESULTS)).to_have_count(20)
    order = addresses(page)
    if rows == 10:
        # The file that is asked for first is not that of the first row.
        held = kept_back(page, STORED_FIELDS, at_most=1)
        page.goto(f"{apart_site.root}tim-kiem.html?q=kênh mương")
        expect(page.locator(RESULTS)).not_to_have_count(0)
    else:
        opened(page, apart_site.root, q="kênh mương")
        held = kept_back(page, STORED_FIELDS)
        with page.expect_request(STORED_FIELDS):
            page.click(MORE)
    open_panel(page)
    expect_whole(page)
    assert page.locator(RESULTS).count() < rows
    for route in held:
        route.continue_()
    expect(page.locator(RESULTS)).to_have_count(rows)
    answered(page)
    assert addresses(page) == order[:rows]


def test_late_it_leaves_a_message_to_the_reader(page: Page, apart_site: Site) -> None:
    opened(page, apart_site.root, q="kênh mương")
    held = kept_back(page, WORDS)
    with page.expect_request(WORDS):
        page.click("[data-search-filters] > summary")
    page.fill("[name=tu]", "hôm qua")
    page.press("[name=tu]", "Enter")
    expect(page.locator(STATUS)).to_contain_text("Không hiểu ngày này")
    message = page.inner_text(STATUS)
    for route in held:
        route.continue_()
    expect(page.locator(STATUS)).to_have_attribute("data-total", str(CLOSE + APART))
    assert page.inner_text(STATUS) == message


def test_late_suggestion_stands_below_the_rows(page: Page, apart_site: Site) -> None:
    opened(page, apart_site.root, q=SUGGESTED.replace("gặt", "gạt"))
    suggestion = page.locator("[data-search-suggestion]")
    page.evaluate(TO_END)
    expect(suggestion.locator("a")).to_have_text(SUGGESTED)
    tops = [
        part.bounding_box()["y"]  # type: ignore[index]
        for part in (page.locator(RESULTS).last, suggestion, page.locator("[data-search-csv]"))
    ]
    assert tops == sorted(tops)
    suggestion.locator("a").click()
    assert answered(page)
    expect(suggestion).to_be_hidden()
