"""The page says how it read the query, and lets each reading be taken back."""

from playwright.sync_api import Page, expect

from tests.support.search_page import answered, ask, asked, opened
from tests.support.strict_server import Site

from .archive import ALL_CLOSE


def test_understood_date_can_be_taken_away(page: Page, site: Site) -> None:
    opened(page, site.root, q="thủy lợi năm 2020")
    chip = page.locator("[data-search-date]")
    assert "Năm 2020" in chip.inner_text()
    chip.locator("a").click()
    assert answered(page) == ALL_CLOSE
    assert asked(page) == {"q": ["thủy lợi"]}


def test_what_was_searched_as_well_can_be_left_out(page: Page, site: Site) -> None:
    opened(page, site.root, q="tl")
    note = page.locator("[data-search-widened]")
    assert "tl → thủy lợi" in note.inner_text()
    note.locator("a").click()
    answered(page)
    assert asked(page) == {"q": ["tl"], "nguyen-van": ["1"]}
    assert not note.is_visible()
    page.click("[data-search-chips] a")
    answered(page)
    assert note.is_visible()
    page.goto(f"{site.root}tim-kiem.html?q=tl&nguyen-van=1")
    answered(page)
    ask(page, "thủy lợi")
    assert asked(page) == {"q": ["thủy lợi"]}


def test_pages_that_the_query_names_come_first(page: Page, site: Site) -> None:
    opened(page, site.root, q="mẫu thị")
    hit = page.locator("[data-search-hits] li")
    expect(hit).to_have_text("Trần Thị Mẫu Lãnh đạo · còn gọi: Mẫu Thị · 13 bản tin")
    assert (site.folder / (hit.locator("a").first.get_attribute("href") or "none")).is_file()


def test_number_of_bulletins_leads_to_them_in_the_search(page: Page, site: Site) -> None:
    opened(page, site.root, q="mẫu thị")
    page.click("text=13 bản tin")
    expect(page.locator("[data-search-chips]")).to_contain_text("Trần Thị Mẫu")
    assert answered(page) == "13 bản tin"
    assert asked(page) == {"lanh-dao": ["tran-thi-mau"]}


def test_many_pages_that_the_query_names_are_folded(page: Page, site: Site) -> None:
    opened(page, site.root, q="sở thử 1, sở thử 2, sở thử 3, sở thử 4, sở thử 5")
    hits = page.locator("[data-search-hits] a:not(small a)")
    assert [hit.is_visible() for hit in hits.all()] == [True] * 3 + [False] * 2
    page.click("[data-search-hits] summary")
    assert hits.last.is_visible()


def test_nothing_found_says_so_and_shows_the_ways(page: Page, site: Site) -> None:
    assert opened(page, site.root, q="zzzz").startswith("Không tìm thấy bản tin nào.")
    assert page.is_visible("text=Theo thời gian")
    assert not page.is_visible("[data-search-csv], [data-search-filters]")
