"""The manifest of an output folder: the list of the files that builds wrote into it, so that no other file is touched.

The manifest is a file in the output folder with one address per line. The line of a page that only stands at a former
address of a bulletin has a mark after a tab, so that the next build can tell how many bulletins are published.
"""

import os
from collections.abc import Collection, Iterable
from pathlib import Path
from typing import NamedTuple

from bantin.errors import OutputFolderError

MANIFEST = ".bantin-files"
_FORMER = "\tformer"
# One of these is in each manifest with a line that is no address; to look for them takes no time.
_DOUBTFUL = ("\\", ":", "//", "./", ".\n", "/\n", "\n/")
_BINARY = getattr(os, "O_BINARY", 0)  # without it, Windows would change line ends


class Listed(NamedTuple):
    """All addresses in a manifest, and those at which only a page for a former address of a bulletin stands."""

    addresses: set[str]
    former: set[str]


class OutputManifest:
    """The manifest of the output folder `root`; several processes may add to it at the same time."""

    def __init__(self, root: Path):
        self._path = root / MANIFEST
        self._to_append: int | None = None  # a file descriptor, once something was added

    def addresses(self) -> set[str]:
        """Return the addresses in the manifest, none if there is no manifest. Raises what `read` raises."""
        return self.read().addresses

    def read(self) -> Listed:
        """Return what the manifest lists, nothing if there is no manifest.

        Lines that are no text, as a crash of the machine may leave, are skipped. Raises OutputFolderError if a line
        names what no build can have written, or if the manifest is a link.
        """
        if self._path.is_symlink():
            raise OutputFolderError(
                f"“{self._path}” là một liên kết (symlink). Xóa liên kết, hoặc dùng một thư mục khác"
            )
        if not self._path.is_file():
            return Listed(set(), set())
        text = self._path.read_text(encoding="utf-8", errors="replace")
        lines = text.splitlines()
        former = {line.removesuffix(_FORMER) for line in lines if _FORMER in line}
        lines += former
        addresses = {line for line in lines if line and line.isprintable() and "\ufffd" not in line}
        is_doubtful = any(sign in f"\n{text}\n" for sign in _DOUBTFUL)
        wrong = sorted(a for a in addresses if not _is_address(a)) if is_doubtful else []
        if wrong:
            raise OutputFolderError(
                f"“{self._path}” kê “{wrong[0][:80]}”, không phải tệp mà bantin có thể đã ghi. Tệp kê này không phải của "
                "thư mục này: dùng một thư mục khác, hoặc xóa hết thư mục này rồi dựng lại"
            )
        return Listed(addresses, addresses & former)

    def add(self, address: str) -> None:
        """Add an address, before its file is written: after an interrupted build the next one knows whose it is."""
        if self._to_append is None:
            flags = os.O_WRONLY | os.O_APPEND | os.O_CREAT | _BINARY
            self._to_append = os.open(self._path, flags, 0o666)
        line = f"{address}\n".encode()
        while line:
            line = line[os.write(self._to_append, line) :]

    def close(self) -> None:
        """Close the file; a later `add` opens it again."""
        if self._to_append is not None:
            os.close(self._to_append)
        self._to_append = None

    def replace(self, addresses: Iterable[str], former: Collection[str], temporary: Path) -> None:
        """Make the manifest list exactly these addresses, in one step; `temporary` is a path for the new file.

        Those that are `former` are marked so.
        """
        self.close()
        marks = dict.fromkeys(former, _FORMER)
        text = "".join(f"{address}{marks.get(address, '')}\n" for address in sorted(addresses))
        temporary.write_bytes(text.encode())
        temporary.replace(self._path)


def _is_address(line: str) -> bool:
    """Whether a line can be the address of a file: a relative path that leads nowhere else on any system."""
    parts = line.split("/")
    return "\\" not in line and ":" not in line and all(part.strip(".") for part in parts)
