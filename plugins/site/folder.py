"""The output folder: what is right already is not touched, what is no more is removed."""

import stat
from collections.abc import Iterable
from pathlib import Path

_MANIFEST = ".bantin-files"  # the addresses of our files, a line each


class Folder:
    """Files of ours in a folder, written by any process; those that are not ours stay as they are."""

    def __init__(self, root: Path):
        self._root = root
        self._manifest = root / _MANIFEST

    def write(self, address: str, data: bytes) -> bool:
        """Whether the file had to be written; an OSError if something of others is in its place."""
        path = self._root / address
        try:
            before = path.lstat()
        except (FileNotFoundError, NotADirectoryError):
            self._note(address)
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(data)
            return True
        file = stat.S_ISREG(before.st_mode)
        if file and before.st_size == len(data) and path.read_bytes() == data:
            return False
        if stat.S_ISDIR(before.st_mode):
            path.rmdir()
        new = path.with_name(f"{path.name}.new")
        new.write_bytes(data)
        # A reader gets the old file or the new one, whole; a link is not followed.
        new.replace(path)
        return True

    def _note(self, address: str) -> None:
        """Before it is written, so that the file is known as ours even if the build fails."""
        self._root.mkdir(parents=True, exist_ok=True)
        with self._manifest.open("ab", buffering=0) as file:
            file.write(f"{address}\n".encode())

    def keep(self, addresses: Iterable[str]) -> int:
        """Remove our files that are none of these; how many there were."""
        kept = {address.casefold() for address in addresses}  # one file on Windows
        gone = [self._remove(a) for a in sorted(self._noted()) if a.casefold() not in kept]
        self._root.mkdir(parents=True, exist_ok=True)
        text = "".join(f"{address}\n" for address in sorted(addresses))
        self._manifest.write_text(text, encoding="utf-8", newline="\n")
        return sum(gone)

    def _noted(self) -> set[str]:
        if not self._manifest.is_file():
            return set()
        text = self._manifest.read_text(encoding="utf-8", errors="replace")
        return {line for line in text.splitlines() if line.isprintable()}

    def _remove(self, address: str) -> bool:
        path = self._root / address
        if not path.parent.resolve().is_relative_to(self._root.resolve()) or not path.is_file():
            return False
        path.unlink()
        folder = path.parent
        while folder != self._root and not any(folder.iterdir()):
            folder.rmdir()
            folder = folder.parent
        return True
