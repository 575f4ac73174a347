"""Makes files last: what is flushed is on the disk, whatever happens to the machine afterwards."""

import os
from collections.abc import Iterable
from pathlib import Path

# Windows flushes only files that are open for writing.
_OPENED = (os.O_RDWR | getattr(os, "O_BINARY", 0)) if os.name == "nt" else os.O_RDONLY


def flush(files: Iterable[Path]) -> None:
    """Flush these files and, where the system can do that, all names and folders too.

    Raises OSError if something could not be written.
    """
    if hasattr(os, "sync"):
        os.sync()  # all at once, in the order that is best for the disk; but it tells of no error
    for path in files:
        _flush(path)


def replace_durably(path: Path, data: bytes, aside: Path) -> None:
    """Write a file in one step, so that even after a crash of the machine it has its old or its new bytes.

    `aside` is a path for the new file, in the same folder.
    """
    aside.write_bytes(data)
    _flush(aside)
    aside.replace(path)
    flush_folder(path.parent)


def flush_folder(folder: Path) -> None:
    """Flush the names in a folder; Windows does so by itself."""
    if os.name != "nt":
        _flush(folder)


def _flush(path: Path) -> None:
    file = os.open(path, _OPENED)
    try:
        os.fsync(file)
    finally:
        os.close(file)
