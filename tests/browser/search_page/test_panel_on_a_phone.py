"""On a phone the panel of filters keeps the results near, and a button closes it that tells how many there are."""

import time
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, Route, ViewportSize, expect

from tests.support.search_page import (
    RESULTS,
    STATUS,
    answered,
    focused,
    open_panel,
    opened,
    quiet_page,
)
from tests.support.strict_server import Site

from .archive import ALL

PHONE: ViewportSize = {"width": 360, "height": 740}
PANEL, CLOSE = "[data-search-filters]", ".filters__end button"
FACETS = "**/facets/**"
SHIFTS = """
window.shifts = [];
new PerformanceObserver(list => {
  shifts.push(...list.getEntries().filter(entry => !entry.hadRecentInput).map(entry => entry.value));
}).observe({ type: "layout-shift", buffered: true });
"""


@pytest.fixture
def phone(browser: Browser) -> Iterator[Page]:
    with quiet_page(browser, viewport=PHONE, has_touch=True) as page:
        yield page


def top(page: Page, selector: str) -> float:
    """How far below the upper edge of the window an element begins."""
    box = page.locator(selector).first.bounding_box()
    assert box
    return box["y"]


def test_open_panel_pushes_the_results_less_than_a_screen(phone: Page, site: Site) -> None:
    opened(phone, site.root, q="thủy lợi")
    before = top(phone, RESULTS)
    open_panel(phone)
    for fold in phone.locator(".filters details summary").all():
        fold.click()
    phone.evaluate("scrollTo(0, 0)")
    assert top(phone, RESULTS) - before < PHONE["height"]
    inner = (
        "panel => [panel.scrollHeight > panel.clientHeight, panel.scrollWidth > panel.clientWidth]"
    )
    assert phone.locator(".filters__panel").evaluate(inner) == [True, False]


def test_button_stays_in_sight_and_tells_how_many_it_shows(phone: Page, site: Site) -> None:
    opened(phone, site.root, q="thủy lợi")
    assert not phone.is_visible(CLOSE)
    open_panel(phone)
    assert phone.inner_text(CLOSE) == f"Xem {ALL} bản tin"
    assert top(phone, CLOSE) + 44 <= PHONE["height"]
    phone.locator(".facet__link", has_text="Báo Thử").click()
    expect(phone.locator(CLOSE)).to_have_text("Xem 13 bản tin")
    assert answered(phone) == "13 bản tin"


def test_button_closes_the_panel_and_keeps_the_place_of_the_keyboard(
    phone: Page, site: Site
) -> None:
    opened(phone, site.root, q="thủy lợi")
    open_panel(phone)
    phone.focus(CLOSE)
    phone.keyboard.press("Enter")
    assert phone.get_attribute(PANEL, "open") is None
    assert focused(phone) == "Thu hẹp kết quả"
    assert 0 < top(phone, RESULTS) < PHONE["height"]


def test_there_is_no_button_for_nothing(phone: Page, site: Site) -> None:
    opened(phone, site.root, q="thủy lợi", tu="2020-01-01")
    open_panel(phone)
    phone.fill("#tim", "zzzz")
    phone.press("#tim", "Enter")
    assert answered(phone).startswith("Không tìm thấy")
    assert not phone.is_visible(CLOSE)


def test_results_do_not_move_when_the_counts_come_late(phone: Page, site: Site) -> None:
    def late(route: Route) -> None:
        time.sleep(0.7)  # shifts within half a second of a click are put down to the click
        route.continue_()

    phone.add_init_script(SHIFTS)
    phone.route(FACETS, late)
    opened(phone, site.root, q="thủy lợi")
    open_panel(phone)
    phone.wait_for_timeout(200)
    assert phone.evaluate("shifts") == []


def test_beside_the_results_the_panel_needs_no_button(page: Page, site: Site) -> None:
    opened(page, site.root, q="thủy lợi")
    open_panel(page)
    assert not page.is_visible(CLOSE)
    expect(page.locator(STATUS)).to_be_visible()
    same = "panel => panel.scrollHeight === panel.clientHeight"
    assert page.locator(".filters__panel").evaluate(same)
