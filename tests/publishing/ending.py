"""Publishes and goes back in processes that are ended by kill -9 at a moment, as tests/building does with builds."""

import json
import os
import signal
import subprocess
import sys
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple, Self

from bantin.errors import ReleaseError
from bantin.publishing import current_release
from tests.building.moments import at
from tests.support.project import PYTHONPATH, ROOT

from .press import Press
from .versions import VERSIONS


class Step(NamedTuple):
    """What is done: a version is published, or readers are taken back if it is "". It ends at a moment, if ever."""

    version: str
    keep: int
    moment: int


class Ending:
    """Takes steps in the folder of a press whose content is that of the step already."""

    def __init__(self) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-m", __name__],
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

    def take(self, press: Press, step: Step) -> bool:
        """Take a step and return whether it was ended; it may have been done before."""
        assert self._process.stdin
        assert self._process.stdout
        switch = getattr(press.switch, "__name__", "")
        self._process.stdin.write(f"{json.dumps([str(press.folder), switch, *step])}\n")
        return self._process.stdout.readline() == "ended\n"


def _take(press: Press, step: Step) -> bool:
    child = os.fork()
    if child == 0:
        with at(step.moment, press.folder, lambda: os.kill(os.getpid(), signal.SIGKILL)):
            if step.version:
                press.publish(VERSIONS[step.version], step.keep)
            else:
                roll_back(press)
        os._exit(0)
    _, status = os.waitpid(child, 0)
    assert os.WIFSIGNALED(status) or status == 0
    return os.WIFSIGNALED(status)


def roll_back(press: Press) -> None:
    """Go back if there is something to go back to."""
    with suppress(ReleaseError):
        press.roll_back()


if __name__ == "__main__":
    for line in sys.stdin:
        folder, switch, *values = json.loads(line)
        step = Step(*values)
        way = getattr(current_release, switch)
        press = Press(Path(folder), way, VERSIONS.get(step.version))
        sys.stdout.write("ended\n" if _take(press, step) else "done\n")
        sys.stdout.flush()
