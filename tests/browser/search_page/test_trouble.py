"""Missing files, late answers and strange input: the page says so and goes on."""

import re
from threading import Event
from urllib.parse import parse_qs, quote

import pytest
from playwright.sync_api import Page, Route, expect

from tests.support.search_page import (
    RESULTS,
    STATUS,
    addresses,
    answered,
    asked,
    open_panel,
    opened,
    unasked,
)
from tests.support.strict_server import Site

from .archive import ALL_CLOSE, FAILED, INDEX


@pytest.mark.parametrize("how", ["missing", "damaged"])
def test_when_the_index_fails_a_sentence_says_so_and_trying_again_works(
    trouble: Page, site: Site, how: str
) -> None:
    page = trouble
    broken = (
        (lambda r: r.abort()) if how == "missing" else (lambda r: r.fulfill(body=b"\x05broken"))
    )
    page.route(INDEX, broken)
    said = opened(page, site.root, q="thủy lợi", co_quan="so-1", het="1")
    if how == "missing":
        assert said == FAILED
    else:
        assert re.match(r"Tệp [a-z-]+(/\w+)*\.bin của dữ liệu tìm kiếm bị hỏng\. Hãy thử lại", said)
    assert page.is_visible("text=Theo thời gian")
    assert "so-1" in page.inner_text("[data-search-chips]")
    page.unroute(INDEX)
    page.click("form button")
    assert answered(page) == "5 bản tin"
    assert not page.is_visible("text=Theo thời gian")


def test_when_more_fails_the_results_stay(trouble: Page, site: Site) -> None:
    page = trouble
    opened(page, site.root, q="thủy lợi")
    page.route(INDEX, lambda route: route.abort())
    page.click("[data-search-more]")
    expect(page.locator(STATUS)).to_have_text("Không tải thêm được. Hãy thử lại.")
    assert page.locator(RESULTS).count() == 10
    page.unroute(INDEX)
    page.click("[data-search-more]")
    expect(page.locator(RESULTS)).to_have_count(20)


def test_when_counts_fail_opening_again_tries_again(trouble: Page, site: Site) -> None:
    page = trouble
    opened(page, site.root, q="thủy lợi")
    page.route(INDEX, lambda route: route.abort())
    page.click("[data-search-filters] > summary")
    expect(page.locator("[data-search-facets]")).to_have_text("Không tải được số liệu để lọc.")
    page.unroute(INDEX)
    page.click("[data-search-filters] > summary")
    open_panel(page)


def test_without_the_script_on_demand_the_panel_says_so(trouble: Page, site: Site) -> None:
    page = trouble
    page.route("**/search-on-demand*", lambda route: route.abort())
    opened(page, site.root, q="thủy lợi")
    page.click("[data-search-filters] > summary")
    expect(page.locator("[data-search-facets]")).to_have_text("Không tải được số liệu để lọc.")
    assert page.get_attribute("[data-search-filters]", "aria-busy") == "false"


@pytest.mark.parametrize("missing", ["**/names.bin", "**/search-on-demand*"])
def test_without_suggestions_the_search_works(trouble: Page, site: Site, missing: str) -> None:
    page = trouble
    page.route(missing, lambda route: route.abort())
    unasked(page, site.root)
    page.locator("#tim").press_sequentially("thủy lợi")
    page.keyboard.press("Enter")
    assert answered(page) == ALL_CLOSE


def test_an_older_answer_that_comes_late_is_dropped(page: Page, site: Site) -> None:
    held: list[Route] = []
    late = Event()
    page.route(
        "**/pairs/**", lambda route: held.append(route) if not late.is_set() else route.continue_()
    )
    with page.expect_request("**/pairs/**"):
        page.goto(f"{site.root}tim-kiem.html?q={quote('bản tin 7')}")
    page.wait_for_timeout(100)
    assert page.get_attribute("[data-search-results]", "aria-busy") == "true"
    assert page.inner_text(STATUS) == "Đang tìm…"
    late.set()
    page.fill("#tim", "đê điều")
    page.press("#tim", "Enter")
    assert answered(page) == ALL_CLOSE
    shown = addresses(page)
    for route in held:
        route.continue_()
    page.wait_for_timeout(300)
    assert addresses(page) == shown
    assert page.inner_text(STATUS) == ALL_CLOSE


STRANGE = [
    "<script>window.ran=1</script>", '<img src=x onerror="window.ran=1">', '"không đóng', "“ ” „", "-", "--- -a -b",
    "%%%", "&&&=", "\\u0000", "\x00\x01", "\u202eđảo", "😀 thủy lợi", "ủ" * 600, "a " * 5000, "999999/99/9999", "ngày 31/2/2020",
    "'; DROP TABLE", "thủy\u200blợi", "NFD: thu\u0309y lo\u031b\u0323i", "constructor __proto__ toString",
]  # fmt: skip


@pytest.mark.parametrize("typed", STRANGE, ids=lambda text: repr(text[:20]))
def test_strange_input_is_answered(page: Page, site: Site, typed: str) -> None:
    unasked(page, site.root)
    page.evaluate("text => { document.querySelector('#tim').value = text }", typed)
    page.press("#tim", "Enter")
    assert answered(page)
    assert page.evaluate("window.ran") is None
    assert len(asked(page)["q"][0]) <= 500
    assert opened(page, site.root, q=asked(page)["q"][0])


def test_half_a_character_is_answered(page: Page, site: Site) -> None:
    unasked(page, site.root)
    page.evaluate("() => { document.querySelector('#tim').value = 'a\\ud800 thủy \\udc00lợi' }")
    page.press("#tim", "Enter")
    assert answered(page)
    page.goto(f"{site.root}tim-kiem.html?q=%ED%A0%80%ff&co-quan=%ED%A0%80&tu=%ff")
    assert answered(page)


def test_only_so_many_filters_are_read_and_others_are_not_at_all(page: Page, site: Site) -> None:
    opened(
        page,
        site.root,
        q="thủy lợi",
        co_quan=[f"x{n}" for n in range(200)],
        xau="1",
        constructor="2",
        __proto__="3",
    )
    page.wait_for_selector("[data-search-chips] a")
    href = page.get_attribute("text=Bỏ mọi bộ lọc", "href")
    assert parse_qs((href or "")[1:]) == {"q": ["thủy lợi"]}
    assert page.locator("[data-search-chips] .tag").count() == 20


def test_unknown_orders_and_repeated_values_count_once(page: Page, site: Site) -> None:
    opened(
        page,
        site.root,
        q=["thủy lợi", "khác"],
        sap_xep="xau",
        nguyen_van="0",
        nguon=["bao-thu", "bao-thu", ""],
    )
    assert page.input_value("#tim") == "thủy lợi"
    assert page.locator(".orders [aria-current]").inner_text() == "Khớp nhất"
    expect(page.locator("[data-search-chips] a")).to_have_count(1)
