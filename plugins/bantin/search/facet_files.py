"""Facet files: the source, the committees and the leaders of each bulletin.

From these files the search page's script counts how many results have each facet.

There is one file for each quarter of a year. Large archives also have one for each month: if results are
scattered over many quarters, the script would otherwise fetch the facets of nearly all bulletins.

The file of a quarter or month is deflated single-byte JSON: a list of six columns, in order of bulletins.

    1. for each bulletin: how many document numbers are skipped between the bulletin before and this one;
       for the first bulletin, its document number less the lowest number of the period's first day
    2. for each bulletin: its source, or 0
    3. for each bulletin: how many committees it has
    4. the committees of all bulletins, one bulletin after another
    5. for each bulletin: how many leaders it has
    6. the leaders of all bulletins, one bulletin after another

A source, committee or leader is written as its position, counted from 1, in one of three lists of ids.
The file `ids` has these lists: sources, committees, leaders. Each list is in the order in which the
bulletins first use the ids, so that a bulletin added at the end changes no position.
"""

import datetime
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, groupby, pairwise
from typing import Protocol

from bantin.search.compression import deflate_json
from bantin.search.index_layout import IndexLayout

IDS = "ids"


class HasId(Protocol):
    """A committee, a leader or a source: anything with an `id`."""

    @property
    def id(self) -> str: ...


class HasFacets(Protocol):
    """A bulletin, as far as facet files need it: its day and its facets."""

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
    """Yield (name, bytes) of every facet file.

    `documents` are all bulletins of the archive with their document numbers, in order of time. There is a
    file "YYYY-Q" for every quarter from the first bulletin's to the last bulletin's, even if the quarter has
    no bulletins. If the layout has `monthly_facets`, a file "YYYY-MM" for each of its three months follows.
    The last file is `ids`; without bulletins it is the only one.
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
    """Return the length of each list, and the items of all lists in one list."""
    return [len(one) for one in lists], list(chain(*lists))


class _Positions(dict[str, int]):
    """A dictionary from ids to positions, counted from 1; looking up a new id gives it the next position."""

    def __missing__(self, id_: str) -> int:
        position = self[id_] = len(self) + 1
        return position
