"""The executor that runs tasks in worker processes of this machine.

Workers are forked where that is safe, because a forked process already has the shared input in its memory.
Elsewhere new processes are spawned, and the shared input is pickled for each.
"""

import multiprocessing
import os
import sys
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from typing import Any

from bantin.parallel.executor_map import StartedExecutor

_shared: Any = None  # in a worker process: the shared input


@contextmanager
def process_executor(jobs: int, shared: object) -> Iterator[StartedExecutor]:
    """Yield an executor of `jobs` worker processes that have the shared input; leaving the context ends them."""
    context = multiprocessing.get_context("fork" if can_fork() else "spawn")
    with ProcessPoolExecutor(jobs, context, initializer=_hold, initargs=(shared,)) as executor:
        yield StartedExecutor(executor, jobs, _call)


def can_fork() -> bool:
    """Return whether this process can safely be forked: only on Linux, and without other threads.

    A fork copies only the calling thread; a lock that another thread holds would stay locked in the copy for ever.
    """
    return sys.platform == "linux" and threading.active_count() == 1


def _hold(shared: object) -> None:
    global _shared  # noqa: PLW0603 (set once in each worker)
    _shared = shared
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    """End this process when the one that started it has ended, even if it was killed.

    Otherwise the worker would wait for tasks for ever, and might write after another build has begun.
    """
    parent = multiprocessing.parent_process()
    assert parent
    parent.join()
    os._exit(1)


def _call(function: Callable[[Any, Any], Any], task: Any) -> Any:
    return function(_shared, task)
