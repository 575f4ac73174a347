"""A result is shown as soon as it and all before it are here, and none of an answer that nobody waits for."""

from playwright.sync_api import Page, Route, expect

from tests.support.search_page import RESULTS, STATUS, addresses, answered, opened
from tests.support.strict_server import Site

from .archive import ALL_CLOSE

STORED_FIELDS = "**/stored-fields/**"
LIST = "[data-search-results]"
FILES = 4  # of cards, in which the first ten results are


def cards_held(page: Page, root: str) -> list[Route]:
    """Ask, and keep back the files of the cards that are asked for at once, the first result's first."""
    held: list[Route] = []
    holding = True
    page.route(STORED_FIELDS, lambda route: held.append(route) if holding else route.continue_())
    page.goto(f"{root}tim-kiem.html?q=đê điều")
    while len(held) < FILES:
        page.wait_for_timeout(20)
    holding = False
    return held


def test_rows_come_in_order(page: Page, site: Site) -> None:
    opened(page, site.root, q="đê điều")
    order = addresses(page)
    first, second, *others = cards_held(page, site.root)
    for route in others:
        route.continue_()
    page.wait_for_timeout(200)
    assert page.locator(RESULTS).count() == 0
    first.continue_()
    expect(page.locator(RESULTS)).not_to_have_count(0)
    some = addresses(page)
    assert some == order[: len(some)] and len(some) < len(order)
    assert page.inner_text(STATUS) == ALL_CLOSE
    assert page.get_attribute(LIST, "aria-busy") == "true"
    assert not page.is_visible("[data-search-more]")
    second.continue_()
    answered(page)
    assert addresses(page) == order
    assert page.is_visible("[data-search-more]")


def test_rows_of_an_older_answer_are_dropped(page: Page, site: Site) -> None:
    first, *others = cards_held(page, site.root)
    first.continue_()
    expect(page.locator(RESULTS)).not_to_have_count(0)
    page.fill("#tim", "số 7")
    page.press("#tim", "Enter")
    while others:
        others.pop().continue_()
    assert answered(page) != ALL_CLOSE
    shown = addresses(page)
    page.wait_for_timeout(200)
    assert addresses(page) == shown
    assert opened(page, site.root, q="số 7") and addresses(page) == shown


def test_a_row_that_fails_late_ends_the_waiting(trouble: Page, site: Site) -> None:
    page = trouble
    first, second, *others = cards_held(page, site.root)
    for route in (first, *others):
        route.continue_()
    expect(page.locator(RESULTS)).not_to_have_count(0)
    second.abort()
    expect(page.locator(LIST)).to_have_attribute("aria-busy", "false")
    assert page.locator(RESULTS).count() == 0
    assert page.is_visible("text=Theo thời gian")
