"""How the same is done with many things: one by one here, by several processes where the site is built."""

from collections.abc import Callable, Iterator, Sequence
from typing import Protocol, TypeVar

Subject = TypeVar("Subject")
Task = TypeVar("Task")
Result = TypeVar("Result")


class Each(Protocol):
    """Gives `function(subject, task)` for each task, in the order of tasks; all must be picklable."""

    def __call__(
        self,
        function: Callable[[Subject, Task], Result],
        subject: Subject,
        tasks: Sequence[Task],
    ) -> Iterator[Result]: ...


def one_by_one(
    function: Callable[[Subject, Task], Result], subject: Subject, tasks: Sequence[Task]
) -> Iterator[Result]:
    """In this process."""
    return (function(subject, task) for task in tasks)
