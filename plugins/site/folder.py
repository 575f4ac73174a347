"""The output folder: what is right already is not touched, what is no more is removed."""

from collections.abc import Iterable
from pathlib import Path

_MANIFEST = ".bantin-files"  # what the last build wrote, so that the next removes what is no more


class Folder:
    """Files of ours in a folder; those that no build of ours wrote stay as they are."""

    def __init__(self, root: Path):
        self._root = root
        self._made: set[Path] = set()

    def write(self, address: str, data: bytes) -> bool:
        """Whether the file had to be written."""
        path = self._root / address
        if self._same(path, data):
            return False
        if path.parent not in self._made:
            path.parent.mkdir(parents=True, exist_ok=True)
            self._made.add(path.parent)
        path.write_bytes(data)
        return True

    def _same(self, path: Path, data: bytes) -> bool:
        try:
            return path.stat().st_size == len(data) and path.read_bytes() == data
        except OSError:
            return False

    def keep(self, addresses: Iterable[str]) -> int:
        """Remove what a build before wrote and this one did not; how many files that were."""
        addresses = sorted(addresses)
        manifest = self._root / _MANIFEST
        before = manifest.read_text(encoding="utf-8").splitlines() if manifest.is_file() else []
        kept = {address.casefold() for address in addresses}  # one file on Windows
        gone = [self._remove(a) for a in sorted(before) if a.casefold() not in kept]
        text = "".join(f"{address}\n" for address in addresses)
        self._root.mkdir(parents=True, exist_ok=True)
        manifest.write_text(text, encoding="utf-8", newline="\n")
        return sum(gone)

    def _remove(self, address: str) -> bool:
        path = self._root / address
        if self._root.resolve() not in path.resolve().parents or not path.is_file():
            return False
        path.unlink()
        folder = path.parent
        while folder != self._root and not any(folder.iterdir()):
            folder.rmdir()
            folder = folder.parent
        return True
