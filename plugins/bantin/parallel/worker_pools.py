"""The choice of workers for a build: processes of this machine, or the workers of a Dask cluster."""

import re
import sys
from dataclasses import dataclass
from functools import partial
from typing import ClassVar, Protocol

from bantin.errors import ExecutorError
from bantin.parallel.executor_map import executor_map
from bantin.parallel.parallel_map import ParallelMap, serial_map
from bantin.parallel.process_executor import process_executor

_DASK = re.compile(r"dask://([^/\s]+:\d+)")


class Workers(Protocol):
    """Workers that can do the tasks of parallel maps.

    `are_elsewhere`: whether they may run on other machines, which may lack folders of this machine.
    """

    are_elsewhere: ClassVar[bool]

    def parallel_map(self, most: int = sys.maxsize) -> ParallelMap:
        """Return a parallel map on these workers; if it starts worker processes, it starts at most `most`."""


@dataclass(frozen=True)
class LocalWorkers:
    """At most `jobs` processes of this machine, started anew for each parallel map; with 1 job, this process."""

    are_elsewhere: ClassVar[bool] = False
    jobs: int

    def parallel_map(self, most: int = sys.maxsize) -> ParallelMap:
        jobs = min(self.jobs, most)
        return serial_map if jobs == 1 else partial(executor_map, partial(process_executor, jobs))


@dataclass(frozen=True)
class DaskWorkers:
    """The workers of the running Dask cluster whose scheduler is at `address` (HOST:PORT)."""

    are_elsewhere: ClassVar[bool] = True
    address: str

    def parallel_map(self, most: int = sys.maxsize) -> ParallelMap:
        """Return a parallel map on all workers of the cluster, which run already, so that `most` has no effect.

        Raises ExecutorError if the package `distributed` is not installed.
        """
        try:
            from bantin.parallel.dask_executor import dask_executor  # noqa: PLC0415 (an optional dependency)
        except ModuleNotFoundError as error:
            raise ExecutorError(
                "Chưa cài phần mềm để dùng cụm Dask. Cài bằng: pip install 'bantin[cluster]'."
            ) from error
        return partial(executor_map, partial(dask_executor, self.address))


def workers_at(executor: str, jobs: int) -> Workers:
    """Return the workers that `executor` names: a Dask cluster by dask://HOST:PORT, local processes if it is "".

    `jobs` is the highest number of local processes. Raises ExecutorError if `executor` has another form.
    """
    if not executor:
        return LocalWorkers(jobs)
    if named := _DASK.fullmatch(executor):
        return DaskWorkers(named[1])
    raise ExecutorError(f"Phải có dạng dask://MÁY:CỔNG, không phải “{executor}”.")
