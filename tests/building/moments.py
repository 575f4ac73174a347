"""Does something in the middle of a build: before it opens a file, lists a folder, moves, links or removes something.

Python tells of these; what it tells can't be switched off, so there is one listener for all tests.
"""

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

_EVENTS = {
    "open",
    "os.scandir",
    "os.rename",
    "os.remove",
    "os.mkdir",
    "os.rmdir",
    "os.link",
    "sqlite3.connect",
}


class _Listener:
    def __init__(self) -> None:
        self.folder, self.left = "", 0
        self.action: Callable[[], object] = lambda: None
        self._listens = False

    def listen(self) -> None:
        if not self._listens:
            sys.addaudithook(self._hear)
        self._listens = True

    def _hear(self, event: str, values: tuple[object, ...]) -> None:
        if not self.folder or event not in _EVENTS or not isinstance(values[0], str | Path):
            return
        if str(values[0]).startswith(self.folder):
            self.left -= 1
            if self.left < 0:
                self.folder = ""  # before the action, which opens files too
                self.action()


_LISTENER = _Listener()


@contextmanager
def at(moment: int, folder: Path, action: Callable[[], object]) -> Iterator[None]:
    """Act when so many things were done in a folder, if ever."""
    _LISTENER.listen()
    _LISTENER.folder, _LISTENER.left, _LISTENER.action = f"{folder}{os.sep}", moment, action
    try:
        yield
    finally:
        _LISTENER.folder = ""


def count(folder: Path, work: Callable[[], object]) -> int:
    """How many moments some work has."""
    most = 1 << 30
    with at(most, folder, lambda: None):
        work()
        return most - _LISTENER.left
