"""The figures, the goals and the growth as lines of text."""

from collections.abc import Iterator, Mapping

from tests.bench.build.goals import goals, reached
from tests.bench.build.hugo import HUGO, PAGEFIND
from tests.bench.build.measure import Cost, Measured
from tests.bench.build.ours import NAMES
from tests.bench.build.stock_pelican import PELICAN
from tests.bench.search.table import short

_ROWS = (HUGO, PAGEFIND, PELICAN, *NAMES)
_FIRST, _OTHERS = 42, 12  # how wide the columns are
_GAP = "–"


def figures(measured: Mapping[str, Measured], absent: Mapping[str, str]) -> Iterator[str]:
    """A line for each thing; what has no figures says why."""
    yield _line("", "seconds", "processor", "memory, MB", "written", "pages")
    for name in _ROWS:
        if name in measured:
            _, version, cost = measured[name]
            seconds = (cost.seconds, cost.processor, cost.peak / 1e6)
            counts = (f"{count:,.0f}" for count in (cost.files, cost.pages))
            yield _line(f"{name} {version}", *map(short, seconds), *counts)
        else:
            yield f"{name:<{_FIRST}}  {absent.get(name, 'not measured')}"


def verdicts(bulletins: int, costs: Mapping[str, Cost]) -> Iterator[str]:
    """A line for each goal: what was reached, and whether that is enough."""
    yield _line("", "reached", "must", "", "aim", "")
    for goal in goals(bulletins):
        value = reached(goal, costs)
        name = f"{goal.what} : {' + '.join(goal.of)}" if goal.of else goal.what
        limits = ((short(limit), _met(value, limit)) for limit in (goal.must, goal.aim))
        yield _line(name, short(value), *(cell for limit in limits for cell in limit))


def growth(costs: Mapping[str, Cost], smaller: Mapping[str, Cost]) -> Iterator[str]:
    """How many times as long each thing takes as on a smaller tree."""
    for name in _ROWS:
        if name in costs and name in smaller:
            yield _line(name, short(costs[name].seconds / smaller[name].seconds))


def _met(value: float | None, limit: float | None) -> str:
    if value is None or limit is None:
        return _GAP
    return "met" if value <= limit else "missed"


def _line(first: str, *others: str) -> str:
    cells = "".join(f"{other:>{_OTHERS}}" for other in others)
    return f"{first:<{_FIRST}}{cells}".rstrip()
