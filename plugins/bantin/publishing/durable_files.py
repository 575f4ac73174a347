"""Makes files last: what is flushed is on the disk, whatever happens to the machine afterwards.

The bytes of files are flushed. Their names need not be, one folder after the other, which takes milliseconds for each:
the journal of a usual file system (ext4, XFS, Btrfs, APFS, NTFS) keeps the order in which names are given, so that a name
given last is there after a crash only if all earlier ones are.
"""

import os
from collections.abc import Sequence
from pathlib import Path

# Windows flushes only files that are open for writing.
_OPENED = (os.O_RDWR | getattr(os, "O_BINARY", 0)) if os.name == "nt" else os.O_RDONLY

# From so many files on, it is faster to have the system write all that waits, other programs' files too, in the order that
# is best for the disk.
_MANY = 1000


def flush(files: Sequence[Path]) -> None:
    """Flush the bytes of these files. Raises OSError if some could not be written."""
    if len(files) > _MANY and hasattr(os, "sync"):
        os.sync()  # which tells of no error
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
