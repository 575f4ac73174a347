"""Builds that are ended by kill -9, each in a process forked from one that has never built.

One that has can't be forked for this: the library that shortens scripts has threads of its own, and waits
for them for ever in the child.
"""

import os
import signal
import subprocess
import sys
from pathlib import Path
from typing import Self

from bantin.search import index_layout
from tests.support.project import PYTHONPATH, ROOT

from .archive_tree import small
from .building import Workshop
from .moments import at


class Ending:
    """Ends builds in the folder of a workshop, with the settings of the small archive."""

    def __init__(self, workshop: Workshop, recent: int):
        self._process = subprocess.Popen(
            [sys.executable, "-m", __name__, workshop.folder, str(recent)],
            cwd=ROOT,
            env={**os.environ, "PYTHONPATH": PYTHONPATH},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            bufsize=1,
        )

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        with self._process:
            assert self._process.stdin
            self._process.stdin.close()

    def at(self, moment: int) -> bool:
        """Whether a build was ended there; it may have been ready before."""
        assert self._process.stdin
        assert self._process.stdout
        self._process.stdin.write(f"{moment}\n")
        return self._process.stdout.readline() == "True\n"


def _ended(workshop: Workshop, moment: int) -> bool:
    child = os.fork()
    if child == 0:
        with at(moment, workshop.folder, lambda: os.kill(os.getpid(), signal.SIGKILL)):
            workshop.build()
        os._exit(0)
    _, status = os.waitpid(child, 0)
    return os.WIFSIGNALED(status)


if __name__ == "__main__":
    index_layout.RECENT = int(sys.argv[2])
    workshop = Workshop(Path(sys.argv[1]), small())
    for line in sys.stdin:
        sys.stdout.write(f"{_ended(workshop, int(line))}\n")
        sys.stdout.flush()
