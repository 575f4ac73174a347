"""What a build costs: the figures of one command, and the middle of several runs."""

import os
import resource
import statistics
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

from tests.bench.search.processes import run
from tests.bench.search.progress import say


class Cost(NamedTuple):
    """`processor` is seconds of all cores together, `files` were written, `pages` stand there after."""

    seconds: float
    processor: float
    peak: float  # bytes, of all processes together
    files: float
    pages: float


class Measured(NamedTuple):
    """The middle of the runs of one thing; `version` is empty for ours."""

    name: str
    version: str
    cost: Cost


class AbsentError(Exception):
    """A peer that cannot be installed or run here."""

    def __init__(self, name: str, reason: object):
        super().__init__(f"absent: {reason}")
        self.name = name


@contextmanager
def peer(name: str) -> Iterator[None]:
    """Whatever fails in installing or running a peer makes it absent, and nothing worse."""
    try:
        yield
    except (OSError, RuntimeError, subprocess.SubprocessError) as error:
        raise AbsentError(name, error) from error


def median(name: str, runs: int, once: Callable[[int], Cost]) -> Cost:
    """The median of each figure; `once` is told which turn it is, from 1 on."""
    costs = []
    for turn in range(1, runs + 1):
        costs.append(once(turn))
        say(f"{name}: {costs[-1].seconds:.1f} s")
    return Cost(*map(statistics.median, zip(*costs, strict=True)))


def cost_of(command: list[str | Path], output: Path, log: Path) -> Cost:
    """Run a build that writes to `output`; an error if it fails."""
    os.sync()  # else it would wait for what was written before it
    before, started = _processor(), time.time_ns()
    cost = run(command, log)
    processor = _processor() - before
    changed = pages = 0
    for path in output.rglob("*"):
        if path.is_file():
            changed += path.stat().st_ctime_ns >= started
            pages += path.suffix == ".html"
    return Cost(cost.seconds, processor, cost.peak, changed, pages)


def _processor() -> float:
    """Seconds that all ended processes below this one took."""
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime
