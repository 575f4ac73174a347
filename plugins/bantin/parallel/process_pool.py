"""Work on all cores: tasks done by processes that share what they work on.

A forked process has it from the one it comes from; for others it is pickled.
"""

import multiprocessing
import sys
import threading
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from functools import partial
from typing import Any

from bantin.parallel.parallel_map import Each, Result, Subject, Task, one_by_one

_AHEAD = 4  # tasks for each process
_FEW = 4  # tasks that are done sooner than processes are there
_subject: Any = None  # of this process, in a worker


def in_processes(jobs: int) -> Each:
    """Do things in so many processes."""
    return one_by_one if jobs == 1 else partial(_in_pool, jobs)


def _in_pool(
    jobs: int,
    function: Callable[[Subject, Task], Result],
    subject: Subject,
    tasks: Sequence[Task],
) -> Iterator[Result]:
    if len(tasks) < _FEW:
        yield from one_by_one(function, subject, tasks)
        return
    context = multiprocessing.get_context("fork" if can_share() else "spawn")
    pool = ProcessPoolExecutor(jobs, context, initializer=_take, initargs=(subject,))
    waiting: deque[Future[Result]] = deque()
    with pool:
        for task in tasks:
            waiting.append(pool.submit(_do, function, task))
            # No more tasks are made ahead than keep all processes at work.
            if len(waiting) > _AHEAD * jobs:
                yield waiting.popleft().result()
        while waiting:
            yield waiting.popleft().result()


def can_share() -> bool:
    """Whether processes may be forked: a fork copies only its own thread, and locks that others hold stay locked."""
    return sys.platform == "linux" and threading.active_count() == 1


def _take(subject: object) -> None:
    global _subject  # noqa: PLW0603 (each process has one)
    _subject = subject


def _do(function: Callable[[Any, Task], Result], task: Task) -> Result:
    return function(_subject, task)
