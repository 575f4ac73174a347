"""Files of facets: the source, the committees and the leaders of each bulletin, a quarter of a year in a file.

In a large archive months have files too: for results that are far between, a reader would else fetch what is
told of nearly all bulletins.

Deflated JSON, in columns: how many numbers lie between each bulletin and the one before, the first from
the file's first day; its source, 0 for none; the count of its committees; all committees; the count of
its leaders; all leaders. They stand for the ids of the file `ids`, counted from 1 in order of first use, so
that new ones renumber none.
"""

import datetime
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, groupby, pairwise
from typing import Protocol

from bantin.search.compression import deflated_json
from bantin.search.index_layout import Plan

IDS = "ids"


class Identified(Protocol):
    """A committee, a leader or a source."""

    @property
    def id(self) -> str: ...


class Faceted(Protocol):
    """What is told of a bulletin here."""

    @property
    def day(self) -> datetime.date: ...
    @property
    def source(self) -> Identified | None: ...
    @property
    def committees(self) -> Sequence[Identified]: ...
    @property
    def leaders(self) -> Sequence[Identified]: ...


def facet_files(
    documents: Iterable[tuple[int, Faceted]], plan: Plan
) -> Iterator[tuple[str, bytes]]:
    """(name, bytes) of each quarter and month, empty ones too, for numbered bulletins in order; then of the ids."""
    ids = _Ids(), _Ids(), _Ids()
    of_month = {m: list(g) for m, g in groupby(documents, key=lambda n: _month(n[1].day))}
    for year, quarter in _quarters(plan.first, plan.last) if of_month else ():
        months = [(year, month) for month in range(3 * quarter - 2, 3 * quarter + 1)]
        whole = list(chain.from_iterable(of_month.get(month, ()) for month in months))
        yield f"{year:04}-{quarter}", _file(whole, months[0], plan, ids)
        for month in months if plan.monthly else ():
            yield "{:04}-{:02}".format(*month), _file(of_month.get(month, []), month, plan, ids)
    yield IDS, deflated_json([list(some) for some in ids])


def _file(
    documents: list[tuple[int, Faceted]],
    first_month: tuple[int, int],
    plan: Plan,
    ids: tuple["_Ids", "_Ids", "_Ids"],
) -> bytes:
    sources, committees, leaders = ids
    first = ((datetime.date(*first_month, 1) - plan.first).days << plan.slot_bits) - 1
    numbers = [first, *(number for number, _ in documents)]
    gaps = [number - before - 1 for before, number in pairwise(numbers)]
    of_source = [sources[d.source.id] if d.source else 0 for _, d in documents]
    of_committees = [[committees[c.id] for c in d.committees] for _, d in documents]
    of_leaders = [[leaders[x.id] for x in d.leaders] for _, d in documents]
    several = (_counted(of_committees), _counted(of_leaders))
    return deflated_json([gaps, of_source, *chain(*several)])


def _month(day: datetime.date) -> tuple[int, int]:
    return day.year, day.month


def _quarter(day: datetime.date) -> tuple[int, int]:
    return day.year, (day.month - 1) // 3 + 1


def _quarters(first: datetime.date, last: datetime.date) -> Iterator[tuple[int, int]]:
    for year in range(first.year, last.year + 1):
        yield from (
            (year, q) for q in range(1, 5) if _quarter(first) <= (year, q) <= _quarter(last)
        )


def _counted(lists: list[list[int]]) -> tuple[list[int], list[int]]:
    return [len(one) for one in lists], list(chain(*lists))


class _Ids(dict[str, int]):
    """Ids and their places, from 1 in order of first use."""

    def __missing__(self, id_: str) -> int:
        place = self[id_] = len(self) + 1
        return place
