"""Makes a folder of files once in a run, though pytest-xdist runs the tests in several processes."""

import os
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

_SECONDS = 600  # to wait for the process that makes the folder


def made_once(temporary: pytest.TempPathFactory, name: str, make: Callable[[Path], object]) -> Path:
    """Return the folder `name` of this run, which `make` fills unless another process has done so.

    `make` is given the empty folder. When it raises, the next process that asks tries again.
    """
    base = _folder_of_the_run(temporary)
    folder, made = base / name, base / f"{name}.made"
    # A transaction of SQLite is a lock on every system, and ends with the process that holds it.
    with closing(sqlite3.connect(base / f"{name}.lock", _SECONDS, isolation_level=None)) as lock:
        lock.execute("BEGIN EXCLUSIVE")
        if not made.exists():
            folder.mkdir(exist_ok=True)
            make(folder)
            made.touch()
    return folder


def _folder_of_the_run(temporary: pytest.TempPathFactory) -> Path:
    """The temporary folder that all processes of a run share."""
    own = temporary.getbasetemp()
    return own.parent if "PYTEST_XDIST_WORKER" in os.environ else own
