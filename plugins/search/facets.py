"""Files of facets: the committees, leaders and source of each bulletin, a quarter of a year in a file.

Deflated JSON: [ids of sources, ids of committees, ids of leaders, rows]; a row is [number in the
quarter, source, committees, leaders], each as its place in the ids, the source -1 for none.
"""

import datetime
import json
from collections.abc import Iterable, Iterator
from itertools import groupby

from plugins.search.compression import deflated
from plugins.search.documents import Document, Facet
from plugins.search.plan import Plan


def facet_files(
    documents: Iterable[tuple[int, Document]], plan: Plan
) -> Iterator[tuple[str, bytes]]:
    """(name, bytes) of each quarter that has bulletins, for numbered bulletins in order."""
    for (year, quarter), group in groupby(
        documents, key=lambda numbered: _quarter(numbered[1].day)
    ):
        start = datetime.date(year, 3 * quarter - 2, 1)
        first = (start - plan.first).days << plan.slot_bits
        yield f"{year:04}-{quarter}", _file(group, first)


def _quarter(day: datetime.date) -> tuple[int, int]:
    return day.year, (day.month - 1) // 3 + 1


def _file(documents: Iterable[tuple[int, Document]], first: int) -> bytes:
    sources, committees, leaders = _Ids(), _Ids(), _Ids()
    rows = [
        [
            number - first,
            sources.place(document.source) if document.source else -1,
            [committees.place(c) for c in document.committees],
            [leaders.place(x) for x in document.leaders],
        ]
        for number, document in documents
    ]
    told = [list(sources.places), list(committees.places), list(leaders.places), rows]
    return deflated(json.dumps(told, separators=(",", ":")).encode())


class _Ids:
    """Ids by their place, in order of first use."""

    def __init__(self) -> None:
        self.places: dict[str, int] = {}

    def place(self, facet: Facet) -> int:
        return self.places.setdefault(facet.id, len(self.places))
