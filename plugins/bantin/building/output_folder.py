"""The output folder: writes files only if they differ, and removes files of earlier builds.

A manifest in the output folder lists the addresses of the files that builds wrote. Only these are removed, never
files that someone else put there.
"""

import filecmp
import os
import stat
from collections.abc import Iterable, Iterator, Mapping
from itertools import takewhile
from pathlib import Path
from types import MappingProxyType
from uuid import uuid4

_MANIFEST = ".bantin-files"  # one address per line
_TEMPORARY = ".bantin-new-"  # how the names of incomplete files begin
_BINARY = getattr(os, "O_BINARY", 0)  # without it, Windows would change line ends


class OutputFolder:
    """The files of a site below the folder `root`; several processes may write to the same folder.

    `known` maps the address of each file that the last build left to the fingerprint of what the file was made
    from, and to the file's state (see `state`).
    """

    def __init__(self, root: Path, known: Mapping[str, tuple[bytes, bytes]] = MappingProxyType({})):
        self.root, self.known = root, known
        self._prefix = f"{root}{os.sep}"
        self._manifest = root / _MANIFEST
        self._open_manifest: int | None = None  # a file descriptor, once something was added

    def __reduce__(self) -> tuple[object, ...]:
        """Pickle for another process, without the open manifest."""
        return OutputFolder, (self.root, self.known)

    def is_current(self, address: str, fingerprint: bytes) -> bool:
        """Whether the last build made the file from inputs with this fingerprint, and the file is unchanged since."""
        return self.known.get(address) == (fingerprint, self.state(address))

    def is_unchanged(self, address: str) -> bool:
        """Whether the file is as the last build left it."""
        known = self.known.get(address)
        return known is not None and known[1] == self.state(address)

    def is_all_unchanged(self) -> bool:
        """Whether all files are as the last build left them, and no interrupted build has written any since."""
        return (
            self._listed() == self.known.keys()
            and all(map(self.is_unchanged, self.known))
            and not self._temporary_files()
        )

    def state(self, address: str) -> bytes | None:
        """Return mode, size and modification time of a file as bytes, to detect changes; None if there is no file."""
        try:
            stat = os.lstat(f"{self._prefix}{address}")  # a Path for each file would take longer
        except OSError:
            return None
        return b"%o %d %d" % (stat.st_mode, stat.st_size, stat.st_mtime_ns)

    def write(self, address: str, data: bytes | Iterator[bytes]) -> bool:
        """Write these bytes to the file unless it already contains them; return whether it had to be written.

        Bytes in pieces are never in memory all at once. Raises OSError if the file can't be written, for example
        because a folder with files is in its place.
        """
        if not isinstance(data, bytes):
            return self._write_pieces(address, data)
        try:
            before = os.lstat(f"{self._prefix}{address}")
        except (FileNotFoundError, NotADirectoryError):
            self._create(address, data)
            return True
        path = self.root / address
        is_file = stat.S_ISREG(before.st_mode)
        if is_file and before.st_size == len(data) and path.read_bytes() == data:
            return False
        if stat.S_ISDIR(before.st_mode):
            path.rmdir()
        self._replace(path, data)
        return True

    def _write_pieces(self, address: str, pieces: Iterator[bytes]) -> bool:
        """Do what `write` does; if `pieces` raises an error, the file stays as it was."""
        self._add_to_manifest(address)
        path, temporary = self.root / address, self.root / f"{_TEMPORARY}{uuid4().hex}"
        try:
            with temporary.open("wb") as file:
                file.writelines(pieces)
            if path.is_file() and not path.is_symlink():
                if filecmp.cmp(temporary, path, shallow=False):
                    return False
            elif path.is_dir() and not path.is_symlink():
                path.rmdir()
            path.parent.mkdir(parents=True, exist_ok=True)
            temporary.replace(path)
        finally:
            temporary.unlink(missing_ok=True)
        return True

    def _create(self, address: str, data: bytes) -> None:
        self._add_to_manifest(address)
        try:
            _append(f"{self._prefix}{address}", data)
        except (FileNotFoundError, NotADirectoryError):
            (self.root / address).parent.mkdir(parents=True, exist_ok=True)
            _append(f"{self._prefix}{address}", data)

    def _replace(self, path: Path, data: bytes) -> None:
        """Replace a file atomically, so that a reader gets either the old or the new content; don't follow links."""
        temporary = self.root / f"{_TEMPORARY}{uuid4().hex}"
        temporary.write_bytes(data)
        temporary.replace(path)

    def _add_to_manifest(self, address: str) -> None:
        """Add an address to the manifest, before its file is written.

        So even if the build is interrupted, the next one knows that a build wrote the file.
        """
        if self._open_manifest is None:
            self.root.mkdir(parents=True, exist_ok=True)
            self._open_manifest = _open_to_append(f"{self._prefix}{_MANIFEST}")
        _write_all(self._open_manifest, f"{address}\n".encode())

    def close(self) -> None:
        """Close the manifest; a later write opens it again."""
        if self._open_manifest is not None:
            os.close(self._open_manifest)
        self._open_manifest = None

    def remove_others(self, addresses: Iterable[str]) -> int:
        """Remove all files in the manifest that have none of these addresses; return how many were removed.

        The manifest then lists exactly these addresses, and temporary files are removed.
        """
        self.close()
        # On Windows, addresses that differ only in case are one file.
        kept = {address.casefold() for address in addresses}
        removed = [self._remove(a) for a in sorted(self._listed()) if a.casefold() not in kept]
        self.root.mkdir(parents=True, exist_ok=True)
        text = "".join(f"{address}\n" for address in sorted(addresses))
        self._replace(self._manifest, text.encode())
        for path in self._temporary_files():
            path.unlink()
        return sum(removed)

    def _temporary_files(self) -> list[Path]:
        return list(self.root.glob(f"{_TEMPORARY}*"))

    def _listed(self) -> set[str]:
        """Return the addresses in the manifest."""
        if not self._manifest.is_file():
            return set()
        text = self._manifest.read_text(encoding="utf-8", errors="replace")
        return {line for line in text.splitlines() if line.isprintable()}

    def _remove(self, address: str) -> bool:
        """Remove a file, and its folders if they are empty; return whether the file existed.

        A file that a symbolic link places outside the output folder is left alone.
        """
        path = self.root / address
        if not path.parent.resolve().is_relative_to(self.root.resolve()):
            return False
        exists = path.is_file()
        if exists:
            path.unlink()
        # An interrupted build may have left the folder without the file.
        for folder in takewhile(self.root.__ne__, path.parents):
            if folder.is_dir():
                if any(folder.iterdir()):
                    break
                folder.rmdir()
        return exists


def _append(path: str, data: bytes) -> None:
    file = _open_to_append(path)
    try:
        _write_all(file, data)
    finally:
        os.close(file)


def _open_to_append(path: str) -> int:
    """Open a file to append bytes, and return its descriptor; for so many files Python's file objects are slow."""
    return os.open(path, os.O_WRONLY | os.O_APPEND | os.O_CREAT | _BINARY, 0o666)


def _write_all(file: int, data: bytes) -> None:
    while data:
        data = data[os.write(file, data) :]
