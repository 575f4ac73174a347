"""The parallel map over any executor of `concurrent.futures`."""

from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Executor, Future
from contextlib import AbstractContextManager
from typing import Any, NamedTuple, TypeAlias

from bantin.parallel.parallel_map import Result, Shared, Task, serial_map

_TASKS_AHEAD = 4  # tasks for each worker that are submitted before their results are asked for
_FEWEST_TASKS = 4  # fewer are done here before workers could begin


class StartedExecutor(NamedTuple):
    """An executor with `workers` workers that all hold the shared input.

    `call(function, task)` is what to submit: run by a worker, it returns `function(shared, task)`.
    """

    executor: Executor
    workers: int
    call: Callable[[Callable[[Any, Any], Any], Any], Any]


# Gives the shared input to the workers of an executor; the executor is shut down when the context ends.
StartExecutor: TypeAlias = Callable[[object], AbstractContextManager[StartedExecutor]]


def executor_map(
    start: StartExecutor,
    function: Callable[[Shared, Task], Result],
    shared: Shared,
    tasks: Sequence[Task],
) -> Iterator[Result]:
    """Map on an executor; with `start` bound by `functools.partial` this is a ParallelMap."""
    if len(tasks) < _FEWEST_TASKS:
        yield from serial_map(function, shared, tasks)
        return
    with start(shared) as (executor, workers, call):
        pending: deque[Future[Result]] = deque()
        for task in tasks:
            pending.append(executor.submit(call, function, task))
            if len(pending) > _TASKS_AHEAD * workers:
                yield pending.popleft().result()
        while pending:
            yield pending.popleft().result()
