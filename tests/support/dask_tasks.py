"""What a test gives the workers of a Dask cluster to do; in a module that they can import."""

import os
import threading
import time
from pathlib import Path


class Noted:
    """A shared input that notes in a file of `folder` each time that it is unpickled, and by which thread."""

    def __init__(self, folder: str):
        self.folder = folder

    def __reduce__(self) -> tuple[object, ...]:
        return _unpickled, (self.folder,)


def _unpickled(folder: str) -> Noted:
    with Path(folder, "unpickled").open("a", encoding="utf-8") as file:
        file.write(f"{os.getpid()} {threading.get_ident()}\n")
    return Noted(folder)


def process_of(shared: Noted, task: int) -> tuple[int, int]:
    """Take long enough that every worker has something to do."""
    assert shared.folder
    time.sleep(0.02)
    return task, os.getpid()
