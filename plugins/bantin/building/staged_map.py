"""The parallel map of one stage of a build: it reports its progress, and small archives use few workers."""

import sys
from collections.abc import Callable, Iterator, Sequence

from bantin.building.build_listeners import Progress
from bantin.parallel.parallel_map import ParallelMap, Result, Shared, Task
from bantin.parallel.worker_pools import Workers

_BULLETINS_PER_WORKER = 500  # bulletins for which starting another worker is worth its cost


def staged_map(
    workers: Workers, progress: Progress, stage: str, bulletins: int | None = None
) -> ParallelMap:
    """Return a parallel map that reports its progress under the name of a stage.

    At most one worker for each 500 bulletins, and one more, is used; without `bulletins` there is no limit.
    """
    most = sys.maxsize if bulletins is None else 1 + bulletins // _BULLETINS_PER_WORKER
    parallel_map = workers.parallel_map(most)

    def staged(
        function: Callable[[Shared, Task], Result], shared: Shared, tasks: Sequence[Task]
    ) -> Iterator[Result]:
        for done, result in enumerate(parallel_map(function, shared, tasks), 1):
            yield result
            progress(stage, done, len(tasks))

    return staged
