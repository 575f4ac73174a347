"""What our build is to cost, mostly as a part of what others take for the same tree."""

from collections.abc import Mapping
from typing import NamedTuple

from tests.bench.build.hugo import HUGO, PAGEFIND
from tests.bench.build.measure import Cost
from tests.bench.build.ours import ADDED, COLD, NAMES, RECORD, TEXT, UNCHANGED

LARGE = 50_000  # bulletins, from which on the goals are those of 100,000
_PEAK = "ours, most memory of all, GB"


class Goal(NamedTuple):
    """At most so much of what the others take together; None where there is no such demand."""

    what: str
    of: tuple[str, ...]
    must: float | None
    aim: float | None


_OF_10_000 = (
    Goal(COLD, (HUGO, PAGEFIND), 0.45, None),
    Goal(COLD, (HUGO,), None, 1.0),
    Goal(UNCHANGED, (HUGO,), 0.15, 0.1),
    Goal(TEXT, (HUGO,), 0.2, 0.12),
    Goal(ADDED, (HUGO,), 0.2, 0.12),
    Goal(RECORD, (HUGO,), 0.2, 0.12),
)
_OF_100_000 = (
    Goal(COLD, (HUGO,), 1.2, 0.8),
    Goal(ADDED, (HUGO,), 0.05, 0.03),
    Goal(_PEAK, (), 2.0, 1.0),
)


def goals(bulletins: int) -> tuple[Goal, ...]:
    """Those of the size that comes nearest."""
    return _OF_100_000 if bulletins >= LARGE else _OF_10_000


def reached(goal: Goal, costs: Mapping[str, Cost]) -> float | None:
    """The ratio, or the amount, to hold against the goal; None if something was not measured."""
    if goal.what == _PEAK:
        peaks = [costs[name].peak for name in NAMES if name in costs]
        return max(peaks) / 1e9 if len(peaks) == len(NAMES) else None
    if not {goal.what, *goal.of} <= costs.keys():
        return None
    return costs[goal.what].seconds / sum(costs[name].seconds for name in goal.of)
