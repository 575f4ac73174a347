"""Files of facets: the source, the committees and the leaders of each bulletin, a quarter of a year in a file.

Deflated JSON, in columns: how many numbers lie between each bulletin and the one before, the first from
the quarter's first day; its source, 0 for none; the count of its committees; all committees; the count of
its leaders; all leaders. They stand for the ids of the file `ids`, counted from 1 in order of first use, so
that new ones renumber none.
"""

import datetime
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, groupby
from typing import Protocol

from plugins.search.compression import deflated_json
from plugins.search.plan import Plan

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
    """(name, bytes) of each quarter, empty ones too, for numbered bulletins in order; then of the ids."""
    kinds = sources, committees, leaders = _Ids(), _Ids(), _Ids()
    of_quarter = {q: list(g) for q, g in groupby(documents, key=lambda n: _quarter(n[1].day))}
    for year, quarter in _quarters(plan.first, plan.last) if of_quarter else ():
        start = datetime.date(year, 3 * quarter - 2, 1)
        before = ((start - plan.first).days << plan.slot_bits) - 1
        gaps, of_source, of_committees, of_leaders = [], [], [], []
        for number, document in of_quarter.get((year, quarter), []):
            gaps.append(number - before - 1)
            before = number
            of_source.append(sources[document.source.id] if document.source else 0)
            of_committees.append([committees[c.id] for c in document.committees])
            of_leaders.append([leaders[x.id] for x in document.leaders])
        several = (_counted(of_committees), _counted(of_leaders))
        yield f"{year:04}-{quarter}", deflated_json([gaps, of_source, *chain(*several)])
    yield IDS, deflated_json([list(ids) for ids in kinds])


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
