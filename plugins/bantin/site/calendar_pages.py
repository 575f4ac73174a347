"""The pages of years and months.

A year's page shows a calendar of each month, in which days with bulletins are links. A month's page shows its
calendar and lists its bulletins.
"""

import calendar
from collections import Counter
from collections.abc import Iterator
from functools import partial
from itertools import groupby
from typing import NamedTuple

from bantin.archive.facts import ArchiveFacts
from bantin.authority.bulletin_entries import Entry
from bantin.content import addresses
from bantin.language.date_words import month_in_words
from bantin.site import search_within
from bantin.site.page import NamedLink, Page, Section
from bantin.site.search_within import SearchWithin


class CalendarDay(NamedTuple):
    """A cell in the table of a month; `total` counts the bulletins of the day.

    `number` is the day of the month, or 0 for a cell outside the month. `address` leads to the day's heading on the
    page of the month, and is empty for a day without bulletins.
    """

    number: int
    total: int
    address: str


class CalendarMonth(NamedTuple):
    """A month as a table of weeks that begin on Monday; `total` counts the bulletins of the month."""

    number: int
    name: str
    address: str
    total: int
    weeks: list[list[CalendarDay]]


class YearContext(NamedTuple):
    """The context of `year.html`; `within` searches the year, `earlier` and `later` are the nearest years with bulletins."""

    year: int
    total: int
    within: SearchWithin | None
    months: list[CalendarMonth]
    earlier: NamedLink | None
    later: NamedLink | None


class MonthContext(NamedTuple):
    """The context of `month.html`, as that of `year.html`."""

    month: CalendarMonth
    within: SearchWithin | None
    earlier: NamedLink | None
    later: NamedLink | None


def sections(facts: ArchiveFacts) -> Iterator[Section]:
    """Yield one section for each year with bulletins: the page of the year and the pages of its months."""
    by_month = {
        month: list(group)
        for month, group in groupby(facts.entries, key=lambda e: (e.day.year, e.day.month))
    }
    years = sorted({year for year, _ in by_month})
    for i in range(len(years)):
        yield partial(_pages, by_month, years, i)


def _pages(
    by_month: dict[tuple[int, int], list[Entry]], years: list[int], index: int
) -> Iterator[Page]:
    year = years[index]
    yield _year(year, {m: e for (y, m), e in by_month.items() if y == year}, years, index)
    months = list(by_month)
    for i, (of, month) in enumerate(months):
        if of == year:
            yield _month(year, month, by_month[year, month], months, i)


def _year(year: int, by_month: dict[int, list[Entry]], years: list[int], index: int) -> Page:
    total = sum(map(len, by_month.values()))
    return Page(
        addresses.year(year),
        "year.html",
        f"Bản tin năm {year}",
        f"{total} bản tin năm {year}, theo tháng và ngày.",
        YearContext(
            year,
            total,
            search_within.of_year(year).form(total),
            [_table(year, month, entries) for month, entries in by_month.items()],
            earlier=_year_crumb(years[index - 1]) if index else None,
            later=_year_crumb(years[index + 1]) if index + 1 < len(years) else None,
        ),
        (_year_crumb(year),),
    )


def _month(
    year: int, month: int, entries: list[Entry], months: list[tuple[int, int]], index: int
) -> Page:
    return Page(
        addresses.month(year, month),
        "month.html",
        f"Bản tin {month_in_words(year, month).lower()}",
        f"{len(entries)} bản tin {month_in_words(year, month).lower()}, theo ngày.",
        MonthContext(
            _table(year, month, entries),
            search_within.of_month(year, month).form(len(entries)),
            earlier=_month_crumb(*months[index - 1]) if index else None,
            later=_month_crumb(*months[index + 1]) if index + 1 < len(months) else None,
        ),
        (_year_crumb(year), _month_crumb(year, month)),
        entries=entries,
    )


def _table(year: int, month: int, entries: list[Entry]) -> CalendarMonth:
    counts = Counter(e.day for e in entries)
    weeks = [
        [
            CalendarDay(
                day.day if day.month == month else 0,
                counts[day] if day.month == month else 0,
                addresses.day(day) if day.month == month and counts[day] else "",
            )
            for day in week
        ]
        for week in calendar.Calendar().monthdatescalendar(year, month)
    ]
    name, address = month_in_words(year, month), addresses.month(year, month)
    return CalendarMonth(month, name, address, len(entries), weeks)


def _year_crumb(year: int) -> NamedLink:
    return NamedLink(f"Năm {year}", addresses.year(year))


def _month_crumb(year: int, month: int) -> NamedLink:
    return NamedLink(f"Tháng {month}/{year}", addresses.month(year, month))
