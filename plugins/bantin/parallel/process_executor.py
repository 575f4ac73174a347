"""Worker processes of this machine, each holding the shared input.

Forked processes share the memory of the one they come from; for others the input is pickled.
"""

import multiprocessing
import sys
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from typing import Any

from bantin.parallel.executor_map import StartedExecutor

_shared: Any = None  # in a worker: its shared input


@contextmanager
def process_executor(jobs: int, shared: object) -> Iterator[StartedExecutor]:
    """Start `jobs` worker processes that hold the shared input."""
    context = multiprocessing.get_context("fork" if can_fork() else "spawn")
    with ProcessPoolExecutor(jobs, context, initializer=_hold, initargs=(shared,)) as executor:
        yield StartedExecutor(executor, jobs, _call)


def can_fork() -> bool:
    """Whether forking is safe: a fork copies one thread, and locks that others hold would stay locked in it."""
    return sys.platform == "linux" and threading.active_count() == 1


def _hold(shared: object) -> None:
    global _shared  # noqa: PLW0603 (set once in each worker)
    _shared = shared


def _call(function: Callable[[Any, Any], Any], task: Any) -> Any:
    return function(_shared, task)
