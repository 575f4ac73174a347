"""A small Dask cluster: a scheduler and two workers, each a process of its own, on the loopback interface only."""

import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import NamedTuple

from support.building import ROOT

_SECONDS = 120  # for a process to be ready on a machine that is busy
# Scheduler and workers import the tasks that they are given.
_PATHS = (os.environ.get("PYTHONPATH", ""), str(ROOT / "tests"))
_ENVIRONMENT = {**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, _PATHS))}
_THREADS = ("1", "2")  # of each worker


class Cluster(NamedTuple):
    """`address` is HOST:PORT of the scheduler."""

    address: str

    def ask(self, program: str) -> object:
        """Return what a program makes of its `client`, and assigns to `answer`, in a process of its own.

        A client leaves threads behind, beside which no test could fork.
        """
        whole = (
            "import json\nfrom distributed import Client\n"
            f"client = Client('tcp://{self.address}')\n{program}\nprint(json.dumps(answer))"
        )
        command = [sys.executable, "-c", whole]
        run = subprocess.run(
            command, check=True, stdout=subprocess.PIPE, timeout=_SECONDS, env=_ENVIRONMENT
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
    told = folder / "scheduler.json"
    with ExitStack() as processes:
        options = ["--port", "0", "--no-dashboard", "--scheduler-file", told]
        scheduler = processes.enter_context(
            _running(folder / "scheduler.log", "scheduler", options)
        )
        while not (told.is_file() and told.read_text(encoding="utf-8").endswith("}")):
            assert scheduler.poll() is None, (folder / "scheduler.log").read_text(encoding="utf-8")
            time.sleep(0.05)
        address = json.loads(told.read_text(encoding="utf-8"))["address"].removeprefix("tcp://")
        for number in range(workers):
            options = [f"tcp://{address}", "--no-nanny", "--no-dashboard"]
            options += ["--nthreads", _THREADS[number], "--local-directory", folder]
            log = folder / f"worker-{number}.log"
            processes.enter_context(_running(log, "worker", options))
        started = Cluster(address)
        if workers:
            started.ask(f"answer = client.wait_for_workers({workers}, timeout={_SECONDS})")
        yield started


@contextmanager
def _running(log: Path, role: str, options: list[str | Path]) -> Iterator[subprocess.Popen[bytes]]:
    command = [sys.executable, "-m", "dask", role, "--host", "127.0.0.1", *options]
    with log.open("wb") as file:
        process = subprocess.Popen(command, stdout=file, stderr=file, env=_ENVIRONMENT)
    try:
        yield process
    finally:
        process.terminate()
        process.wait(_SECONDS)
