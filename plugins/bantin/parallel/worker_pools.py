"""The workers that a build may use: processes of this machine, or a Dask cluster."""

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
    """Where a parallel map may do its tasks. Workers that `are_elsewhere` may lack this machine's own folders."""

    are_elsewhere: ClassVar[bool]

    def parallel_map(self, most: int = sys.maxsize) -> ParallelMap:
        """Return a map on these workers; no more than `most` are started for it."""


@dataclass(frozen=True)
class LocalWorkers:
    """At most `jobs` processes of this machine, started for each map."""

    are_elsewhere: ClassVar[bool] = False
    jobs: int

    def parallel_map(self, most: int = sys.maxsize) -> ParallelMap:
        jobs = min(self.jobs, most)
        return serial_map if jobs == 1 else partial(executor_map, partial(process_executor, jobs))


@dataclass(frozen=True)
class DaskWorkers:
    """The running workers of the Dask cluster whose scheduler is at `address` (HOST:PORT)."""

    are_elsewhere: ClassVar[bool] = True
    address: str

    def parallel_map(self, most: int = sys.maxsize) -> ParallelMap:
        """Return a map on all of them; ExecutorError without the `distributed` package."""
        try:
            from bantin.parallel.dask_executor import dask_executor  # noqa: PLC0415 (an optional dependency)
        except ModuleNotFoundError as error:
            raise ExecutorError(
                "Chưa cài phần mềm để dùng cụm Dask. Cài bằng: pip install 'bantin[cluster]'."
            ) from error
        return partial(executor_map, partial(dask_executor, self.address))


def workers_at(executor: str, jobs: int) -> Workers:
    """Return the workers that `executor` names (dask://HOST:PORT), `jobs` local processes if it is empty."""
    if not executor:
        return LocalWorkers(jobs)
    if named := _DASK.fullmatch(executor):
        return DaskWorkers(named[1])
    raise ExecutorError(f"Phải có dạng dask://MÁY:CỔNG, không phải “{executor}”.")
