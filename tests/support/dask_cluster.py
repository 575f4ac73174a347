"""A small Dask cluster: a scheduler and two workers, each a process of its own, on the loopback interface only."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any, NamedTuple

from tests.support.project import PYTHONPATH
from tests.support.waiting import SECONDS, until

# Scheduler and workers import the tasks that they are given.
_ENVIRONMENT = {**os.environ, "PYTHONPATH": PYTHONPATH}
_THREADS = ("1", "2")  # of each worker


class Cluster(NamedTuple):
    """`address` is HOST:PORT of the scheduler."""

    address: str

    def ask(self, program: str) -> Any:
        """Return what a program makes of its `client`, and assigns to `answer`, in a process of its own.

        A client leaves threads behind, beside which no test could fork.
        """
        whole = (
            "import json\nfrom distributed import Client\n"
            f"client = Client('tcp://{self.address}')\n{program}\nprint(json.dumps(answer))"
        )
        command = [sys.executable, "-c", whole]
        run = subprocess.run(
            command, check=True, stdout=subprocess.PIPE, timeout=SECONDS, env=_ENVIRONMENT
        )
        return json.loads(run.stdout)

    def tasks_done(self) -> list[int]:
        """Return how many tasks each worker has done so far."""
        program = (
            "answer = [*client.run(lambda dask_worker: dask_worker.state.executed_count).values()]"
        )
        return self.ask(program)


@contextmanager
def cluster(folder: Path, workers: int = len(_THREADS)) -> Iterator[Cluster]:
    """Start a cluster whose processes write to `folder`; they end with the context."""
    file = folder / "scheduler.json"
    with ExitStack() as processes:
        processes.enter_context(
            _running(folder, "scheduler", "--port", "0", "--scheduler-file", file)
        )
        until(lambda: file.is_file() and file.read_text(encoding="utf-8").endswith("}"))
        address = json.loads(file.read_text(encoding="utf-8"))["address"].removeprefix("tcp://")
        for threads in _THREADS[:workers]:
            processes.enter_context(
                _running(folder, "worker", f"tcp://{address}", "--no-nanny", "--nthreads", threads)
            )
        started = Cluster(address)
        if workers:
            started.ask(f"answer = client.wait_for_workers({workers}, timeout={SECONDS})")
        yield started


@contextmanager
def _running(folder: Path, role: str, *options: str | Path) -> Iterator[None]:
    """Run a process of Dask's, which writes its log to a file in the folder."""
    command = [
        sys.executable,
        "-m",
        "dask",
        role,
        "--host",
        "127.0.0.1",
        "--no-dashboard",
        *options,
    ]
    with (folder / f"{role}.log").open("ab") as log:
        process = subprocess.Popen(command, cwd=folder, stdout=log, stderr=log, env=_ENVIRONMENT)
    try:
        yield
    finally:
        process.terminate()
        process.wait(SECONDS)
