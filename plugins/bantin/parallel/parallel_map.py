"""What a parallel map is, and the one that works in this process."""

from collections.abc import Callable, Iterator, Sequence
from typing import Protocol, TypeVar

Shared = TypeVar("Shared")
Task = TypeVar("Task")
Result = TypeVar("Result")


class ParallelMap(Protocol):
    """Yields `function(shared, task)` for each task, in the order of the tasks.

    The shared input reaches each worker once, not with each task. All four must be picklable.
    """

    def __call__(
        self,
        function: Callable[[Shared, Task], Result],
        shared: Shared,
        tasks: Sequence[Task],
    ) -> Iterator[Result]: ...


def serial_map(
    function: Callable[[Shared, Task], Result], shared: Shared, tasks: Sequence[Task]
) -> Iterator[Result]:
    """The map without workers: each task is done here when its result is asked for."""
    return (function(shared, task) for task in tasks)
