"""The executor that runs tasks in worker processes of this machine.

Workers are forked where that is safe, because a forked process already has the shared input in its memory.
Elsewhere new processes are spawned, and the shared input is pickled for each.
"""

import multiprocessing
import os
import signal
import sys
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from typing import Any

from bantin.errors import ExecutorError
from bantin.parallel.executor_map import StartedExecutor

_shared: Any = None  # in a worker process: the shared input


@contextmanager
def process_executor(jobs: int, shared: object) -> Iterator[StartedExecutor]:
    """Yield an executor of `jobs` worker processes that have the shared input; leaving the context ends them.

    Raises ExecutorError if a worker process ends before its task is done, for example because memory is full.
    """
    context = multiprocessing.get_context("fork" if can_fork() else "spawn")
    with ProcessPoolExecutor(jobs, context, initializer=_start, initargs=(shared,)) as executor:
        with _ctrl_c_held_back():
            executor.submit(_nothing)  # the first task starts the processes that are forked
        try:
            yield StartedExecutor(executor, jobs, _call)
        except BrokenProcessPool as error:
            raise ExecutorError(
                "Một tiến trình cùng làm đã bị dừng giữa chừng, thường vì máy hết bộ nhớ; chạy lại, với --jobs nhỏ hơn"
            ) from error
        except BaseException:
            executor.shutdown(
                cancel_futures=True
            )  # else all tasks that were submitted would be done
            raise


@contextmanager
def _ctrl_c_held_back() -> Iterator[None]:
    """Let Ctrl-C wait until the block ends, where the system can: processes that start in it do not obey Ctrl-C.

    Otherwise a process that has just begun would end with a traceback, before `_start` is called in it.
    """
    if sys.platform == "win32":
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _nothing() -> None:
    """Do nothing: a task by which worker processes are started."""


def can_fork() -> bool:
    """Return whether this process can safely be forked: only on Linux, and without other threads.

    A fork copies only the calling thread; a lock that another thread holds would stay locked in the copy for ever.
    """
    return sys.platform == "linux" and threading.active_count() == 1


def _start(shared: object) -> None:
    """Begin the work of a worker process: keep the shared input, and leave Ctrl-C to the process that started it."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
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
