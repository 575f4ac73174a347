"""Lists of the bulletins of one leader, committee or source.

The page of the leader, committee or source shows the newest bulletins; each year has a page of its own. There are no
numbered pages, because their contents would shift with each new bulletin. So an address keeps its
bulletins, and a new bulletin changes two pages of each list that it is in (and a month page if its year is full).
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import NamedTuple

from bantin.authority.bulletin_entries import Entry
from bantin.content import addresses
from bantin.site import search_within
from bantin.site.page import NamedLink, Page
from bantin.site.search_within import Scope, SearchWithin

NEWEST = 30
_FULL_YEAR = 200  # bulletins; a page of more would be heavy on a phone


class YearCount(NamedTuple):
    """The number of bulletins of a year, and the address of the page that lists them."""

    year: int
    total: int
    address: str


class YearGroup(NamedTuple):
    """Bulletins of one year, in the order in which they were given to `by_year`."""

    year: int
    entries: list[Entry]


@dataclass(frozen=True, slots=True)
class Listing:
    """What the page of a leader, committee or source shows of its list: the newest bulletins, and counts by year.

    `total` counts all bulletins of the list, and `within` searches them; `years` begin with the oldest.
    """

    total: int
    within: SearchWithin | None
    newest: list[YearGroup]
    years: list[YearCount]

    @property
    def most(self) -> int:
        """The largest number of bulletins in a year, to which the lengths of bars are relative."""
        return max((y.total for y in self.years), default=1)


class PeriodContext(NamedTuple):
    """The context of `list_period.html`: one year or month in the list of `owner`.

    `owner` is the page of the leader, committee or source. `period` names the year or month in Vietnamese. A year with
    too many bulletins for one page lists its `months` with their counts instead of bulletins.
    """

    owner: NamedLink
    period: str
    total: int
    within: SearchWithin | None
    months: list[tuple[NamedLink, int]]
    earlier: NamedLink | None
    later: NamedLink | None


class _Period(NamedTuple):
    """A year or month of a list: the link to its page, and its bulletins as a scope."""

    link: NamedLink
    scope: Scope


def listing(entries: Sequence[Entry], address: str, scope: Scope) -> Listing:
    """Return what the page at `address` shows of the list of these entries, which are given oldest first.

    `scope` narrows a search to the entries.
    """
    counts = Counter(e.day.year for e in entries)
    years = [YearCount(y, counts[y], addresses.year_of(address, y)) for y in sorted(counts)]
    total = len(entries)
    return Listing(total, scope.form(total), by_year(reversed(entries[-NEWEST:])), years)


def by_year(entries: Iterable[Entry]) -> list[YearGroup]:
    """Return the entries grouped by year; their order, oldest or newest first, is kept."""
    return [YearGroup(y, list(group)) for y, group in groupby(entries, key=lambda e: e.day.year)]


def period_pages(
    entries: Sequence[Entry], owner: NamedLink, trail: tuple[NamedLink, ...], scope: Scope
) -> Iterator[Page]:
    """Yield the year pages of a list, for example `…/ID/2020.html` for the list on `…/ID.html`.

    A year with more than 200 bulletins also gets month pages, for example `…/ID/2020-07.html`. `owner` is the list's
    page; `trail` leads to that page without including it. `scope` narrows a search to the entries.
    """
    groups = by_year(entries)
    way = (*trail, owner)
    years = [
        _Period(
            NamedLink(f"Năm {year}", addresses.year_of(owner.address, year)),
            scope.within(search_within.of_year(year)),
        )
        for year, _ in groups
    ]
    for i, (_, group) in enumerate(groups):
        by_month = _by_month(group, owner.address, scope) if len(group) > _FULL_YEAR else []
        months = [(period.link, len(inside)) for period, inside in by_month]
        yield _period_page(way, years, i, group, months[::-1])
        periods = [period for period, _ in by_month]
        for j, (_, inside) in enumerate(by_month):
            yield _period_page((*way, years[i].link), periods, j, inside, [])


def _by_month(
    entries: Iterable[Entry], address: str, scope: Scope
) -> list[tuple[_Period, list[Entry]]]:
    months = groupby(entries, key=lambda e: (e.day.year, e.day.month))
    return [
        (
            _Period(
                NamedLink(f"Tháng {month}/{year}", addresses.month_of(address, year, month)),
                scope.within(search_within.of_month(year, month)),
            ),
            list(group),
        )
        for (year, month), group in months
    ]


def _period_page(
    way: tuple[NamedLink, ...],
    periods: list[_Period],
    index: int,
    entries: list[Entry],
    months: list[tuple[NamedLink, int]],
) -> Page:
    """Return the page of the year or month `periods[index]`.

    The page lists `months` if any are given, otherwise `entries`, newest first.
    """
    owner, (period, scope) = way[1], periods[index]
    name = f"{period.title[0].lower()}{period.title[1:]}"
    return Page(
        period.address,
        "list_period.html",
        f"{owner.title}, {name}",
        f"{len(entries)} bản tin {name}: {owner.title}.",
        PeriodContext(
            owner,
            name,
            len(entries),
            scope.form(len(entries)),
            months,
            earlier=periods[index - 1].link if index else None,
            later=periods[index + 1].link if index + 1 < len(periods) else None,
        ),
        (*way, period),
        entries=[] if months else entries[::-1],
    )
