"""Filters narrow by links, and every count is what its link leaves."""

import pytest
from playwright.sync_api import Page, expect

from tests.support.search_page import (
    STATUS,
    addresses,
    answered,
    asked,
    focused,
    open_panel,
    opened,
)
from tests.support.strict_server import Site
from tests.support.waiting import until

from .archive import ALL, ALL_CLOSE, number, requested


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
    assert answered(page) == ALL_CLOSE
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
        page.goto(f"{site.root}tim-kiem.html{query}&het=1")
        assert answered(page) == f"{count} bản tin", query


def test_choosing_narrows_and_the_open_panel_follows(page: Page, site: Site) -> None:
    opened(page, site.root, q="thủy lợi")
    open_panel(page)
    page.locator(".facet__link", has_text="Báo Thử").click()
    expect(page.locator(STATUS)).to_have_text("13 bản tin")
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
    assert (
        page.locator("[name=tu], [name=den]").evaluate_all(
            "fields => fields.map(field => `${field.type} ${field.inputMode}`)"
        )
        == ["text numeric"] * 2
    )  # native fields show mm/dd/yyyy in a browser whose language is English
    page.fill("[name=tu]", "1/6/2020")
    page.fill("[name=den]", "31/12/2020")
    page.click("text=Lọc theo ngày")
    assert 0 < number(answered(page)) < ALL
    assert asked(page) == {"q": ["thủy lợi"], "tu": ["2020-06-01"], "den": ["2020-12-31"]}
    assert "Từ 1/6/2020 đến 31/12/2020" in page.inner_text("[data-search-chips]")


@pytest.mark.parametrize(
    ("typed", "days"),
    [
        (("16/07/2020", "16.7.2020"), ("2020-07-16", "2020-07-16")),
        (("2020-07-16", "ngày 1 tháng 8 năm 2020"), ("2020-07-16", "2020-08-01")),
        (("2/2020", "2/2020"), ("2020-02-01", "2020-02-29")),
        (
            ("16072020", " 01.08.2020"),
            ("2020-07-16", "2020-08-01"),
        ),  # a phone's digits, without a slash
        (("16 7 2020", "1,8,2020"), ("2020-07-16", "2020-08-01")),
        (("022020", "3.2020"), ("2020-02-01", "2020-03-31")),
        (("2020", "tháng 3/2021"), ("2020-01-01", "2021-03-31")),
        (("", " 2020 "), (None, "2020-12-31")),
        (("quý II 2020", "cuối năm 2020"), ("2020-04-01", "2020-12-31")),
        (("2021", "2020"), ("2020-01-01", "2021-12-31")),
    ],
)
def test_days_are_understood_as_people_type_them(
    page: Page, site: Site, typed: tuple[str, str], days: tuple[str | None, str]
) -> None:
    opened(page, site.root, q="thủy lợi")
    page.click("[data-search-filters] > summary")
    for name, text in zip(("tu", "den"), typed, strict=True):
        page.fill(f"[name={name}]", text)
    page.press("[name=den]", "Enter")
    first, last = ([day] if day else None for day in days)
    until(lambda: (asked(page).get("tu"), asked(page).get("den")) == (first, last))


@pytest.mark.parametrize(
    "text", ["31/2/2020", "31022020", "hôm qua", "16/7", "2020 2021", "1750", "1672020", "..."]
)
def test_a_day_that_is_none_is_told_and_changes_nothing(page: Page, site: Site, text: str) -> None:
    opened(page, site.root, q="thủy lợi")
    shown, url = addresses(page), page.url
    page.click("[data-search-filters] > summary")
    page.fill("[name=tu]", text)
    page.press("[name=tu]", "Enter")
    told = "Không hiểu ngày này. Hãy gõ như 16/7/2020"
    until(lambda: page.inner_text(STATUS).startswith(told))
    assert (focused(page), addresses(page), page.url) == ("tu", shown, url)


@pytest.mark.parametrize(
    ("given", "shown"),
    [
        ({"tu": "2020-12-31", "den": "2020-01-01"}, ("1/1/2020", "31/12/2020")),
        ({"den": "2020-01-01"}, ("", "1/1/2020")),
        ({"tu": "12/12/2019", "den": "1-6-2020"}, ("12/12/2019", "1/6/2020")),
        ({"tu": "7/2020", "den": "8/2020"}, ("1/7/2020", "31/8/2020")),
        ({"tu": "2021", "den": "2020"}, ("1/1/2020", "31/12/2021")),
    ],
)
def test_the_address_takes_dates_as_people_type_them(
    page: Page, site: Site, given: dict[str, str], shown: tuple[str, str]
) -> None:
    opened(page, site.root, q="thủy lợi", **given)
    assert (page.input_value("[name=tu]"), page.input_value("[name=den]")) == shown
    days = [day and "-".join(part.zfill(2) for part in reversed(day.split("/"))) for day in shown]
    page.click("text=Mới nhất")
    answered(page)
    found = asked(page)
    assert [found.get(name, [""])[0] for name in ("tu", "den")] == days
    found_days = [address[:10].replace("/", "-") for address in addresses(page)]
    assert found_days
    assert all((days[0] or "0") <= day <= (days[1] or "9") for day in found_days)


@pytest.mark.parametrize(
    ("given", "untold", "shown"),
    [
        ({"tu": "2020-02-31", "den": "x"}, ["2020-02-31", "x"], ["", ""]),
        ({"tu": "0000-00-00", "den": "99999-01-01"}, ["0000-00-00", "99999-01-01"], ["", ""]),
        ({"tu": "16/7", "den": "2020"}, ["16/7"], ["", "31/12/2020"]),
        ({"tu": "2020", "den": "15/8/2020 âm lịch"}, ["15/8/2020 âm lịch"], ["1/1/2020", ""]),
    ],
)
def test_dates_of_the_address_that_are_none_are_told_and_do_not_count(
    page: Page, site: Site, given: dict[str, str], untold: list[str], shown: list[str]
) -> None:
    read = {name: text for name, text in given.items() if text not in untold}
    count = opened(page, site.root, q="thủy lợi", **read)
    told = "".join(f"Không hiểu ngày “{text}”, nên không lọc theo ngày này. " for text in untold)
    assert opened(page, site.root, q="thủy lợi", **given) == told + count
    assert [page.input_value(f"[name={name}]") for name in ("tu", "den")] == shown


def test_a_date_that_is_none_is_told_where_nothing_else_is_asked(page: Page, site: Site) -> None:
    page.goto(f"{site.root}tim-kiem.html?den=mai")
    told = "Không hiểu ngày “mai”, nên không lọc theo ngày này."
    until(lambda: page.inner_text(STATUS).strip() == told)
    assert page.is_visible("[data-search-browse]")
