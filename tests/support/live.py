"""`bantin serve` in a process of its own, from a copy of the project whose settings a test may spoil."""

import os
import re
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Thread
from typing import NamedTuple
from urllib.error import HTTPError
from urllib.request import urlopen

from support.building import ROOT, SAMPLE

SECONDS = 30  # until something must have happened, on a machine that is busy
_COMMAND = "import sys; from bantin.command import main; sys.exit(main())"
_BUILT = re.compile(r"\d\d:\d\d:\d\d .* tệp mới, ")


class Answer(NamedTuple):
    status: int
    headers: dict[str, str]
    text: str

    @property
    def edition(self) -> str:
        """What the script of this page waits to be followed by another."""
        found = re.search(r"/\.bantin/reload\.js\?(\d+)", self.text)
        assert found, self.text
        return found[1]


def get(address: str) -> Answer:
    try:
        with urlopen(address, timeout=SECONDS) as answer:
            return Answer(answer.status, dict(answer.headers), answer.read().decode())
    except HTTPError as error:
        return Answer(error.code, dict(error.headers), error.read().decode())


def until(what: Callable[[], bool]) -> None:
    """Wait for it to become true."""
    end = time.monotonic() + SECONDS
    while not what():
        assert time.monotonic() < end, "it did not happen"
        time.sleep(0.02)


class Serving:
    """The command while it runs."""

    def __init__(self, project: Path):
        self.project = project
        self.content, self.output = project / "content", project / "output"
        arguments = [sys.executable, "-c", _COMMAND, "serve", "--port", "0"]
        ours = ("SITEURL", "PYTHONUNBUFFERED")
        inherited = {k: v for k, v in os.environ.items() if k not in ours}
        self.process = subprocess.Popen(
            arguments,
            cwd=project,
            env={**inherited, "PYTHONPATH": str(project / "plugins")},
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
            start_new_session=True,  # as a terminal has it: Ctrl-C goes to all processes of the command
        )
        self._lines: list[str] = []
        self._reader = Thread(target=self._read)
        self._reader.start()
        self.said("Xem tại")
        self.root = re.search(r"http://\S+?:\d+", self.told)[0] + "/"

    @property
    def told(self) -> str:
        return "".join(self._lines)

    @property
    def builds(self) -> int:
        return len(_BUILT.findall(self.told))

    def said(self, text: str) -> None:
        """Wait until it has said so."""
        until(lambda: text in self.told)

    def edit(self, path: str, change: Callable[[str], str]) -> None:
        """Change a file of the project, and wait for the build to end."""
        before, file = self.builds, self.project / path
        file.write_text(change(file.read_text(encoding="utf-8")), encoding="utf-8", newline="\n")
        until(lambda: self.builds > before)

    def interrupt(self) -> int:
        """Press Ctrl-C; the status it ends with."""
        os.killpg(self.process.pid, signal.SIGINT)
        status = self.process.wait(SECONDS)
        self._reader.join(SECONDS)  # ends when no process has the pipe any more
        return status

    def processes(self) -> list[int]:
        """Those that are left of it."""
        listed = subprocess.run(
            ["ps", "-A", "-o", "pid=,pgid=,stat="], capture_output=True, text=True, check=True
        )
        rows = [line.split() for line in listed.stdout.splitlines()]
        ours = str(self.process.pid)
        return [int(pid) for pid, group, state in rows if group == ours and state[0] != "Z"]

    def _read(self) -> None:
        for line in self.process.stdout:
            self._lines.append(line)


def project_in(folder: Path) -> Path:
    """The code, theme and settings with the content of the sample."""
    for name in ("plugins", "theme"):
        shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("pelicanconf.py", "publishconf.py"):
        shutil.copy(ROOT / name, folder)
    shutil.copytree(SAMPLE, folder / "content")
    return folder


@contextmanager
def serving(folder: Path) -> Iterator[Serving]:
    """The command in an empty folder, when it has built once."""
    serving = Serving(project_in(folder))
    try:
        until(lambda: serving.builds == 1)
        yield serving
    finally:
        if serving.process.poll() is None:
            serving.interrupt()
        serving.process.stdout.close()
