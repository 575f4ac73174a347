"""Work on all cores: tasks done by processes that share what they work on.

Where processes can be forked they have it from the one they come from; elsewhere each makes it anew.
"""

import multiprocessing
import sys
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from contextlib import contextmanager
from typing import Any, Protocol, TypeVar

Subject = TypeVar("Subject")
Task = TypeVar("Task")
Result = TypeVar("Result")

_AHEAD = 4  # tasks for each process
_subject: Any = None  # of this process, in a worker


class Run(Protocol):
    """Does tasks: `function(subject, task)` for each, the results in the order of tasks."""

    def __call__(
        self, function: Callable[[Any, Task], Result], tasks: Iterable[Task]
    ) -> Iterator[Result]: ...


@contextmanager
def workers(jobs: int, subject: Subject, make: Callable[[], Subject]) -> Iterator[Run]:
    """Run tasks in `jobs` processes; `make`, which must be picklable, makes the subject where it can't be shared."""
    if jobs == 1:
        yield lambda function, tasks: (function(subject, task) for task in tasks)
        return
    global _subject  # noqa: PLW0603 (what a forked process inherits)
    if _can_share():
        _subject = subject
        pool = ProcessPoolExecutor(jobs, multiprocessing.get_context("fork"))
    else:
        context = multiprocessing.get_context("spawn")
        pool = ProcessPoolExecutor(jobs, context, initializer=_start, initargs=(make,))
    try:
        with pool:
            yield lambda function, tasks: _done(pool, _Do(function), tasks, jobs)
    finally:
        _subject = None


def _can_share() -> bool:
    """Whether processes may be forked: a fork copies only its own thread, and locks that others hold stay locked."""
    return sys.platform == "linux" and threading.active_count() == 1


def _done(pool: ProcessPoolExecutor, do: "_Do", tasks: Iterable[Any], jobs: int) -> Iterator[Any]:
    """The results in order; only so many tasks are made before as keep all processes at work."""
    waiting: deque[Future[Any]] = deque()
    for task in tasks:
        waiting.append(pool.submit(do, task))
        if len(waiting) > _AHEAD * jobs:
            yield waiting.popleft().result()
    while waiting:
        yield waiting.popleft().result()


def _start(make: Callable[[], Any]) -> None:
    global _subject  # noqa: PLW0603 (each process has one)
    _subject = make()


class _Do:
    """A picklable call with the process's own subject."""

    def __init__(self, function: Callable[[Any, Any], Any]):
        self._function = function

    def __call__(self, task: Any) -> Any:
        return self._function(_subject, task)
