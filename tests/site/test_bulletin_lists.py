"""Long lists: by years, and by months where a year is full."""

import datetime

from bantin.authority.bulletin_entries import Entry
from bantin.headers.dates import Moment
from bantin.site.bulletin_lists import PeriodContext, period_pages
from bantin.site.page import NamedLink, Page
from bantin.site.search_within import SearchWithin, of_committee

TRAIL = (NamedLink("Cơ quan", "co-quan/index.html"),)
OWNER = NamedLink("Tỉnh ủy", "co-quan/tinh-uy.html")


def entry(day: datetime.date, number: int) -> Entry:
    path = f"bulletins/{day:%Y}/{day:%m}/{day:%d}-tin-{number}.md"
    return Entry(
        path, f"{number}.html", "Tin", Moment(day), None, "", "", "", None, None, (), (), ()
    )


def entries(year: int, count: int) -> list[Entry]:
    first = datetime.date(year, 1, 1)
    return [entry(first + datetime.timedelta(days=i % 365), i) for i in sorted(range(count))]


def pages(*years: tuple[int, int]) -> list[Page]:
    listed = sorted(
        (e for year, count in years for e in entries(year, count)), key=lambda e: (e.moment, e.path)
    )
    return list(period_pages(listed, OWNER, TRAIL, of_committee("tinh-uy", OWNER.title)))


def context_of(page: Page) -> PeriodContext:
    assert isinstance(page.context, PeriodContext)
    return page.context


def test_a_year_lists_its_bulletins_newest_first() -> None:
    (page,) = pages((2020, 200))

    assert page.address == "co-quan/tinh-uy/2020.html"
    assert page.title == "Tỉnh ủy, năm 2020"
    days = [e.day for e in page.entries]
    assert len(days) == 200
    assert days == sorted(days, reverse=True)


def test_each_page_searches_what_it_lists() -> None:
    few, year, january, *_ = pages((2019, 9), (2020, 201))

    organ = ("co-quan", "tinh-uy")
    days = ("tu", "2020-01-01"), ("den", "2020-12-31")
    assert context_of(few).within is None
    assert context_of(year).within == SearchWithin(
        "Tìm trong 201 bản tin năm 2020 về Tỉnh ủy", (organ, *days)
    )
    assert context_of(january).within == SearchWithin(
        "Tìm trong 31 bản tin tháng 1/2020 về Tỉnh ủy",
        (organ, ("tu", "2020-01-01"), ("den", "2020-01-31")),
    )


def test_a_full_year_lists_its_months_and_they_the_bulletins() -> None:
    year, *months = pages((2020, 201))

    assert year.address == "co-quan/tinh-uy/2020.html"
    assert year.entries == []
    assert [m.address for m in months] == [
        f"co-quan/tinh-uy/2020-{month:02}.html" for month in range(1, 8)
    ]
    assert [c.address for c, _ in context_of(year).months] == [m.address for m in months[::-1]]
    assert sum(len(m.entries) for m in months) == 201
    assert months[1].trail[-2:] == (
        NamedLink("Năm 2020", "co-quan/tinh-uy/2020.html"),
        NamedLink("Tháng 2/2020", "co-quan/tinh-uy/2020-02.html"),
    )


def test_neighbours_are_the_years_and_months_that_have_bulletins() -> None:
    first, last = pages((2018, 1), (2020, 1))

    assert (context_of(first).earlier, context_of(first).later) == (
        None,
        NamedLink("Năm 2020", "co-quan/tinh-uy/2020.html"),
    )
    assert context_of(last).earlier == NamedLink("Năm 2018", "co-quan/tinh-uy/2018.html")
