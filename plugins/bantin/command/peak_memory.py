"""How much memory a build took."""

import sys


def most_memory(processes: int) -> int | None:
    """No more bytes than these were in use at any time, by us and so many others; None where nobody counts them.

    The system tells the most that we had, and the most that any one of the others had, who have ended. All
    are taken to have had as much as that one, at the same time, and nothing in common: forked processes
    share most of their memory, so that the truth may be half of it.
    """
    if sys.platform == "win32":
        return None
    import resource  # noqa: PLC0415 (Windows has none)

    own = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    largest = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
    unit = 1 if sys.platform == "darwin" else 1024
    return (own + processes * largest) * unit
