"""What builds leave for the next: values by kind and name, each with the digest of what it was made of.

They are in one SQLite file, those of a kind and a folder together on a shelf: a build reads nearly all, and
a shelf is read as fast as a value. A file that is damaged or of other tools is made anew; one that can't be
used keeps nothing. The next build takes longer then, and `trouble` says why.
"""

import sqlite3
from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from contextlib import suppress
from hashlib import blake2b
from pathlib import Path
from typing import NamedTuple, TypeAlias

import msgspec

_SCHEMA = """
CREATE TABLE shelves (
    kind TEXT, folder TEXT, count INTEGER, sum BLOB, made BLOB, PRIMARY KEY (kind, folder)
)
"""
_SHELVES = "SELECT kind, folder, made, sum FROM shelves WHERE kind = ?"
_TOOLS = "tools"  # kind of the store's own value: what it is for
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
# What reading a shelf may raise.
_UNREADABLE = (sqlite3.Error, MemoryError, TypeError, AttributeError, msgspec.MsgspecError)


class Row(NamedTuple):
    """A value, and the digest of what it was made of; a name may begin with folders."""

    kind: str
    name: str
    digest: bytes
    value: bytes


# What is on a shelf: digests and values by name.
_Made: TypeAlias = dict[str, tuple[bytes, bytes]]
_DECODER = msgspec.msgpack.Decoder(_Made)


class Store:
    """A store for builds by such tools; `path` need not be there yet, and without one nothing is kept.

    One that `reads` leaves the file as it is, for a process beside the one that writes.
    """

    def __init__(self, path: Path | None, tools: bytes, *, reads: bool = False):
        self._path, self._tools, self._keeps = path or Path(), tools, not reads
        self.trouble = ""
        self._last: dict[str, tuple[str, _Made]] = {}  # of each kind: the next name is often there
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
                self.put([Row(_TOOLS, "", self._tools, b"")])
            self._connection.commit()
        if self.value(_TOOLS, "", self._tools) is None:
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
        self._last.clear()

    def all(self, kind: str) -> dict[str, tuple[bytes, bytes]]:
        """Digests and values of a kind, by name; DamagedError if a shelf is not as it was left."""
        found: _Made = {}
        for made in self._found(_SHELVES, kind):
            found |= made
        return found

    def value(self, kind: str, name: str, digest: bytes) -> bytes | None:
        """What was made of that, if it is here."""
        row = self.row(kind, name)
        return row.value if row and row.digest == digest else None

    def row(self, kind: str, name: str) -> Row | None:
        """What is kept under a name, whatever it was made of."""
        made = self._shelf(kind, _folder(name)).get(name)
        return Row(kind, name, *made) if made else None

    def _shelf(self, kind: str, folder: str) -> _Made:
        last = self._last.get(kind)
        if last and last[0] == folder:
            return last[1]
        made = next(self._found(f"{_SHELVES} AND folder = ?", kind, folder), {})
        self._last[kind] = folder, made
        return made

    def _found(self, query: str, *values: str) -> Iterator[_Made]:
        if self._connection is None:
            return
        try:
            for kind, folder, made, sum_ in self._connection.execute(query, values):
                if sum_ != _sum(kind, folder, made):
                    raise DamagedError(folder)
                yield _DECODER.decode(made)
        except _UNREADABLE as error:
            raise DamagedError(str(error)) from error

    def put(self, rows: Iterable[Row]) -> None:
        """Keep these, in place of those of the same names; many at once, for each shelf is written again."""
        shelves: dict[tuple[str, str], _Made] = defaultdict(dict)
        for kind, name, digest, value in rows:
            shelves[kind, _folder(name)][name] = digest, value
        for shelf, made in shelves.items():
            self._fill(*shelf, self._shelf(*shelf) | made)

    def keep_only(self, kept: Mapping[str, Collection[str]]) -> bool:
        """Forget all but these names, told by kind; whether all these are there.

        They may not be though no sum is wrong: behind a damaged key SQLite finds no shelf and nothing wrong.
        """
        if not self.keeps:
            return True
        wanted = Counter(
            {
                (kind, folder): count
                for kind, names in kept.items()
                for folder, count in Counter(map(_folder, names)).items()
            }
        )
        counts = self._counts()
        differing = [shelf for shelf in counts.keys() | wanted if counts[shelf] != wanted[shelf]]
        return all(self._keep_on(kind, folder, kept.get(kind, ())) for kind, folder in differing)

    def _keep_on(self, kind: str, folder: str, kept: Collection[str]) -> bool:
        """The same for one shelf, of all names of its kind."""
        made = self._shelf(kind, folder)
        wanted = {name for name in kept if _folder(name) == folder}
        self._fill(kind, folder, {name: one for name, one in made.items() if name in wanted})
        return wanted <= made.keys()

    def _counts(self) -> Counter[tuple[str, str]]:
        """How many stand on each shelf but the store's own."""
        assert self._connection is not None
        query = "SELECT kind, folder, count FROM shelves WHERE kind != ?"
        try:
            found = self._connection.execute(query, (_TOOLS,)).fetchall()
            return Counter({(kind, folder): int(count) for kind, folder, count in found})
        except (*_UNREADABLE, ValueError) as error:
            raise DamagedError(str(error)) from error

    def _fill(self, kind: str, folder: str, made: _Made) -> None:
        """Leave just this on a shelf."""
        self._last[kind] = folder, made
        if made:
            data = msgspec.msgpack.encode(made)
            values = (kind, folder, len(made), _sum(kind, folder, data), data)
            self._write("INSERT OR REPLACE INTO shelves VALUES (?, ?, ?, ?, ?)", *values)
        else:
            self._write("DELETE FROM shelves WHERE kind = ? AND folder = ?", kind, folder)

    def _write(self, statement: str, *values: object) -> None:
        self._try(lambda connection: connection.execute(statement, values))

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


def _folder(name: str) -> str:
    return name.rpartition("/")[0]


def _sum(kind: str, folder: str, made: bytes) -> bytes:
    return blake2b(b"\0".join((kind.encode(), folder.encode(), made)), digest_size=8).digest()
