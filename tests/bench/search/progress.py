"""Progress, where it does not mix with the figures."""

import sys
import time

_STARTED = time.monotonic()


def say(text: str) -> None:
    sys.stderr.write(f"{time.monotonic() - _STARTED:6.0f} s  {text}\n")
    sys.stderr.flush()
