"""Waits for what another process or thread must do, however busy the machine is."""

import time
from collections.abc import Callable

SECONDS = 120  # until something must have happened


def until(what: Callable[[], bool]) -> None:
    """Wait for it to become true."""
    end = time.monotonic() + SECONDS
    while not what():
        assert time.monotonic() < end, "it did not happen"
        time.sleep(0.02)
