"""The lock of an output folder: at most one build at a time writes into it.

The lock is a transaction on an empty SQLite database in the output folder, because SQLite locks files on every system
and a process gives its lock back however it ends. A second file says who holds the lock while a build runs.
"""

import os
import platform
import sqlite3
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from bantin.errors import OutputFolderError

_LOCK, _HOLDER = ".bantin-lock", ".bantin-writer"
_PAUSE = 0.05  # seconds between two attempts to get the lock


@contextmanager
def only_writer(output: Path, tell_waiting: Callable[[str], None]) -> Iterator[None]:
    """Hold the lock of an output folder that exists.

    While another process holds the lock, wait, after one call of `tell_waiting` with a Vietnamese sentence that says
    who it is. Raises OSError if the folder can't be written, and OutputFolderError if the lock can't be used.
    """
    for path in (output / _LOCK, output / _HOLDER):
        if path.is_symlink():
            raise OutputFolderError(
                f"“{path}” là một liên kết (symlink). Xóa liên kết rồi chạy lại"
            )
    with closing(sqlite3.connect(output / _LOCK, timeout=0, isolation_level=None)) as connection:
        has_told = False
        while not _is_locked(connection, output):
            if not has_told:
                tell_waiting(f"Đang chờ {_holder(output)} ghi xong vào “{output}”; Ctrl-C để thôi")
                has_told = True
            time.sleep(_PAUSE)
        (output / _HOLDER).write_text(_this_process(), encoding="utf-8")
        try:
            yield
        finally:
            (output / _HOLDER).unlink(missing_ok=True)


def _is_locked(connection: sqlite3.Connection, output: Path) -> bool:
    """Try to begin the transaction that is the lock, and return whether it began."""
    try:
        connection.execute("PRAGMA journal_mode = MEMORY")  # no file to undo what is never written
        connection.execute("BEGIN IMMEDIATE")
    except sqlite3.Error as error:
        if getattr(error, "sqlite_errorcode", 0) & 0xFF == sqlite3.SQLITE_BUSY:
            return False
        raise OutputFolderError(
            f"Không khóa được thư mục “{output}” để chỉ một lệnh ghi vào đó ({error}). Kiểm tra quyền ghi vào thư mục; "
            f"nếu tệp {_LOCK} trong đó bị hỏng thì xóa tệp ấy"
        ) from error
    return True


def _holder(output: Path) -> str:
    """Return a Vietnamese phrase that names the process which holds the lock."""
    try:
        return (output / _HOLDER).read_text(encoding="utf-8") or "một lệnh khác"
    except OSError:  # the holder has not written it yet, or has just ended
        return "một lệnh khác"


def _this_process() -> str:
    program = Path(sys.argv[0]).stem or "python"
    return f"{program} (tiến trình {os.getpid()} trên máy {platform.node()}, từ {time.strftime('%H:%M:%S')})"
