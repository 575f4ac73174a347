"""`bantin serve` in a process of its own, from a copy of the project whose settings a test may spoil."""

import json
import os
import re
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Thread
from typing import Any
from urllib.request import urlopen

from tests.support.ctrl_c import OBEYING_CTRL_C
from tests.support.project import ROOT, SAMPLE
from tests.support.waiting import SECONDS, until

_BUILT = re.compile(r"\d\d:\d\d:\d\d .* tệp mới, ")


class Serving:
    """The command while it runs in the folder `project`; all it writes is collected in `told`."""

    def __init__(self, project: Path, *options: str):
        self.project = project
        self.content, self.output = project / "content", project / "xem-thu"
        arguments = [
            *OBEYING_CTRL_C,
            sys.executable,
            "-m",
            "bantin",
            "serve",
            "--port",
            "0",
            *options,
        ]
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

    @property
    def told(self) -> str:
        return "".join(self._lines)

    @property
    def builds(self) -> int:
        """How many builds have ended."""
        return len(_BUILT.findall(self.told))

    @property
    def root(self) -> str:
        """The address of the site, which the command tells when it can be asked."""
        found = re.search(r"http://\S+?:\d+", self.told)
        assert found, self.told
        return f"{found[0]}/"

    def said(self, text: str) -> None:
        """Wait until the command has written this text."""
        until(lambda: text in self.told)

    def edit(self, path: str, change: Callable[[str], str]) -> None:
        """Change a file of the project, or add one, in one step, and wait for the build to end."""
        before, file = self.builds, self.project / path
        new = file.with_name(f"{file.name}~")  # a name that the command does not watch
        text = file.read_text(encoding="utf-8") if file.exists() else ""
        new.write_text(change(text), encoding="utf-8", newline="\n")
        new.replace(file)
        until(lambda: self.builds > before)

    def states(self) -> Iterator[dict[str, Any]]:
        """Yield the state of the preview, and again after each build, as an open page hears of it."""
        with urlopen(f"{self.root}.bantin/state", timeout=SECONDS) as events:
            for line in events:
                if line.startswith(b"data: "):
                    yield json.loads(line.removeprefix(b"data: "))

    def memory(self) -> int:
        """Return the bytes of memory that the building process has now."""
        told = ["ps", "-o", "rss=", "-p", str(self.process.pid)]
        shown = subprocess.run(told, capture_output=True, text=True, check=True)
        return int(shown.stdout) * 1024

    def interrupt(self) -> int:
        """Press Ctrl-C, and return the exit status."""
        os.killpg(self.process.pid, signal.SIGINT)
        status = self.process.wait(SECONDS)
        self._reader.join(SECONDS)  # ends when no process has the pipe any more
        return status

    def end(self) -> None:
        """Kill what is left of the command."""
        for process in self.processes():
            os.kill(process, signal.SIGKILL)
        self.process.wait()
        self._reader.join(SECONDS)
        assert self.process.stdout
        self.process.stdout.close()

    def processes(self) -> list[int]:
        """Return the process ids of the command that still run."""
        listed = subprocess.run(
            ["ps", "-A", "-o", "pid=,pgid=,stat="], capture_output=True, text=True, check=True
        )
        rows = [line.split() for line in listed.stdout.splitlines()]
        ours = str(self.process.pid)
        return [int(pid) for pid, group, state in rows if group == ours and state[0] != "Z"]

    def _read(self) -> None:
        assert self.process.stdout
        for line in self.process.stdout:
            self._lines.append(line)


def project_in(folder: Path) -> Path:
    """Copy code, theme and settings into `folder`, with the sample as its content."""
    for name in ("plugins", "theme"):
        shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("pelicanconf.py", "publishconf.py"):
        shutil.copy(ROOT / name, folder)
    shutil.copytree(SAMPLE, folder / "content")
    return folder


@contextmanager
def serving(folder: Path, *options: str) -> Iterator[Serving]:
    """Run the command in an empty folder, and yield it when it serves and has built once."""
    serving = Serving(project_in(folder), *options)
    try:
        serving.said("Xem tại")
        until(lambda: serving.builds == 1)
        yield serving
    finally:
        serving.end()
