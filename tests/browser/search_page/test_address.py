"""The address is the state of the search page: shared, gone back to, read without a script."""

import re

from playwright.sync_api import Browser, Page, expect

from tests.support.search_page import (
    RESULTS,
    STATUS,
    addresses,
    answered,
    ask,
    asked,
    days,
    focused,
    opened,
    unasked,
)
from tests.support.strict_server import Site

from .archive import ALL_CLOSE, requested


def test_without_script_all_bulletins_can_be_reached(browser: Browser, site: Site) -> None:
    with browser.new_context(java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(f"{site.root}tim-kiem.html?q=a")
        assert page.is_visible("[data-search-note]")
        assert page.is_visible("text=Theo thời gian")
        assert page.is_visible("text=Lãnh đạo, theo tên")
        assert not page.is_visible("[data-search-filters], [data-search-csv], [data-search-more]")
        assert not page.is_visible("form"), "it would do nothing"


def test_nothing_asked_fetches_nothing_and_shows_the_ways(page: Page, site: Site) -> None:
    files = requested(page)
    unasked(page, site.root)
    assert page.is_visible("text=Theo thời gian")
    assert not page.is_visible("[data-search-note]")
    assert not page.is_visible("[data-search-answer]")
    page.press("#tim", "Enter")
    assert (files, page.inner_text(STATUS), page.url) == ([], "", f"{site.root}tim-kiem.html")


def test_there_is_one_search_form(page: Page, site: Site) -> None:
    unasked(page, site.root)
    assert page.locator("input[type=search]").count() == 1


def test_link_to_a_search_shows_its_results(page: Page, site: Site) -> None:
    status = opened(page, site.root, q="thủy lợi")
    assert status == ALL_CLOSE
    assert page.locator(RESULTS).count() == 10
    assert all((site.folder / address).is_file() for address in addresses(page))
    assert page.locator(f"{RESULTS} mark").first.inner_text().lower().startswith("thủy")
    assert page.title().startswith("thủy lợi – Tìm kiếm")
    assert page.input_value("#tim") == "thủy lợi"
    assert not page.is_visible("text=Theo thời gian")


def test_submitting_keeps_the_focus_and_back_and_forward_restore(page: Page, site: Site) -> None:
    unasked(page, site.root)
    ask(page, "bản tin 7")
    first = addresses(page)
    assert asked(page) == {"q": ["bản tin 7"]}
    assert focused(page) == "q"
    ask(page, "đê điều")
    page.go_back()
    expect(page.locator("#tim")).to_have_value("bản tin 7")
    answered(page)
    assert addresses(page) == first
    page.go_back()
    expect(page.locator("[data-search-answer]")).to_be_hidden()
    assert page.is_visible("text=Theo thời gian")
    assert page.input_value("#tim") == ""
    page.go_forward()
    page.go_forward()
    expect(page.locator("#tim")).to_have_value("đê điều")
    answered(page)


def test_skip_link_does_not_search_again(page: Page, site: Site) -> None:
    opened(page, site.root, q="đê điều")
    page.evaluate("document.querySelector('[data-search-results]').lastChild.remove()")
    page.focus(".skip-link")
    page.keyboard.press("Enter")
    page.wait_for_url("**#noi-dung")
    assert page.locator(RESULTS).count() == 9


def test_filters_alone_list_by_day_newest_first(page: Page, site: Site) -> None:
    status = opened(page, site.root, nguon="bao-thu")
    assert status == "13 bản tin"
    assert days(page) == sorted(days(page), reverse=True)
    page.click("text=Cũ nhất")
    answered(page)
    assert asked(page)["sap-xep"] == ["cu"]
    assert days(page) == sorted(days(page))
    assert page.locator(".orders [aria-current]").all_inner_texts() == ["Cũ nhất"]


def test_order_keeps_what_was_found(page: Page, site: Site) -> None:
    status = opened(page, site.root, q="thủy lợi", het="1")
    page.click("text=Mới nhất")
    assert answered(page) == status
    assert days(page) == sorted(days(page), reverse=True)
    assert focused(page) == status


def test_ctrl_click_leaves_the_page_alone(page: Page, site: Site) -> None:
    opened(page, site.root, q="thủy lợi")
    url = page.url
    with page.context.expect_page() as other:
        page.click("text=Mới nhất", modifiers=["Control"])
    assert page.url == url
    expect(other.value).to_have_url(re.compile("sap-xep=moi"))
