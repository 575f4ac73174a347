"""Lists of the bulletins of one leader, committee or source: the newest first, and one page for each year.

A list grows by new year pages, never by page numbers that shift, so that an address keeps its bulletins
and a new bulletin touches two pages of each list it is in.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import NamedTuple

from bantin.authority.bulletin_entries import Entry
from bantin.content import addresses
from bantin.site.page import NamedLink, Page

NEWEST = 30
_FULL_YEAR = 200  # bulletins; a page of more would be heavy on a phone


class YearCount(NamedTuple):
    """The number of bulletins of a year, and the address of the page that lists them."""

    year: int
    total: int
    address: str


class YearGroup(NamedTuple):
    """The bulletins of a year, newest first."""

    year: int
    entries: list[Entry]


@dataclass(frozen=True, slots=True)
class Listing:
    """What a page shows of a list of bulletins: the newest, and the years with their counts."""

    total: int
    newest: list[YearGroup]
    years: list[YearCount]

    @property
    def most(self) -> int:
        """The largest number of bulletins in a year: the length of bars is relative to it."""
        return max((y.total for y in self.years), default=1)


class PeriodContext(NamedTuple):
    """The context of `list_period.html`.

    A year with too many bulletins for one page lists its `months` with their counts instead of bulletins.
    """

    owner: NamedLink
    period: str
    total: int
    months: list[tuple[NamedLink, int]]
    earlier: NamedLink | None
    later: NamedLink | None


def listing(entries: Sequence[Entry], address: str) -> Listing:
    """What the page at `address` shows of entries, which are given in order of time."""
    counts = Counter(e.day.year for e in entries)
    years = [YearCount(y, counts[y], addresses.year_of(address, y)) for y in sorted(counts)]
    return Listing(len(entries), by_year(reversed(entries[-NEWEST:])), years)


def by_year(entries: Iterable[Entry]) -> list[YearGroup]:
    return [YearGroup(y, list(group)) for y, group in groupby(entries, key=lambda e: e.day.year)]


def period_pages(
    entries: Sequence[Entry], owner: str, address: str, trail: tuple[NamedLink, ...]
) -> Iterator[Page]:
    """The pages of years, `…/ID/2020.html` for `…/ID.html`, and where a year is full those of months, `…/2020-07.html`."""
    groups = by_year(entries)
    way = (*trail, NamedLink(owner, address))
    years = [NamedLink(f"Năm {g.year}", addresses.year_of(address, g.year)) for g in groups]
    for i, (_, group) in enumerate(groups):
        by_month = _by_month(group, address) if len(group) > _FULL_YEAR else []
        months = [(crumb, len(inside)) for crumb, inside in by_month]
        yield _period_page(way, years, i, group, months[::-1])
        crumbs = [crumb for crumb, _ in by_month]
        for j, (_, inside) in enumerate(by_month):
            yield _period_page((*way, years[i]), crumbs, j, inside, [])


def _by_month(entries: Iterable[Entry], address: str) -> list[tuple[NamedLink, list[Entry]]]:
    months = groupby(entries, key=lambda e: (e.day.year, e.day.month))
    return [
        (NamedLink(f"Tháng {month}/{year}", addresses.month_of(address, year, month)), list(group))
        for (year, month), group in months
    ]


def _period_page(
    way: tuple[NamedLink, ...],
    periods: list[NamedLink],
    index: int,
    entries: list[Entry],
    months: list[tuple[NamedLink, int]],
) -> Page:
    """The page of the year or month at `index` in `periods`: with its bulletins, or with `months` if any are given."""
    owner, period = way[1], periods[index]
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
            months,
            earlier=periods[index - 1] if index else None,
            later=periods[index + 1] if index + 1 < len(periods) else None,
        ),
        (*way, period),
        entries=[] if months else entries[::-1],
    )
