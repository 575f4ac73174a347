"""The parallel map on any executor of `concurrent.futures`.

An executor that can be used is described by a `StartExecutor`; `process_executor` and `dask_executor` each
define one.
"""

from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Executor, Future
from contextlib import AbstractContextManager
from typing import Any, NamedTuple, TypeAlias

from bantin.parallel.parallel_map import Result, Shared, Task, serial_map

# For each worker, this number of tasks is submitted before the first result is waited for.
_TASKS_AHEAD = 4
_FEWEST_TASKS = 4  # this process has done fewer tasks before workers could begin


class StartedExecutor(NamedTuple):
    """An executor with `workers` workers, each of which has the shared input.

    To run a task, submit `call` with the arguments `function` and `task`: a worker then calls
    `function(shared, task)` and gives the result.
    """

    executor: Executor
    workers: int
    call: Callable[[Callable[[Any, Any], Any], Any], Any]


# A function that takes the shared input and returns a context manager. Entering the context gives an executor
# whose workers have the shared input; leaving the context shuts the executor down.
StartExecutor: TypeAlias = Callable[[object], AbstractContextManager[StartedExecutor]]


def executor_map(
    start: StartExecutor,
    function: Callable[[Shared, Task], Result],
    shared: Shared,
    tasks: Sequence[Task],
) -> Iterator[Result]:
    """Yield `function(shared, task)` for each task, in the order of the tasks, computed by an executor's workers.

    `start` starts the executor when the first result is asked for. If there are fewer than `_FEWEST_TASKS`
    tasks, this process does them itself and starts no executor. `functools.partial(executor_map, start)` is
    a `ParallelMap`.
    """
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
