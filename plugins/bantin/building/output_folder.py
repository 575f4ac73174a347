"""The output folder: writes files only if they differ, and removes files of earlier builds.

Readers may look at the site while it is built. So every file is written aside and renamed; a file at a new address
takes its place at once, a file that replaces another one only when the whole site is made, and files that are no
longer part of the site are removed last. The first home page of a site waits for the whole site, too. So no page to which
the home page leads links to a page that does not exist yet, or no longer exists.

Only files that builds wrote are ever changed or removed. They are those in the manifest, and those that the cache
knows.
"""

import filecmp
import os
import stat
from collections.abc import Collection, Iterable, Iterator, Mapping
from functools import cached_property
from itertools import takewhile
from pathlib import Path
from shutil import rmtree
from types import MappingProxyType
from typing import NamedTuple

from bantin.building.output_manifest import MANIFEST, Listed, OutputManifest
from bantin.content.addresses import HOME
from bantin.errors import ForeignFileError, OutputFolderError

_WAITING = ".bantin-new"  # a folder; holds each file that is written, at its address, until it takes its place
_BINARY = getattr(os, "O_BINARY", 0)  # without it, Windows would change line ends


class Written(NamedTuple):
    """A file as `OutputFolder.write` left it: whether it had to be written, and its state (see `OutputFolder.state`)."""

    is_new: bool
    state: bytes


class OutputFolder:
    """The files of a site below `root`, a folder that exists; several processes of one build may write into it.

    `known` maps the address of each file that the last build left to the fingerprint of what the file was made
    from, and to the file's state (see `state`).
    """

    def __init__(self, root: Path, known: Mapping[str, tuple[bytes, bytes]] = MappingProxyType({})):
        self.root, self.known = root, known
        self._prefix = f"{root}{os.sep}"
        self._waiting = root / _WAITING
        self._manifest = OutputManifest(root)
        self._checked: set[str] = set()  # folders that are no links

    def __reduce__(self) -> tuple[object, ...]:
        """Pickle for another process, without the open manifest."""
        return OutputFolder, (self.root, self.known)

    def begin(self) -> None:
        """Remove what an interrupted build left unfinished."""
        if self._waiting.is_symlink():
            raise _link_in_the_way(self._waiting)
        if self._waiting.is_dir():
            rmtree(self._waiting)

    @property
    def listed(self) -> set[str]:
        """The addresses in the manifest when it was first asked for. Raises OutputFolderError if it can't be ours."""
        return self._listed.addresses

    @property
    def former(self) -> set[str]:
        """Those of `listed` at which only a page for a former address of a bulletin stands."""
        return self._listed.former

    @cached_property
    def _listed(self) -> Listed:
        return self._manifest.read()

    def is_current(self, address: str, fingerprint: bytes) -> bool:
        """Whether the last build made the file from inputs with this fingerprint, and the file is unchanged since."""
        return self.known.get(address) == (fingerprint, self.state(address))

    def is_unchanged(self, address: str) -> bool:
        """Whether the file is as the last build left it."""
        known = self.known.get(address)
        return known is not None and known[1] == self.state(address)

    def is_all_unchanged(self) -> bool:
        """Whether all files are as the last build left them, and no interrupted build has written any since."""
        return self.listed == self.known.keys() and all(map(self.is_unchanged, self.known))

    def state(self, address: str) -> bytes | None:
        """Return mode, size and modification time of a file as bytes, to detect changes; None if there is no file."""
        try:
            found = os.lstat(f"{self._prefix}{address}")  # a Path for each file would take longer
        except OSError:
            return None
        return _state(found)

    def write(self, address: str, data: bytes | Iterator[bytes]) -> Written:
        """Write these bytes to the file unless it already contains them; a large file comes in pieces.

        If the file exists, the new one takes its place when `finish` is called; so does the home page. Raises ForeignFileError if no build
        wrote it, OutputFolderError if a link or a folder is in its place or a link on the way to it, and OSError if the
        file can't be written. If the pieces raise an error, the file stays as it was.
        """
        try:
            before = os.lstat(f"{self._prefix}{address}")
        except (FileNotFoundError, NotADirectoryError):
            before = None
        self._check_folders(address)
        pieces = (data,) if isinstance(data, bytes) else data
        if before is None:
            return Written(True, self._create(address, pieces))
        if not isinstance(data, bytes):
            return self._replace_by_pieces(address, data, before)
        path = self.root / address
        if stat.S_ISREG(before.st_mode) and before.st_size == len(data):
            with path.open("rb", buffering=0) as file:
                if file.read() == data:
                    return Written(False, _state(before))
        self._make_way(address, before)
        return Written(True, self._write_aside(address, pieces))

    def _replace_by_pieces(
        self, address: str, pieces: Iterator[bytes], before: os.stat_result
    ) -> Written:
        """Do what `write` does with pieces for an address where something is, which was `before`."""
        path, aside = self.root / address, self._waiting / address
        state = self._write_aside(address, pieces)
        if stat.S_ISREG(before.st_mode) and filecmp.cmp(aside, path, shallow=False):
            aside.unlink()
            return Written(False, _state(before))
        self._make_way(address, before)
        return Written(True, state)

    def _check_folders(self, address: str) -> None:
        """Raise OutputFolderError if a folder on the way to the address is a link, which may lead anywhere."""
        folder = address[: address.rfind("/") + 1]
        if folder in self._checked:
            return
        for parent in takewhile(self.root.__ne__, (self.root / address).parents):
            if parent.is_symlink():
                raise _link_in_the_way(parent)
        self._checked.add(folder)

    def _make_way(self, address: str, found: os.stat_result) -> None:
        """Remove an empty folder that is `found` at the address; raise OutputFolderError unless it is a file of a build."""
        path = self.root / address
        if stat.S_ISLNK(found.st_mode):
            raise _link_in_the_way(path)
        if stat.S_ISDIR(found.st_mode):
            if any(path.iterdir()):
                raise OutputFolderError(
                    f"“{path}” là một thư mục, ở chỗ của một tệp mà bantin tạo. Chuyển thư mục ấy đi rồi chạy lại"
                )
            path.rmdir()
        elif address.casefold() not in self._owned and not self.is_unchanged(address):
            raise ForeignFileError(self.root, address)

    @cached_property
    def _owned(self) -> set[str]:
        # On Windows, addresses that differ only in case are one file.
        return {address.casefold() for address in self.listed}

    def _create(self, address: str, pieces: Iterable[bytes]) -> bytes:
        """Write a file at a new address and return its state. All but the home page take their places at once."""
        self._manifest.add(address)
        state = self._write_aside(address, pieces)
        if address != HOME:
            self._move(address)
        return state

    def _write_aside(self, address: str, pieces: Iterable[bytes]) -> bytes:
        """Write a file into the folder of waiting files, to be moved by `_move`, and return its state."""
        path = f"{self._prefix}{_WAITING}{os.sep}{address}"
        try:
            return _write(path, pieces)
        except FileNotFoundError:
            Path(path).parent.mkdir(parents=True, exist_ok=True)
            return _write(path, pieces)

    def _move(self, address: str) -> None:
        """Move a waiting file to its address; in one step, so that a reader gets either the old or the new file."""
        source, target = f"{self._prefix}{_WAITING}{os.sep}{address}", f"{self._prefix}{address}"
        try:
            _rename(source, target)
        except FileNotFoundError:
            Path(target).parent.mkdir(parents=True, exist_ok=True)
            _rename(source, target)

    def close(self) -> None:
        """Close the manifest; a later write opens it again."""
        self._manifest.close()

    def finish(self, addresses: Collection[str], former: Collection[str] = ()) -> int:
        """Let the waiting files take their places, then remove all files in the manifest without one of these addresses.

        Return how many were removed. The manifest then lists exactly these addresses, those that are `former` as such.
        """
        waiting = self._waiting
        if waiting.is_dir():
            for path in sorted(path for path in waiting.rglob("*") if path.is_file()):
                self._move(path.relative_to(waiting).as_posix())
        gone = self.listed.difference(
            addresses
        )  # what this build has added to the manifest is part of the site
        # On Windows, addresses that differ only in case are one file.
        kept = {address.casefold() for address in addresses} if gone else set()
        removed = [self._remove(a) for a in sorted(gone) if a.casefold() not in kept]
        waiting.mkdir(parents=True, exist_ok=True)
        self._manifest.replace(addresses, former, waiting / MANIFEST)
        rmtree(waiting)
        return sum(removed)

    def _remove(self, address: str) -> bool:
        """Remove a file, and its folders if they are empty; return whether the file existed.

        A file that a symbolic link places outside the output folder is left alone.
        """
        path = self.root / address
        if not path.parent.resolve().is_relative_to(self.root.resolve()):
            return False
        exists = path.is_file() and not path.is_symlink()
        if exists:
            path.unlink()
        # An interrupted build may have left the folder without the file.
        for folder in takewhile(self.root.__ne__, path.parents):
            if folder.is_dir():
                if any(folder.iterdir()):
                    break
                folder.rmdir()
        return exists


def _write(path: str, pieces: Iterable[bytes]) -> bytes:
    """Write a new file and return its state; for so many files Python's file objects are slow."""
    file = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | _BINARY, 0o666)
    try:
        for piece in pieces:
            left = piece
            while left:
                left = left[os.write(file, left) :]
    finally:
        os.close(file)
    return _state(os.lstat(path))  # only now: Windows sets the time of a file when it is closed


def _rename(source: str, target: str) -> None:
    os.replace(source, target)  # noqa: PTH105 (a Path for each file would take longer)


def _state(found: os.stat_result) -> bytes:
    return b"%o %d %d" % (found.st_mode, found.st_size, found.st_mtime_ns)


def _link_in_the_way(path: Path) -> OutputFolderError:
    return OutputFolderError(
        f"“{path}” là một liên kết (symlink), ở chỗ mà bantin ghi tệp. Xóa liên kết ấy rồi chạy lại"
    )
