"""The workers of a Dask cluster, each holding the shared input. Needs the optional `distributed` package.

Scheduler and workers need the same version of this package, and the workers see content, theme, output and
cache under the same paths. Scheduling, and what happens when a worker is lost, is Dask's.
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
    """The shared input on a worker: sent once, pickled, and unpickled once by each thread that runs tasks.

    A thread has its own because a shared input may be used by one thread only.
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
    """Give the shared input to all workers of the scheduler at `address` (HOST:PORT), also to those that join.

    ExecutorError if the scheduler can't be reached, has no workers, or is lost.
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
