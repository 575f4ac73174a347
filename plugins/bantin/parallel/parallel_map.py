"""`ParallelMap`, the interface of a parallel map, and `serial_map`, which implements it without workers."""

from collections.abc import Callable, Iterator, Sequence
from typing import Protocol, TypeVar

Shared = TypeVar("Shared")
Task = TypeVar("Task")
Result = TypeVar("Result")


class ParallelMap(Protocol):
    """A function that yields `function(shared, task)` for each task, in the order of the tasks.

    The shared input is sent to each worker once, not with each task. The function, the shared input, the tasks
    and the results must be picklable.
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
    """Return an iterator that does each task in this process when its result is asked for."""
    return (function(shared, task) for task in tasks)
