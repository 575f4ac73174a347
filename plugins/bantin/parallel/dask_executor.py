"""The executor that runs tasks on the workers of a Dask cluster. Needs the optional package `distributed`.

Requirements: the scheduler and all workers have the same version of this package (bantin), and every worker
finds the folders of content, theme, output and cache under the same paths as this process. Dask decides which
worker runs a task, and what happens to the tasks of a lost worker.
"""

import pickle
from collections.abc import Callable, Iterator
from concurrent.futures import CancelledError
from contextlib import contextmanager
from functools import partial
from threading import local
from typing import Any
from uuid import uuid4

from distributed import Client, KilledWorker, WorkerPlugin, get_worker
from distributed.comm.core import CommClosedError

from bantin.errors import ExecutorError
from bantin.parallel.executor_map import StartedExecutor

_SECONDS_TO_CONNECT = 10


class _SharedInput(WorkerPlugin):
    """The shared input on a Dask worker: sent to it once, pickled, and unpickled once by each thread that runs tasks.

    Each thread has its own copy, because a shared input may be used by one thread only.
    """

    def __init__(self, shared: object):
        self._pickled = pickle.dumps(shared)

    def setup(self, worker: object) -> None:
        self._of_thread = local()

    @property
    def value(self) -> Any:
        if not hasattr(self._of_thread, "value"):
            self._of_thread.value = pickle.loads(self._pickled)
        return self._of_thread.value


@contextmanager
def dask_executor(address: str, shared: object) -> Iterator[StartedExecutor]:
    """Connect to the Dask scheduler at `address` (HOST:PORT), and yield its cluster as a `StartedExecutor`.

    All workers get the shared input, also those that join the cluster later. Raises ExecutorError if the
    scheduler can't be reached, has no workers, or is lost while tasks run.
    """
    name = f"bantin-{uuid4().hex}"
    with _connected(address) as client, client.get_executor(pure=False) as executor:
        threads = sum(client.nthreads().values())
        if not threads:
            raise ExecutorError(f"Cụm Dask tại {address} chưa có máy nào (dask worker).")
        client.register_plugin(_SharedInput(shared), name)
        try:
            yield StartedExecutor(executor, threads, partial(_call, name))
        except (KilledWorker, CancelledError, CommClosedError) as error:
            raise ExecutorError(f"Cụm Dask tại {address} đã dừng giữa chừng: {error}") from error
        finally:
            executor.shutdown(wait=False)
            client.unregister_worker_plugin(name)


def _connected(address: str) -> Client:
    try:
        return Client(  # type: ignore[no-untyped-call]
            f"tcp://{address}", timeout=_SECONDS_TO_CONNECT, set_as_default=False
        )
    except (OSError, ValueError) as error:
        raise ExecutorError(f"Không nối được với cụm Dask tại {address}.") from error


def _call(name: str, function: Callable[[Any, Any], Any], task: Any) -> Any:
    shared = get_worker().plugins[name]
    assert isinstance(shared, _SharedInput)
    return function(shared.value, task)
