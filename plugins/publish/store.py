"""What builds leave for the next: values by kind and name, each with the digest of what it was made of.

They are in one SQLite file. One that is damaged or of other tools is made anew; one that can't be used
keeps nothing. The next build takes longer then, and `trouble` says why.
"""

import sqlite3
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from hashlib import blake2b
from pathlib import Path
from typing import Any, NamedTuple

_SCHEMA = """
CREATE TABLE made (
    kind TEXT, name TEXT, digest BLOB, value BLOB, sum BLOB, PRIMARY KEY (kind, name)
) WITHOUT ROWID
"""
_OWN = 1  # row of the store's own: which tools it is for
_LONG = 200  # letters of a reason, which may quote a damaged value
_PATIENCE = 2  # seconds for another who has locked the file
# The file may be good, but not now: it is locked, the disk is full.
_PASSING = {
    sqlite3.SQLITE_BUSY,
    sqlite3.SQLITE_LOCKED,
    sqlite3.SQLITE_FULL,
    sqlite3.SQLITE_NOMEM,
}


class DamagedError(Exception):
    """What the store tells can't be true."""


class _OthersError(DamagedError):
    """Other tools have made it."""


# What opening may raise, whatever stands at the path; a damaged length asks for more memory than there is.
_FAILURES = (OSError, ValueError, sqlite3.Error, MemoryError, DamagedError)


class Row(NamedTuple):
    """A value, and the digest of what it was made of."""

    kind: str
    name: str
    digest: bytes
    value: bytes


class Store:
    """A store for builds by such tools; `path` need not be there yet, and without one nothing is kept.

    One that `reads` leaves the file as it is, for a process beside the one that writes.
    """

    def __init__(self, path: Path | None, tools: bytes, *, reads: bool = False):
        self._path, self._tools, self._keeps = path or Path(), tools, not reads
        self.trouble = ""
        self._connection: sqlite3.Connection | None = None
        if path is None:
            return
        try:
            self._open()
        except _FAILURES as error:
            if reads or _code(error) in _PASSING:
                self._give_up(error)
            else:
                self.clear("của phiên bản khác" if isinstance(error, _OthersError) else "hỏng")

    @property
    def usable(self) -> bool:
        """Whether there is anything to read from."""
        return self._connection is not None

    @property
    def keeps(self) -> bool:
        """Whether what is put is kept."""
        return self.usable and self._keeps

    def _open(self) -> None:
        there = self._path.exists()
        if not self._keeps and not there:
            return
        self._path.parent.mkdir(parents=True, exist_ok=True)
        self._connection = sqlite3.connect(self._path, timeout=_PATIENCE)
        self._connection.execute("PRAGMA journal_mode = WAL")  # others may read meanwhile
        self._connection.execute("PRAGMA synchronous = NORMAL")
        if self._keeps:
            self._connection.execute("BEGIN IMMEDIATE")  # fails for one that can't be written
            if not there:
                self._connection.execute(_SCHEMA)
                self.put([Row("tools", "", self._tools, b"")])
            self._connection.commit()
        if self.value("tools", "", self._tools) is None:
            raise _OthersError

    def clear(self, trouble: str) -> None:
        """Forget everything, because of this trouble."""
        self.close()
        self._tell(trouble)
        try:
            for end in ("", "-wal", "-shm", "-journal"):
                with suppress(FileNotFoundError):
                    self._path.with_name(f"{self._path.name}{end}").unlink()
            self._open()
        except _FAILURES as error:
            self._give_up(error)

    def _give_up(self, error: BaseException) -> None:
        self.close()
        self._tell(error)

    def _tell(self, why: object) -> None:
        """In one line, whatever damaged values are quoted."""
        self.trouble = f"{self._path.name}: {' '.join(str(why).split())[:_LONG]}"

    def close(self) -> None:
        """What was not committed is forgotten."""
        if self._connection:
            with suppress(sqlite3.Error):
                self._connection.close()
        self._connection = None

    def rows(self, kind: str) -> Iterator[Row]:
        """All of a kind; DamagedError at the first that is not as it was put."""
        query = "SELECT kind, name, digest, value, sum FROM made WHERE kind = ?"
        yield from self._found(query, kind)

    def names(self, kind: str) -> list[str]:
        """The names of all of a kind."""
        return [name for (name,) in self._asked("SELECT name FROM made WHERE kind = ?", kind)]

    def __len__(self) -> int:
        """How many values there are, of any kind."""
        return sum(int(count) for (count,) in self._asked("SELECT count(*) FROM made")) - _OWN

    def _asked(self, query: str, *values: str) -> list[tuple[Any, ...]]:
        if self._connection is None:
            return []
        try:
            return self._connection.execute(query, values).fetchall()
        except (sqlite3.Error, MemoryError) as error:
            raise DamagedError(str(error)) from error

    def value(self, kind: str, name: str, digest: bytes) -> bytes | None:
        """What was made of that, if it is here."""
        query = "SELECT kind, name, digest, value, sum FROM made WHERE kind = ? AND name = ?"
        return next(
            (row.value for row in self._found(query, kind, name) if row.digest == digest), None
        )

    def _found(self, query: str, *values: str) -> Iterator[Row]:
        if self._connection is None:
            return
        try:
            for *row, sum_ in self._connection.execute(query, values):
                found = Row(*row)
                if sum_ != _sum(found):
                    raise DamagedError(found.name)
                yield found
        except (sqlite3.Error, MemoryError, TypeError, AttributeError) as error:
            raise DamagedError(str(error)) from error

    def put(self, rows: Iterable[Row]) -> None:
        """Keep these, in place of those of the same names."""
        values = ((*row, _sum(row)) for row in rows)
        self._write("INSERT OR REPLACE INTO made VALUES (?, ?, ?, ?, ?)", values)

    def drop(self, kind: str, names: Iterable[str]) -> None:
        """Forget these."""
        self._write(
            "DELETE FROM made WHERE kind = ? AND name = ?", ((kind, name) for name in names)
        )

    def _write(self, statement: str, values: Iterable[tuple[object, ...]]) -> None:
        self._try(lambda connection: connection.executemany(statement, values))

    def commit(self) -> None:
        """What was put and dropped holds from now on, all of it or nothing."""
        self._try(sqlite3.Connection.commit)

    def _try(self, write: Callable[[sqlite3.Connection], object]) -> None:
        """Once it can't be written, nothing more is kept, and all that was before is still there to read.

        So a full disk stops no build.
        """
        if self._connection is None or not self._keeps:
            return
        try:
            write(self._connection)
        except (sqlite3.Error, MemoryError) as error:
            if _code(error) not in _PASSING | {sqlite3.SQLITE_IOERR}:
                raise DamagedError(str(error)) from error
            self._keeps = False
            self._tell(error)
            with suppress(sqlite3.Error):
                self._connection.rollback()


def _code(error: BaseException) -> int:
    """The kind of an error of SQLite; what else it tells stands in higher bits."""
    code: int = getattr(error, "sqlite_errorcode", 0)
    return code & 0xFF


def _sum(row: Row) -> bytes:
    return blake2b(
        b"\0".join((row.kind.encode(), row.name.encode(), row.digest, row.value)), digest_size=8
    ).digest()
