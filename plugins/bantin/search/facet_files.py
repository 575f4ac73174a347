"""Facet files: the source, the committees and the leaders of each bulletin, with which the script counts facets.

There is a file for each quarter of a year and, in large archives, one for each month too: where results
lie far apart, quarters alone would make a reader fetch the facets of nearly all bulletins.

A file is deflated single-byte JSON, six columns: how many document numbers lie between each bulletin and
the one before, the first counted from the first day of the quarter or month; the source of each bulletin,
0 for none; the number of its committees; the committees of all; the number of its leaders; the leaders of
all. Sources, committees and leaders are positions, from 1, in the lists of the file `ids`. Those are in
order of first use, so that a later bulletin changes no position.
"""

import datetime
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, groupby, pairwise
from typing import Protocol

from bantin.search.compression import deflate_json
from bantin.search.index_layout import IndexLayout

IDS = "ids"


class HasId(Protocol):
    """A committee, a leader or a source."""

    @property
    def id(self) -> str: ...


class HasFacets(Protocol):
    """A bulletin with its day and its facets."""

    @property
    def day(self) -> datetime.date: ...
    @property
    def source(self) -> HasId | None: ...
    @property
    def committees(self) -> Sequence[HasId]: ...
    @property
    def leaders(self) -> Sequence[HasId]: ...


def facet_files(
    documents: Iterable[tuple[int, HasFacets]], layout: IndexLayout
) -> Iterator[tuple[str, bytes]]:
    """Yield (name, bytes) of each facet file for all bulletins, numbered and in order of time.

    Every quarter from the first day to the last has a file, also one without bulletins; so has every
    month of these quarters if the layout has `monthly_facets`. The file `ids` comes last.
    """
    ids = _Positions(), _Positions(), _Positions()
    of_month = {m: list(g) for m, g in groupby(documents, key=lambda n: _month(n[1].day))}
    for year, quarter in _quarters(layout.first, layout.last) if of_month else ():
        months = [(year, month) for month in range(3 * quarter - 2, 3 * quarter + 1)]
        whole = list(chain.from_iterable(of_month.get(month, ()) for month in months))
        yield f"{year:04}-{quarter}", _file(whole, months[0], layout, ids)
        for month in months if layout.monthly_facets else ():
            yield "{:04}-{:02}".format(*month), _file(of_month.get(month, []), month, layout, ids)
    yield IDS, deflate_json([list(some) for some in ids])


def _file(
    documents: list[tuple[int, HasFacets]],
    first_month: tuple[int, int],
    layout: IndexLayout,
    ids: tuple["_Positions", "_Positions", "_Positions"],
) -> bytes:
    sources, committees, leaders = ids
    first = ((datetime.date(*first_month, 1) - layout.first).days << layout.slot_bits) - 1
    numbers = [first, *(number for number, _ in documents)]
    gaps = [number - before - 1 for before, number in pairwise(numbers)]
    of_source = [sources[d.source.id] if d.source else 0 for _, d in documents]
    of_committees = [[committees[c.id] for c in d.committees] for _, d in documents]
    of_leaders = [[leaders[x.id] for x in d.leaders] for _, d in documents]
    return deflate_json([gaps, of_source, *_columns(of_committees), *_columns(of_leaders)])


def _month(day: datetime.date) -> tuple[int, int]:
    return day.year, day.month


def _quarter(day: datetime.date) -> tuple[int, int]:
    return day.year, (day.month - 1) // 3 + 1


def _quarters(first: datetime.date, last: datetime.date) -> Iterator[tuple[int, int]]:
    for year in range(first.year, last.year + 1):
        yield from (
            (year, q) for q in range(1, 5) if _quarter(first) <= (year, q) <= _quarter(last)
        )


def _columns(lists: list[list[int]]) -> tuple[list[int], list[int]]:
    """Return the lengths of the lists and the items of all."""
    return [len(one) for one in lists], list(chain(*lists))


class _Positions(dict[str, int]):
    """The position of each id, from 1; an id that is looked up for the first time gets the next position."""

    def __missing__(self, id_: str) -> int:
        position = self[id_] = len(self) + 1
        return position
