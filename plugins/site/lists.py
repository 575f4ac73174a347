"""Bulletins of one leader, committee or source: newest first, by year, with a page a year.

A list grows by new year pages, never by page numbers that shift, so that an address keeps its bulletins
and a new bulletin touches two pages of each list it is in.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import NamedTuple

from plugins.archive.entries import Entry
from plugins.site import addresses
from plugins.site.page import Crumb, Page

NEWEST = 30


class YearCount(NamedTuple):
    """How many bulletins a year has, and where they are listed."""

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
        """The count of the fullest year, by which bars are drawn."""
        return max((y.total for y in self.years), default=1)


def listing(entries: Sequence[Entry], address: str) -> Listing:
    """The listing of entries in order of time, for the page at `address`."""
    counts = Counter(e.day.year for e in entries)
    years = [YearCount(y, counts[y], addresses.year_of(address, y)) for y in sorted(counts)]
    return Listing(len(entries), by_year(reversed(entries[-NEWEST:])), years)


def by_year(entries: Iterable[Entry]) -> list[YearGroup]:
    return [YearGroup(y, list(group)) for y, group in groupby(entries, key=lambda e: e.day.year)]


def year_pages(
    entries: Sequence[Entry], owner: str, address: str, trail: tuple[Crumb, ...]
) -> Iterator[Page]:
    """The pages `address/2020.html`, each with all bulletins of its year."""
    groups = by_year(entries)
    years = [group.year for group in groups]
    for i, (year, group) in enumerate(groups):
        here = addresses.year_of(address, year)
        yield Page(
            here,
            "list_year.html",
            f"{owner}, năm {year}",
            f"{len(group)} bản tin năm {year}: {owner}.",
            {
                "owner": Crumb(owner, address),
                "year": year,
                "entries": group[::-1],
                "earlier": _near(years, i - 1, address),
                "later": _near(years, i + 1, address),
            },
            (*trail, Crumb(owner, address), Crumb(f"Năm {year}", here)),
        )


def _near(years: list[int], index: int, address: str) -> Crumb | None:
    if not 0 <= index < len(years):
        return None
    return Crumb(f"Năm {years[index]}", addresses.year_of(address, years[index]))
