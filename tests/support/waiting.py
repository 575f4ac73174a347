"""Waits for what another process or thread must do, however busy the machine is.

A page's own state is waited for with `page.evaluate` in `until`: Playwright's `wait_for_function` evaluates a text of its own
again and again, which the security policy of our pages forbids unless the first attempt finds the state reached.
"""

import time
from collections.abc import Callable

SECONDS = 120  # until something must have happened


def until(what: Callable[[], bool]) -> None:
    """Wait for it to become true."""
    end = time.monotonic() + SECONDS
    while not what():
        assert time.monotonic() < end, "it did not happen"
        time.sleep(0.02)
