"""How good an answer is: against the oracle, and its order by the known text and by titles."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from bantin.search.documents import Document
from tests.bench.search.oracle.queries import Query
from tests.support.search_oracle.oracle import Found
from tests.support.search_oracle.queries import Row, parse
from tests.support.search_oracle.words import written_words

FIRST = 10  # results that readers look at


@dataclass(frozen=True, slots=True)
class Order:
    """Whether the known text is among the first ten, and nDCG of these; None if no title has a word of the query.

    `attainable` is the nDCG of the best order in which close results come before the others.
    """

    has_known: bool
    ndcg: float | None
    attainable: float | None


class Titles:
    """Judges the order of results by the titles of texts."""

    def __init__(self, documents: Sequence[Document]) -> None:
        self._documents = documents
        self._words = [written_words(document.title) for document in documents]

    def judge(self, query: Query, found: Found, places: Sequence[int]) -> Order:
        """`places` are those of the results, best first."""
        rows = _rows(query)
        groups = [
            sorted((self._gain(rows, place) for place in group), reverse=True)
            for group in (found.close, found.all - found.close)
        ]
        best = _discounted(sorted(groups[0] + groups[1], reverse=True))
        gains = [self._gain(rows, place) for place in places[:FIRST]]
        known = self._documents[query.place].title
        return Order(
            any(self._documents[place].title == known for place in places[:FIRST]),
            min(1.0, _discounted(gains) / best) if best else None,
            _discounted(groups[0] + groups[1]) / best if best else None,
        )

    def _gain(self, rows: Sequence[Row], place: int) -> float:
        """The words of the query in the title; those of a row that stands there as a whole count twice."""
        written = self._words[place]
        gain = 0
        for row in rows:
            gain += sum(any(word.means(one) for one in written) for word in row)
            gain += len(row) if len(row) > 1 and _in_a_row(row, written) else 0
        return gain


def prints(document: Document, row: Row) -> bool:
    """Whether the document has the words in a row in one of its lines."""
    lines = (document.title, document.lead, *document.paragraphs)
    return any(_in_a_row(row, written_words(line)) for line in lines)


def _in_a_row(row: Row, written: Sequence[str]) -> bool:
    return any(
        all(word.means(written[at + n]) for n, word in enumerate(row))
        for at in range(len(written) - len(row) + 1)
    )


def _rows(query: Query) -> list[Row]:
    asked = parse(query.typed)
    return [*asked.runs, *asked.phrases]


def _discounted(gains: Sequence[float]) -> float:
    return sum(gain / math.log2(rank + 2) for rank, gain in enumerate(gains[:FIRST]))
