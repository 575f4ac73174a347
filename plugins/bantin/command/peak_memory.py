"""Gives an upper bound of the memory that a build has used."""

import sys


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

    own = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    largest = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
    unit = 1 if sys.platform == "darwin" else 1024
    return (own + processes * largest) * unit
