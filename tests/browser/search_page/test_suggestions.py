"""Names while typing: a combobox for keyboard and pointer."""

import pytest
from playwright.sync_api import Page, expect

from tests.support.search_page import answered, asked, focused, opened, unasked
from tests.support.strict_server import Site

from .archive import requested


def test_names_are_fetched_at_the_first_letters(page: Page, site: Site) -> None:
    opened(page, site.root, q="đê điều")
    files = requested(page)
    page.focus("#tim")
    page.wait_for_selector("#tim[role=combobox]")
    assert files == []
    page.fill("#tim", "mau")
    page.wait_for_selector("[role=option]")
    page.locator("#tim").press_sequentially(" th")
    assert [file.rsplit("/")[-1] for file in files] == ["names.bin"]


def test_suggestions_follow_the_combobox_pattern(page: Page, site: Site) -> None:
    unasked(page, site.root)
    box = page.locator("#tim")
    options = page.locator("#goi-y [role=option]")

    def active() -> str:
        """The chosen option, by its id and by its own word, which must agree."""
        ids = page.locator("[aria-selected=true]").evaluate_all("all => all.map(one => one.id)")
        assert box.get_attribute("aria-activedescendant") == "".join(ids)
        return "".join(ids)

    box.focus()
    expect(box).to_have_role("combobox")
    state = {"aria-autocomplete": "list", "aria-controls": "goi-y", "aria-expanded": "false"}
    assert {name: box.get_attribute(name) for name in state} == state
    box.press_sequentially("so thu")
    expect(options).to_have_count(8)
    assert box.get_attribute("aria-expanded") == "true"
    assert active() == ""
    box.press("ArrowDown")
    box.press("ArrowDown")
    assert active() == options.nth(1).get_attribute("id")
    box.press("ArrowUp")
    box.press("ArrowUp")
    assert active() == ""
    box.press("ArrowUp")
    assert active() == options.nth(7).get_attribute("id")
    box.press("Escape")
    assert box.get_attribute("aria-expanded") == "false"
    assert not page.is_visible("#goi-y")
    assert (box.input_value(), focused(page)) == ("so thu", "q")
    box.press("ArrowDown")
    expect(options).to_have_count(8)
    page.keyboard.press("Tab")
    assert not page.is_visible("#goi-y")


@pytest.mark.parametrize("typed", ["tran thi", "Mẫu", "mau thi"])
def test_enter_on_a_suggestion_opens_its_page(page: Page, site: Site, typed: str) -> None:
    unasked(page, site.root)
    page.locator("#tim").press_sequentially(typed)
    page.wait_for_selector("[role=option]")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url("**/lanh-dao/tran-thi-mau.html")


def test_suggestion_tells_by_which_name_it_was_found_and_can_be_clicked(
    page: Page, site: Site
) -> None:
    unasked(page, site.root)
    page.locator("#tim").press_sequentially("ty thuy")
    assert page.inner_text("[role=option]") == "Sở Thử 1 Cơ quan · còn gọi: Ty Thủy lợi cũ"
    page.click("[role=option]")
    page.wait_for_url("**/co-quan/so-1.html")


def test_enter_without_a_chosen_suggestion_searches(page: Page, site: Site) -> None:
    unasked(page, site.root)
    page.locator("#tim").press_sequentially("sở thử")
    page.wait_for_selector("[role=option]")
    page.keyboard.press("Enter")
    answered(page)
    assert asked(page) == {"q": ["sở thử"]}
    assert not page.is_visible("#goi-y")
