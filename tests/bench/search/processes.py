"""What a command costs: time, and the memory of all its processes at the worst moment (Linux)."""

import os
import signal
import subprocess
import threading
import time
from dataclasses import dataclass
from pathlib import Path

_EVERY = 0.05  # seconds between two looks at the memory
_PAGE = os.sysconf("SC_PAGE_SIZE")


@dataclass(frozen=True, slots=True)
class Cost:
    seconds: float
    peak: int  # bytes


def run(command: list[str | Path], log: Path) -> Cost:
    """Run to the end, with what it prints in `log`; an error if it fails."""
    with log.open("wb") as output:
        started = time.perf_counter()
        process = subprocess.Popen(
            command, stdout=output, stderr=subprocess.STDOUT, start_new_session=True
        )
        watch = _Watch(process.pid)
        watch.start()
        try:
            _, status, usage = os.wait4(process.pid, 0)
        except BaseException:
            os.killpg(process.pid, signal.SIGKILL)
            raise
        finally:
            watch.stop.set()
        seconds = time.perf_counter() - started
        watch.join()
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise RuntimeError(f"{command[0]} failed: see {log}")
    return Cost(seconds, max(watch.peak, usage.ru_maxrss * 1024))


class _Watch(threading.Thread):
    """Adds up, again and again, the resident memory of all processes of a session."""

    def __init__(self, session: int) -> None:
        super().__init__(daemon=True)
        self.session = session
        self.peak = 0
        self.stop = threading.Event()

    def run(self) -> None:
        while not self.stop.wait(_EVERY):
            self.peak = max(self.peak, sum(map(self._resident, Path("/proc").glob("[0-9]*"))))

    def _resident(self, process: Path) -> int:
        try:
            after_name = (process / "stat").read_text(errors="replace").rpartition(")")[2]
            if int(after_name.split()[3]) != self.session:
                return 0
            return int((process / "statm").read_text().split()[1]) * _PAGE
        except (FileNotFoundError, ProcessLookupError):  # ended meanwhile
            return 0
