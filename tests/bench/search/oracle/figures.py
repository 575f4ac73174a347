"""The figures of a run, line by line."""

import statistics
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from tests.bench.search.oracle.engine import Answer
from tests.bench.search.oracle.judging import Order
from tests.bench.search.oracle.queries import Query
from tests.support.search_oracle.oracle import Found

_HEAD = ("queries", "recall", "precision", "numbers", "known", "Tantivy", "nDCG", "best", "Tantivy")
_GAP = "–"


@dataclass(frozen=True, slots=True)
class Judged:
    """One query: what the texts say, what our search answered, and both orders."""

    query: Query
    truth: Found
    answer: Answer
    ours: Order
    peer: Order

    @property
    def recall(self) -> float:
        """1 if there is nothing to find."""
        return _part(self.truth.all & set(self.answer.found), self.truth.all)

    @property
    def precision(self) -> float:
        """1 if nothing was found."""
        return _part(self.truth.all & set(self.answer.found), self.answer.found)

    @property
    def has_true_numbers(self) -> bool:
        """Whether the number of the close ones and that of all are those of the texts, and the close ones come first."""
        answer = self.answer
        return (
            answer.total == len(self.truth.all) == len(answer.found)
            and answer.close == len(self.truth.close)
            and set(answer.found[: answer.close]) == self.truth.close
        )

    @property
    def is_right(self) -> bool:
        return self.recall == self.precision == 1 and self.has_true_numbers

    def told(self) -> dict[str, object]:
        """What went wrong, for a file."""
        found = set(self.answer.found)
        return {
            "kind": self.query.kind,
            "typed": self.query.typed,
            "filter": self.query.filter.state(),
            "total": [self.answer.total, len(self.truth.all)],
            "close": [self.answer.close, len(self.truth.close)],
            "left out": sorted(self.truth.all - found)[:5],
            "too many": sorted(found - self.truth.all)[:5],
        }


def table(judged: Iterable[Judged]) -> Iterator[str]:
    """A line for each kind: shares and means, of ours and, in its columns, of Tantivy's."""
    by_kind: dict[str, list[Judged]] = {}
    for one in judged:
        by_kind.setdefault(one.query.kind, []).append(one)
    width = max(map(len, by_kind), default=0)
    yield _line("", _HEAD, width)
    for kind, some in by_kind.items():
        yield _line(kind, _cells(some), width)


def _cells(some: list[Judged]) -> Iterator[str]:
    yield str(len(some))
    yield _mean(one.recall for one in some)
    yield _mean(one.precision for one in some)
    yield _mean(one.has_true_numbers for one in some)
    for orders in ([one.ours for one in some], [one.peer for one in some]):
        yield _mean(order.has_known for order in orders)
    ours = [one.ours for one in some]
    yield _mean(order.ndcg for order in ours if order.ndcg is not None)
    yield _mean(order.attainable for order in ours if order.attainable is not None)
    yield _mean(one.peer.ndcg for one in some if one.peer.ndcg is not None)


def _part(some: set[int] | frozenset[int], whole: Iterable[int]) -> float:
    of = len(set(whole))
    return len(some) / of if of else 1


def _mean(values: Iterable[float]) -> str:
    """Three digits, never rounded up to 1."""
    listed = list(values)
    if not listed:
        return _GAP
    mean = statistics.fmean(listed)
    return f"{min(mean, 0.9994) if mean < 1 else 1:.3f}"


def _line(name: str, cells: Iterable[str], width: int) -> str:
    return f"{name:<{width}}" + "".join(f"{cell:>10}" for cell in cells)
