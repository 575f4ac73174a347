"""The cache database: one SQLite file with the records that a build keeps for the next one.

A record has a kind, a name, the fingerprint of what its value was made from, and the value as bytes. A database
file that is damaged, or was written by other versions of the tools, is replaced by an empty one. A file that can't
be opened or written (locked, full disk, no permission) is not used. In both cases the build is only slower,
and `problem` says why.
"""

import sqlite3
import sys
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from contextlib import closing, suppress
from pathlib import Path
from typing import Any, NamedTuple, TypeAlias
from zlib import crc32

from bantin.errors import DamagedCacheError
from bantin.system_errors import reason_of

# SQLite's own checks detect damage to its trees but not a changed byte in a value, which `checksum` detects.
_SCHEMA = """
CREATE TABLE records (
    kind TEXT, name TEXT, fingerprint BLOB, value BLOB, checksum INTEGER, PRIMARY KEY (kind, name)
) WITHOUT ROWID
"""
_PAGE_SIZE = 16_384  # bytes: SQLite's 4096 hold so few records that the file is half as large again
_SELECT = "SELECT name, fingerprint, value, checksum FROM records WHERE kind = ?"
_SELECT_BETWEEN = f"{_SELECT} AND name BETWEEN ? AND ?"
_INSERT = "INSERT OR REPLACE INTO records VALUES (?, ?, ?, ?, ?)"
_DELETE = "DELETE FROM records WHERE kind = ? AND name = ?"
_TOOLS = "tools"  # the kind of the one record that says which tools the database belongs to
_SECONDS_FOR_A_LOCK = 2
_LONGEST_REASON = 200  # characters; a reason may quote damaged bytes
_REASONS = {
    sqlite3.SQLITE_AUTH: "không có quyền",
    sqlite3.SQLITE_BUSY: "chương trình khác đang dùng",
    sqlite3.SQLITE_CANTOPEN: "không mở được tệp",
    sqlite3.SQLITE_CORRUPT: "hỏng",
    sqlite3.SQLITE_FULL: "ổ đĩa đã đầy",
    sqlite3.SQLITE_IOERR: "không đọc hay ghi được ổ đĩa",
    sqlite3.SQLITE_LOCKED: "chương trình khác đang dùng",
    sqlite3.SQLITE_NOMEM: "máy hết bộ nhớ",
    sqlite3.SQLITE_NOTADB: "hỏng",
    sqlite3.SQLITE_PERM: "không có quyền",
    sqlite3.SQLITE_READONLY: "chỉ đọc được",
}
# Errors after which the file itself may still be good: it is locked, or the disk or memory is full.
_TEMPORARY_ERRORS = {
    sqlite3.SQLITE_BUSY,
    sqlite3.SQLITE_LOCKED,
    sqlite3.SQLITE_FULL,
    sqlite3.SQLITE_NOMEM,
}


class _OtherToolsError(DamagedCacheError):
    """The database was written by another version of our code, of a library or of Python."""


# What opening a file can raise if the file is not a valid database. MemoryError: a damaged length may ask for
# more memory than there is.
_OPENING_ERRORS = (OSError, ValueError, sqlite3.Error, MemoryError, DamagedCacheError)


class CacheRecord(NamedTuple):
    """A value, and the fingerprint of what the value was made from. Names are unique within a kind."""

    kind: str
    name: str
    fingerprint: bytes
    value: bytes


_Values: TypeAlias = dict[str, tuple[bytes, bytes]]  # fingerprints and values by name


class CacheDatabase:
    """The records that builds with the same `tools` fingerprint share; without a `path`, nothing is kept.

    With `read_only` the file is never changed, so that worker processes can read while the build writes.
    `problem` says why the file could not be used or was replaced, and is empty if all went well.
    """

    def __init__(self, path: Path | None, tools: bytes, *, read_only: bool = False):
        self._path, self._tools, self._writes = path or Path(), tools, not read_only
        self.problem = ""
        self._connection: sqlite3.Connection | None = None
        self._last_read: dict[
            str, tuple[str, _Values]
        ] = {}  # by kind: what their names begin with, records
        if path is None:
            return
        try:
            self._open()
        except _OPENING_ERRORS as error:
            if read_only or _code(error) in _TEMPORARY_ERRORS:
                self._give_up(error)
            else:
                self.clear("của phiên bản khác" if isinstance(error, _OtherToolsError) else "hỏng")

    @property
    def is_open(self) -> bool:
        """Whether records can be read."""
        return self._connection is not None

    def _open(self) -> None:
        exists = self._path.exists()
        if not self._writes and not exists:
            return
        self._path.parent.mkdir(parents=True, exist_ok=True)
        connection = sqlite3.connect(self._path, timeout=_SECONDS_FOR_A_LOCK)
        self._connection = connection
        if self._writes:
            connection.execute(f"PRAGMA page_size = {_PAGE_SIZE}")
            connection.execute("PRAGMA journal_mode = WAL")  # workers read while the build writes
            connection.execute("PRAGMA synchronous = NORMAL")
            connection.execute("BEGIN IMMEDIATE")  # fails if the file can't be written
            if not exists:
                connection.execute(_SCHEMA)
                self.put([CacheRecord(_TOOLS, "", self._tools, b"")])
            connection.commit()
        if self.value(_TOOLS, "", self._tools) is None:
            raise _OtherToolsError

    def clear(self, problem: str) -> None:
        """Replace the database by an empty one; `problem` is the reason, a phrase for the report."""
        self.close()
        self._set_problem(problem)
        try:
            for end in ("", "-wal", "-shm", "-journal"):
                with suppress(FileNotFoundError):
                    self._path.with_name(f"{self._path.name}{end}").unlink()
            self._open()
        except _OPENING_ERRORS as error:
            self._give_up(error)

    def _give_up(self, error: BaseException) -> None:
        self.close()
        self._set_problem(error)

    def _set_problem(self, reason: object) -> None:
        """Keep the reason as one line, whatever bytes it quotes."""
        if isinstance(reason, OSError):
            reason = reason_of(reason)
        elif isinstance(reason, BaseException):
            reason = _REASONS.get(_code(reason), reason)
        self.problem = f"{self._path.name}: {' '.join(str(reason).split())[:_LONGEST_REASON]}"

    def close(self) -> None:
        """Close the file; changes that were not committed are lost."""
        if self._connection:
            with suppress(sqlite3.Error):
                self._connection.close()
        self._connection = None
        self._last_read.clear()

    def records(self, kind: str) -> _Values:
        """Return all records of a kind: by name, a tuple of fingerprint and value.

        Raises DamagedCacheError if a record has changed since it was written.
        """
        return self._checked(kind, _SELECT)

    def record(self, kind: str, name: str) -> CacheRecord | None:
        """Return the record of this name, or None. Raises DamagedCacheError if it has changed since it was written.

        All records whose names begin with the same folder are read at once: mostly the next record asked for is
        among them, and a query for each record would take five times as long.
        """
        beginning = name[: name.rfind("/") + 1] or name
        last = self._last_read.get(kind)
        if last is None or last[0] != beginning:
            found = self._checked(
                kind, _SELECT_BETWEEN, beginning, f"{beginning}{chr(sys.maxunicode)}"
            )
            last = self._last_read[kind] = beginning, found
        made = last[1].get(name)
        return CacheRecord(kind, name, *made) if made else None

    def value(self, kind: str, name: str, fingerprint: bytes) -> bytes | None:
        """Return the value of this name if its record has this fingerprint, otherwise None."""
        record = self.record(kind, name)
        return record.value if record and record.fingerprint == fingerprint else None

    def _checked(self, kind: str, query: str, *names: str) -> _Values:
        found: _Values = {}
        start = crc32(kind.encode())
        try:
            for name, fingerprint, value, checksum in self._rows(query, kind, *names):
                if crc32(value, crc32(fingerprint, crc32(name.encode(), start))) != checksum:
                    raise DamagedCacheError(name)
                found[name] = fingerprint, value
        except (TypeError, AttributeError) as error:  # a column is of another type
            raise DamagedCacheError(str(error)) from error
        return found

    def _rows(self, query: str, *values: str) -> Iterator[tuple[Any, ...]]:
        if self._connection is None:
            return
        try:
            yield from self._connection.execute(query, values)
        except (sqlite3.Error, MemoryError) as error:
            raise DamagedCacheError(str(error)) from error

    def put(self, records: Iterable[CacheRecord]) -> None:
        """Add records, or replace those of the same kind and name."""
        rows = [(*record, _checksum(record)) for record in records]
        self._last_read.clear()
        self._write(lambda connection: connection.executemany(_INSERT, rows))

    def keep_only(self, names: Mapping[str, Collection[str]]) -> bool:
        """Keep only the named records of the given kinds; return whether exactly these records exist afterwards.

        `names` maps kinds to names; records of other kinds are not touched. If the file is damaged, the result can
        be False: around a damaged key SQLite misses records, or keeps two of the same name, and reports no error.
        If the database is closed, read-only or can't be written, return True.
        """
        if not self.is_open or not self._writes:
            return True
        return all(self._keep_only(kind, set(kept)) for kind, kept in names.items())

    def _keep_only(self, kind: str, kept: set[str]) -> bool:
        found = self._names(kind)
        if gone := [(kind, name) for name in set(found) - kept]:
            self._last_read.clear()
            self._write(lambda connection: connection.executemany(_DELETE, gone))
            found = self._names(kind)
        return (len(found) == len(kept) and set(found) == kept) or not self._writes

    def _names(self, kind: str) -> list[str]:
        return [name for (name,) in self._rows("SELECT name FROM records WHERE kind = ?", kind)]

    def copy_to(self, path: Path) -> None:
        """Copy what was committed to another file, for workers on other machines.

        SQLite can't share a file with other machines while it is being written. If copying fails, these workers
        have no cache and are only slower.
        """
        if self._connection is None:
            return
        with suppress(sqlite3.Error), closing(sqlite3.connect(path)) as copy:
            self._connection.backup(copy)
            copy.execute("PRAGMA journal_mode = DELETE")

    def commit(self) -> None:
        """Make all changes since the last commit permanent, or none of them."""
        self._write(sqlite3.Connection.commit)

    def _write(self, change: Callable[[sqlite3.Connection], object]) -> None:
        """Change the database.

        If the file can't be written now, for example because the disk is full, write nothing from now on, so that
        the build goes on. Raises DamagedCacheError after other errors.
        """
        if self._connection is None or not self._writes:
            return
        try:
            change(self._connection)
        except (sqlite3.Error, MemoryError) as error:
            if _code(error) not in _TEMPORARY_ERRORS | {sqlite3.SQLITE_IOERR}:
                raise DamagedCacheError(str(error)) from error
            self._writes = False
            self._set_problem(error)
            with suppress(sqlite3.Error):
                self._connection.rollback()


def _checksum(record: CacheRecord) -> int:
    """Return the CRC-32 of all fields of a record."""
    kind, name, fingerprint, value = record
    return crc32(value, crc32(fingerprint, crc32(name.encode(), crc32(kind.encode()))))


def _code(error: BaseException) -> int:
    """Return the primary result code of an SQLite error, 0 for other errors; extended codes use the higher bits."""
    code: int = getattr(error, "sqlite_errorcode", 0)
    return code & 0xFF
