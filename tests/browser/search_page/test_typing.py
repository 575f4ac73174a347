"""What is fetched while a query is typed."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, Route

from tests.support.search_page import answered, opened
from tests.support.strict_server import Site

from .archive import number, requested


def test_lists_of_finished_words_come_before_the_query_is_sent(page: Page, site: Site) -> None:
    opened(page, site.root, q="hội nghị")
    files = requested(page)
    box = page.locator("#tim")
    box.fill("")
    box.press_sequentially("xem kênh")
    assert pairs(files) == []
    with page.expect_response("**/pairs/**"):
        box.press_sequentially(" ")
    box.press_sequentially("mương")
    assert len(pairs(files)) == 1
    box.press("Enter")
    assert number(answered(page)) == 26
    assert len(pairs(files)) == len(set(pairs(files))) == 2


ENTERED: dict[str, Callable[[Page], None]] = {
    "pasted": lambda page: page.keyboard.press("Control+V"),
    "spoken": lambda page: page.keyboard.insert_text("xem kênh mương"),
}


@pytest.mark.parametrize("enter", ENTERED.values(), ids=ENTERED.keys())
def test_lists_of_what_comes_at_once_come_before_it_is_sent(
    page: Page, site: Site, enter: Callable[[Page], None]
) -> None:
    box = page.locator("#tim")
    opened(page, site.root, q="xem kênh mương")
    box.press("Control+A")
    box.press("Control+C")
    opened(page, site.root, q="hội nghị")
    files = requested(page)
    box.fill("")
    enter(page)
    page.wait_for_selector("#tim[role=combobox]")  # later than lists are asked for
    assert len(pairs(files)) == 2
    box.press("Enter")
    assert number(answered(page)) == 26
    assert len(pairs(files)) == 2


def test_results_are_fetched_while_another_writing_is_looked_up(page: Page, site: Site) -> None:
    held: list[Route] = []
    holding = True
    page.route("**/words/**", lambda route: held.append(route) if holding else route.continue_())
    with page.expect_request("**/words/**"), page.expect_request("**/stored-fields/**"):
        page.goto(f"{site.root}tim-kiem.html?q=thủy lợi")
    holding = False
    for route in held:
        route.continue_()
    assert number(answered(page)) == 26


def test_nothing_is_fetched_for_single_words_or_what_is_taken_back(page: Page, site: Site) -> None:
    opened(page, site.root, q="hội nghị")
    files = requested(page)
    box = page.locator("#tim")
    for typed in ("", "đê ", " - ", '"', "đê 15/7/2020", "x" * 500):
        box.fill(typed)
    page.wait_for_selector("#tim[role=combobox]")
    assert pairs(files) == []


def pairs(files: list[str]) -> list[str]:
    return [file for file in files if "/pairs/" in file]
