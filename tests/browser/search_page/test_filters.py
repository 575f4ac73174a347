"""Filters narrow by links, and every count is what its link leaves."""

import pytest
from playwright.sync_api import Page, expect

from tests.support.search_page import answered, asked, open_panel, opened
from tests.support.strict_server import Site

from .archive import ALL, number, requested


def test_chips_name_the_filters_and_take_them_away(page: Page, site: Site) -> None:
    opened(
        page,
        site.root,
        q="thủy lợi",
        co_quan="so-2",
        lanh_dao="tran-thi-mau",
        tu="2019-01-01",
        den="2019-12-31",
    )
    chips = page.locator("[data-search-chips] li")
    expect(chips.first).to_contain_text("Cơ quan: Sở Thử 2")
    shown = [text.split("Bỏ lọc: ")[-1] for text in chips.all_text_contents()]
    assert shown == ["Cơ quan: Sở Thử 2", "Lãnh đạo: Trần Thị Mẫu", "Năm 2019", "Bỏ mọi bộ lọc"]
    chips.first.locator("a").click()
    answered(page)
    assert asked(page).keys() == {"q", "lanh-dao", "tu", "den"}
    page.go_back()
    expect(chips.first).to_contain_text("Sở Thử 2")
    page.click("text=Bỏ mọi bộ lọc")
    assert answered(page) == f"{ALL} bản tin"
    assert asked(page) == {"q": ["thủy lợi"]}
    assert not chips.count()


def test_counts_are_fetched_when_the_panel_is_opened(page: Page, site: Site) -> None:
    opened(page, site.root, q="thủy lợi")
    files = requested(page)
    page.wait_for_timeout(200)
    assert files == []
    open_panel(page)
    assert files
    titles = page.locator(".facet__title").all_inner_texts()
    assert titles == ["Năm", "Cơ quan", "Lãnh đạo", "Nguồn"]


@pytest.mark.parametrize(
    "narrowed", [{}, {"co_quan": "so-2"}, {"nguon": "bao-thu", "tu": "2020-01-01"}]
)
def test_every_count_is_what_its_filter_leaves(
    page: Page, site: Site, narrowed: dict[str, str]
) -> None:
    opened(page, site.root, q="thủy lợi", **narrowed)
    open_panel(page)
    promised = page.locator(".facet__link, .years__link").evaluate_all(
        "links => links.map(a => [a.search, a.closest('li').querySelector('.count').textContent.trim()])"
    )
    assert len(promised) > 5
    for query, count in promised:
        page.goto(f"{site.root}tim-kiem.html{query}")
        assert answered(page) == f"{count} bản tin", query


def test_choosing_narrows_and_the_open_panel_follows(page: Page, site: Site) -> None:
    opened(page, site.root, q="thủy lợi")
    open_panel(page)
    page.locator(".facet__link", has_text="Báo Thử").click()
    assert answered(page) == "13 bản tin"
    assert asked(page) == {"q": ["thủy lợi"], "nguon": ["bao-thu"]}
    page.wait_for_selector("[data-search-filters][aria-busy=false] .facet__title")
    names = " ".join(page.locator(".facet__link").all_inner_texts())
    assert "Trần Thị Mẫu" in names
    assert "Báo Thử" not in names


def test_long_lists_are_folded(page: Page, site: Site) -> None:
    opened(page, site.root, q="thủy lợi")
    open_panel(page)
    rest = page.locator(".filters details")
    assert rest.count() == 1
    assert page.locator(".facet__link:visible", has_text="Sở Thử").count() == 8
    rest.locator("summary").click()
    assert page.locator(".facet__link:visible", has_text="Sở Thử").count() == 10


def test_dates_are_asked_for_in_the_panel(page: Page, site: Site) -> None:
    opened(page, site.root, q="thủy lợi")
    open_panel(page)
    page.fill("[name=tu]", "2020-06-01")
    page.fill("[name=den]", "2020-12-31")
    page.click("text=Lọc theo ngày")
    assert 0 < number(answered(page)) < ALL
    assert asked(page) == {"q": ["thủy lợi"], "tu": ["2020-06-01"], "den": ["2020-12-31"]}
    assert "Từ 1/6/2020 đến 31/12/2020" in page.inner_text("[data-search-chips]")


@pytest.mark.parametrize(
    ("given", "meant"),
    [
        ({"tu": "2020-12-31", "den": "2020-01-01"}, ["2020-01-01", "2020-12-31"]),
        ({"tu": "2020-02-31", "den": "x"}, ["", ""]),
        ({"den": "2020-01-01"}, ["", "2020-01-01"]),
        ({"tu": "0000-00-00", "den": "99999-01-01"}, ["", ""]),
    ],
)
def test_days_that_are_none_do_not_count(
    page: Page, site: Site, given: dict[str, str], meant: list[str]
) -> None:
    opened(page, site.root, q="thủy lợi", **given)
    assert [page.input_value(f"[name={name}]") for name in ("tu", "den")] == meant
