"""The output folder: what is right already is not touched, what is no more is removed."""

import os
import stat
from collections.abc import Iterable, Mapping
from itertools import takewhile
from pathlib import Path
from types import MappingProxyType

_MANIFEST = ".bantin-files"  # the addresses of our files, a line each
_BINARY = getattr(os, "O_BINARY", 0)  # Windows has line ends of its own
_NEW = ".bantin-new-"  # and the number of a process: what becomes a file when it is whole


class Folder:
    """Files of ours in a folder, written by any process; those that are not ours stay as they are."""

    def __init__(self, root: Path, known: Mapping[str, tuple[bytes, bytes]] = MappingProxyType({})):
        """`known` are digests and stamps of what the last build left, by address."""
        self.root, self.known = root, known
        self._prefix = f"{root}{os.sep}"
        self._manifest = root / _MANIFEST
        self._notes: int | None = None  # the manifest, open for more

    def __reduce__(self) -> tuple[object, ...]:
        """A process that can't share this one's opens files itself."""
        return Folder, (self.root, self.known)

    def holds(self, address: str, digest: bytes) -> bool:
        """Whether the file made of that is there as it was left."""
        return self.known.get(address) == (digest, self.stamp(address))

    def untouched(self, address: str) -> bool:
        """Whether it is a file of the last build, as it was left."""
        known = self.known.get(address)
        return known is not None and known[1] == self.stamp(address)

    def as_left(self) -> bool:
        """Whether all is as the last build left it, and none that was ended began anything since."""
        return (
            self._noted() == self.known.keys()
            and all(map(self.untouched, self.known))
            and not self._unfinished()
        )

    def stamp(self, address: str) -> bytes | None:
        """What tells that a file is as it was left: mode, size and time; None if there is none."""
        try:
            stat = os.lstat(f"{self._prefix}{address}")  # a Path for each file would take longer
        except OSError:
            return None
        return b"%o %d %d" % (stat.st_mode, stat.st_size, stat.st_mtime_ns)

    def write(self, address: str, data: bytes) -> bool:
        """Whether the file had to be written; an OSError if something of others is in its place."""
        try:
            before = os.lstat(f"{self._prefix}{address}")
        except (FileNotFoundError, NotADirectoryError):
            self._create(address, data)
            return True
        path = self.root / address
        file = stat.S_ISREG(before.st_mode)
        if file and before.st_size == len(data) and path.read_bytes() == data:
            return False
        if stat.S_ISDIR(before.st_mode):
            path.rmdir()
        self._replace(path, data)
        return True

    def _create(self, address: str, data: bytes) -> None:
        self._note(address)
        try:
            _append(f"{self._prefix}{address}", data)
        except (FileNotFoundError, NotADirectoryError):
            (self.root / address).parent.mkdir(parents=True, exist_ok=True)
            _append(f"{self._prefix}{address}", data)

    def _replace(self, path: Path, data: bytes) -> None:
        """A reader gets the old file or the new one, whole; a link is not followed."""
        new = self.root / f"{_NEW}{os.getpid()}"
        new.write_bytes(data)
        new.replace(path)

    def _note(self, address: str) -> None:
        """Before it is written, so that the file is known as ours even if the build fails."""
        if self._notes is None:
            self.root.mkdir(parents=True, exist_ok=True)
            self._notes = _opened(f"{self._prefix}{_MANIFEST}")
        _write(self._notes, f"{address}\n".encode())

    def close(self) -> None:
        """No more is written by this process."""
        if self._notes is not None:
            os.close(self._notes)
        self._notes = None

    def keep(self, addresses: Iterable[str]) -> int:
        """Remove our files that are none of these; how many there were."""
        self.close()
        kept = {address.casefold() for address in addresses}  # one file on Windows
        gone = [self._remove(a) for a in sorted(self._noted()) if a.casefold() not in kept]
        self.root.mkdir(parents=True, exist_ok=True)
        text = "".join(f"{address}\n" for address in sorted(addresses))
        self._replace(self._manifest, text.encode())
        for path in self._unfinished():
            path.unlink()
        return sum(gone)

    def _unfinished(self) -> list[Path]:
        return list(self.root.glob(f"{_NEW}*"))

    def _noted(self) -> set[str]:
        if not self._manifest.is_file():
            return set()
        text = self._manifest.read_text(encoding="utf-8", errors="replace")
        return {line for line in text.splitlines() if line.isprintable()}

    def _remove(self, address: str) -> bool:
        path = self.root / address
        if not path.parent.resolve().is_relative_to(self.root.resolve()):
            return False
        there = path.is_file()
        if there:
            path.unlink()
        # An ended build may have removed the file, or made the folder, and no more than that.
        for folder in takewhile(self.root.__ne__, path.parents):
            if folder.is_dir():
                if any(folder.iterdir()):
                    break
                folder.rmdir()
        return there


def _append(path: str, data: bytes) -> None:
    file = _opened(path)
    try:
        _write(file, data)
    finally:
        os.close(file)


def _opened(path: str) -> int:
    """To add to it, whoever else does so; plainly, because it is done for every file."""
    return os.open(path, os.O_WRONLY | os.O_APPEND | os.O_CREAT | _BINARY, 0o666)


def _write(file: int, data: bytes) -> None:
    while data:
        data = data[os.write(file, data) :]
