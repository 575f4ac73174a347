"""Gives an upper bound of the memory that a build has used."""

import re
import sys
from pathlib import Path

_LINUX_STATUS = Path("/proc/self/status")
_PEAK = re.compile(r"^VmHWM:\s*(\d+) kB$", re.MULTILINE)


def most_memory(processes: int) -> int | None:
    """Return an upper bound, in bytes, of the memory in use at one time by this process and its child processes.

    `processes` is the number of children, which must have ended. Return None on Windows, which has no such count.
    The system gives the peak of this process and the largest peak of any child. The bound assumes that all children
    had that peak at the same time and shared no memory. Forked processes share most of theirs, so the true value may
    be half of the bound.
    """
    if sys.platform == "win32":
        return None
    import resource  # noqa: PLC0415 (Windows has none)

    unit = 1 if sys.platform == "darwin" else 1024
    own = _peak_on_linux() or resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * unit
    largest = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss * unit
    return own + processes * largest


def _peak_on_linux() -> int | None:
    """Return the peak of this process in bytes, or None on other systems.

    Linux counts in `ru_maxrss` the memory of the process that started this one, until it ran this program, too.
    """
    if not _LINUX_STATUS.exists():
        return None
    found = _PEAK.search(_LINUX_STATUS.read_text(encoding="utf-8"))
    return int(found[1]) * 1024 if found else None
